import type { Corridor, Feature, Name, Position } from '../../geo/schema'
import { distance } from '@turf/distance'
import { nearby } from './nearby'
import type { Side } from './nearest'
import { routeOf, stretches, type Stretch } from './route'

/** Something that stands beside the strip: a stop, or a feature of the story with its distance in km. */
export interface StripLabel {
  key: string
  name: Name
  /** Along the corridor. */
  km: number
  side: Side
  position: Position
  /** `null` for a stop. */
  beside: { feature: Feature; distance: number } | null
}

/** A corridor straightened: all that its strip shows, by km. */
export interface Strip {
  km: number
  countries: readonly { country: string; from: number; to: number }[]
  sections: readonly Stretch[]
  /** In the order of travel. Stops stand on the right. */
  labels: readonly StripLabel[]
}

/** Features further from the line than this, in km, are not on its strip. */
export const besideKm = 60
/** A place of a stop's own name within this is the stop. */
const namesakeKm = 25

/** Straightens a corridor. Countries and wide regions are not beside a line, so only points are. */
export function stripOf(corridor: Corridor, features: readonly Feature[]): Strip {
  const { stops, drawn } = corridor.properties
  const isStop = ({ properties, geometry }: Feature) =>
    stops.some(
      ({ name, coordinates }) =>
        name.en === properties.name.en && distance(coordinates, geometry.coordinates as Position) <= namesakeKm,
    )
  const points = features.filter((feature) => feature.geometry.type === 'Point' && !isStop(feature))
  const labels: StripLabel[] = [
    ...stops.map(({ name, km, coordinates }): StripLabel => {
      return { key: `stop ${km} ${name.en}`, name, km, side: 'right', position: coordinates, beside: null }
    }),
    ...nearby(routeOf(corridor.geometry.coordinates), points, besideKm).map(
      ({ feature, km, side, distance }): StripLabel => ({
        key: feature.id,
        name: feature.properties.name,
        km,
        side: side ?? 'right',
        position: feature.geometry.coordinates as Position,
        beside: { feature, distance },
      }),
    ),
  ]
  return {
    km: drawn.km,
    countries: drawn.countries,
    sections: stretches(corridor),
    labels: labels.sort((a, b) => a.km - b.km || (a.beside ? 1 : 0) - (b.beside ? 1 : 0)),
  }
}

/** How many lines a text takes where a line holds `letters`, broken at spaces. */
export function linesOf(text: string, letters: number): number {
  let [lines, used] = [1, 0]
  for (const word of text.split(/\s+/)) {
    if (used > 0 && used + 1 + word.length > letters) [lines, used] = [lines + 1, 0]
    used += (used > 0 ? 1 : 0) + word.length
    lines += Math.max(0, Math.ceil(used / letters) - 1)
    used = used > letters ? used % letters : used
  }
  return lines
}

/** The distance between numbered ticks, in km: 1, 2 or 5 times a power of ten, about eight to seventeen of them. */
export function tickKm(km: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, km / 8)))
  return [5, 2, 1].map((factor) => factor * power).find((step) => step <= Math.max(1, km / 8)) ?? power
}
