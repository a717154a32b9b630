/** Reads files that may be missing, damaged or of another type. */
import { readFile } from 'node:fs/promises'
import { gunzipSync } from 'node:zlib'
import type { Problem } from './problem.ts'

/** The text of a file, or the problem that it has none. Decompresses a .gz file. `file` is its name in problems. */
export async function readText(path: string, file: string): Promise<{ text?: string; problems: Problem[] }> {
  try {
    const bytes = await readFile(path)
    return decode(path.endsWith('.gz') ? gunzipSync(bytes) : bytes, file)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    const message = code === 'ENOENT' || code === 'ENOTDIR' ? 'is missing' : `cannot be read (${code ?? String(error)})`
    return { problems: [{ file, path: '', message }] }
  }
}

/** The JSON of a file, or the problem that it has none. */
export async function readJson(path: string, file: string): Promise<{ json?: unknown; problems: Problem[] }> {
  const { text, problems } = await readText(path, file)
  if (text === undefined) return { problems }
  const parsed = jsonOf(text, file)
  return { ...parsed, problems: [...problems, ...parsed.problems] }
}

/** The JSON of a text, or the problem that it is none. */
export function jsonOf(text: string, file: string): { json?: unknown; problems: Problem[] } {
  try {
    return { json: JSON.parse(text) as unknown, problems: [] }
  } catch (error) {
    return { problems: [{ file, ...notJson(text, error as Error) }] }
  }
}

function decode(bytes: Uint8Array, file: string): { text: string; problems: Problem[] } {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  const problems: Problem[] = []
  if (text.startsWith('\uFEFF')) {
    problems.push({ file, path: '', message: 'begins with a byte order mark: save it as UTF-8 without one' })
  }
  const broken = text.indexOf('\uFFFD')
  if (broken >= 0) {
    problems.push({
      file,
      line: lineOf(text, broken),
      path: '',
      message: 'contains bytes that are not UTF-8: save it as UTF-8',
    })
  }
  return { text: text.replace(/^\uFEFF/, ''), problems }
}

function notJson(text: string, error: Error): Omit<Problem, 'file'> {
  if (text.trim() === '') return { path: '', message: 'is empty, must be a GeoJSON FeatureCollection' }
  if (/^\s*</.test(text)) return { path: '', message: 'is HTML or XML, must be JSON: was a web page saved instead?' }
  const position = /position (\d+)/.exec(error.message)?.[1]
  const end = text.trimEnd().length
  if (/end of JSON input|Unterminated/.test(error.message) || Number(position ?? 0) >= end) {
    return { line: lineOf(text, end), path: '', message: 'is cut off: the JSON does not end' }
  }
  const reason = error.message.replace(/ in JSON at position.*$/, '').replace(/, (\.\.\.)?".*$/s, '')
  return {
    ...(position !== undefined && { line: lineOf(text, Number(position)) }),
    path: '',
    message: `is not JSON: ${lowerFirst(reason)}`,
  }
}

/** The line of an offset in a text, from 1. */
export function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
