/** The layers of the vector tiles: their zooms, properties and features. */
import type { Feature, Position } from 'geojson'
import { joinLines } from './joinLines.ts'
import { namesOf } from './names.ts'
import { boxesOf, type BasemapOptions, type Box } from './options.ts'
import { readData } from './readData.ts'

export interface Layer {
  name: string
  /** First and last zoom of the layer. */
  zooms: [number, number]
  fields: Record<string, 'String' | 'Number'>
  /** Features of the coarse tiles of the world. */
  coarse: Feature[]
  /** Features of the detailed tiles, in the region and around it. The same as `coarse` if the region has no details. */
  fine: Feature[]
  /** Returns whether a feature is in the tiles of a zoom. */
  shown: (properties: Record<string, unknown>, zoom: number) => boolean
}

/** Least area of a lake in square kilometres, by zoom. */
const minimumLakeArea = [9000, 5000, 2000, 500, 120, 40, 10, 0]
/** Degrees around the region from which features are read. Wider than the buffer of a tile at zoom 5 and the tile itself. */
const margin = 12

/** Towns of a higher rank are left out far from the region. */
const farRank = 6

export function gatherLayers(options: BasemapOptions): Layer[] {
  const hasDetails = options.detail === 'fine' && options.region !== null
  const around = boxesOf(options.region).flatMap(widened)
  const isAround = ({ geometry }: Feature) =>
    around.some((box) => contains(box, (geometry as { coordinates: Position }).coordinates))
  const isLarge = ({ properties }: Feature) => Number(properties!['rank']) <= farRank
  const names = Object.fromEntries(options.languages.map((tag) => [`name_${tag}`, 'String' as const]))

  /** The features of the two files of a layer, each changed by `change`, which gets the degrees between cuts. */
  const both = (name: string, change: (feature: Feature, step: number) => Feature = (feature) => feature) => {
    const coarse = readData(`${name}-coarse.geojson.gz`).map((feature) => change(feature, 15))
    if (!hasDetails) return { coarse, fine: coarse }
    return { coarse, fine: readData(`${name}-fine.geojson.gz`, around).map((feature) => change(feature, 5)) }
  }
  const water = both('water', bare)
  const regions = readSelected('admin1-fine', options).map((feature) =>
    unbroken(withProperties(feature, { min_zoom: feature.properties!['min_zoom'] as number })),
  )
  const towns = townFeatures(options)
  const labels = labelFeatures(options)
  const byRank = ({ rank }: Record<string, unknown>, zoom: number) => Number(rank) <= zoom + 1
  const waterShown = ({ kind, km2 }: Record<string, unknown>, zoom: number) =>
    kind === 'ocean' || Number(km2) >= minimumLakeArea[zoom]!
  const coarseCoast = water.coarse.map((sea) => shoreline(sea, 15))
  return [
    { name: 'water', zooms: [0, 7], fields: { kind: 'String', km2: 'Number' }, ...water, shown: waterShown },
    {
      name: 'coast',
      zooms: [0, 7],
      fields: { kind: 'String', km2: 'Number' },
      coarse: coarseCoast,
      fine: hasDetails ? water.fine.map((sea) => shoreline(sea, 5)) : coarseCoast,
      shown: waterShown,
    },
    {
      name: 'rivers',
      zooms: [2, 7],
      fields: { scalerank: 'Number', lake: 'Number', ...names },
      ...both('rivers', (feature) => {
        const { scalerank, lake, name } = feature.properties!
        const named = name ? namesOf(feature, options).names : {}
        return withProperties(feature, { scalerank, ...(lake ? { lake } : {}), ...named })
      }),
      shown: ({ scalerank }, zoom) => zoom >= 2 && Number(scalerank) <= zoom + 2,
    },
    {
      name: 'admin1',
      zooms: [4, 7],
      fields: { min_zoom: 'Number' },
      coarse: regions,
      fine: regions,
      shown: ({ min_zoom }, zoom) => zoom >= 4 && Number(min_zoom) < zoom + 1,
    },
    {
      name: 'borders',
      zooms: [0, 7],
      fields: { kind: 'String' },
      ...both('borders', (feature) => unbroken(bare(feature))),
      shown: ({ kind }, zoom) => kind !== 'lease' || zoom >= 4,
    },
    {
      name: 'towns',
      zooms: [1, 7],
      fields: { id: 'String', ...names, country: 'String', population: 'Number', capital: 'Number', rank: 'Number' },
      coarse: options.selection === 'eurasia' ? towns : towns.filter((town) => isLarge(town) || isAround(town)),
      fine: towns,
      shown: byRank,
    },
    {
      name: 'labels',
      zooms: [0, 7],
      fields: { id: 'String', ...names, kind: 'String', country: 'String', rank: 'Number' },
      coarse: labels,
      fine: labels,
      shown: byRank,
    },
  ]
}

/** A town of the region without a name in some of the languages. */
export interface UnnamedTown {
  id: string
  name: string
  /** The zoom from which the town is on the map. */
  rank: number
  languages: string[]
}

/** Returns the towns of the region that have no name in a language. The most important come first. */
export function unnamedTowns(options: BasemapOptions): UnnamedTown[] {
  const boxes = boxesOf(options.region)
  return readSelected('towns', options)
    .filter(({ geometry }) => boxes.some((box) => contains(box, (geometry as { coordinates: Position }).coordinates)))
    .flatMap((feature) => {
      const { missing } = namesOf(feature, options)
      const { id, name, rank } = feature.properties as UnnamedTown
      return missing.length ? [{ id, name, rank, languages: missing }] : []
    })
}

/** Returns the features of the layer `towns`. */
export const townFeatures = (options: BasemapOptions): Feature[] =>
  readSelected('towns', options).map((feature) => {
    const { id, country, population, capital, rank } = feature.properties!
    return withProperties(feature, { id, ...namesOf(feature, options).names, country, population, capital, rank })
  })

/** Returns the features of the layer `labels`. */
export const labelFeatures = (options: BasemapOptions): Feature[] =>
  readSelected('labels', options).map((feature) => {
    const { id, kind, rank, country } = feature.properties!
    return withProperties(feature, {
      id,
      kind,
      rank,
      ...(country ? { country } : {}),
      ...namesOf(feature, options).names,
    })
  })

function readSelected(name: string, { selection }: BasemapOptions): Feature[] {
  const features = readData(`${name}.geojson.gz`)
  return selection === 'eurasia' ? features.filter(({ properties }) => properties?.['eurasia'] === 1) : features
}

const withProperties = ({ geometry }: Feature, properties: Feature['properties']): Feature => ({
  type: 'Feature',
  properties,
  geometry,
})

/** Removes the bbox, which the tiles do not need. */
const bare = ({ geometry, properties }: Feature): Feature => ({ type: 'Feature', properties, geometry })

const contains = ([west, south, east, north]: Box, [lon = 0, lat = 0]: Position): boolean =>
  lon >= west && lon <= east && lat >= south && lat <= north

/** Returns a box with the margin around it, and the part of the margin beyond the antimeridian. */
function widened([west, south, east, north]: Box): Box[] {
  const [bottom, top] = [south - margin, north + margin]
  const boxes: Box[] = [[west - margin, bottom, east + margin, top]]
  if (west - margin < -180) boxes.push([west - margin + 360, bottom, 180, top])
  if (east + margin > 180) boxes.push([-180, bottom, east + margin - 360, top])
  return boxes
}

/**
 * Joins the parts of a line that meet. Simplification keeps the ends of each part, and dashes start anew at each part, so
 * short parts would be neither simplified nor dashed evenly.
 */
function unbroken(feature: Feature): Feature {
  const { geometry } = feature
  if (geometry.type !== 'MultiLineString') return feature
  return { ...feature, geometry: { type: 'MultiLineString', coordinates: joinLines(geometry.coordinates) } }
}

/**
 * Returns the outline of a water polygon without its artificial edges: the cuts along a grid of `step` degrees, which
 * includes the antimeridian, and the poles.
 */
export function shoreline({ properties, geometry }: Feature, step: number): Feature {
  const polygons =
    geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.type === 'MultiPolygon' ? geometry.coordinates : []
  const lines: Position[][] = []
  for (const ring of polygons.flat()) {
    let line: Position[] = []
    const finish = () => {
      if (line.length > 1) lines.push(line)
      line = []
    }
    ring.forEach((point, i) => {
      const before = ring[i - 1]
      if (before && isArtificial(before, point, step)) finish()
      line.push(point)
    })
    finish()
  }
  return { type: 'Feature', properties, geometry: { type: 'MultiLineString', coordinates: lines } }
}

function isArtificial([lon1 = 0, lat1 = 0]: Position, [lon2 = 0, lat2 = 0]: Position, step: number): boolean {
  const along = (a: number, b: number) => a === b && a % step === 0
  const beyond = Math.abs(lat1) > 85.06 && Math.abs(lat2) > 85.06
  return beyond || along(lon1, lon2) || along(lat1, lat2) || (lat1 === -85 && lat2 === -85)
}
