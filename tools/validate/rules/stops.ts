import { measureCorridor } from '../../measure.ts'
import { closestOf } from '../closest.ts'
import { problemAt, type Content } from '../content.ts'
import { farthestFromLine, placeStops } from '../placeStops.ts'
import { shown, type Problem } from '../problem.ts'
import { measureLine } from '../../../src/geometry/measuredLine.ts'
import type { Corridor } from '../../../src/content/schema.ts'

/** How far kilometres in the file may be from the measured ones. */
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

/** Stops lie on the line, or near it. */
export function stopsAreOnTheLine(content: Content): Problem[] {
  return content.corridors.flatMap((entry) =>
    placedStops(entry.feature).stops.flatMap(({ name, distance }, index) => {
      if (distance <= farthestFromLine) return []
      const message = `${name} is ${kilometres(distance)} off the line, at most ${farthestFromLine} km are allowed: lead the line through it`
      return [problemAt(entry, `properties.stops[${index}].coordinates`, message)]
    }),
  )
}

/** Stops follow one another as the line reaches them. */
export function stopsAreInOrder(content: Content): Problem[] {
  return content.corridors.flatMap((entry) => {
    const { stops } = placedStops(entry.feature)
    return stops.flatMap(({ name, km }, index) => {
      const before = stops[index - 1]
      if (!before || before.km < km) return []
      const message = `${name} (${kilometres(km)} along the line) must come after ${before.name} (${kilometres(before.km)}): reorder the stops or turn the line round`
      return [problemAt(entry, `properties.stops[${index}]`, message)]
    })
  })
}

/** The line begins at its first stop and ends at its last, so that every kilometre of it is in a section. */
export function linesEndAtStops(content: Content): Problem[] {
  return content.corridors.flatMap((entry) => {
    const { line, stops } = placedStops(entry.feature)
    const [first, last] = [stops[0]!, stops.at(-1)!]
    const ends = [
      {
        index: 0,
        over: first.km,
        message: `the line begins ${kilometres(first.km)} before its first stop, ${first.name}`,
      },
      {
        index: stops.length - 1,
        over: line.length - last.km,
        message: `the line goes on for ${kilometres(line.length - last.km)} after its last stop, ${last.name}`,
      },
    ]
    return ends
      .filter(({ over }) => over > farthestFromLine)
      .map(({ index, message }) =>
        problemAt(entry, `properties.stops[${index}]`, `${message}: cut it there or add a stop`),
      )
  })
}

/** Sections name stops, and lead from the first to the last without gaps. */
export function sectionsFollowOneAnother(content: Content): Problem[] {
  return content.corridors.flatMap((entry) => {
    const { stops, sections } = entry.feature.properties
    const names = stops.map(({ name }) => name.en)
    const problem = (path: string, message: string) => problemAt(entry, `properties.${path}`, message)
    const twice = names.findIndex((name, index) => names.indexOf(name) < index)
    if (twice >= 0) {
      return [
        problem(
          `stops[${twice}].name.en`,
          `${shown(names[twice]!)} is the name of two stops: sections need them apart`,
        ),
      ]
    }
    const problems = sections.flatMap((section, index) =>
      (['from', 'to'] as const).flatMap((end) => {
        if (names.includes(section[end])) return []
        const closest = closestOf(names, section[end])
        const right = closest ? `closest: ${shown(closest)}` : `stops are ${names.join(', ')}`
        return [
          problem(`sections[${index}].${end}`, `${shown(section[end])} is not the English name of a stop; ${right}`),
        ]
      }),
    )
    if (problems.length > 0) return problems
    for (const [index, { from, to }] of sections.entries()) {
      const expected = sections[index - 1]?.to ?? names[0]!
      if (from !== expected) {
        problems.push(
          problem(`sections[${index}].from`, `is ${shown(from)}, must be ${shown(expected)}: sections leave no gap`),
        )
      }
      if (names.indexOf(to) <= names.indexOf(from)) {
        problems.push(problem(`sections[${index}].to`, `${shown(to)} does not come after ${shown(from)}`))
      }
    }
    const [last, end] = [sections.at(-1)!, names.at(-1)!]
    if (last.to !== end) {
      problems.push(
        problem(`sections[${sections.length - 1}].to`, `is ${shown(last.to)}, must be ${shown(end)}, the last stop`),
      )
    }
    return problems
  })
}

/** What `npm run measure` writes fits the line. */
export function measuresAreCurrent(content: Content): Problem[] {
  const { basemap } = content
  if (!basemap) return []
  return content.corridors.flatMap((entry) => {
    const { stops, drawn } = entry.feature.properties
    const measured = measureCorridor(entry.feature, basemap.countryAt)
    const problem = (path: string, written: string, right: string) =>
      problemAt(entry, `properties.${path}`, `is ${written}, measures ${right}: run \`npm run measure\``)
    const differ = (one: number, other: number) => Math.abs(one - other) > tolerance
    const problems = stops.flatMap(({ km }, index) => {
      const right = measured.stops[index]!
      return differ(km, right) ? [problem(`stops[${index}].km`, kilometres(km), kilometres(right))] : []
    })
    if (differ(drawn.km, measured.drawn.km)) {
      problems.push(problem('drawn.km', kilometres(drawn.km), kilometres(measured.drawn.km)))
    }
    const countriesDiffer =
      drawn.countries.length !== measured.drawn.countries.length ||
      drawn.countries.some((stretch, index) => {
        const right = measured.drawn.countries[index]!
        return stretch.country !== right.country || differ(stretch.from, right.from) || differ(stretch.to, right.to)
      })
    if (countriesDiffer) {
      problems.push(problem('drawn.countries', stretchesText(drawn.countries), stretchesText(measured.drawn.countries)))
    }
    return problems
  })
}

/** `RU 0-120.4, KZ 120.4-300` */
function stretchesText(countries: Corridor['properties']['drawn']['countries']): string {
  return countries.map(({ country, from, to }) => `${country || 'sea'} ${from}-${to}`).join(', ') || 'empty'
}

export function kilometres(km: number): string {
  return `${Math.round(km * 10) / 10} km`
}
