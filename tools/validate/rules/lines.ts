import { problemAt, type Content, surfaceOf, type Entry } from '../content.ts'
import { placeStops } from '../placeStops.ts'
import type { Problem } from '../problem.ts'
import type { Corridor, SectionStatus } from '../../../src/content/schema.ts'
import { bearing, distance } from '../../../src/geometry/distance.ts'
import { measureLine } from '../../../src/geometry/measuredLine.ts'
import { wrapLongitude } from '../../../src/geometry/longitude.ts'
import { positionsOf } from '../runs.ts'
import { kilometres } from './stops.ts'

/** Longest straight piece in km. What is built must follow the ground more closely than a plan. */
const longestPiece = { built: 30, existing: 30, 'under-way': 30, planned: 80, ferry: 150 }
/** Largest turn at a position, in degrees. */
const sharpestTurn = 100
/** A turn beside a piece that is shorter than this, in km, is ignored. */
const shortestOfTurn = 1

/** The JSON path of a vertex of the line, which may be joined from several. */
function pathOfVertex({ feature, written }: Entry<Corridor>, index: number): string {
  if (written.geometry.type === 'LineString') return `geometry.coordinates[${index}]`
  const [longitude, latitude] = feature.geometry.coordinates[index]!
  const isVertex = ({ at }: { at: readonly number[] }) =>
    wrapLongitude(at[0]!) === wrapLongitude(longitude) && at[1] === latitude
  return positionsOf(written).find(isVertex)?.path ?? 'geometry'
}

/** The pieces of a line are not longer than its mode and status allow. A schematic line has no limit. */
export function piecesAreShort(content: Content): Problem[] {
  return content.corridors.flatMap((entry) => {
    if (entry.feature.properties.precision === 'schematic') return []
    const line = measureLine(entry.feature.geometry.coordinates)
    const statusAt = sectionStatuses(entry.feature)
    return line.kms.slice(1).flatMap((end, index) => {
      const start = line.kms[index]!
      const { mode } = entry.feature.properties
      const isAtSea = surfaceOf(content, entry.feature) === 'water'
      const type = isAtSea ? 'ferry' : statusAt((start + end) / 2)
      if (end - start <= longestPiece[type]) return []
      const of = isAtSea ? `a ${mode}` : `${/^[aeiou]/.test(type) ? 'an' : 'a'} ${type} ${mode}`
      const message = `the piece from here to the next position is ${kilometres(end - start)} long; ${of} may have ${longestPiece[type]} km: draw positions between, or give the line the precision "schematic"`
      return [problemAt(entry, pathOfVertex(entry, index), message, `long pieces of ${entry.feature.id}`)]
    })
  })
}

/** Returns the status of the section at a km; `planned`, which allows most, where the sections are wrong. */
function sectionStatuses({ geometry, properties }: Corridor): (km: number) => SectionStatus {
  const { stops, sections } = properties
  const placed = placeStops(
    measureLine(geometry.coordinates),
    stops.map((stop) => stop.coordinates),
  )
  const kmOf = (stopId: string) => placed[stops.findIndex(({ id }) => id === stopId)]?.km
  const ends = sections.map(({ to, status }) => ({ km: kmOf(to) ?? 0, status }))
  return (km) => (ends.find((end) => km <= end.km) ?? ends.at(-1))?.status ?? 'planned'
}

/** A line does not turn back sharply, except at a stop: a road may leave a town on the side from which it came. */
export function linesDoNotDoubleBack(content: Content): Problem[] {
  return content.corridors.flatMap((entry) => {
    const { coordinates } = entry.feature.geometry
    const stops = entry.feature.properties.stops.map((stop) => stop.coordinates)
    return coordinates.slice(1, -1).flatMap((position, index) => {
      const [before, after] = [coordinates[index]!, coordinates[index + 2]!]
      if (Math.min(distance(before, position), distance(position, after)) < shortestOfTurn) return []
      const turn = Math.abs(((bearing(position, after) - bearing(position, before) + 360) % 360) - 180)
      if (turn <= sharpestTurn || stops.some((stop) => distance(stop, position) < shortestOfTurn)) return []
      const message = `the line turns by ${Math.round(turn)}° here, at most ${sharpestTurn}° are allowed: is this position wrong?`
      return [problemAt(entry, pathOfVertex(entry, index + 1), message)]
    })
  })
}
