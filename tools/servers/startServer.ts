/** Web servers that are installed on the machine, serving a copy of the built site on a free port. */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Returns the path of a program, or undefined if it is not installed. */
export function findProgram(name: string): string | undefined {
  const found = spawnSync('sh', ['-c', `PATH="$PATH:/usr/sbin"; command -v ${name}`], { encoding: 'utf8' })
  return found.status === 0 ? found.stdout.trim() : undefined
}

/** Returns the number of a port on which nobody listens. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

export interface StartedServer {
  /** Has no slash at its end. */
  url: string
  /** The copy of the site. */
  site: string
  stop: () => Promise<void>
}

/**
 * Starts a server and waits until it answers.
 * @param argumentsFor returns the arguments of the program. The folder has the copy of the site in `site/`, and room for
 * the files of the server.
 * @throws {Error} with the server's own words if it does not start
 */
export async function startServer(
  program: string,
  argumentsFor: (folder: string, port: number) => string[],
): Promise<StartedServer> {
  const folder = mkdtempSync(join(tmpdir(), 'steppe-server-'))
  const site = join(folder, 'site')
  cpSync('dist', site, { recursive: true })
  const port = await freePort()
  const server = spawn(program, argumentsFor(folder, port), { stdio: ['ignore', 'ignore', 'pipe'] })
  const ended = once(server, 'exit')
  let words = ''
  server.stderr.on('data', (chunk: Buffer) => (words += chunk.toString()))
  const url = `http://127.0.0.1:${port}`
  const answers = () => fetch(url).then(Boolean, () => false)
  while (!(await answers())) {
    if (server.exitCode !== null) throw new Error(`${program} does not start: ${words}`)
  }
  return {
    url,
    site,
    stop: async () => {
      server.kill('SIGTERM')
      await ended
      rmSync(folder, { recursive: true })
    },
  }
}
