/** A real nginx with the sample configuration of deploy/, serving a copy of the built site on a free port. */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AddressInfo } from 'node:net'

const found = spawnSync('sh', ['-c', 'PATH="$PATH:/usr/sbin"; command -v nginx'], { encoding: 'utf8' })
/** The program, where it is installed. */
export const nginx = found.status === 0 ? found.stdout.trim() : undefined

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

/** The sample as it is, but for the port, the folder and the files that nginx writes itself. */
function configuration(folder: string, port: number): string {
  const swap = (text: string, from: string, to: string) => {
    if (!text.includes(from)) throw new Error(`deploy/nginx.conf has no "${from}"`)
    return text.replace(from, to)
  }
  let sample = readFileSync('deploy/nginx.conf', 'utf8')
  sample = swap(sample, 'listen 80;', `listen 127.0.0.1:${port};`)
  sample = swap(sample, 'listen [::]:80;', '')
  sample = swap(sample, 'root /var/www/steppe-atlas;', `root ${folder}/site;`)
  const own = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`)
  return [
    ...(process.getuid?.() === 0 ? ['user root;'] : []),
    `daemon off; worker_processes 1; pid ${folder}/pid; error_log ${folder}/error.log;`,
    `events { worker_connections 256; }`,
    `http { access_log off; ${own.join(' ')}`,
    sample,
    '}',
  ].join('\n')
}

/**
 * Starts it and waits until it answers.
 * @param prepare changes the copy of the site before
 * @throws {Error} with nginx's own words when it does not start
 */
export async function startNginx(prepare: (site: string) => void): Promise<{ url: string; stop: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'steppe-nginx-'))
  mkdirSync(join(folder, 'site'))
  cpSync('dist', join(folder, 'site'), { recursive: true })
  prepare(join(folder, 'site'))
  const port = await freePort()
  writeFileSync(join(folder, 'nginx.conf'), configuration(folder, port))
  const server = spawn(nginx!, ['-p', folder, '-c', join(folder, 'nginx.conf')], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const ended = once(server, 'exit')
  let words = ''
  server.stderr.on('data', (chunk: Buffer) => (words += chunk.toString()))
  const url = `http://127.0.0.1:${port}`
  const answers = () => fetch(url).then(Boolean, () => false)
  while (!(await answers())) {
    if (server.exitCode !== null) throw new Error(`nginx does not start: ${words}`)
  }
  return {
    url,
    stop: async () => {
      server.kill('SIGTERM')
      await ended
      rmSync(folder, { recursive: true })
    },
  }
}
