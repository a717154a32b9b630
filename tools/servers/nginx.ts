/** nginx with the sample configuration of deploy/. */
import { readFileSync, writeFileSync } from 'node:fs'
import { findProgram, startServer, type StartedServer } from './startServer.ts'

/** The program, where it is installed. */
export const nginx = findProgram('nginx')

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

export const startNginx = (): Promise<StartedServer> =>
  startServer(nginx!, (folder, port) => {
    writeFileSync(`${folder}/nginx.conf`, configuration(folder, port))
    return ['-p', folder, '-c', `${folder}/nginx.conf`]
  })
