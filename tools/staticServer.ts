/** A static server as readers meet them: any folder, below any path, with range support or without. */
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { contentTypeOf, extensionOf, headersOf } from '../build/hosts/serving.ts'

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
  /** Whether it answers 200 and index.html for a file that is not there, as hosts of single-page applications do. */
  fallback: boolean
  /** The page that it sends with 404 for a file that is not there, as GitHub Pages and Netlify do. */
  notFound: string | null
  /** Returns the type of an extension, or undefined to send none. */
  typeOf: (extension: string) => string | undefined
  /** Headers of every response. */
  headers: Record<string, string>
}

/** Fonts, pictures and archives are compressed already. */
const isText = (file: string) => /\.(html|js|css|svg|json|geojson|md|pbf|txt|webmanifest)$/.test(file)
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
  { folder, base, ranges, compressed, isGone, fallback, notFound, typeOf, headers: everywhere }: Hosting,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const { pathname } = new URL(request.url!, 'http://localhost')
  const asked = pathname.startsWith(base) ? pathname.slice(base.length).replace(/(^|\/)$/, '$1index.html') : ''
  const isThere = asked && !isGone(asked) && existsSync(join(folder, asked))
  if (!isThere && notFound) {
    response.writeHead(404, { ...everywhere, 'Content-Type': typeOf('html') })
    return void response.end(readFileSync(join(folder, notFound)))
  }
  if (!isThere && !fallback) return void response.writeHead(404, everywhere).end()
  const path = isThere ? asked : 'index.html'
  const file = join(folder, path)
  const { size } = statSync(file)
  const type = typeOf(extensionOf(path))
  const headers = {
    ...everywhere,
    ...(type && { 'Content-Type': type }),
    'Cache-Control': headersOf(`/${path}`)['Cache-Control'],
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
    fallback: false,
    notFound: null,
    typeOf: (extension) => contentTypeOf(extension) ?? 'application/octet-stream',
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
