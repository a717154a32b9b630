import type { Corridor, Feature, Name, Position } from '../../content/schema'
import { distance } from '@turf/distance'
import { nearby } from '../../content/nearby/nearby'
import type { Side } from '../../geometry/nearestPointOnLine'
import { measureLine } from '../../geometry/measuredLine'
import { sectionSpans, type SectionSpan } from '../../content/corridors/sections'

/** Something that stands beside the strip: a stop, or a feature of the content with its distance in km. */
export interface StripLabel {
  key: string
  name: Name
  /** Along the corridor. */
  km: number
  /** Where it is written: stops on the right; what lies too near the line to have a side, on the left. */
  column: Side
  position: Position
  /** `null` for a stop. A `side` of `null`: nearer than the line is exact. */
  beside: { feature: Feature; distance: number; side: Side | null } | null
}

/** A corridor straightened: all that its strip shows, by km. */
export interface Strip {
  km: number
  countries: readonly { country: string; from: number; to: number }[]
  sections: readonly SectionSpan[]
  /** In the order of travel. */
  labels: readonly StripLabel[]
}

/** Features further from the line than this, in km, are not on its strip. */
export const besideKm = 60
/** Lines drawn by the towns they pass are exact to this, in km: on which side of them something nearer lies cannot be said. */
const exactKm = 10
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
      return { key: `stop ${km} ${name.en}`, name, km, column: 'right', position: coordinates, beside: null }
    }),
    ...nearby(measureLine(corridor.geometry.coordinates), points, besideKm).map(
      ({ feature, km, distance, ...beside }): StripLabel => {
        const side = distance > exactKm ? beside.side : null
        const { name } = feature.properties
        const position = feature.geometry.coordinates as Position
        return { key: feature.id, name, km, column: side ?? 'left', position, beside: { feature, distance, side } }
      },
    ),
  ]
  return {
    km: drawn.km,
    countries: drawn.countries,
    sections: sectionSpans(corridor),
    labels: labels.sort((a, b) => a.km - b.km || (a.beside ? 1 : 0) - (b.beside ? 1 : 0)),
  }
}

/** How many lines a text takes where a line holds `width` letters: broken at spaces, and inside a word that is longer. */
export function linesOf(text: string, width: number): number {
  const letters = Math.max(1, width)
  let [lines, used] = [1, 0]
  for (const word of text.split(/\s+/)) {
    const fits = used === 0 || used + 1 + word.length <= letters
    used = fits && used > 0 ? used + 1 + word.length : word.length
    if (!fits) lines++
    while (used > letters) [lines, used] = [lines + 1, used - letters]
  }
  return lines
}

/** The distance between numbered ticks, in km: 1, 2 or 5 times a power of ten, about eight to seventeen of them. */
export function tickKm(km: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, km / 8)))
  return [5, 2, 1].map((factor) => factor * power).find((step) => step <= Math.max(1, km / 8)) ?? power
}
