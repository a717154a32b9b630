/** The response headers in public/_headers, which `npm start` sends as a host would. */
import { readFileSync } from 'node:fs'
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import type { Plugin } from 'vite'

export interface HeaderRule {
  /** Ends in `*` if the rule applies to all paths that begin with it. */
  path: string
  headers: [name: string, value: string][]
}

/**
 * Parses a `_headers` file.
 * @throws {Error} naming a line that is neither a path, a header nor a comment
 */
export function parseHeaders(text: string): HeaderRule[] {
  const rules: HeaderRule[] = []
  text.split('\n').forEach((line, index) => {
    const header = /^\s+([\w-]+):\s*(.+)$/.exec(line)
    if (header) rules.at(-1)?.headers.push([header[1]!, header[2]!])
    else if (line.startsWith('/')) rules.push({ path: line.trim(), headers: [] })
    else if (line.trim() && !line.startsWith('#')) throw new Error(`_headers, line ${index + 1}: ${line}`)
  })
  return rules
}

/**
 * Returns the headers of a path. If several rules give one header, its values are joined by commas, which for a
 * Content Security Policy means that all of them apply.
 */
export function headersOf(rules: readonly HeaderRule[], path: string): Record<string, string> {
  const found: Record<string, string> = {}
  for (const rule of rules) {
    const matches = rule.path.endsWith('*') ? path.startsWith(rule.path.slice(0, -1)) : path === rule.path
    if (matches)
      for (const [name, value] of rule.headers) found[name] = found[name] ? `${found[name]}, ${value}` : value
  }
  return found
}

/**
 * Sends an archive as it is, with a strong entity tag. `vite preview` would compress the whole file but not its ranges,
 * and a browser's cache that holds both gives wrong bytes.
 */
function sendArchiveUncompressed(request: IncomingMessage, response: ServerResponse): void {
  delete request.headers['accept-encoding']
  const writeHead = response.writeHead.bind(response) as (
    status: number,
    headers?: OutgoingHttpHeaders,
  ) => ServerResponse
  response.writeHead = ((status: number, headers: OutgoingHttpHeaders = {}) => {
    const etag = headers.ETag
    return writeHead(status, {
      ...headers,
      'Content-Type': 'application/vnd.pmtiles',
      ...(typeof etag === 'string' && { ETag: etag.replace(/^W\//, '') }),
    })
  }) as typeof response.writeHead
}

/** Sends the headers with the built site in `vite preview`. */
export const sendHeaders = (): Plugin => ({
  name: 'send-headers',
  configurePreviewServer({ middlewares }) {
    const rules = parseHeaders(readFileSync('public/_headers', 'utf8'))
    middlewares.use((request, response, next) => {
      const path = new URL(request.url ?? '/', 'http://localhost').pathname
      for (const [name, value] of Object.entries(headersOf(rules, path))) response.setHeader(name, value)
      if (path.endsWith('.pmtiles')) sendArchiveUncompressed(request, response)
      next()
    })
  },
})
