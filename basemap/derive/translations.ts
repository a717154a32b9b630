/**
 * Names of towns in many languages, by GeoNames id: from the translation catalogues of Debian's `libgeonames-common`, from
 * Natural Earth's populated places, and from those alternate names of GeoNames whose script only one language uses.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { GazetteerTown } from './gazetteer.ts'

/** Names by language tag (BCP 47). */
export type Names = Record<string, string>

/** Returns the entries of a GNU catalogue (https://www.gnu.org/software/gettext/manual/html_node/MO-Files.html). */
export function readCatalogue(bytes: Buffer): Map<string, string> {
  const count = bytes.readUInt32LE(8)
  const [keys, values] = [bytes.readUInt32LE(12), bytes.readUInt32LE(16)]
  const text = (table: number, index: number) => {
    const [length, at] = [bytes.readUInt32LE(table + index * 8), bytes.readUInt32LE(table + index * 8 + 4)]
    return bytes.toString('utf8', at, at + length)
  }
  return new Map(Array.from({ length: count }, (_, index) => [text(keys, index), text(values, index)]))
}

/** Variants of Chinese, constructed languages and catalogues of one region, whose names would pass for those of the language. */
const unused = /[_@]|^(en|cmn|yue|nan|hak|lzh|wuu|eo|ia|sgs)$/

/** Returns the names of towns by language and GeoNames id. `locale` is the folder with a subfolder for each language. */
export function readTranslations(locale: string): Map<string, Map<string, string>> {
  const languages = readdirSync(locale).filter((language) => !unused.test(language))
  return new Map(
    languages.sort().map((language) => {
      const file = join(locale, language, 'LC_MESSAGES/geonames.mo')
      return [language, readCatalogue(readFileSync(file))]
    }),
  )
}

/** Returns the scripts of a language as a pattern that a name in it matches. */
const scriptOf = memoize((language: string): RegExp => {
  const script = new Intl.Locale(language).maximize().script ?? 'Latn'
  const scripts =
    { Hans: ['Han'], Hant: ['Han'], Jpan: ['Han', 'Hira', 'Kana'], Kore: ['Hang'] }[script] ?? ([script] as string[])
  const letters = scripts.map((name) => `\\p{Script=${name}}`).join('')
  return new RegExp(`^[${letters}\\p{Mark}\\s'’ʼʻ‘‌‍・ー·.–-]+$`, 'u')
})

function memoize<T>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, T>()
  return (key) => made.get(key) ?? made.set(key, make(key)).get(key)!
}

/** Languages in the Arabic script, whose names on a map have no vowel signs. */
const arabicScript = new Set(['ar', 'fa', 'ur', 'ps', 'ckb', 'ug', 'sd'])
/** Arabic words for emirate, district and governorate before the name of its town. */
const unitWords = /^(إمارة|ولاية|والاية|محافظة) /

/** Returns a name if it is written in the script of its language and names a town, else `undefined`. */
export function sound(language: string, name: string | null | undefined): string | undefined {
  // Some Russian names are those of districts.
  if (!name || !scriptOf(language).test(name) || /район|округ/i.test(name)) return undefined
  const unvocalized = arabicScript.has(language) ? name.replace(/[\u064b-\u0652\u0670\u0640]/g, '') : name
  return unvocalized.trim().replace(unitWords, '')
}

/** Lower case, without accents. */
const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()

/** Whether a text is a name with more words, as `Ciudad de Salta` is for `Salta`. */
export const isExtended = (text: string, name: string): boolean =>
  folded(text) !== folded(name) && ` ${folded(text)} `.includes(` ${folded(name)} `)

const arabic = 'AE BH DJ DZ EG EH IQ JO KM KW LB LY MA MR OM PS QA SA SD SO SY TD TN YE'.split(' ')
const persian = /[پچژگکیە]/

/** The languages whose script tells them in the alternate names of a town, in all countries or in those listed. */
const byScript: [language: string, countries?: string[]][] = [
  ...['ja', 'ko', 'th', 'el', 'he', 'ka', 'hy', 'ta'].map((language): [string] => [language]),
  ['ar', arabic],
  ['fa', ['IR', 'AF']],
  ['zh', ['CN', 'TW', 'HK', 'MO', 'JP', 'KR', 'KP']],
]

/** Returns the names that the alternate names of a town have in the languages of `byScript`. The first of a language counts. */
export function namesByScript({ alternates, country }: Pick<GazetteerTown, 'alternates' | 'country'>): Names {
  const names: Names = {}
  for (const [language, countries] of byScript) {
    if (countries && !countries.includes(country)) continue
    const found = alternates
      .filter((name) => language !== 'ja' || country === 'JP' || !/\p{Script=Han}/u.test(name))
      .filter((name) => language !== 'ar' || !persian.test(name))
      .map((name) => sound(language, name))
      .find((name) => name !== undefined)
    if (found) names[language] = found
  }
  return names
}
