/** GeoJSON, newline-delimited GeoJSON and the Linked Places Format. */
import type { Geometry } from 'geojson'
import type { Position } from '../../../src/geometry/position.ts'
import { message, refuse, type Message } from '../messages.ts'
import { swapReason, type Located, type Surroundings } from './axes.ts'
import { described } from './described.ts'
import { mostFeatures, nothing, type Draft, type Origin, type ReadFeatures } from './draft.ts'
import { isRecord, ownProperties } from './ownProperties.ts'

type Value = Record<string, unknown>

const geometryTypes = new Set(
  'Point MultiPoint LineString MultiLineString Polygon MultiPolygon GeometryCollection'.split(' '),
)
const degrees = /CRS84|EPSG:{1,2}4326$|EPSG\/0\/4326$|WGS_?84$/i
const deepest = 12

/** The name of the coordinate system that a file declares, if it is not that of GeoJSON. */
function foreignSystem(value: Value): string | undefined {
  const crs = isRecord(value.crs) && isRecord(value.crs.properties) ? value.crs.properties.name : undefined
  return typeof crs === 'string' && !degrees.test(crs) ? crs : undefined
}

/** The positions of a geometry that may be damaged. */
function* positionsIn(coordinates: unknown, depth = 0): Generator<number[]> {
  if (!Array.isArray(coordinates) || depth > deepest) return
  if (typeof coordinates[0] === 'number') return yield coordinates as number[]
  for (const inner of coordinates) yield* positionsIn(inner, depth + 1)
}

const partsOf = (geometry: Geometry): Geometry[] =>
  geometry.type === 'GeometryCollection' ? geometry.geometries : [geometry]

function flipped(geometry: Geometry): Geometry {
  if (geometry.type === 'GeometryCollection') return { ...geometry, geometries: geometry.geometries.map(flipped) }
  const flip = (value: unknown): unknown =>
    Array.isArray(value)
      ? typeof value[0] === 'number'
        ? [value[1], value[0], ...value.slice(2)]
        : value.map(flip)
      : value
  return { ...geometry, coordinates: flip(geometry.coordinates) } as Geometry
}

const isGeometry = (value: unknown): value is Geometry =>
  isRecord(value) &&
  typeof value.type === 'string' &&
  geometryTypes.has(value.type) &&
  ('coordinates' in value || Array.isArray(value.geometries))

interface Found {
  feature: Value
  geometry: Geometry | undefined
}

/** The features of a document of GeoJSON; a bare geometry is one without properties. */
function featuresOf(value: unknown): Found[] | undefined {
  if (Array.isArray(value)) {
    const lists = value.map(featuresOf)
    return lists.every((list) => list !== undefined) ? lists.flat() : undefined
  }
  if (!isRecord(value)) return undefined
  if (value.type === 'FeatureCollection' && Array.isArray(value.features))
    return value.features.flatMap((feature) => featuresOf(feature) ?? [])
  if (value.type === 'Feature')
    return [{ feature: value, geometry: isGeometry(value.geometry) ? value.geometry : undefined }]
  return isGeometry(value) ? [{ feature: {}, geometry: value }] : undefined
}

const isLinkedPlace = ({ names, properties }: Value): boolean =>
  Array.isArray(names) || (isRecord(properties) && isRecord(properties.atlas))

/** The id at the end of an address: of a feature of an atlas `#at=aktau`, of others the last part. */
const idInAddress = (address: string): string | undefined => /[#/=:]([\p{L}\p{N}_-]+)$/u.exec(address)?.[1]

const listOf = (value: unknown): Value[] => (Array.isArray(value) ? value.filter(isRecord) : [])

/** A date of the Linked Places Format as EDTF, where that is simple: the start and end of its first timespan. */
function edtfOf(when: unknown): string | undefined {
  const [span] = isRecord(when) ? listOf(when.timespans) : []
  const end = (value: unknown): string | undefined => {
    const text = isRecord(value) ? (value.in ?? value.earliest) : undefined
    return typeof text === 'string' && /^-?\d{4}(-\d\d(-\d\d)?)?$/.test(text) ? text : undefined
  }
  const [start, last] = [end(span?.start), end(span?.end)]
  return start && last && start !== last ? `${start}/${last}` : start
}

/** A feature of the Linked Places Format: names with their languages, types, and citations of its geometry. */
function linkedPlace(from: Origin, { feature, geometry }: Found): Draft {
  const properties = isRecord(feature.properties) ? feature.properties : {}
  const address = typeof feature['@id'] === 'string' ? feature['@id'] : ''
  const named = idInAddress(address)
  const own = isRecord(properties.atlas) ? ownProperties(properties.atlas) : undefined
  // The number of a record of others is no name.
  const id = !own && named && /^\d+$/.test(named) ? undefined : named
  const parts = geometry ? partsOf(geometry) : []
  const bare = parts.map(
    (part) => ({ type: part.type, coordinates: (part as { coordinates?: unknown }).coordinates }) as Geometry,
  )
  const shape =
    bare.length === 1
      ? bare[0]
      : bare.length > 1
        ? { type: 'GeometryCollection' as const, geometries: bare }
        : undefined
  const shared = { from, ...(id && { id }), ...(shape && { geometry: shape }), notes: [] }
  if (own) return { ...shared, ...own }
  const names: Record<string, string> = {}
  for (const { toponym, lang } of listOf(feature.names)) {
    const tag = typeof lang === 'string' ? lang : ''
    if (typeof toponym === 'string' && !Object.hasOwn(names, tag)) names[tag] = toponym
  }
  if (Object.keys(names).length === 0 && typeof properties.title === 'string') names[''] = properties.title
  const citations = [
    ...listOf((parts[0] as unknown as Value | undefined)?.citations),
    ...listOf(listOf(feature.names)[0]?.citations),
  ]
  const cited = citations
    .map((citation) => ({ title: citation.label, url: citation['@id'] }))
    .find(({ url }) => typeof url === 'string' && /^https?:/.test(url))
  const source = cited
    ? { title: typeof cited.title === 'string' ? cited.title : String(cited.url), url: cited.url }
    : /^https?:/.test(address)
      ? { title: new URL(address).hostname, url: address }
      : undefined
  const [type] = listOf(feature.types)
  const [country] = Array.isArray(properties.ccodes) ? (properties.ccodes as unknown[]) : []
  const when = edtfOf(feature.when)
  const kindWords = [type?.label, listOf(type?.sourceLabels)[0]?.label].find((label) => typeof label === 'string')
  return {
    ...shared,
    names,
    properties: {
      ...(source && { source }),
      ...(typeof country === 'string' && /^[A-Z]{2}$/.test(country) && { country }),
      ...(when && { when }),
    },
    ...(kindWords ? { kindWords: kindWords as string } : {}),
  }
}

export function readGeoJson(values: readonly unknown[], surroundings: Surroundings): ReadFeatures {
  const result = nothing()
  for (const value of values) {
    if (!isRecord(value)) continue
    if (value.type === 'Topology') refuse('file-topojson')
    if (Array.isArray(value.elements) && 'osm3s' in value) refuse('file-osm')
    const system = foreignSystem(value)
    if (system) refuse('projected', { system })
  }
  const found = featuresOf(values)
  if (!found) return refuse('file-json')
  if (found.length === 0) refuse('no-features')
  if (found.length > mostFeatures) refuse('too-many-features', { count: found.length, most: mostFeatures })

  const all = found
    .flatMap(({ geometry }) => (geometry ? partsOf(geometry) : []))
    .flatMap((part) => [...positionsIn((part as { coordinates?: unknown }).coordinates)])
  if (all.length > 0 && all.every(([x = 0, y = 0]) => Math.abs(x) > 400 || Math.abs(y) > 400))
    refuse('projected', { system: 'metres of a projection' })
  const isLinked = found.some(({ feature }) => isLinkedPlace(feature))
  result.drafts = found.map(({ feature, geometry }, index) => {
    const from = { what: 'feature', number: index + 1 }
    if (isLinkedPlace(feature)) return linkedPlace(from, { feature, geometry })
    return described(from, isRecord(feature.properties) ? feature.properties : {}, geometry, feature.id)
  })
  if (isLinked) result.notes.push(message('read-as', { format: 'Linked Places' }))
  const reason = axesReason(result.drafts, surroundings)
  if (reason) {
    result.notes.push(reason)
    result.drafts = result.drafts.map((draft) =>
      draft.geometry ? { ...draft, geometry: flipped(draft.geometry) } : draft,
    )
  }
  return result
}

function axesReason(drafts: readonly Draft[], surroundings: Surroundings): Message | undefined {
  const located = drafts.flatMap(({ geometry, names }): Located[] => {
    const [first] = geometry ? partsOf(geometry) : []
    const isPoint = first?.type === 'Point'
    const position = first && positionsIn((first as { coordinates?: unknown }).coordinates).next().value
    if (!position || position.length < 2) return []
    const name = Object.values(names)[0]
    return [{ position: position.slice(0, 2) as Position, ...(isPoint && name && { name }) }]
  })
  return swapReason(located, surroundings)
}
