/** The arguments of a command that works on the folder of an atlas. */
import { existsSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { ownFolder } from '../build/atlas/atlasFolder.ts'
import { isInstalled } from '../build/projectFolder.ts'

function impliedFolder(): string {
  if (existsSync('article.md')) return process.cwd()
  if (!isInstalled) return ownFolder
  throw new Error(`${process.cwd()} is no atlas: name its folder`)
}

/**
 * Reads `[folder] [--option value]…`. Without a folder it is the current one if that is an atlas, or else `geo/` of the
 * repository. Prints what is wrong and ends the process if the folder does not exist or an option is unknown.
 * @param options the names of options with a value
 * @param flags the names of options without one
 */
export function readArguments<O extends string = never, F extends string = never>(
  options: readonly O[] = [],
  flags: readonly F[] = [],
): { folder: string } & Partial<Record<O, string>> & Partial<Record<F, boolean>> {
  const types = Object.fromEntries([
    ...options.map((name) => [name, { type: 'string' as const }]),
    ...flags.map((name) => [name, { type: 'boolean' as const }]),
  ])
  try {
    const { values, positionals } = parseArgs({ args: process.argv.slice(2), options: types, allowPositionals: true })
    if (positionals.length > 1)
      throw new Error(`needs one folder, not ${positionals.length}: ${positionals.join(', ')}`)
    const folder = positionals[0] === undefined ? impliedFolder() : resolve(positionals[0])
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new Error(`${folder} is not a folder`)
    return { ...values, folder } as ReturnType<typeof readArguments<O, F>>
  } catch (error) {
    console.error((error as Error).message)
    process.exit(1)
  }
}
