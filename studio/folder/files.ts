/** The files of an atlas that the studio edits. */
import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { contentFiles } from '../../src/content/load/contentFiles.ts'

/** The contents of files by their path in the folder, with `/` between the names. */
export type Files = ReadonlyMap<string, Buffer>

/** New contents of files by their path. `null` removes a file. */
export type Changes = Readonly<Record<string, Buffer | null>>

/** The folder in which the studio keeps its history. It is no part of the atlas. */
export const studioFolder = '.studio'

const editedFiles: readonly string[] = [...contentFiles, 'atlas.json', 'README.md']
const isEdited = (path: string) => editedFiles.includes(path) || path.startsWith('media/')

/** Reads the files of a folder that the studio edits. Files that it does not know are not read. */
export async function readFiles(folder: string): Promise<Map<string, Buffer>> {
  const entries = await readdir(folder, { withFileTypes: true })
  const media = entries.some((entry) => entry.name === 'media' && entry.isDirectory())
    ? await readdir(join(folder, 'media'), { withFileTypes: true })
    : []
  const paths = [
    ...entries.filter((entry) => entry.isFile()).map(({ name }) => name),
    ...media.filter((entry) => entry.isFile()).map(({ name }) => `media/${name}`),
  ].filter(isEdited)
  const read = await Promise.all(paths.map(async (path) => [path, await readFile(join(folder, path))] as const))
  return new Map(read.sort(([a], [b]) => (a < b ? -1 : 1)))
}

/**
 * Writes files so that each has its old or its new content at any moment, also if the computer stops. New contents are on
 * disk before the first file is replaced.
 * @throws {Error} if a path is not a file that the studio edits, or a file cannot be written; no file has changed then,
 * unless the disk fails while files are renamed
 */
export async function writeFiles(folder: string, changes: Changes): Promise<void> {
  const wanted = Object.entries(changes)
  for (const [path] of wanted) {
    if (!isEdited(path) || path.split('/').some((part) => part === '..' || part === ''))
      throw new Error(`${path} is not a file of the atlas`)
  }
  const prepared: { from: string; to: string }[] = []
  try {
    for (const [path, content] of wanted) {
      if (content === null) continue
      const to = join(folder, path)
      const from = join(folder, studioFolder, `${randomUUID()}.tmp`)
      await mkdir(dirname(to), { recursive: true })
      await writeThrough(from, content)
      prepared.push({ from, to })
    }
    for (const { from, to } of prepared) await rename(from, to)
    for (const [path, content] of wanted) if (content === null) await rm(join(folder, path), { force: true })
  } finally {
    for (const { from } of prepared) await rm(from, { force: true })
  }
}

/** Writes a file and waits until it is on disk. */
async function writeThrough(path: string, content: Buffer): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const file = await open(path, 'w')
  try {
    await file.writeFile(content)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Makes the studio's folder, which Git ignores. */
export async function makeStudioFolder(folder: string): Promise<void> {
  const path = join(folder, studioFolder)
  await mkdir(path, { recursive: true })
  const ignore = join(path, '.gitignore')
  if (!existsSync(ignore)) await writeThrough(ignore, Buffer.from('*\n'))
}

/** The files that differ between two states, with their new contents. */
export function changesBetween(before: Files, after: Files): Changes {
  const paths = [...new Set([...before.keys(), ...after.keys()])]
  const changed = paths.filter((path) => !same(before.get(path), after.get(path)))
  return Object.fromEntries(changed.map((path) => [path, after.get(path) ?? null]))
}

const same = (a: Buffer | undefined, b: Buffer | undefined): boolean => (a && b ? a.equals(b) : a === b)

/** The state after changes. */
export function withChanges(files: Files, changes: Changes): Map<string, Buffer> {
  const after = new Map(files)
  for (const [path, content] of Object.entries(changes)) {
    if (content === null) after.delete(path)
    else after.set(path, content)
  }
  return after
}
