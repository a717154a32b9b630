import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** The folder of the project. */
export const repository = fileURLToPath(new URL('../..', import.meta.url))

export interface Result {
  code: number
  stdout: string
  stderr: string
}

/** Runs a TypeScript file, by its path in the project or an absolute one, as npm does. */
export async function runCommand(script: string, ...parameters: string[]): Promise<Result> {
  const tsx = join(repository, 'node_modules/.bin/tsx')
  try {
    return { code: 0, ...(await run(tsx, [script, ...parameters], { cwd: repository })) }
  } catch (error) {
    return error as Result
  }
}
