import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import type { Plugin } from 'vite'
import { contentTypeOf, extensionOf, headersOf, isArchive } from './serving.ts'

/**
 * Sends a file with the type of serving.ts, and an archive uncompressed and with a strong entity tag. `vite preview` would
 * compress the whole archive but not its ranges, and a browser's cache that holds both gives wrong bytes.
 */
function sendAsHostsDo(path: string, request: IncomingMessage, response: ServerResponse): void {
  const type = contentTypeOf(extensionOf(path))
  if (isArchive(path)) delete request.headers['accept-encoding']
  const writeHead = response.writeHead.bind(response) as (
    status: number,
    headers?: OutgoingHttpHeaders,
  ) => ServerResponse
  response.writeHead = ((status: number, headers: OutgoingHttpHeaders = {}) => {
    // Nobody should cache that a file is missing.
    if (status >= 400) response.removeHeader('Cache-Control')
    const etag = headers.ETag
    return writeHead(status, {
      ...headers,
      ...(type && status < 300 && { 'Content-Type': type }),
      ...(isArchive(path) && typeof etag === 'string' && { ETag: etag.replace(/^W\//, '') }),
    })
  }) as typeof response.writeHead
}

/** Sends the built site in `vite preview` with the headers and types of serving.ts. */
export const sendHeaders = (): Plugin => ({
  name: 'send-headers',
  configurePreviewServer({ middlewares }) {
    middlewares.use((request, response, next) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost')
      for (const [name, value] of Object.entries(headersOf(pathname))) response.setHeader(name, value)
      sendAsHostsDo(pathname, request, response)
      next()
    })
  },
})
