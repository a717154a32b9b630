/** What a language's script needs: the direction of its text, and how its letters may be set. */

import type { Direction } from '../content/atlas/config.ts'

/** Scripts that are written from right to left (ISO 15924). */
const rightToLeft = new Set('Adlm Arab Hebr Mand Mend Nkoo Rohg Samr Syrc Thaa'.split(' '))

const scripts = new Map<string, string>()

/** The script of a language (BCP 47) by CLDR's likely subtags: `Cyrl` for `kk`, `Latn` for `kk-Latn`. `Zzzz` if unknown. */
export function scriptOf(tag: string): string {
  let script = scripts.get(tag)
  if (!script) {
    try {
      script = new Intl.Locale(tag).maximize().script ?? 'Zzzz'
    } catch {
      script = 'Zzzz'
    }
    scripts.set(tag, script)
  }
  return script
}

export const directionOf = (tag: string): Direction => (rightToLeft.has(scriptOf(tag)) ? 'rtl' : 'ltr')

/** The attributes of an element whose text may be in another language than the text around it. */
export const inLanguage = (tag: string | undefined): { lang?: string; dir?: Direction } =>
  tag === undefined ? {} : { lang: tag, dir: directionOf(tag) }
