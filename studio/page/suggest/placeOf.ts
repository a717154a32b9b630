/** A place of the gazetteer as a feature of the atlas. */
import type { Precision } from '../../../src/content/schema'
import type { OfferedCandidate, OfferedEntry } from '../../server/suggestions'
import type { NewPlace } from '../mark/newPlace'

/** Inhabitants from which a town is a city. */
const city = 100_000

function kindOf({ kind, capital, population }: OfferedEntry): string | undefined {
  if (kind !== 'town') return undefined
  return capital === 2 ? 'capital' : population >= city ? 'city' : 'town'
}

/** The position of a town is exact; that of anything larger is some point in it. */
export const precisionOf = ({ kind }: OfferedEntry): Precision => (kind === 'town' ? 'town' : 'region')

/** Where the position or the outline of a place is from. */
export function sourceOf({ entry: { id, kind }, area }: OfferedCandidate): { title: string; url: string } {
  if (area && kind === 'region') return divisionSource
  const [, number] = /^geonames:(\d+)$/.exec(id) ?? []
  if (number) return { title: 'GeoNames', url: `https://www.geonames.org/${number}` }
  if (id.startsWith('region:')) return { title: 'GeoNames', url: 'https://www.geonames.org/' }
  return { title: 'Natural Earth', url: 'https://www.naturalearthdata.com/' }
}

export const countrySource = { title: 'Natural Earth, Admin 0', url: 'https://www.naturalearthdata.com/' }
export const divisionSource = { title: 'Natural Earth, Admin 1', url: 'https://www.naturalearthdata.com/' }

/** The name that the gazetteer has in a language, if it has one. */
export function nameIn({ name, names }: OfferedEntry, language: string): string | undefined {
  const [primary = language] = language.split('-')
  return names[language] ?? names[primary] ?? (primary === 'en' ? name : undefined)
}

/**
 * The names of a place in the languages that the gazetteer knows.
 * @param words those of the article, which name the place
 * @param languages those of the atlas, that of the article first
 */
export function namesOf(
  { entry, reasons }: OfferedCandidate,
  words: string,
  languages: readonly string[],
): Record<string, string> {
  const isExact = reasons.some((reason) => reason.kind === 'name' && reason.form === 'exact')
  const names = languages.map((language, index) => {
    // The author writes Dong Ha where the gazetteer has Đông Hà.
    const name = index === 0 && isExact ? words : nameIn(entry, language)
    return [language, name] as const
  })
  const known = Object.fromEntries(names.flatMap(([language, name]) => (name ? [[language, name]] : [])))
  return Object.keys(known).length > 0 ? known : { [languages[0]!]: words }
}

/** The place that the author chose for words. */
export function placeOf(
  candidate: OfferedCandidate,
  words: string,
  languages: readonly string[],
): Omit<NewPlace, 'passages'> {
  const { entry } = candidate
  const kind = kindOf(entry)
  return {
    name: namesOf(candidate, words, languages),
    idName: entry.name,
    position: [...entry.position],
    precision: precisionOf(entry),
    ...(kind && { kind }),
    ...(entry.country && entry.kind === 'town' && { country: entry.country }),
    source: sourceOf(candidate),
  }
}
