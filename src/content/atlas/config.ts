/** What atlas.json declares, complete: the build fills in everything that the author left out (`resolveAtlas`). */
import type { Pattern } from '../../design/corridorModes'
import type { ThemeColours } from '../../design/declaredColours'
import type { Text } from '../textIn'

export type Direction = 'ltr' | 'rtl'

export interface LanguageConfig {
  /** BCP 47. */
  tag: string
  /** A short label for a button, such as EN. */
  label: string
  /** The name of the language in itself. */
  name: string
  direction: Direction
}

export interface TopicConfig {
  id: string
  name: Text
  colours: ThemeColours
  /** The name of a Maki icon. Without one, the topic has the symbol of its most important place. */
  symbol?: string
}

export interface KindConfig {
  id: string
  geometry: 'point' | 'area'
  /** The name of a Maki icon. */
  symbol: string
  /** Among features that are close together, the one with the lowest rank keeps its badge and label. */
  rank: number
  name: Text
  /** Of an area: how the map draws it. A country has no fill, as that would show boundaries that may be disputed. */
  style?: 'country' | 'region' | 'water' | 'territory'
}

/** A mode of transport. Corridors have one. */
export interface ModeConfig {
  id: string
  /** Its name in a list of modes: "Rail". */
  name: Text
  /** What a corridor of the mode is: "Railway corridor". */
  kindName: Text
  colours: ThemeColours
  pattern: Pattern
  surface: 'land' | 'water'
  /** The name of a Maki icon. */
  symbol: string
}

export interface NamedConfig {
  id: string
  name: Text
}

/** A source that the atlas credits beside those of its basemap. */
export interface Credit {
  title: string
  url: string
  licence?: string
}

export interface AtlasConfig {
  /** The name of the site. */
  name: Text
  description: Text
  /** In the order of their buttons. */
  languages: readonly LanguageConfig[]
  /** The tag of the language for readers whose browser asks for none of the languages. */
  defaultLanguage: string
  /** In the order of the interface. The topics that no feature has are left out, and so on for the next lists. */
  topics: readonly TopicConfig[]
  kinds: readonly KindConfig[]
  modes: readonly ModeConfig[]
  statuses: readonly NamedConfig[]
  figureGroups: readonly NamedConfig[]
  /** Speed of a ride at ×1 in km a second, or `null` if it depends on the length of the corridor. */
  kmPerSecond: number | null
  /** The address of the published site with a slash at the end, for links and cards. */
  address: string | null
  /** The licence of what the atlas itself has compiled and written, not of the article. */
  licence: { title: string; url?: string } | null
  credits: readonly Credit[]
  /** What the amounts of the table are; null if atlas.json does not say it. */
  amountLabel: Text | null
  /** How many rows of the table are not on the map because they have no position. */
  rowsWithoutPosition: number
  /** Whose work an atlas without an article is. */
  author: string | null
  /** When it was published: an ISO 8601 day. */
  published: string | null
  /** Texts of the page in place of the interface's own. */
  opinion: Text | null
  measured: Text | null
  intro: Text | null
  /** Names of countries by ISO 3166-1 alpha-2 code, of the countries that the content uses. */
  countries: Readonly<Record<string, Text>>
}
