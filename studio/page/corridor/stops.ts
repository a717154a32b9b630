/** The stops of a line that is being drawn. */
import type { Corridor, SectionStatus, WrittenFeature } from '../../../src/content/schema'
import { distance } from '../../../src/geometry/distance'
import { measureLine, pointAt } from '../../../src/geometry/measuredLine'
import type { Position } from '../../../src/geometry/position'
import { wrapLongitude } from '../../../src/geometry/longitude'
import { idFor } from '../../acts/idFor'

/** A place where the line can stop. */
export interface Halt {
  /** Of the basemap, the gazetteer, the atlas or the corridor: the same place has one key. */
  key: string
  /** By language; `und` if it was written without one. Empty if it is not known. */
  name: Readonly<Record<string, string>>
  position: Position
  /** ISO 3166-1 alpha-2, or `''`. */
  country: string
  /** The id of the place feature that it is. */
  place?: string
  /** A stop that the corridor has already: what the studio does not edit stays as it is. */
  written?: WrittenStop
}

export type WrittenCorridor = Extract<WrittenFeature, { properties: { kind: 'corridor' } }>
type WrittenStop = WrittenCorridor['properties']['stops'][number]
type Section = Corridor['properties']['sections'][number]

/** A halt on the line, and the status of the line from there to the next stop. */
export interface StopOnLine extends Halt {
  km: number
  status: SectionStatus
}

/** A stop that is farther from the line than this, in km, is where the line is nearest to it: the validator wants it. */
const farthestFromLine = 2.9
/** A place and a stop that are one are at most so many km apart. */
const samePlaceKm = 25

const round = (degrees: number): number => Math.round(degrees * 1e4) / 1e4

/** The stops as the file has them, without their km, which are measured. */
export function writtenStops(
  stops: readonly StopOnLine[],
  coordinates: readonly Position[],
): Omit<WrittenStop, 'km'>[] {
  const line = measureLine(coordinates)
  const ids = new Set<string>()
  return stops.map(({ name, position, country, place, written, km }) => {
    const on = pointAt(line, km)
    const [lon, lat] = distance(position, on) > farthestFromLine ? on : position
    const wanted = written?.id ?? idFor(Object.values(name)[0] ?? '', (id) => ids.has(id))
    const id = ids.has(wanted) ? idFor(wanted, (taken) => ids.has(taken)) : wanted
    ids.add(id)
    return {
      id,
      name: name['und'] ?? name,
      ...(written?.local && { local: written.local }),
      ...(place && { place }),
      coordinates: [round(wrapLongitude(lon)), round(lat)] as [number, number],
      ...(country && { country }),
    }
  })
}

/** The sections between stops; neighbours of one status are one. */
export function sectionsOf(stops: readonly { id: string; status: SectionStatus }[]): Section[] {
  const sections: Section[] = []
  for (const [index, { id, status }] of stops.slice(0, -1).entries()) {
    const to = stops[index + 1]!.id
    const last = sections.at(-1)
    if (last?.status === status) last.to = to
    else sections.push({ from: id, to, status })
  }
  return sections
}

/** The place feature that a halt is: of one name in any language, and near it. */
export function placeFor(
  { name, position }: Pick<Halt, 'name' | 'position'>,
  places: readonly WrittenFeature[],
): string | undefined {
  const names = new Set(Object.values(name).map((text) => text.toLowerCase()))
  return places.find(({ geometry, properties }) => {
    if (geometry.type !== 'Point') return false
    const own = typeof properties.name === 'string' ? [properties.name] : Object.values(properties.name)
    const [lon, lat] = geometry.coordinates
    return own.some((text) => names.has(text.toLowerCase())) && distance(position, [lon, lat]) <= samePlaceKm
  })?.id
}
