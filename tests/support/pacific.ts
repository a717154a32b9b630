/** A shipping line from Shanghai to Los Angeles along the great circle, which crosses the antimeridian. */
import type { Corridor, Position } from '../../src/content/schema'
import { wrapLongitude } from '../../src/geometry/longitude'
import type { AtlasContent } from '../../src/content/load/loadContent'
import type { ContentFiles } from '../../src/content/load/contentFiles'
import { aven, road, sea, smallAtlas } from './smallAtlas'

export const shanghai: Position = [121.5, 31.2]
export const losAngeles: Position = [-118.3, 33.7]

const radians = Math.PI / 180
const vector = ([lon, lat]: Position) => [
  Math.cos(lat * radians) * Math.cos(lon * radians),
  Math.cos(lat * radians) * Math.sin(lon * radians),
  Math.sin(lat * radians),
]

/** The angle between two positions, in radians. */
const angle = (a: Position, b: Position): number => {
  const [u, v] = [vector(a), vector(b)]
  return Math.acos(u[0]! * v[0]! + u[1]! * v[1]! + u[2]! * v[2]!)
}

/** The length of the great circle in km. */
export const greatCircleKm = 6371.0088 * angle(shanghai, losAngeles)

/** The great circle in 120 pieces, with longitudes from -180 to 180. */
function wrapped(): Position[] {
  const [u, v, whole] = [vector(shanghai), vector(losAngeles), angle(shanghai, losAngeles)]
  return Array.from({ length: 121 }, (_, index) => {
    const [a, b] = [Math.sin(whole * (1 - index / 120)), Math.sin((whole * index) / 120)]
    const [x, y, z] = [0, 1, 2].map((axis) => (a * u[axis]! + b * v[axis]!) / Math.sin(whole))
    const degrees = [Math.atan2(y!, x!) / radians, Math.asin(z!) / radians]
    return degrees.map((value) => Math.round(value * 1000) / 1000) as Position
  })
}

/** The line in one piece: from 121.5 on to 241.7. */
export const unwrapped = wrapped().map(([lon, lat]): Position => [
  lon < 0 ? Math.round((lon + 360) * 1000) / 1000 : lon,
  lat,
])

/** The line cut in two at 180, as RFC 7946 has it. */
export const cut = (): Position[][] => {
  const east = unwrapped.findIndex(([lon]) => lon > 180)
  const [[x, y], [nextX, nextY]] = [unwrapped[east - 1]!, unwrapped[east]!]
  const latitude = y + ((180 - x) / (nextX - x)) * (nextY - y)
  return [
    [...unwrapped.slice(0, east), [180, latitude]],
    [[-180, latitude], ...wrapped().slice(east)],
  ]
}

const stop = (id: string, coordinates: Position, km: number) => ({
  id,
  name: { en: id, ru: id, kk: id },
  coordinates,
  km,
})

/** The line as a feature of corridors.geojson, with a geometry. */
export const pacific = (geometry: unknown): Corridor => ({
  ...road,
  id: 'pacific',
  geometry: geometry as Corridor['geometry'],
  properties: {
    ...road.properties,
    id: 'pacific',
    mode: 'ferry',
    precision: 'schematic',
    stops: [
      { ...stop('shanghai', shanghai, 0), country: 'CN' },
      stop('midway', [wrapLongitude(unwrapped[60]![0]), unwrapped[60]![1]], 5228.5),
      { ...stop('los-angeles', losAngeles, 10457), country: 'US' },
    ],
    sections: [{ from: 'shanghai', to: 'los-angeles', status: 'built' }],
    published: undefined,
    drawn: { km: 10457, countries: [{ country: '', from: 0, to: 10457 }] },
  },
})

const collection = (features: unknown[]) => JSON.stringify({ type: 'FeatureCollection', features })

/** A place at a position. */
export const placeAt = (id: string, geometry: unknown) => ({
  ...aven,
  id,
  geometry,
  properties: { ...aven.properties, id },
})

/** An area with a geometry. */
export const areaOf = (id: string, geometry: unknown, label: Position = [180, 0]) => ({
  ...sea,
  id,
  geometry,
  properties: { ...sea.properties, id, label },
})

/** An atlas of features with their geometries as files have them. */
export const atlasOf = (places: unknown[], areas: unknown[], corridors: unknown[]): AtlasContent =>
  smallAtlas({
    'places.geojson': collection(places),
    'areas.geojson': collection(areas),
    'corridors.geojson': collection(corridors),
  } satisfies Partial<ContentFiles>)

/** The line in each form in which a file can have it. */
export const forms: [name: string, geometry: unknown][] = [
  ['one line on to 241.7', { type: 'LineString', coordinates: unwrapped }],
  ['two lines cut at 180', { type: 'MultiLineString', coordinates: cut() }],
  [
    'two lines, the first of them backwards',
    { type: 'MultiLineString', coordinates: [cut()[0]!.reverse(), cut()[1]!] },
  ],
  [
    'a collection of lines with heights',
    {
      type: 'GeometryCollection',
      geometries: cut().map((line) => ({ type: 'LineString', coordinates: line.map((at) => [...at, 0]) })),
    },
  ],
  ['a line that leaps from 179 to -179', { type: 'LineString', coordinates: wrapped() }],
]
