import { samePlaceKm } from '../../../src/content/corridors/samePlace.ts'
import { distance } from '../../../src/geometry/distance.ts'
import { measureLine } from '../../../src/geometry/measuredLine.ts'
import type { Corridor, Position } from '../../../src/content/schema.ts'
import { pointOf } from '../../../src/content/features.ts'
import { measureCorridor } from '../../measure.ts'
import { closestOf } from '../closest.ts'
import { problemAt, type Content, surfaceOf } from '../content.ts'
import { commandLine } from '../../commandLine.ts'
import { farthestFromLine, placeStops } from '../placeStops.ts'
import { shown, type Problem } from '../problem.ts'
import { swappedAxes } from '../schemaMessages.ts'

/** Largest difference, in km, between a km in the file and the measured one. */
const tolerance = 0.5

function placedStops({ geometry, properties }: Corridor) {
  const line = measureLine(geometry.coordinates)
  const places = placeStops(
    line,
    properties.stops.map((stop) => stop.coordinates),
  )
  const stops = properties.stops.map((stop, index) => ({ name: stop.name.en, ...places[index]! }))
  return { line, stops }
}

/** Whether the stops would be on the line if the axes of its positions were swapped. */
function isLineSwapped({ geometry, properties }: Corridor): boolean {
  const coordinates = geometry.coordinates.map(([longitude, latitude]): Position => [latitude, longitude])
  if (coordinates.some(([, latitude]) => Math.abs(latitude) > 90)) return false
  const stops = properties.stops.map((stop) => stop.coordinates)
  return placeStops(measureLine(coordinates), stops).every(({ distance }) => distance <= farthestFromLine)
}

/** Each stop is on the line or close to it. */
export function stopsAreOnTheLine(content: Content): Problem[] {
  return content.corridors.flatMap((entry) => {
    const { stops } = placedStops(entry.feature)
    if (stops.every(({ distance }) => distance > farthestFromLine) && isLineSwapped(entry.feature)) {
      return [problemAt(entry, 'geometry', swappedAxes(entry.feature.geometry.coordinates[0]!))]
    }
    return stops.flatMap(({ name, distance }, index) => {
      if (distance <= farthestFromLine) return []
      const message = `${name} is ${kilometres(distance)} from the line, at most ${farthestFromLine} km are allowed: draw the line through it`
      return [problemAt(entry, `properties.stops[${index}].coordinates`, message)]
    })
  })
}

/** The stops are in the order in which the line reaches them. */
export function stopsAreInOrder(content: Content): Problem[] {
  return content.corridors.flatMap((entry) => {
    const { stops } = placedStops(entry.feature)
    return stops.flatMap(({ name, km }, index) => {
      const before = stops[index - 1]
      if (!before || before.km < km) return []
      const message = `${name} (${kilometres(km)} along the line) must come after ${before.name} (${kilometres(before.km)}): reorder the stops or reverse the line`
      return [problemAt(entry, `properties.stops[${index}]`, message)]
    })
  })
}

/** The line begins at its first stop and ends at its last, so that every km of it is in a section. */
export function linesEndAtStops(content: Content): Problem[] {
  return content.corridors.flatMap((entry) => {
    const { line, stops } = placedStops(entry.feature)
    const [first, last] = [stops[0]!, stops.at(-1)!]
    const ends = [
      {
        index: 0,
        excess: first.km,
        message: `the line begins ${kilometres(first.km)} before its first stop, ${first.name}`,
      },
      {
        index: stops.length - 1,
        excess: line.length - last.km,
        message: `the line continues for ${kilometres(line.length - last.km)} after its last stop, ${last.name}`,
      },
    ]
    return ends
      .filter(({ excess }) => excess > farthestFromLine)
      .map(({ index, message }) =>
        problemAt(entry, `properties.stops[${index}]`, `${message}: cut the line there or add a stop`),
      )
  })
}

/** The ids of stops are unique within their corridor. */
export function stopIdsAreUnique(content: Content): Problem[] {
  return content.corridors.flatMap((entry) => {
    const ids = entry.feature.properties.stops.map(({ id }) => id)
    return ids.flatMap((id, index) => {
      const first = ids.indexOf(id)
      if (first === index) return []
      const message = `${shown(id)} is already the id of stops[${first}]: choose another`
      return [problemAt(entry, `properties.stops[${index}].id`, message)]
    })
  })
}

/** The `place` of a stop is the id of a place feature near it. */
export function stopPlacesExist(content: Content): Problem[] {
  const places = new Map(content.places.map(({ feature }) => [feature.id, feature]))
  return content.corridors.flatMap((entry) =>
    entry.feature.properties.stops.flatMap(({ place: id, coordinates }, index) => {
      if (id === undefined) return []
      const problem = (message: string) => [problemAt(entry, `properties.stops[${index}].place`, message)]
      const place = places.get(id)
      if (!place) {
        if (!content.placesAreComplete) return []
        const closest = closestOf([...places.keys()], id)
        return problem(`${shown(id)} is not the id of a place${closest ? `; closest: ${shown(closest)}` : ''}`)
      }
      const away = distance(coordinates, pointOf(place))
      if (away <= samePlaceKm) return []
      return problem(
        `${shown(id)} is ${kilometres(away)} from the stop, at most ${samePlaceKm} km are allowed: is it another place?`,
      )
    }),
  )
}

/** The sections name stops of the corridor, and lead from the first stop to the last without gaps. */
export function sectionsFollowOneAnother(content: Content): Problem[] {
  return content.corridors.flatMap((entry) => {
    const { stops, sections } = entry.feature.properties
    const ids = stops.map(({ id }) => id)
    const problem = (path: string, message: string) => problemAt(entry, `properties.sections${path}`, message)
    const unknown = sections.flatMap((section, index) =>
      (['from', 'to'] as const).flatMap((end) => {
        if (ids.includes(section[end])) return []
        const closest = closestOf(ids, section[end])
        const right = closest ? `closest: ${shown(closest)}` : `the stops are ${ids.join(', ')}`
        return [problem(`[${index}].${end}`, `${shown(section[end])} is not the id of a stop; ${right}`)]
      }),
    )
    if (unknown.length > 0) return unknown
    const problems: Problem[] = []
    for (const [index, { from, to }] of sections.entries()) {
      const expected = sections[index - 1]?.to ?? ids[0]!
      if (from !== expected) {
        problems.push(
          problem(`[${index}].from`, `is ${shown(from)}, must be ${shown(expected)}: sections must not leave a gap`),
        )
      }
      if (ids.indexOf(to) <= ids.indexOf(from)) {
        problems.push(problem(`[${index}].to`, `${shown(to)} does not come after ${shown(from)}`))
      }
    }
    const [last, end] = [sections.at(-1)!, ids.at(-1)!]
    if (last.to !== end) {
      problems.push(
        problem(`[${sections.length - 1}].to`, `is ${shown(last.to)}, must be ${shown(end)}, the last stop`),
      )
    }
    return problems
  })
}

/** The values that `npm run measure` writes are those of the line. */
export function measuresAreCurrent(content: Content): Problem[] {
  const { basemap } = content
  if (!basemap) return []
  return content.corridors.flatMap((entry) => {
    const { stops, drawn } = entry.feature.properties
    const measured = measureCorridor(entry.feature, surfaceOf(content, entry.feature), basemap.countryAt)
    const problem = (path: string, written: string, right: string) =>
      problemAt(entry, `properties.${path}`, `is ${written}, but measures ${right}: run \`${commandLine('measure')}\``)
    const differ = (a: number, b: number) => Math.abs(a - b) > tolerance
    const problems = stops.flatMap(({ km }, index) => {
      const right = measured.stops[index]!
      return differ(km, right) ? [problem(`stops[${index}].km`, kilometres(km), kilometres(right))] : []
    })
    if (differ(drawn.km, measured.drawn.km)) {
      problems.push(problem('drawn.km', kilometres(drawn.km), kilometres(measured.drawn.km)))
    }
    const countriesDiffer =
      drawn.countries.length !== measured.drawn.countries.length ||
      drawn.countries.some((part, index) => {
        const right = measured.drawn.countries[index]!
        return part.country !== right.country || differ(part.from, right.from) || differ(part.to, right.to)
      })
    if (countriesDiffer) {
      problems.push(problem('drawn.countries', countriesText(drawn.countries), countriesText(measured.drawn.countries)))
    }
    return problems
  })
}

/** `RU 0-120.4, KZ 120.4-300` */
function countriesText(countries: Corridor['properties']['drawn']['countries']): string {
  return countries.map(({ country, from, to }) => `${country || 'sea'} ${from}-${to}`).join(', ') || 'empty'
}

export function kilometres(km: number): string {
  return `${Math.round(km * 10) / 10} km`
}
