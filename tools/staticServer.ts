/** A static server as readers meet them: any folder, below any path, with range support or without. */
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'

export interface Hosting {
  folder: string
  /** The path that the folder is served below. */
  base: string
  /** Whether `Range` is understood; a server that does not answers 200 with the whole file. */
  ranges: boolean
  /** Whether texts are sent compressed, by Brotli, as good hosts do. */
  compressed: boolean
  /** Whether a file is there no longer. */
  isGone: (path: string) => boolean
  /** Further headers of every answer. */
  headers: Record<string, string>
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
}

/** As public/_headers says: names of these files change with their content. */
const cacheControl = (path: string) => (path.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache')

/** Fonts, pictures and archives are compressed already. */
const isText = (file: string) => /\.(html|js|css|svg|json|geojson|md|txt|webmanifest)$/.test(file)
const brotli = new Map<string, Buffer>()
/** Compressed once, as a host does when a site is deployed. */
export function compress(file: string): Buffer {
  const key = `${file} ${statSync(file).mtimeMs}`
  const known = brotli.get(key)
  if (known) return known
  const text = readFileSync(file)
  // As well as can be takes minutes for tens of megabytes.
  const quality = text.length > 2e6 ? 5 : constants.BROTLI_MAX_QUALITY
  const small = brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } })
  brotli.set(key, small)
  return small
}

function answer(
  { folder, base, ranges, compressed, isGone, headers: more }: Hosting,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const { pathname } = new URL(request.url!, 'http://localhost')
  const path = pathname.startsWith(base) ? pathname.slice(base.length) || 'index.html' : ''
  const file = join(folder, path)
  if (!path || isGone(path) || !existsSync(file)) return void response.writeHead(404).end()
  const { size } = statSync(file)
  const headers = {
    'Content-Type': types[extname(file)] ?? 'application/octet-stream',
    'Cache-Control': cacheControl(path),
    ...more,
  }
  if (compressed && isText(file) && request.method === 'GET') {
    const body = compress(file)
    response.writeHead(200, { ...headers, 'Content-Encoding': 'br', 'Content-Length': body.length })
    return void response.end(body)
  }
  const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec((ranges && request.headers.range) || '') ?? []
  const start = Number(from ?? 0)
  const end = Math.min(Number(to ?? size - 1), size - 1)
  if (from === undefined) response.writeHead(200, { ...headers, 'Content-Length': size })
  else
    response.writeHead(206, {
      ...headers,
      'Content-Length': end - start + 1,
      'Content-Range': `bytes ${start}-${end}/${size}`,
    })
  if (request.method === 'HEAD') response.end()
  else createReadStream(file, { start, end }).pipe(response)
}

export interface StaticServer {
  url: string
  /** May be changed while it serves. */
  hosting: Hosting
  /** Methods and paths below the base, in order. */
  asked: string[]
  /** Those of them that were answered to the end. */
  answered: string[]
  /** From now on nobody answers. */
  stop: () => Promise<void>
}

/** Serves a folder on 127.0.0.1 until it is stopped. */
export async function serveFolder(options: Partial<Hosting> = {}): Promise<StaticServer> {
  const hosting: Hosting = {
    folder: 'dist',
    base: '/',
    ranges: true,
    compressed: false,
    isGone: () => false,
    headers: {},
    ...options,
  }
  const asked: string[] = []
  const answered: string[] = []
  const server = createServer((request, response) => {
    const line = `${request.method} ${request.url!.slice(hosting.base.length)}`
    asked.push(line)
    response.on('finish', () => answered.push(line))
    answer(hosting, request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${hosting.base}`,
    hosting,
    asked,
    answered,
    stop,
  }
}
