/** Roads, railways and urban areas, which the coarse world does not have. */
import type { Feature, LineString, Position } from 'geojson'
import { cutterAlong, linksTo, type Piece } from '../alongCorridors.ts'
import { boxesAround, boxesOf, type BasemapOptions, type Box, type CorridorLine, type Region } from '../options.ts'
import { readData } from '../readData.ts'
import { bare, type Layer } from './layer.ts'

/** The part of the world that the data has. */
const covered: Box = [-21, 15, 150, 80]
/** A region of which the data has less would be half empty: it has none of these layers. */
const leastShare = 0.5

/** Whether the data has most of a region. */
export function hasTransport(region: Region | null): boolean {
  const area = ([west, south, east, north]: Box) => Math.max(0, east - west) * Math.max(0, north - south)
  const boxes = boxesOf(region)
  const shared = boxes.map(([west, south, east, north]): Box => [
    Math.max(west, covered[0]),
    Math.max(south, covered[1]),
    Math.min(east, covered[2]),
    Math.min(north, covered[3]),
  ])
  const sum = (parts: Box[]) => parts.reduce((total, box) => total + area(box), 0)
  return boxes.length > 0 && sum(shared) >= leastShare * sum(boxes)
}

export function transportLayers({ region, corridors = [] }: BasemapOptions): Layer[] {
  const around = boxesAround(region)
  const read = (name: string) => readData(`${name}.geojson.gz`, around).map(bare)
  const lines = (name: string, on: CorridorLine['on']) =>
    withCorridors(
      read(name) as Feature<LineString>[],
      corridors.filter((corridor) => corridor.on === on),
    )
  /** The map shows the tiles of the last zoom up to its own last zoom: they have all ranks. */
  const byRank = ({ rank }: Record<string, unknown>, zoom: number) => zoom === 7 || Number(rank) <= zoom
  const layer = (name: string, zooms: [number, number], fields: Layer['fields'], fine: Feature[]): Layer => ({
    name,
    zooms,
    fields,
    coarse: [],
    fine,
    shown: byRank,
  })
  const followed = { along: 'String', along2: 'String', joins: 'String' } as const
  return [
    layer('urban', [6, 7], { rank: 'Number' }, read('urban')),
    layer('roads', [5, 7], { class: 'Number', rank: 'Number', ...followed }, lines('roads', 'road')),
    layer('railways', [5, 7], { rank: 'Number', ...followed }, lines('railways', 'railway')),
  ]
}

/**
 * Cuts lines where a corridor begins or ends to follow them, and links the others to the corridor. Lines of equal properties
 * become one feature.
 */
function withCorridors(features: readonly Feature<LineString>[], corridors: readonly CorridorLine[]): Feature[] {
  const cut = cutterAlong(corridors)
  const groups = new Map<string, Position[][]>()
  const add = (properties: object, line: Position[]) => {
    const key = JSON.stringify(properties)
    const group = groups.get(key)
    if (group) group.push(line)
    else groups.set(key, [line])
  }
  const propertiesOf = new Map<Piece, Feature['properties']>()
  for (const { properties, geometry } of features) {
    for (const piece of cut(geometry.coordinates)) {
      const [first, second] = piece.along
      add({ ...properties, ...(first && { along: first }), ...(second && { along2: second }) }, piece.coordinates)
      propertiesOf.set(piece, properties)
    }
  }
  for (const { coordinates, corridor, piece } of linksTo(corridors, [...propertiesOf.keys()]))
    add({ ...propertiesOf.get(piece), joins: corridor }, coordinates)
  return [...groups].map(([key, coordinates]): Feature => ({
    type: 'Feature',
    properties: JSON.parse(key) as Feature['properties'],
    geometry: { type: 'MultiLineString', coordinates },
  }))
}
