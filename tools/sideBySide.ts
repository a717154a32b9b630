/**
 * Runs commands at the same time and exits with 1 if one of them fails: `tsx tools/sideBySide.ts "eslint ." "vitest run"`.
 * The last one writes to the terminal; what the others write is printed as a whole when they end.
 */
import { spawn } from 'node:child_process'

/** Runs a command in a shell. Returns whether it exits with 0. */
function run(command: string, isLast: boolean): Promise<boolean> {
  const start = performance.now()
  return new Promise((resolve) => {
    const child = spawn(command, { shell: true, stdio: isLast ? 'inherit' : ['ignore', 'pipe', 'pipe'] })
    const output: Buffer[] = []
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part: Buffer) => output.push(part))
    child.on('close', (code) => {
      const seconds = ((performance.now() - start) / 1000).toFixed(0)
      console.log(
        `\n${code === 0 ? 'passed' : 'FAILED'} in ${seconds} s: ${command}\n${Buffer.concat(output).toString()}`,
      )
      resolve(code === 0)
    })
  })
}

const commands = process.argv.slice(2)
const passed = await Promise.all(commands.map((command, index) => run(command, index === commands.length - 1)))
const failed = commands.filter((_, index) => !passed[index])
if (failed.length) console.error(`failed: ${failed.join(', ')}`)
process.exitCode = failed.length ? 1 : 0
