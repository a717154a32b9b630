import { problemAt, type Content } from '../content.ts'
import { placeStops } from '../placeStops.ts'
import type { Problem } from '../problem.ts'
import type { Corridor, SectionStatus } from '../../../src/content/schema.ts'
import { bearing, distance, measureLine } from '../../../src/geometry/measuredLine.ts'
import { kilometres } from './stops.ts'

/** Longest straight piece in kilometres: what exists follows the ground, a plan is only a course. */
const longestPiece = { built: 30, 'under-way': 30, planned: 80, ferry: 150 }
/** Sharpest turn at a position, in degrees, and from which length of the pieces in kilometres it counts. */
const sharpestTurn = 100
const shortestOfTurn = 1

/** Lines are drawn in pieces short enough to follow their course. */
export function piecesAreShort(content: Content): Problem[] {
  return content.corridors.flatMap((entry) => {
    const line = measureLine(entry.feature.geometry.coordinates)
    const statusAt = sectionStatuses(entry.feature)
    return line.kms.slice(1).flatMap((end, index) => {
      const start = line.kms[index]!
      const { mode } = entry.feature.properties
      const sort = mode === 'ferry' ? mode : statusAt((start + end) / 2)
      if (end - start <= longestPiece[sort]) return []
      const of = mode === 'ferry' ? 'a ferry' : `${sort === 'under-way' ? 'an' : 'a'} ${sort} ${mode}`
      const message = `the piece from here to the next position is ${kilometres(end - start)} long; ${of} may have ${longestPiece[sort]} km: draw positions between`
      return [problemAt(entry, `geometry.coordinates[${index}]`, message)]
    })
  })
}

/** The status of the section at a kilometre; the most lenient where the sections are broken. */
function sectionStatuses({ geometry, properties }: Corridor): (km: number) => SectionStatus {
  const { stops, sections } = properties
  const placed = placeStops(
    measureLine(geometry.coordinates),
    stops.map((stop) => stop.coordinates),
  )
  const kmOf = (name: string) => placed[stops.findIndex((stop) => stop.name.en === name)]?.km
  const ends = sections.map(({ to, status }) => ({ km: kmOf(to) ?? 0, status }))
  return (km) => (ends.find((end) => km <= end.km) ?? ends.at(-1))?.status ?? 'planned'
}

/** No spikes: a line does not double back on itself. */
export function linesDoNotDoubleBack(content: Content): Problem[] {
  return content.corridors.flatMap((entry) => {
    const { coordinates } = entry.feature.geometry
    return coordinates.slice(1, -1).flatMap((position, index) => {
      const [before, after] = [coordinates[index]!, coordinates[index + 2]!]
      if (Math.min(distance(before, position), distance(position, after)) < shortestOfTurn) return []
      const turn = Math.abs(((bearing(position, after) - bearing(position, before) + 360) % 360) - 180)
      if (turn <= sharpestTurn) return []
      const message = `the line turns by ${Math.round(turn)}° here, at most ${sharpestTurn}° are allowed: is this position out of place?`
      return [problemAt(entry, `geometry.coordinates[${index + 1}]`, message)]
    })
  })
}
