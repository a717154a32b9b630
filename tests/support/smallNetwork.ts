/** A road and a railway that meet in one town, and a ferry that meets neither. */
import { distance } from '@turf/distance'
import { measureCorridors } from '../../src/content/corridors/measureCorridors'
import type { Corridor, Feature, Mode, Place, Position, Stop } from '../../src/content/schema'
import { networkOf, type Network } from '../../src/network/network'
import { aven, bol } from './smallAtlas'

const name = (en: string) => ({ en, ru: `${en}-ру`, kk: `${en}-қаз` })

/** A corridor through the given positions, each a stop with the given name, or without one where the name is `null`. */
export function corridor(id: string, mode: Mode, bends: readonly [string | null, Position][]): Corridor {
  let km = 0
  const stops: Stop[] = []
  bends.forEach(([en, coordinates], index) => {
    km += index ? distance(bends[index - 1]![1], coordinates) : 0
    if (en) stops.push({ id: en.toLowerCase().replaceAll(' ', '-'), name: name(en), coordinates, country: 'KZ', km })
  })
  const middle = km / 2
  const sections = stops.slice(1).map((stop, index) => {
    return { from: stops[index]!.id, to: stop.id, status: index ? ('planned' as const) : ('built' as const) }
  })
  const countries = [
    { country: 'KZ', from: 0, to: middle },
    { country: 'RU', from: middle, to: km },
  ]
  return {
    type: 'Feature',
    id,
    geometry: { type: 'LineString', coordinates: bends.map(([, position]) => position) },
    properties: {
      id,
      kind: 'corridor',
      mode,
      topic: 'transport',
      status: 'planned',
      precision: 'town',
      passages: [],
      name: name(id),
      source: aven.properties.source,
      stops,
      sections,
      drawn: { km, countries },
    },
  }
}

export const place = (id: string, coordinates: Position): Place => ({
  ...bol,
  id,
  geometry: { type: 'Point', coordinates },
  properties: { ...bol.properties, id, name: name(id) },
})

/** From west to east along 50° N. */
export const road = corridor('road', 'road', [
  ['West', [60, 50]],
  ['Cross', [62, 50]],
  ['East', [64, 50]],
])
/** From south to north; its stop Cross is 3 km from that of the road. */
export const rail = corridor('rail', 'rail', [
  ['South', [62.04, 48]],
  ['Cross', [62.04, 50]],
  ['North', [62.04, 52]],
])
export const ferry = corridor('ferry', 'ferry', [
  ['Pier', [30, 40]],
  ['Quay', [31, 40]],
])
/** 22 km north of the road, halfway to Cross. */
export const mill = place('mill', [61, 50.2])
export const island = place('island', [0, 0])
export const network: Feature[] = [mill, island, road, rail, ferry]

/** The network of any features. */
export const networkWith = (features: readonly Feature[]): Network =>
  networkOf({ features, lines: measureCorridors(features) })
