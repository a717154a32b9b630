/** Files that an author adds to `media/`. */
import { idFor } from '../../acts/idFor'

/** A name for a file that none in `media/` has, of plain letters: file systems and web servers write others in several ways. */
export function nameForMedia(name: string, taken: readonly string[]): string {
  const dot = name.lastIndexOf('.')
  const [stem, extension] = dot > 0 ? [name.slice(0, dot), name.slice(dot + 1).toLowerCase()] : [name, '']
  const isTaken = (id: string) => taken.some((other) => other.toLowerCase() === `${id}.${extension}`)
  return `${idFor(stem, isTaken)}.${extension}`
}

/** The content of a file in Base64. */
export async function base64Of(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  let text = ''
  // More arguments at once would be too many for a call.
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
  return btoa(text)
}
