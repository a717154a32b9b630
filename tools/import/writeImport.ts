/** Writes the files of an import: all of them, after they have been validated beside the rest of the folder, or none. */
import { existsSync } from 'node:fs'
import { copyFile, mkdir, mkdtemp, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { checkContent } from '../validate.ts'
import { isError, type Problem } from '../validate/problem.ts'

export type NewFiles = ReadonlyMap<string, string | Uint8Array>

/** A copy of the folder with the new files. Of `media` each file is linked, so that new ones can be added. */
async function staged(folder: string, files: NewFiles): Promise<string> {
  const stage = await mkdtemp(join(tmpdir(), 'steppe-import-'))
  const link = async (path: string) => {
    const source = resolve(folder, path)
    for (const entry of await readdir(source, { withFileTypes: true })) {
      const name = join(path, entry.name)
      if (entry.isDirectory() && name === 'media') {
        await mkdir(join(stage, name))
        await link(name)
      } else if (entry.isDirectory()) await symlink(join(source, entry.name), join(stage, name), 'junction')
      else await copyFile(join(source, entry.name), join(stage, name))
    }
  }
  await link('.')
  for (const [name, content] of files) {
    await mkdir(dirname(join(stage, name)), { recursive: true })
    await writeFile(join(stage, name), content)
  }
  return stage
}

const key = ({ file, id, message }: Problem): string => JSON.stringify([file, id, message])

/** The errors that a folder has with the new files and has not without them. */
export async function newProblems(folder: string, files: NewFiles): Promise<Problem[]> {
  const stage = await staged(folder, files)
  try {
    const [before, after] = [await checkContent(folder), await checkContent(stage)]
    const known = new Set(before.problems.map(key))
    return after.problems.filter((problem) => isError(problem) && !known.has(key(problem)) && problem.file !== stage)
  } finally {
    await rm(stage, { recursive: true })
  }
}

/**
 * Puts the files into the folder. Each is written beside its place first; then all are renamed.
 * @param before the texts of the files when they were read
 * @throws {Error} if a file has changed since then, or cannot be written. Nothing is changed then.
 */
export async function writeFiles(folder: string, files: NewFiles, before: ReadonlyMap<string, string>): Promise<void> {
  for (const name of files.keys()) {
    const path = join(folder, name)
    const now = existsSync(path) ? await readFile(path, 'utf8') : undefined
    if (now !== before.get(name)) throw new Error(`${name} was changed while the import was read: run it again`)
  }
  const written: { path: string; temporary: string; old: Uint8Array | undefined }[] = []
  const renamed: typeof written = []
  try {
    for (const [name, content] of files) {
      const path = join(folder, name)
      await mkdir(dirname(path), { recursive: true })
      const temporary = `${path}.import-${process.pid}`
      written.push({ path, temporary, old: existsSync(path) ? await readFile(path) : undefined })
      await writeFile(temporary, content)
    }
    for (const file of written) {
      await rename(file.temporary, file.path)
      renamed.push(file)
    }
  } catch (error) {
    for (const { path, old } of renamed) await (old ? writeFile(path, old) : rm(path))
    throw error
  } finally {
    for (const { temporary } of written) await rm(temporary, { force: true })
  }
}
