/** Tables for spreadsheets and statistics: CSV (RFC 4180) in UTF-8, with a byte order mark, without which Excel misreads it. */
import Papa from 'papaparse'
import { toleranceOf } from '../../src/content/elevation/profile.ts'
import { isCorridor } from '../../src/content/features.ts'
import { measureLine, pointAt } from '../../src/geometry/measuredLine.ts'
import { heightMethod } from '../elevation/heightMethod.ts'
import type { Text } from '../../src/content/textIn.ts'
import { cutAtAntimeridian, type CutGeometry } from './cutAtAntimeridian.ts'
import {
  featureUri,
  kindNameOf,
  labelPoint,
  licenceTitle,
  nameOf,
  quotedFrom,
  titleIn,
  type DownloadContent,
} from './downloadContent.ts'

export interface Column {
  name: string
  /** A type of Frictionless Table Schema. */
  type: 'string' | 'number' | 'integer'
  description: string
  isRequired?: boolean
}
type Cell = string | number | undefined

export interface Table {
  columns: readonly Column[]
  rows: readonly Cell[][]
  primaryKey?: string
  /** Columns that have the id of a row of features.csv. */
  featureColumns?: string[]
}

/** The most characters that a cell of Excel holds. It puts the rest into further rows. */
const longestCell = 32_767

/**
 * Cells that a spreadsheet would compute. They get an apostrophe in front of them. A number stays, such as the year -0043; the
 * day -0043-03-15 would be a sum. The wide signs are those of Chinese and Japanese keyboards.
 */
const formula = /^(?:[=+@＝＋－＠\t\r\n]|-(?!\d+(?:\.\d+)?$))/

export const toCsv = ({ columns, rows }: Table): string =>
  `\uFEFF${Papa.unparse({ fields: columns.map(({ name }) => name), data: rows as unknown[][] }, { escapeFormulae: formula })}\r\n`

const text = (name: string, description: string): Column => ({ name, type: 'string', description })
const required = (column: Column): Column => ({ ...column, isRequired: true })

/** The languages of some texts: those of the atlas first, then others that a text has. */
function tagsOf({ config }: DownloadContent, texts: readonly Text[]): string[] {
  const used = new Set(texts.flatMap((text) => Object.keys(text)))
  const own = config.languages.map(({ tag }) => tag)
  return [...own, ...[...used].filter((tag) => !own.includes(tag)).sort()].filter((tag) => used.has(tag))
}
const languageColumns = (column: string, tags: readonly string[], what: string): Column[] =>
  tags.map((tag) => text(`${column}_${tag}`, `${what}, ${tag === 'und' ? 'language not stated' : `language ${tag}`}`))

const digits = (degrees: number): string => String(Math.round(degrees * 1e5) / 1e5)
const wktPoint = (position: readonly number[]): string => position.map(digits).join(' ')
const wktList = (positions: readonly (readonly number[])[]): string => `(${positions.map(wktPoint).join(', ')})`
const wktLists = (lists: readonly (readonly number[])[][]): string => `(${lists.map(wktList).join(', ')})`

/** A geometry as Well-Known Text, to about a metre. */
export function toWkt(geometry: CutGeometry): string {
  switch (geometry.type) {
    case 'Point':
      return `POINT (${wktPoint(geometry.coordinates)})`
    case 'MultiPoint':
      return `MULTIPOINT (${geometry.coordinates.map((position) => `(${wktPoint(position)})`).join(', ')})`
    case 'LineString':
      return `LINESTRING ${wktList(geometry.coordinates)}`
    case 'MultiLineString':
      return `MULTILINESTRING ${wktLists(geometry.coordinates)}`
    case 'Polygon':
      return `POLYGON ${wktLists(geometry.coordinates)}`
    case 'MultiPolygon':
      return `MULTIPOLYGON (${geometry.coordinates.map(wktLists).join(', ')})`
  }
}

const fitting = (cell: string): string | undefined => (cell.length <= longestCell ? cell : undefined)

/** A row for each feature. */
export function featureTable(content: DownloadContent): Table {
  const { config, features } = content
  const tags = tagsOf(
    content,
    features.map(({ properties }) => properties.name),
  )
  const noteTags = tagsOf(
    content,
    features.flatMap(({ properties: { note } }) => (note ? [note.text] : [])),
  )
  const descriptionTags = tagsOf(
    content,
    features.flatMap(({ properties: { description } }) => (description ? [description] : [])),
  )
  const hasAmounts = features.some(({ properties }) => properties.amount)
  const hasLinks = features.some(({ properties }) => properties.link)
  const source = quotedFrom(content)
  const columns = [
    required(text('id', 'Names the feature in links and in the other files')),
    ...languageColumns('name', tags, 'Name'),
    required(text('kind', 'What the feature is; of a corridor, its mode')),
    text('kind_name', 'The same in words, in the default language'),
    text('topic', 'Subject of the feature'),
    text('topic_name', 'The same in words, in the default language'),
    text('status', 'What the article or the table says of its state'),
    text('status_name', 'The same in words, in the default language'),
    {
      name: 'lon',
      type: 'number',
      isRequired: true,
      description:
        'Longitude in degrees, WGS 84: of a place itself, of the label of an area, of the middle of a corridor',
    },
    { name: 'lat', type: 'number', isRequired: true, description: 'Latitude in degrees, WGS 84, of the same point' },
    text(
      'wkt',
      `Geometry of an area, a corridor or several points as Well-Known Text, WGS 84; empty if it is longer than a cell of a spreadsheet (${longestCell} characters): then it is in the GeoJSON files only`,
    ),
    text('country', 'ISO 3166-1 alpha-2 code'),
    { name: 'km', type: 'number', description: 'Length of the drawn line of a corridor' },
    text('when', 'EDTF dates of the feature, separated by a semicolon and a space'),
    text('status_when', 'The one of these dates that is the date of the status'),
    ...(source
      ? [
          text('quotes', 'Quotations of the article with their paragraph, one in each line'),
          text('quoted_from', 'Reference to the article, whose words the quotations are'),
        ]
      : []),
    ...languageColumns('description', descriptionTags, 'What the source of the feature says about it, in its words'),
    ...(hasAmounts
      ? [
          { name: 'amount', type: 'number' as const, description: 'Sum of money or other quantity' },
          text('unit', 'Unit of the amount: an ISO 4217 code of a currency, or another unit'),
        ]
      : []),
    ...(hasLinks ? [text('link', 'Address of a page about the feature')] : []),
    text('precision', 'site: within 1 km; town: within 10 km; region: no exact outline; schematic: no exact course'),
    text('source_title', 'Source of the geometry'),
    text('source_url', 'Address of that source'),
    ...languageColumns('note', noteTags, 'Note of the atlas'),
    ...(noteTags.length > 0
      ? [text('note_source_title', 'Source of the note'), text('note_source_url', 'Address of that source')]
      : []),
    text('licence', 'Licence of the compilation; not of the quotations'),
    text('url', 'The feature in the atlas'),
  ] satisfies Column[]
  const rows = features.map((feature): Cell[] => {
    const { properties } = feature
    const [lon, lat] = labelPoint(feature)
    const dates = [...new Set([properties.when, ...properties.passages.map(({ when }) => when)])].filter(Boolean)
    const hasOwnWkt = feature.geometry.type !== 'Point'
    return [
      feature.id,
      ...tags.map((tag) => properties.name[tag]),
      'mode' in properties ? properties.mode : properties.kind,
      titleIn(content, kindNameOf(content, feature)),
      properties.topic,
      titleIn(content, nameOf(config.topics, properties.topic)),
      properties.status,
      titleIn(content, nameOf(config.statuses, properties.status)),
      lon,
      lat,
      hasOwnWkt ? fitting(toWkt(cutAtAntimeridian(feature))) : undefined,
      'country' in properties ? properties.country : undefined,
      isCorridor(feature) ? feature.properties.drawn.km : undefined,
      dates.join('; '),
      properties.when,
      ...(source
        ? [
            fitting(properties.passages.map(({ paragraph, quote }) => `¶${paragraph} “${quote}”`).join('\n')),
            properties.passages.length > 0 ? source : undefined,
          ]
        : []),
      ...descriptionTags.map((tag) => properties.description?.[tag]),
      ...(hasAmounts ? [properties.amount?.value, properties.amount?.unit] : []),
      ...(hasLinks ? [properties.link] : []),
      properties.precision,
      properties.source.title,
      properties.source.url,
      ...noteTags.map((tag) => properties.note?.text[tag]),
      ...(noteTags.length > 0 ? [properties.note?.source.title, properties.note?.source.url] : []),
      licenceTitle(content),
      featureUri(content, feature.id),
    ]
  })
  return { columns, rows, primaryKey: 'id' }
}

const quoteColumns: Column[] = [
  {
    name: 'paragraph',
    type: 'integer',
    isRequired: true,
    description: 'Number of the paragraph of the article, from 1',
  },
  required(text('quote', 'Words of the article')),
]

/** A row for each mention of a feature in the article. */
export function passageTable(content: DownloadContent): Table {
  const columns = [
    required(text('feature', 'Id of the feature that is mentioned')),
    ...quoteColumns,
    required(text('exact', 'The words of the quotation that name the feature')),
    text('when', 'EDTF date that the article gives'),
    text('quoted_from', 'Reference to the article, whose words the quotations are'),
  ]
  const rows = content.features.flatMap(({ id, properties }) =>
    properties.passages.map(({ paragraph, quote, exact, when }): Cell[] => [
      id,
      paragraph,
      quote,
      exact,
      when,
      quotedFrom(content),
    ]),
  )
  return { columns, rows, featureColumns: ['feature'] }
}

/** A row for each height of the elevation profiles. */
export function heightTable({ features, profiles }: DownloadContent): Table {
  const columns: Column[] = [
    required(text('corridor', 'Id of the corridor')),
    { name: 'km', type: 'number', isRequired: true, description: 'Distance along the drawn line from its start' },
    { name: 'lon', type: 'number', isRequired: true, description: 'Longitude in degrees, WGS 84' },
    { name: 'lat', type: 'number', isRequired: true, description: 'Latitude in degrees, WGS 84' },
    {
      name: 'metres',
      type: 'integer',
      isRequired: true,
      description: `Height of the ground above sea level, ${heightMethod}`,
    },
    {
      name: 'tolerance',
      type: 'integer',
      isRequired: true,
      description:
        'Metres within which nine of ten heights are of those of the towns beside the line: less in plains than in mountains',
    },
  ]
  const rows = features.filter(isCorridor).flatMap(({ id, geometry }): Cell[][] => {
    const profile = profiles.get(id)
    if (!profile) return []
    const line = measureLine(geometry.coordinates)
    return profile.metres.map((metres, index) => {
      const km = index * profile.step
      const [lon, lat] = pointAt(line, km).map((degrees) => Number(degrees.toFixed(4)))
      return [id, Number(km.toFixed(1)), lon, lat, metres, toleranceOf[profile.ground[index]!]]
    })
  })
  return { columns, rows, featureColumns: ['corridor'] }
}

/** A row for each number that the article gives. */
export function figureTable(content: DownloadContent): Table {
  const { figures, config } = content
  const tags = tagsOf(
    content,
    figures.map(({ label }) => label),
  )
  const columns: Column[] = [
    required(text('id', 'Names the figure')),
    required(text('group', 'Figures of a group belong together')),
    text('group_name', 'The same in words, in the default language'),
    ...languageColumns('label', tags, 'What the number says'),
    { name: 'value', type: 'number', isRequired: true, description: 'The number' },
    required(text('unit', 'percent, years, a currency by its ISO 4217 code in small letters, or what is counted')),
    required(text('exactness', 'How exactly the article gives it: exact, about, almost, more-than')),
    text('when', 'EDTF date'),
    text('countries', 'ISO 3166-1 alpha-2 codes, separated by spaces'),
    text('features', 'Ids of other features that the figure is about, separated by spaces'),
    ...quoteColumns,
    required(text('exact', 'The words of the quotation that say the number')),
    text('quoted_from', 'Reference to the article, whose words and numbers these are'),
  ]
  const rows = figures.map((figure): Cell[] => [
    figure.id,
    figure.group,
    titleIn(content, nameOf(config.figureGroups, figure.group)),
    ...tags.map((tag) => figure.label[tag]),
    figure.value,
    figure.unit,
    figure.exactness,
    figure.when,
    figure.country.join(' '),
    figure.features.join(' '),
    figure.paragraph,
    figure.quote,
    figure.exact,
    quotedFrom(content),
  ])
  return { columns, rows, primaryKey: 'id' }
}

/** A row for each statement of the article of which the atlas says what became of it. */
export function outcomeTable(content: DownloadContent): Table {
  const { outcomes } = content
  const tags = tagsOf(
    content,
    outcomes.map(({ text }) => text),
  )
  const most = Math.max(0, ...outcomes.map(({ sources }) => sources.length))
  const numbers = Array.from({ length: most }, (_, index) => index + 1)
  const columns: Column[] = [
    required(text('id', 'Names the outcome in links')),
    ...quoteColumns,
    required(text('feature', 'Id of the feature that the statement is about')),
    required(text('verdict', 'happened, happened-later, changed, not-by-date, unknown')),
    required(text('as_of', 'Date for which the text holds')),
    ...languageColumns('text', tags, 'What became of the statement: words of the atlas, not of the article'),
    ...numbers.flatMap((n) => [
      text(`source_${n}_title`, 'Title in its own language'),
      text(`source_${n}_publisher`, 'Publisher'),
      text(`source_${n}_date`, 'EDTF date of publication'),
      text(`source_${n}_url`, 'Address'),
    ]),
    text('quoted_from', 'Reference to the article, whose words the statement is'),
    text('licence', 'Licence of the texts of the atlas; not of the statements'),
  ]
  const rows = outcomes.map((outcome): Cell[] => [
    outcome.id,
    outcome.paragraph,
    outcome.quote,
    outcome.feature,
    outcome.verdict,
    outcome.asOf,
    ...tags.map((tag) => outcome.text[tag]),
    ...numbers.flatMap((n) => {
      const source = outcome.sources[n - 1]
      return [source?.title, source?.publisher, source?.date, source?.url]
    }),
    quotedFrom(content),
    licenceTitle(content),
  ])
  return { columns, rows, primaryKey: 'id', featureColumns: ['feature'] }
}
