/** Reads which media files a folder has, and what it says about them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import * as v from 'valibot'
import { readArticle } from '../article/readArticle.ts'
import { readFeatures } from '../atlas/features.ts'
import type { Article, Block, MediaBlock } from '../../src/content/article/article.ts'
import type { BuiltMedia, MediaTexts } from '../../src/content/media.ts'
import { mediaSchema } from '../../src/content/mediaSchema.ts'

export const mediaFolder = 'media'
/** The file in `media/` with what is said about the others. */
export const mediaTextsFile = 'media.json'
/** The file name extension of captions (WebVTT). */
export const captionsExtension = 'vtt'

/** The kind of the files with an extension. Images are those that sharp reads without further libraries. */
export const mediaExtensions: Readonly<Record<BuiltMedia['kind'], readonly string[]>> = {
  image: ['jpg', 'jpeg', 'png', 'webp', 'avif', 'tif', 'tiff'],
  audio: ['mp3', 'm4a', 'ogg', 'opus', 'wav'],
  video: ['mp4', 'webm'],
}

/** The extension of a file's name in lower case, without its dot. */
export const extensionOf = (file: string): string => extname(file).slice(1).toLowerCase()

/** The kind of a file by its extension; `undefined` for one that the atlas cannot show. */
export function mediaKindOf(file: string): BuiltMedia['kind'] | undefined {
  const kinds = Object.entries(mediaExtensions) as [BuiltMedia['kind'], readonly string[]][]
  return kinds.find(([, extensions]) => extensions.includes(extensionOf(file)))?.[0]
}

/** The name that the captions of an audio or a video have. */
export const captionsOf = (file: string): string => `${file.slice(0, -extname(file).length)}.${captionsExtension}`

/** The names of the files in `media/`, without those that begin with a dot. Empty without this folder. */
export function mediaFiles(folder: string): string[] {
  const path = join(folder, mediaFolder)
  if (!existsSync(path)) return []
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .sort()
}

/**
 * What media.json says about each file, by its name. Empty without media.json.
 * @throws {Error} if media.json is not valid; `npm run validate` says where
 */
export function readMediaTexts(folder: string): Record<string, MediaTexts> {
  const path = join(folder, mediaFolder, mediaTextsFile)
  if (!existsSync(path)) return {}
  const read = v.safeParse(mediaSchema, JSON.parse(readFileSync(path, 'utf8')))
  if (!read.success) throw new Error(`${path}: ${v.getDotPath(read.issues[0]) ?? ''} ${read.issues[0].message}`)
  return textsOf(read.output)
}

/** The members of media.json that are files. */
export function textsOf({ $schema: _, ...texts }: v.InferOutput<typeof mediaSchema>): Record<string, MediaTexts> {
  return texts
}

/** The images, audio and video of an article, in its order. */
export const mediaOfArticle = ({ blocks }: Article): MediaBlock[] => blocks.flatMap(mediaOfBlock)

function mediaOfBlock(block: Block): MediaBlock[] {
  if (block.type === 'media') return [block]
  if (block.type === 'quotation') return block.blocks.flatMap(mediaOfBlock)
  return block.type === 'list' ? block.items.flatMap(({ blocks }) => blocks.flatMap(mediaOfBlock)) : []
}

/** The files of `media/` that the article and the features use and the atlas can show. The validator names the others. */
export function usedMedia(folder: string): string[] {
  const article = readArticle(folder)
  const used = [
    ...(article ? mediaOfArticle(article) : []),
    ...readFeatures(folder).flatMap(({ properties }) => properties.media ?? []),
  ].map(({ file }) => file)
  return mediaFiles(folder).filter((file) => used.includes(file) && mediaKindOf(file))
}
