/** Removes from a text what nobody sees, and counts it. */
import { message, type Message, type MessageCode } from '../messages.ts'

/** The counts of a report, in the order in which they are told. */
const cleanings = [
  'soft-hyphens',
  'zero-width',
  'direction-marks',
  'controls',
  'private-use',
  'odd-spaces',
  'repeated-spaces',
  'decomposed',
  'formats',
  'scripts',
  'tracking',
  'furniture',
  'own-links',
  'dead-links',
  'empty-paragraphs',
  'html-tags',
  'comments',
  'layout-tables',
  'bold-headings',
] as const satisfies MessageCode[]
export type CleaningCode = (typeof cleanings)[number]

/** Counts what was cleaned. */
export class Cleaning {
  readonly #counts = new Map<CleaningCode, number>()

  add(code: CleaningCode, count = 1): void {
    this.#counts.set(code, (this.#counts.get(code) ?? 0) + count)
  }

  get messages(): Message[] {
    return cleanings.flatMap((code) => {
      const count = this.#counts.get(code) ?? 0
      return count > 0 ? [message(code, { count })] : []
    })
  }
}

/** Scripts that are spelled with joiners, and emoji, which are joined by them. */
const joined =
  /[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Mongolian}\p{Extended_Pictographic}\ufe0f]/u

const removals: [CleaningCode, RegExp][] = [
  ['soft-hyphens', /\u00ad/g],
  ['zero-width', /[\u180e\u200b\u2060-\u2064\ufeff\ufff9-\ufffc]/g],
  ['direction-marks', /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u206a-\u206f]/g],
  // eslint-disable-next-line no-control-regex -- these are the ones to remove
  ['controls', /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]|[\u{e0001}\u{e0020}-\u{e007f}]/gu],
  ['private-use', /\p{Co}/gu],
]

/** A no-break space that typography wants: in numbers, before units and the signs of French, after the dash of a dialogue. */
const wantedBefore = /[\d%‰°»:;!?—–]/
const wantedAfter = /[\d«№§—–]/

/**
 * The text without invisible characters, in NFC, with ordinary spaces.
 * @param spaces whether spaces are cleaned too; not those of Markdown, where they may mean something
 */
export function cleanText(written: string, cleaning: Cleaning, spaces: 'cleaned' | 'kept' = 'cleaned'): string {
  let text = written.replace(/\r\n?|[\u0085\u2028\u2029\v\f]/g, '\n')
  for (const [code, pattern] of removals) {
    const found = text.match(pattern)
    if (!found) continue
    cleaning.add(code, found.length)
    text = text.replace(pattern, '')
  }
  text = text.replace(/[\u200c\u200d]/g, (joiner, at: number) => {
    if (joined.test(text.slice(Math.max(0, at - 2), at)) && joined.test(text.slice(at + 1, at + 3))) return joiner
    cleaning.add('zero-width')
    return ''
  })
  text = text.replace(/[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g, (space, at: number) => {
    const isWanted =
      (space === '\u00a0' || space === '\u202f') &&
      (wantedBefore.test(text[at + 1] ?? '') || wantedAfter.test(text[at - 1] ?? ''))
    // The wide space of Chinese and Japanese is the indent of a paragraph there.
    if (isWanted || space === '\u3000') return space
    cleaning.add('odd-spaces')
    return ' '
  })
  if (spaces === 'cleaned') {
    text = text.replace(/(?<=\S) {2,}(?=\S)/g, () => {
      cleaning.add('repeated-spaces')
      return ' '
    })
  }
  const composed = text.normalize('NFC')
  if (composed !== text) cleaning.add('decomposed', Math.max(1, text.length - composed.length))
  return composed
}

const trackers =
  /^(utm_\w+|fbclid|gclid|gclsrc|dclid|yclid|ysclid|msclkid|mc_cid|mc_eid|igshid|igsh|_openstat|twclid|wbraid|gbraid|_ga|_gl|mkt_tok|vero_id|oly_enc_id|oly_anon_id|ref_src|cmpid|spm)$/i

/** An http, https or mailto address without what follows readers; undefined for any other. */
export function cleanAddress(written: string, base: string | undefined, cleaning: Cleaning): string | undefined {
  const text = written.trim()
  if (!URL.canParse(text, base)) return undefined
  let url = new URL(text, base)
  // Google Docs and search pages send readers through a page of Google.
  const target =
    /(^|\.)google\.[a-z.]+$/.test(url.hostname) && url.pathname === '/url'
      ? (url.searchParams.get('q') ?? url.searchParams.get('url'))
      : null
  if (target && URL.canParse(target)) {
    url = new URL(target)
    cleaning.add('tracking')
  }
  if (!['http:', 'https:', 'mailto:'].includes(url.protocol)) return undefined
  const unwanted = [...url.searchParams.keys()].filter((name) => trackers.test(name))
  if (unwanted.length === 0 && !target) return URL.canParse(text) ? text : url.href
  if (unwanted.length > 0) cleaning.add('tracking', unwanted.length)
  for (const name of unwanted) url.searchParams.delete(name)
  return url.href
}
