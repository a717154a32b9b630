/** Names of towns and labels in the languages of an atlas. */
import type { Feature } from 'geojson'
import type { BasemapOptions } from './options.ts'

/** A name by language tag. */
type Names = Readonly<Record<string, string>>

/** Returns the tag and the tags that it falls back to: `zh-Hans-SG`, `zh-Hans`, `zh`. */
export const tagsOf = (tag: string): string[] =>
  tag.split('-').map((_, index, subtags) => subtags.slice(0, subtags.length - index).join('-'))

/** Returns the name in a language, or in one that the language falls back to. */
function nameIn(names: Names, tag: string): string | undefined {
  return tagsOf(tag)
    .map((candidate) => names[candidate])
    .find((name) => name)
}

/** Languages that write the names of other countries as another language does, with the country that has its own names. */
const borrowed: Readonly<Record<string, { from: string; except: string }>> = { kk: { from: 'ru', except: 'KZ' } }

/** Returns the name that a language borrows from another one. */
function borrowedName(names: Names, tag: string, country: string | undefined): string | undefined {
  const rule = tagsOf(tag).flatMap((candidate) => borrowed[candidate] ?? [])[0]
  return rule && country !== rule.except ? names[rule.from] : undefined
}

/** The table of `Intl.DisplayNames` for each language that it knows. */
const countryNames = new Map<string, Intl.DisplayNames>()

/** Returns the CLDR name of a country, or `undefined` if CLDR has none in the language. */
function countryName(country: string, tag: string): string | undefined {
  if (!Intl.DisplayNames.supportedLocalesOf(tag).length) return undefined
  const table = countryNames.get(tag) ?? new Intl.DisplayNames(tag, { type: 'region', fallback: 'none' })
  countryNames.set(tag, table)
  return table.of(country)
}

/** Whether a language is written in the Latin script, in which the local or English name of a town can be read. */
const isLatin = (tag: string): boolean => new Intl.Locale(tag).maximize().script === 'Latn'

export interface NamedFeature {
  /** `name_<tag>` for each language. */
  names: Record<string, string>
  /** The languages in another script than Latin that have no name. */
  missing: string[]
}

/**
 * Returns the names of a town or label of basemap/data. A name that is missing is the name of the atlas in English, else
 * the local or English name of the data.
 */
export function namesOf({ properties }: Feature, { languages, names = {} }: BasemapOptions): NamedFeature {
  const { id, kind, country } = properties as { id?: string; kind?: string; country?: string }
  const cldr = (tag: string) => (kind === 'country' && country ? countryName(country, tag) : undefined)
  const english = (properties!['name'] as string | undefined) ?? cldr('en') ?? country ?? ''
  const own: Names = (id && names[id]) || names[english] || {}
  const known: Names = { en: english, ...(properties!['names'] as Names) }
  const found = languages.map(
    (tag) => [tag, nameIn(own, tag) ?? nameIn(known, tag) ?? cldr(tag) ?? borrowedName(known, tag, country)] as const,
  )
  const fallback = nameIn(own, 'en') ?? english
  return {
    names: Object.fromEntries(found.map(([tag, name]) => [`name_${tag}`, name ?? fallback])),
    missing: found.flatMap(([tag, name]) => (name || isLatin(tag) ? [] : [tag])),
  }
}
