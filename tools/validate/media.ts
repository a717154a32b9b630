/** Reads the folder `media/`, which a content folder may lack. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sizeOf } from '../../build/media/images.ts'
import { mediaFiles, mediaFolder, mediaKindOf, mediaTextsFile, textsOf } from '../../build/media/mediaFolder.ts'
import type { MediaTexts } from '../../src/content/media.ts'
import { mediaSchema } from '../../src/content/mediaSchema.ts'
import { readJson } from './files.ts'
import { described, parse } from './parse.ts'
import type { Problem } from './problem.ts'

/** The name of media.json in problems. */
export const mediaTextsPath = `${mediaFolder}/${mediaTextsFile}`

export interface FolderMedia {
  /** The names of all files in `media/` but media.json. */
  files: string[]
  /** What media.json says about each file; undefined if it cannot be read. */
  texts?: Record<string, MediaTexts>
}

/** Reads the names of the files, media.json and the size of every image. */
export async function readMedia(folder: string): Promise<{ media: FolderMedia; problems: Problem[] }> {
  const names = mediaFiles(folder)
  const files = names.filter((name) => name !== mediaTextsFile)
  const images = files.filter((name) => mediaKindOf(name) === 'image')
  const unreadable = await Promise.all(images.map((name) => imageProblems(folder, name)))
  const { texts, problems } = names.includes(mediaTextsFile) ? await readTexts(folder) : { texts: {}, problems: [] }
  return { media: { files, texts }, problems: [...problems, ...unreadable.flat()] }
}

async function readTexts(folder: string): Promise<{ texts?: Record<string, MediaTexts>; problems: Problem[] }> {
  const { json, problems } = await readJson(join(folder, mediaFolder, mediaTextsFile), mediaTextsPath)
  if (json === undefined) return { problems }
  const { issues, output } = parse(mediaSchema, json)
  return {
    texts: output && textsOf(output),
    problems: [...problems, ...issues.map((issue) => ({ file: mediaTextsPath, ...described(issue, '') }))],
  }
}

async function imageProblems(folder: string, name: string): Promise<Problem[]> {
  try {
    await sizeOf(await readFile(join(folder, mediaFolder, name)))
    return []
  } catch {
    const message = 'cannot be read as an image: open it and save it anew as JPEG or PNG'
    return [{ file: `${mediaFolder}/${name}`, path: '', message }]
  }
}
