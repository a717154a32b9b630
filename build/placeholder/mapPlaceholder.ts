/** The first view of the map as data for an SVG drawing, which the page shows until the map is drawn. */
import { matchLabels } from '../../basemap/matchLabels.ts'
import { labelFeatures } from '../../basemap/pack/layers/towns.ts'
import config from 'virtual:atlas'
import type { Corridor, Name, Position } from '../../src/content/schema'
import { isCorridor, isPlace, pointsOf } from '../../src/content/features'
import type { BasemapOptions } from '../../basemap/pack/options.ts'
import { firstExtent } from '../../src/content/firstExtent'
import { byPriority } from '../../src/content/priority'
import type { Extent } from '../../src/geometry/extent'
import { nearestLongitude } from '../../src/geometry/longitude'
import { labelSide } from '../../src/map/sources/labelSide'
import type { AtlasContent } from '../../src/content/load/loadContent'
import { project as projectToUnit } from '../../src/geometry/mercator'
import { slice, type MeasuredLine } from '../../src/geometry/measuredLine'
import { isInService, sectionSpans } from '../../src/content/corridors/sections'
import { groupsAt, rowZoom } from '../register/drawnGroups'
import type { EncodedRegister } from '../register/encodeRegister'
import { basemapPaths, pathData, world, type Box } from './basemapPaths'
import { layoutLabels, type AreaCandidate, type AreaLabel, type PlaceCandidate, type PlaceLabel } from './layoutLabels'

export interface MapPlaceholder {
  /** The first extent, in the units of `world`. */
  box: Box
  basemap: ReturnType<typeof basemapPaths>
  corridors: { id: string; mode: string; built: boolean; path: string }[]
  /** Those that have room for their badges. */
  places: PlaceLabel[]
  /** The positions of all places. */
  points: PlaceCandidate[]
  areas: AreaLabel[]
  /** The groups of the register's rows as the map draws them on a desktop: path data of dots, by the digits of their counts. */
  rows: { digits: number; path: string }[]
}

/** The width in px of the first extent for which the rows are grouped. */
const groupedWidth = 900

const project = (position: Position) => projectToUnit(position).map((share) => share * world) as [number, number]

function boxOf([west, south, east, north]: Extent): Box {
  const [left, bottom] = project([west, south])
  const [right, top] = project([east, north])
  return [left, top, right, bottom]
}

const inUnits = (positions: readonly Position[]) =>
  positions.map((position) => project(position).map((value) => Math.round(value)) as [number, number])

/** @param middle longitude of the middle of the drawing: the corridor is drawn on the copy of the world nearest to it */
function corridorsOf(corridor: Corridor, line: MeasuredLine, middle: number): MapPlaceholder['corridors'] {
  const longitudes = line.coordinates.map(([longitude]) => longitude)
  const turns = Math.round((middle - (Math.min(...longitudes) + Math.max(...longitudes)) / 2) / 360)
  const onCopy = ([longitude, latitude]: Position): Position => [longitude + 360 * turns, latitude]
  return sectionSpans(corridor).map(({ from, to, status }) => ({
    id: corridor.id,
    mode: corridor.properties.mode,
    built: isInService(status),
    path: pathData([inUnits(slice(line, from, to).map(onCopy))]),
  }))
}

type DrawnRegister = Pick<EncodedRegister, 'columns' | 'summary'>

function rowsOf(register: DrawnRegister, [left, , right]: Box): MapPlaceholder['rows'] {
  const zoom = Math.log2((groupedWidth * world) / (right - left) / 512)
  const paths = new Map<number, string>()
  for (const { count, x, y } of groupsAt(register, rowZoom(register, zoom))) {
    const digits = count === 1 ? 0 : String(count).length
    // A line without length is drawn as a dot, by its round caps.
    paths.set(digits, `${paths.get(digits) ?? ''}M${Math.round(x * world)} ${Math.round(y * world)}h0`)
  }
  return [...paths].sort(([a], [b]) => a - b).map(([digits, path]) => ({ digits, path }))
}

/** Returns what the placeholder draws, from the data, the projection and the first extent of the map. */
export function layoutPlaceholder(
  content: AtlasContent,
  options: BasemapOptions,
  register: DrawnRegister | null = null,
): MapPlaceholder {
  const extent = firstExtent(content)
  const box = boxOf(extent)
  const [left, top, right, bottom] = box
  const [width, height] = [right - left, bottom - top]
  const middle = (extent[0] + extent[2]) / 2
  const place = ([longitude, latitude]: Position) => {
    const [x, y] = project([nearestLongitude(longitude, middle), latitude])
    return { left: (100 * (x - left)) / width, top: (100 * (y - top)) / height }
  }
  const lines = [...content.lines.values()].map(({ coordinates }) => coordinates)
  const places = byPriority(content.features.filter(isPlace)).flatMap((feature) =>
    pointsOf(feature).map((position): PlaceCandidate => {
      return { ...place(position), feature, name: feature.properties.name, side: labelSide(position, lines) }
    }),
  )
  const kindOfArea = (kind: unknown) => (kind === 'country' ? 'country' : 'water')
  const areas = content.features.flatMap(({ properties }): AreaCandidate[] =>
    'label' in properties && (properties.kind === 'country' || properties.kind === 'sea')
      ? [
          {
            ...place(properties.label),
            name: properties.name,
            kind: kindOfArea(properties.kind),
            side: 'middle',
          },
        ]
      : [],
  )
  const basemapLabels = labelFeatures(options)
  const writtenByContent = new Set(Object.values(matchLabels(content.features, basemapLabels)))
  const basemapAreas = basemapLabels
    .filter(({ properties }) => Number(properties!.rank) <= 2 && !writtenByContent.has(String(properties!.id)))
    .map(({ geometry, properties }): AreaCandidate => ({
      ...place((geometry as { coordinates: number[] }).coordinates as Position),
      name: Object.fromEntries(config.languages.map(({ tag }) => [tag, String(properties![`name_${tag}`])])) as Name,
      kind: kindOfArea(properties!.kind),
      side: 'middle',
    }))
    .filter(({ left, top }) => left > -5 && left < 105 && top > -90 && top < 190)
  // On a phone the map reaches far above and below the first extent.
  const near: Box = [left - width * 0.1, top - height * 0.6, right + width * 0.1, bottom + height * 0.6]
  const far: Box = [left - width * 0.5, 0, right + width * 0.5, world]
  return {
    box,
    basemap: basemapPaths(near, far, options),
    corridors: content.features
      .filter(isCorridor)
      .flatMap((corridor) => corridorsOf(corridor, content.lines.get(corridor.id)!, middle)),
    points: places,
    rows: register ? rowsOf(register, box) : [],
    ...layoutLabels(places, [...areas, ...basemapAreas], width / height),
  }
}
