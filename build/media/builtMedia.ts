import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BuiltMedia } from '../../src/content/media.ts'
import { pruneCache } from '../prunedCache.ts'
import { hashOf, mediaCache, resizedImage, stemOf } from './images.ts'
import {
  captionsOf,
  extensionOf,
  mediaFiles,
  mediaFolder,
  mediaKindOf,
  readMediaTexts,
  usedMedia,
} from './mediaFolder.ts'

export interface Media {
  /** What the page has of each file that it shows, by the file's name in `media/`. */
  media: Record<string, BuiltMedia>
  /** Paths of files by the names that they have on the site. */
  files: Map<string, string>
}

/**
 * The media of the atlas in a folder. Images are resized; audio, video and captions stay as they are.
 * @throws {Error} naming an image that cannot be read
 */
export async function builtMedia(folder: string): Promise<Media> {
  const texts = readMediaTexts(folder)
  const present = new Set(mediaFiles(folder))
  const media: Record<string, BuiltMedia> = {}
  const files = new Map<string, string>()
  /** Adds a file to the site as it is, and returns its name there. */
  const copied = (file: string): string => {
    const path = join(folder, mediaFolder, file)
    const name = `${stemOf(file, hashOf(readFileSync(path)))}.${extensionOf(file)}`
    files.set(name, path)
    return name
  }
  for (const file of usedMedia(folder)) {
    const kind = mediaKindOf(file)!
    const said = texts[file] ?? {}
    if (kind === 'image') {
      const { files: versions, ...image } = await resized(join(folder, mediaFolder, file), file)
      for (const [name, path] of versions) files.set(name, path)
      media[file] = { kind, ...image, texts: said }
    } else {
      const captions = captionsOf(file)
      media[file] = {
        kind,
        file: copied(file),
        ...(present.has(captions) && { captions: copied(captions) }),
        texts: said,
      }
    }
  }
  pruneCache(mediaCache)
  return { media, files }
}

async function resized(path: string, file: string) {
  try {
    return await resizedImage(path, file)
  } catch (error) {
    throw new Error(`${path} cannot be read as an image: ${(error as Error).message}`, { cause: error })
  }
}
