/** Mends the files of an atlas as `npm run validate -- --fix` does. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fixContent } from '../../tools/validate/fix/content.ts'
import { changesBetween, readFiles, writeFiles, type Files } from '../folder/files.ts'
import type { Result } from '../folder/workspace.ts'

/** The changes that mend what can be mended without a decision. Media are not looked at. */
export async function fixFiles(files: Files): Promise<Result> {
  const texts = new Map([...files].filter(([path]) => !path.startsWith('media/')))
  const folder = await mkdtemp(join(tmpdir(), 'studio-fix-'))
  try {
    await writeFiles(folder, Object.fromEntries(texts))
    const done = await fixContent(folder)
    return { act: 'fix', about: done.join('; '), changes: changesBetween(texts, await readFiles(folder)) }
  } finally {
    await rm(folder, { recursive: true })
  }
}
