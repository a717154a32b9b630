/** Finds out in which code page a text was saved. */
import { analyse } from 'chardet'

export interface Decoded {
  text: string
  /** The name that `TextDecoder` has for the code page. */
  encoding: string
}

/** The code pages in which Russian has been written, and Latin ones for what is none of them. */
const cyrillic = ['windows-1251', 'koi8-r', 'ibm866', 'x-mac-cyrillic']
const frequent = /[оеаинтсрвлкмд]/g
/** What no Russian text has between its letters: box drawings, other signs, letters of other languages. */
const strange = /[\u2500-\u259f\u0400\u0402-\u040f\u0450\u0452-\u045f\u0490-\u04ff\u0080-\u009f]|[а-яё][А-ЯЁ]/g
/** The share of frequent small letters below which a text is not taken for Russian. */
const leastRussian = 0.35
/** How much of a file is looked at. */
const sampleBytes = 200_000

const decode = (bytes: Uint8Array, encoding: string): string => new TextDecoder(encoding).decode(bytes)

function utf8Of(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** UTF-16 without a byte order mark: every second byte of its Latin letters, digits and spaces is zero. */
function utf16Of(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, Math.min(bytes.length, 4000) & ~1)
  if (sample.length < 8) return undefined
  let [even, odd] = [0, 0]
  sample.forEach((byte, index) => {
    if (byte === 0 || (byte === 4 && index % 2)) {
      if (index % 2) odd++
      else even++
    }
  })
  const half = sample.length / 2
  if (odd > half * 0.6 && even < half * 0.1) return 'utf-16le'
  if (even > half * 0.6 && odd < half * 0.1) return 'utf-16be'
  return undefined
}

/** The Cyrillic code page in which the bytes beyond ASCII read most like Russian. */
function russianOf(bytes: Uint8Array): string | undefined {
  const high = bytes.subarray(0, sampleBytes).map((byte) => (byte >= 0x80 ? byte : 0x20))
  const scored = cyrillic.map((encoding) => {
    const text = decode(high, encoding)
    const letters = text.replace(/ +/g, '').length
    const count = (pattern: RegExp) => (text.match(pattern) ?? []).length
    return { encoding, score: letters ? (count(frequent) - 2 * count(strange)) / letters : 0 }
  })
  const best = scored.reduce((most, other) => (other.score > most.score ? other : most))
  return best.score >= leastRussian ? best.encoding : undefined
}

/** Names of chardet that `TextDecoder` reads under another one. */
const knownAs: Readonly<Record<string, string>> = { 'ISO-8859-1': 'windows-1252', 'ISO-8859-9': 'windows-1254' }

function guessed(bytes: Uint8Array): string {
  for (const { name, confidence } of analyse(bytes.subarray(0, sampleBytes))) {
    if (confidence < 20 || /^(UTF|ASCII)/.test(name)) continue
    try {
      return new TextDecoder(knownAs[name] ?? name).encoding
    } catch {
      continue
    }
  }
  return 'windows-1252'
}

/**
 * The text of some bytes, by their byte order mark, as UTF-8 if they are valid UTF-8, or in the code page that fits best.
 * Undefined if they are no text.
 */
export function decodeText(bytes: Uint8Array): Decoded | undefined {
  const [a, b, c] = bytes
  if (a === 0xff && b === 0xfe) return { text: decode(bytes, 'utf-16le'), encoding: 'utf-16le' }
  if (a === 0xfe && b === 0xff) return { text: decode(bytes, 'utf-16be'), encoding: 'utf-16be' }
  if (a === 0xef && b === 0xbb && c === 0xbf) return { text: decode(bytes, 'utf-8'), encoding: 'utf-8' }
  const wide = utf16Of(bytes)
  if (wide) return { text: decode(bytes, wide), encoding: wide }
  if (bytes.subarray(0, sampleBytes).includes(0)) return undefined
  const utf8 = utf8Of(bytes)
  if (utf8 !== undefined) return { text: utf8, encoding: 'utf-8' }
  const encoding = russianOf(bytes) ?? guessed(bytes)
  return { text: decode(bytes, encoding), encoding }
}
