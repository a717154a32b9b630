/** The response headers of public/_headers: read, and sent by `npm start` as a host sends them. */
import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'

/** A path, or with `*` at its end all that begin so, and the headers of what it fits. */
export interface Rule {
  path: string
  headers: [name: string, value: string][]
}

/**
 * Reads a `_headers` file.
 * @throws {Error} naming the line that is neither path, header nor comment
 */
export function parseHeaders(text: string): Rule[] {
  const rules: Rule[] = []
  text.split('\n').forEach((line, index) => {
    const header = /^\s+([\w-]+):\s*(.+)$/.exec(line)
    if (header) rules.at(-1)?.headers.push([header[1]!, header[2]!])
    else if (line.startsWith('/')) rules.push({ path: line.trim(), headers: [] })
    else if (line.trim() && !line.startsWith('#')) throw new Error(`_headers, line ${index + 1}: ${line}`)
  })
  return rules
}

/** The headers of a path; of a name that several rules give, all values, which for a policy means that each holds. */
export function headersOf(rules: readonly Rule[], path: string): Record<string, string> {
  const found: Record<string, string> = {}
  for (const rule of rules) {
    const fits = rule.path.endsWith('*') ? path.startsWith(rule.path.slice(0, -1)) : path === rule.path
    if (fits) for (const [name, value] of rule.headers) found[name] = found[name] ? `${found[name]}, ${value}` : value
  }
  return found
}

/** Sends them with the built site. */
export const sendHeaders = (): Plugin => ({
  name: 'send-headers',
  configurePreviewServer({ middlewares }) {
    const rules = parseHeaders(readFileSync('public/_headers', 'utf8'))
    middlewares.use((request, response, next) => {
      const path = new URL(request.url ?? '/', 'http://localhost').pathname
      for (const [name, value] of Object.entries(headersOf(rules, path))) response.setHeader(name, value)
      next()
    })
  },
})
