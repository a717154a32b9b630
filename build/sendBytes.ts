import type { ServerResponse } from 'node:http'

/** Sends a file, or the one range of it that the header `Range` asks for. */
export function sendBytes(bytes: Uint8Array, range: string | undefined, response: ServerResponse): void {
  const [, from = '0', to = ''] = /^bytes=(\d+)-(\d*)$/.exec(range ?? '') ?? []
  const last = Math.min(Number(to || Infinity), bytes.length - 1)
  response.writeHead(range ? 206 : 200, {
    'Accept-Ranges': 'bytes',
    ...(range && { 'Content-Range': `bytes ${from}-${last}/${bytes.length}` }),
  })
  response.end(bytes.subarray(Number(from), last + 1))
}
