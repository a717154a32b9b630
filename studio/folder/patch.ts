/**
 * The difference of two contents of one file: the bytes between their common start and end. It leads from either one to
 * the other, byte for byte.
 */
export interface Patch {
  path: string
  /** Where the contents begin to differ, in bytes. */
  at: number
  /** The bytes there before and after, as base64. `null` if the file does not exist. */
  before: string | null
  after: string | null
}

export function patchOf(path: string, before: Buffer | null, after: Buffer | null): Patch {
  if (!before || !after) {
    return { path, at: 0, before: before?.toString('base64') ?? null, after: after?.toString('base64') ?? null }
  }
  const shorter = Math.min(before.length, after.length)
  let at = 0
  while (at < shorter && before[at] === after[at]) at++
  let end = 0
  while (end < shorter - at && before[before.length - 1 - end] === after[after.length - 1 - end]) end++
  const part = (content: Buffer) => content.subarray(at, content.length - end).toString('base64')
  return { path, at, before: part(before), after: part(after) }
}

export type Side = 'before' | 'after'

/** Whether a content is the one on a side of a patch. Only the bytes that differ are compared. */
export function isOnSide(patch: Patch, side: Side, content: Buffer | null): boolean {
  const wanted = patch[side]
  if (wanted === null || content === null) return wanted === null && content === null
  const bytes = Buffer.from(wanted, 'base64')
  const isWhole = patch.before === null || patch.after === null
  if (isWhole) return content.equals(bytes)
  return content.subarray(patch.at, patch.at + bytes.length).equals(bytes)
}

/** The content on one side of a patch, from that on the other side. */
export function acrossPatch(patch: Patch, to: Side, content: Buffer | null): Buffer | null {
  const wanted = patch[to]
  if (wanted === null) return null
  const bytes = Buffer.from(wanted, 'base64')
  const present = patch[to === 'after' ? 'before' : 'after']
  if (present === null || content === null) return bytes
  const length = Buffer.byteLength(present, 'base64')
  return Buffer.concat([content.subarray(0, patch.at), bytes, content.subarray(patch.at + length)])
}
