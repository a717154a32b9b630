/** Names of what atlas.json declares, and of countries. */
import config from 'virtual:atlas'
import type { NamedConfig } from '../content/atlas/config'
import { kindOf, kindRow, type WithKind } from '../content/kinds'
import { textIn } from '../content/textIn'

/** Returns a function that finds the name of an id. It returns the id for one that atlas.json and the content lack. */
function nameFinder(rows: readonly NamedConfig[]) {
  const names = new Map(rows.map(({ id, name }) => [id, name]))
  return (id: string, language: string): string => textIn(names.get(id), language) ?? id
}

/** The name of the site. The title of the article stays in the language of the article. */
export const atlasName = (language: string): string => textIn(config.name, language)

/** The name of a language of the atlas in itself. */
export const languageName = (tag: string): string =>
  config.languages.find((language) => language.tag === tag)?.name ?? tag

export const topicName = nameFinder(config.topics)
/** The name of a mode in a list of modes: "Rail". */
export const modeName = nameFinder(config.modes)
export const statusName = nameFinder(config.statuses)
export const figureGroupName = nameFinder(config.figureGroups)

/** What a feature is: "Research institute", "Railway corridor". */
export const kindName = (feature: WithKind, language: string): string => textIn(kindRow(kindOf(feature)).name, language)

/** The name of a country by its ISO 3166-1 alpha-2 code. Returns the code if the content does not use that country. */
export const countryName = (language: string, code: string): string => textIn(config.countries[code], language) ?? code

/** A text of the page that atlas.json writes itself, or `null`: the interface then has its own. */
export function ownText(key: 'opinion' | 'intro' | 'measured', language: string): string | null {
  const text = config[key]
  return text && textIn(text, language)
}
