import { isUtf8 } from 'node:buffer'
import type { Changes, Files } from '../folder/files.ts'
import { Refusal } from '../folder/workspace.ts'

/**
 * The text of a file; `undefined` if the folder lacks it.
 * @throws {Refusal} if it is no UTF-8: written again, it would lose bytes
 */
export function textOf(files: Files, path: string): string | undefined {
  const bytes = files.get(path)
  if (bytes && !isUtf8(bytes)) throw new Refusal('fileUnreadable', { file: path })
  return bytes?.toString()
}

export const changeOf = (path: string, text: string): Changes => ({ [path]: Buffer.from(text) })

/** The value of a text, or `null` if it is no JSON: the validator says where. */
export function jsonOf(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? 'null') as unknown
  } catch {
    return null
  }
}
