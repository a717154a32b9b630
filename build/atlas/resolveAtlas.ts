/** Completes what atlas.json declares with defaults, so that the page finds a value for everything. */
import { directionOf } from '../../src/i18n/script.ts'
import type { Vocabulary } from '../../src/i18n/vocabularyTypes.ts'
import { generalTopic } from '../../src/content/schema.ts'
import { startingWith, type Text } from '../../src/content/textIn.ts'
import type { WrittenAtlas } from '../../src/content/atlas/atlasSchema.ts'
import { builtInKinds, builtInModes, builtInStatuses } from '../../src/content/atlas/builtIn.ts'
import { resolveColours } from '../../src/content/atlas/colours.ts'
import type { AtlasConfig, LanguageConfig, NamedConfig } from '../../src/content/atlas/config.ts'

/** What the content of the folder uses: ids that need a row, and codes of countries. */
export interface UsedIds {
  topics: ReadonlySet<string>
  /** The kinds of places and areas, and the geometry of the first feature of each. */
  kinds: ReadonlyMap<string, 'point' | 'area'>
  modes: ReadonlySet<string>
  statuses: ReadonlySet<string>
  figureGroups: ReadonlySet<string>
  countries: ReadonlySet<string>
  /** How many rows of the table have no position. */
  withoutPosition?: number
  /** The names of ids that the table has made of its words. */
  names?: Readonly<Record<'topic' | 'kind' | 'status', ReadonlyMap<string, string>>>
}

export interface ArticleFacts {
  title: string
  /** BCP 47. */
  language: string
}

/** A problem of a declared value, such as a colour that cannot be read on the map. */
export interface AtlasProblem {
  /** A JSON path in atlas.json. */
  path: string
  message: string
  level: 'error' | 'warning'
}

function resolveLanguage(
  written: NonNullable<WrittenAtlas['languages']>[number],
  vocabularyOf: (tag: string) => Vocabulary,
): LanguageConfig {
  const { tag, label, name, direction } = typeof written === 'string' ? { tag: written } : written
  return {
    tag,
    label: label ?? tag.split('-', 1)[0]!.toUpperCase(),
    name: name ?? vocabularyOf(tag).languageName,
    direction: direction ?? directionOf(tag),
  }
}

/** The address of a site's folder, with a slash at the end, from one that may name a file or a view in it. */
function siteAddress(written: string): string {
  const { origin, pathname } = new URL(written)
  return `${origin}${pathname.replace(/[^/]*\.html?$/, '').replace(/\/?$/, '/')}`
}

/** A name for an id that nobody has named: "water-supply" becomes "Water supply". */
const nameFromId = (id: string): string => id.charAt(0).toUpperCase() + id.slice(1).replace(/-/g, ' ')

/** The declared rows, and rows for the used ids that are not declared; without the rows that are not used. */
function rowsFor<T extends { id: string }>(
  declared: readonly T[],
  builtIn: readonly string[],
  used: ReadonlySet<string>,
): (T | { id: string })[] {
  const ids = declared.map(({ id }) => id)
  const others = [...builtIn, ...used].filter((id, index, all) => !ids.includes(id) && all.indexOf(id) === index)
  return [...declared, ...others.map((id) => ({ id }))].filter(({ id }) => used.has(id))
}

export interface ResolvedAtlas {
  config: AtlasConfig
  /** The box of the detailed basemap that atlas.json declares: west, south, east, north in degrees. */
  region: WrittenAtlas['region']
  /** The name of the site's icon in the folder of the atlas; without one the site has the project's. */
  icon: WrittenAtlas['icon']
  basemap: Omit<NonNullable<WrittenAtlas['basemap']>, 'names'> & { names?: Readonly<Record<string, Text>> }
  /** The names of countries that atlas.json writes itself. */
  countries: Readonly<Record<string, Text>>
  problems: AtlasProblem[]
}

/** @param vocabularyOf returns the vocabulary of a language, with that of the atlas's own catalogue */
export function resolveAtlas(
  written: WrittenAtlas,
  article: ArticleFacts,
  used: UsedIds,
  vocabularyOf: (tag: string) => Vocabulary,
): ResolvedAtlas {
  const languages = (written.languages ?? [article.language]).map((language) => resolveLanguage(language, vocabularyOf))
  const vocabularies = languages.map(({ tag }) => [tag, vocabularyOf(tag)] as const)
  const defaultLanguage = written.defaultLanguage ?? languages[0]!.tag
  const textOf = (text: Text | string): Text =>
    typeof text === 'string' ? { [defaultLanguage]: text } : startingWith(text, defaultLanguage)
  const optionalText = (text: Text | string | undefined): Text | null => (text === undefined ? null : textOf(text))
  const textsOf = (texts: Readonly<Record<string, Text | string>> = {}) =>
    Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, textOf(text)]))
  /** The name of something built in, in every language of the atlas. */
  const builtInName = (name: (vocabulary: Vocabulary) => string | undefined, id: string): Text =>
    Object.fromEntries(vocabularies.map(([tag, vocabulary]) => [tag, name(vocabulary) ?? nameFromId(id)]))
  const nameOf = (
    row: { id: string; name?: Text | string },
    builtIn: (vocabulary: Vocabulary) => string | undefined,
    inTable?: ReadonlyMap<string, string>,
  ) => {
    const name = row.name ?? inTable?.get(row.id)
    return name === undefined ? builtInName(builtIn, row.id) : textOf(name)
  }

  const problems: AtlasProblem[] = []
  const coloursOf = (use: 'topic' | 'mode', rows: Parameters<typeof resolveColours>[0], list: string) => {
    const { colours, problems: found } = resolveColours(rows, use)
    for (const { id, message, level } of found) {
      const index = written[list as 'topics' | 'modes']?.findIndex((row) => row.id === id) ?? -1
      problems.push({ path: index < 0 ? list : `${list}[${index}].colour`, message, level })
    }
    return colours
  }

  const topicRows = rowsFor(written.topics ?? [], [], used.topics)
  const topicColours = coloursOf('topic', topicRows, 'topics')
  const topics = topicRows.map((row) => ({
    ...('symbol' in row && row.symbol ? { symbol: row.symbol } : {}),
    id: row.id,
    name: nameOf(row, ({ general }) => (row.id === generalTopic ? general : undefined), used.names?.topic),
    colours: topicColours[row.id]!,
  }))

  const kinds = rowsFor(written.kinds ?? [], Object.keys(builtInKinds), new Set(used.kinds.keys())).map((row) => {
    const builtIn = builtInKinds[row.id]
    const geometry = ('geometry' in row && row.geometry) || builtIn?.geometry || used.kinds.get(row.id)!
    return {
      ...(geometry === 'area' && { style: builtIn?.style ?? ('region' as const) }),
      id: row.id,
      geometry,
      symbol: ('symbol' in row && row.symbol) || (builtIn?.symbol ?? (geometry === 'area' ? 'landuse' : 'marker')),
      rank: ('rank' in row && row.rank) || (builtIn?.rank ?? 5),
      name: nameOf(row, ({ kinds }) => kinds[row.id], used.names?.kind),
    }
  })

  const modeRows = rowsFor(written.modes ?? [], Object.keys(builtInModes), used.modes).map((row) => ({
    ...row,
    colour: ('colour' in row ? row.colour : undefined) ?? builtInModes[row.id]?.colours,
  }))
  const modeColours = coloursOf('mode', modeRows, 'modes')
  const modes = modeRows.map((row) => {
    const { symbol, pattern, surface } = { ...builtInModes[row.id], ...row } as Partial<AtlasConfig['modes'][number]>
    const name = nameOf(row, ({ modes }) => modes[row.id]?.name)
    const kindName = 'kindName' in row ? row.kindName : undefined
    return {
      id: row.id,
      name,
      kindName: kindName
        ? textOf(kindName)
        : 'name' in row && row.name
          ? name
          : builtInName(({ modes }) => modes[row.id]?.kindName, row.id),
      colours: modeColours[row.id]!,
      pattern: pattern ?? (surface === 'water' ? ('dots' as const) : ('solid' as const)),
      surface: surface ?? ('land' as const),
      symbol: symbol ?? 'circle-stroked',
    }
  })

  const named = (
    rows: { id: string; name?: Text | string }[],
    builtIn: (id: string, of: Vocabulary) => string | undefined,
    inTable?: ReadonlyMap<string, string>,
  ) => rows.map((row): NamedConfig => ({ id: row.id, name: nameOf(row, (of) => builtIn(row.id, of), inTable) }))

  return {
    config: {
      name: textOf(written.name ?? article.title),
      description: textOf(written.description ?? article.title),
      languages,
      defaultLanguage,
      topics,
      kinds,
      modes,
      statuses: named(
        rowsFor(written.statuses ?? [], builtInStatuses, used.statuses),
        (id, { statuses }) => statuses[id],
        used.names?.status,
      ),
      figureGroups: named(rowsFor(written.figureGroups ?? [], [], used.figureGroups), (id, { numbers }) =>
        id === 'numbers' ? numbers : undefined,
      ),
      kmPerSecond: written.ride?.kmPerSecond ?? null,
      licence: written.licence ?? null,
      address: written.address ? siteAddress(written.address) : null,
      credits: written.credits ?? [],
      amountLabel: optionalText(written.table?.amountLabel),
      rowsWithoutPosition: used.withoutPosition ?? 0,
      author: written.author ?? null,
      published: written.published ?? null,
      opinion: optionalText(written.opinion),
      measured: optionalText(written.measured),
      intro: optionalText(written.intro),
      countries: countryNames(
        used.countries,
        languages.map(({ tag }) => tag),
        textsOf(written.countries),
      ),
    },
    region: written.region,
    icon: written.icon,
    basemap: { ...written.basemap, names: textsOf(written.basemap?.names) },
    countries: textsOf(written.countries),
    problems,
  }
}

/** CLDR's names of these are not those that maps use. */
const commonNames: Readonly<Record<string, Text>> = {
  CD: { en: 'DR Congo', es: 'RD Congo', pt: 'RD Congo', fr: 'RD Congo', ru: 'ДР Конго' },
  CG: { en: 'Congo', es: 'Congo', pt: 'Congo', fr: 'Congo', ru: 'Конго' },
}

/** The names of countries from CLDR, which Node has in every language and browsers have not, such as Kazakh. */
export function countryNames(
  codes: ReadonlySet<string>,
  tags: readonly string[],
  declared: Readonly<Record<string, Text>>,
): Readonly<Record<string, Text>> {
  const nameIn = (tag: string, code: string): string =>
    commonNames[code]?.[tag] ?? new Intl.DisplayNames([tag], { type: 'region' }).of(code) ?? code
  return Object.fromEntries(
    [...codes]
      .sort()
      .map((code) => [code, { ...Object.fromEntries(tags.map((tag) => [tag, nameIn(tag, code)])), ...declared[code] }]),
  )
}
