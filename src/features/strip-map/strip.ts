import { kmDigits, roundKm } from '../../content/corridors/kmDigits'
import { textIn } from '../../content/textIn'
import { formatKm, formatNumber } from '../../i18n/format'
import type { Corridor, Feature, Name, Place, Position, Precision } from '../../content/schema'
import { samePlaceKm, sharesName } from '../../content/corridors/samePlace'
import { isPlace, pointOf } from '../../content/features'
import { nearby } from '../../content/nearby/nearby'
import { distance } from '../../geometry/distance'
import type { MeasuredLine } from '../../geometry/measuredLine'
import type { Side } from '../../geometry/nearestPointOnLine'
import { sectionSpans, type SectionSpan } from '../../content/corridors/sections'

/** The label of a stop, or of a place near the corridor. */
export interface StripLabel {
  key: string
  name: Name
  /** From the start of the corridor. */
  km: number
  /** Stops are on the right. Places are on their side of the line, or on the left if the side is unknown. */
  column: Side
  position: Position
  /** The place and its distance from the line in km; null for a stop. `side` is null if the line is not exact enough to tell. */
  nearby: { feature: Feature; distance: number; side: Side | null } | null
}

/** A corridor as a straight line. Every `from`, `to` and `km` is in km from its start. */
export interface Strip {
  /** The length of the corridor. */
  km: number
  /** The distance from the line within which places are on the strip. */
  maxDistanceKm: number
  countries: readonly { country: string; from: number; to: number }[]
  sections: readonly SectionSpan[]
  /** In the order of travel. */
  labels: readonly StripLabel[]
}

/** The accuracy of a line in km, by its precision: most are drawn through the towns they pass. The side of a nearer place is unknown. */
const lineAccuracyKm: Record<Precision, number> = { site: 1, town: 10, region: 10, schematic: 10 }

/** Returns the strip of a corridor: its stops, and the places of `features` that are near its line. */
export function stripOf(corridor: Corridor, line: MeasuredLine, features: readonly Feature[]): Strip {
  const { stops, drawn, precision } = corridor.properties
  const maxDistanceKm = Math.min(60, drawn.km / 4)
  const isStop = (place: Place) =>
    stops.some(
      ({ name, coordinates }) =>
        sharesName(name, place.properties.name) && distance(coordinates, pointOf(place)) <= samePlaceKm,
    )
  const points = features.filter(isPlace).filter((place) => !isStop(place))
  const labels: StripLabel[] = [
    ...stops.map(({ id, name, km, coordinates }): StripLabel => {
      return { key: `stop ${id}`, name, km, column: 'right', position: coordinates, nearby: null }
    }),
    ...nearby(line, points, maxDistanceKm).map(({ feature, km, distance, ...place }): StripLabel => {
      const side = distance > lineAccuracyKm[precision] ? place.side : null
      const { name } = feature.properties
      const position = pointOf(feature as Place)
      return { key: feature.id, name, km, column: side ?? 'left', position, nearby: { feature, distance, side } }
    }),
  ]
  return {
    km: drawn.km,
    maxDistanceKm,
    countries: drawn.countries,
    sections: sectionSpans(corridor),
    labels: labels.sort((a, b) => a.km - b.km || (a.nearby ? 1 : 0) - (b.nearby ? 1 : 0)),
  }
}

/** The number after a name: the distance of a place from the line, or the km of a stop. */
export const distanceText = ({ nearby, km }: StripLabel, strip: Strip, language: string): string =>
  nearby ? formatKm(language, nearby.distance, kmDigits(strip.km)) : formatNumber(language, roundKm(km, strip.km))

/** A label as it is written: its name and its number. */
export const labelText = (label: StripLabel, strip: Strip, language: string): string =>
  `${textIn(label.name, language)} ${distanceText(label, strip, language)}`

/** Counts the lines of a text. Lines break at spaces, and inside a word that is longer than `lettersPerLine`. */
export function countLines(text: string, lettersPerLine: number): number {
  const letters = Math.max(1, lettersPerLine)
  let [lines, used] = [1, 0]
  for (const word of text.split(/\s+/)) {
    const fits = used === 0 || used + 1 + word.length <= letters
    used = fits && used > 0 ? used + 1 + word.length : word.length
    if (!fits) lines++
    while (used > letters) [lines, used] = [lines + 1, used - letters]
  }
  return lines
}

/** Returns the distance between ticks in km for a corridor `km` long: 1, 2 or 5 times a power of ten, 8 to 20 ticks, at least 1 km apart. */
export function tickKm(km: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, km / 8)))
  return [5, 2, 1].map((factor) => factor * power).find((step) => step <= Math.max(1, km / 8)) ?? power
}
