/** A feature from the loose properties of a file of others: the same words that name columns of tables name members. */
import type { Geometry } from 'geojson'
import { columnsOf, type Meaning } from '../../../build/table/columns.ts'
import type { Draft, Origin } from './draft.ts'
import { ownProperties } from './ownProperties.ts'

export const isUrl = (text: string): boolean => /^https?:\/\/\S+$/i.test(text)
const hostOf = (url: string): string => new URL(url).hostname.replace(/^www\./, '')

/** The source of a position that its own columns or members name. */
export function namedSource(cell: (meaning: Meaning) => string): { title: string; url: string } | undefined {
  const [title, url, geonames, wikidata] = [
    cell('source_title'),
    cell('source_url'),
    cell('geonames'),
    cell('wikidata'),
  ]
  const link = cell('link')
  if (isUrl(title) && !url) return { title: hostOf(title), url: title }
  if (isUrl(url)) return { title: title || hostOf(url), url }
  // A page about the place stands in for a source that is not named.
  if (isUrl(link)) return { title: title || hostOf(link), url: link }
  const geonamesId = /^\d{3,9}$/.exec(geonames)?.[0] ?? /geonames\D{0,12}(\d{3,9})/i.exec(title)?.[1]
  if (geonamesId) return { title: `GeoNames ${geonamesId}`, url: `https://www.geonames.org/${geonamesId}` }
  const item = /\bQ\d{1,10}\b/.exec(wikidata)?.[0]
  if (item) return { title: `Wikidata ${item}`, url: `https://www.wikidata.org/wiki/${item}` }
  return undefined
}

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''

/** @param id the id of the feature itself, if it has one */
export function described(
  from: Origin,
  properties: Readonly<Record<string, unknown>>,
  geometry: Geometry | undefined,
  id?: unknown,
): Draft {
  const ownId = typeof id === 'string' ? id : typeof properties.id === 'string' ? properties.id : undefined
  const shared = { from, ...(geometry && { geometry }), notes: [] }
  const own = ownProperties(properties)
  if (own) return { ...shared, ...own, ...(ownId && { id: ownId }) }
  const keys = Object.keys(properties)
  const columns = columnsOf(keys)
  const cell = (meaning: Meaning): string => {
    const column = columns.find((one) => one.meaning === meaning && one.language === '')
    return column ? textOf(properties[keys[column.index]!]).trim() : ''
  }
  const names = Object.fromEntries(
    columns.flatMap((column): [string, string][] => {
      const text = column.meaning === 'name' ? textOf(properties[keys[column.index]!]).trim() : ''
      return text ? [[column.language, text]] : []
    }),
  )
  const source = namedSource(cell)
  const osm = /^(node|way|relation)\/(\d+)$/.exec(textOf(id) || textOf(properties['@id']))
  const country = cell('country').toUpperCase()
  const place = textOf(properties.place) || textOf(properties.railway) || textOf(properties.highway)
  return {
    ...shared,
    ...(ownId && !osm && { id: ownId }),
    names: place && names[''] === place ? { '': textOf(properties.name) } : names,
    properties: {
      ...(cell('topic') && { topic: cell('topic') }),
      ...(cell('status') && { status: cell('status') }),
      ...(/^[A-Z]{2}$/.test(country) && { country }),
      ...(cell('when') && { when: cell('when') }),
      ...(cell('precision') && { precision: cell('precision') }),
      ...(source
        ? { source }
        : osm && { source: { title: `OpenStreetMap ${osm[0]}`, url: `https://www.openstreetmap.org/${osm[0]}` } }),
    },
    ...((cell('kind') || place) && { kindWords: cell('kind') || place }),
  }
}
