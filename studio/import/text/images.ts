import { message, type Message } from '../messages.ts'
import type { ImportedImage } from './importedText.ts'

const types: [extension: string, ...start: number[]][] = [
  ['png', 0x89, 0x50, 0x4e, 0x47],
  ['jpg', 0xff, 0xd8, 0xff],
  ['tif', 0x49, 0x49, 0x2a, 0x00],
  ['tif', 0x4d, 0x4d, 0x00, 0x2a],
]
const ascii = (bytes: Uint8Array, from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to))

/** The extension that a photo in `media/` has, by its content; undefined for a type that a page cannot show. */
function extensionOf(bytes: Uint8Array): string | undefined {
  const known = types.find(([, ...start]) => start.every((byte, at) => bytes[at] === byte))
  if (known) return known[0]
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP') return 'webp'
  if (ascii(bytes, 4, 12) === 'ftypavif') return 'avif'
  return undefined
}

/** Images of fewer bytes only count readers. */
const smallest = 100

/** Collects the images of a text under names of their own: the names in a document may lead out of the folder. */
export class Images {
  readonly kept: ImportedImage[] = []
  readonly #elsewhere: string[] = []
  readonly #unreadable: string[] = []

  /** The address of the image for Markdown; null if it is left out. */
  add(bytes: Uint8Array, alt: string, type: string): string | null {
    if (bytes.length < smallest) return null
    const extension = extensionOf(bytes)
    if (!extension) {
      this.#unreadable.push(type)
      return null
    }
    const file = `image-${this.kept.length + 1}.${extension}`
    this.kept.push({ file, bytes, alt })
    return `media/${file}`
  }

  addElsewhere(address: string): void {
    this.#elsewhere.push(address)
  }

  get notes(): Message[] {
    const notes: Message[] = []
    if (this.kept.length > 0) notes.push(message('images-kept', { count: this.kept.length }))
    const elsewhere = [...new Set(this.#elsewhere)]
    if (elsewhere.length > 0)
      notes.push(message('images-elsewhere', { count: elsewhere.length, addresses: elsewhere.slice(0, 3).join(' ') }))
    const types = [...new Set(this.#unreadable)]
    if (types.length > 0)
      notes.push(message('images-unreadable', { count: this.#unreadable.length, types: types.join(', ') }))
    return notes
  }
}

/** The bytes of a `data:` URL. */
export function bytesOfDataUrl(url: string): { bytes: Uint8Array; type: string } | undefined {
  const match = /^data:([\w.+/-]*)(?:;[\w=-]+)*;base64,([A-Za-z0-9+/=\s]*)$/.exec(url)
  if (!match) return undefined
  try {
    const binary = atob(match[2]!.replace(/\s/g, ''))
    return { bytes: Uint8Array.from(binary, (character) => character.charCodeAt(0)), type: match[1] || 'unknown' }
  } catch {
    return undefined
  }
}
