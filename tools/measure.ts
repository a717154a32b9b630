/**
 * `npm run measure [folder]`: works out what follows from the drawn lines of corridors.geojson and writes it there:
 * the kilometre of every stop, the length of the line, and the countries it runs through. All lengths are kilometres.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { isCommand } from './validate/command.ts'
import { ownFolder, readBasemap } from './validate/content.ts'
import { readJson } from './validate/files.ts'
import { problemLine, type Problem } from './validate/problem.ts'
import { prettyJson } from './validate/prettyJson.ts'
import { placeStops } from './validate/placeStops.ts'
import { measureLine, stretches, type Stretch } from '../src/geometry/measuredLine.ts'
import { modes, type Corridor, type Mode, type Position } from '../src/content/schema.ts'

/** Country code at a position, `''` where there is no land. */
export type CountryAt = (position: Position) => string

/** What measuring needs of a corridor: it may lack everything that measuring writes. */
export interface Measurable {
  geometry: { coordinates: Position[] }
  properties: { mode: Mode; stops: { coordinates: Position }[] }
}

export interface Measured {
  /** Kilometre of every stop from the line's start. */
  stops: number[]
  drawn: Corridor['properties']['drawn']
}

/** Stretches shorter than this, in kilometres, are taken for inexact borders. */
const sliver = 2

/** Measures a corridor along its drawn line; kilometres, rounded to 0.1. */
export function measureCorridor({ geometry, properties }: Measurable, countryAt: CountryAt): Measured {
  const line = measureLine(geometry.coordinates)
  const stops = properties.stops.map((stop) => stop.coordinates)
  let countries = stretches(line, countryAt, sliver / 2)
  // A road or railway is never on the open sea: what falls off a coast of simplified borders is its neighbour's.
  if (properties.mode !== 'ferry') countries = withoutStretches(countries, ({ value }) => value === '')
  countries = withoutStretches(countries, ({ from, to }) => to - from < sliver)
  return {
    stops: placeStops(line, stops).map(({ km }) => rounded(km)),
    drawn: {
      km: rounded(line.length),
      countries: countries.map(({ value, from, to }) => ({ country: value, from: rounded(from), to: rounded(to) })),
    },
  }
}

/**
 * Gives the stretches that are `unwanted` to their neighbours, shortest first: all to a neighbour on both sides, else
 * half to each. A line that has nothing else keeps its one stretch.
 */
function withoutStretches(all: Stretch<string>[], unwanted: (stretch: Stretch<string>) => boolean): Stretch<string>[] {
  const left = all.map((stretch) => ({ ...stretch }))
  for (;;) {
    const [shortest] = left.filter(unwanted).sort((one, other) => one.to - one.from - (other.to - other.from))
    if (!shortest || left.length === 1) return left
    const index = left.indexOf(shortest)
    const [before, after] = [left[index - 1], left[index + 1]]
    const middle = !before ? shortest.from : !after ? shortest.to : (shortest.from + shortest.to) / 2
    if (before) before.to = middle
    if (after) after.from = middle
    left.splice(index, 1)
    if (before && after && before.value === after.value) {
      before.to = after.to
      left.splice(index, 1)
    }
  }
}

/** To 0.1 km. */
function rounded(km: number): number {
  return Math.round(km * 10) / 10
}

const degrees = v.pipe(v.number(), v.finite())
const position = v.tuple([degrees, degrees])
const measurable = v.looseObject({
  properties: v.looseObject({
    mode: v.picklist(modes),
    stops: v.array(v.looseObject({ coordinates: position })),
  }),
  geometry: v.looseObject({ coordinates: v.pipe(v.array(position), v.minLength(2)) }),
})
const measurableFile = v.looseObject({ features: v.array(measurable) })

/** Measures the corridors of a folder and rewrites their file. Returns a line for each, or why it could not be done. */
export async function measureFolder(folder: string): Promise<{ lines: string[]; problems: Problem[] }> {
  const file = 'corridors.geojson'
  const path = join(folder, file)
  const [{ json, problems }, basemap] = [await readJson(path, file), await readBasemap(folder)]
  if (json === undefined || !basemap.basemap) return { lines: [], problems: [...problems, ...basemap.problems] }
  const checked = v.safeParse(measurableFile, json)
  if (!checked.success) {
    const at = v.getDotPath(checked.issues[0]) ?? ''
    return { lines: [], problems: [{ file, path: at, message: 'cannot be measured: see `npm run validate`' }] }
  }
  const lines: string[] = []
  for (const feature of (json as { features: Corridor[] }).features) {
    const { stops, drawn } = measureCorridor(feature, basemap.basemap.countryAt)
    feature.properties.stops.forEach((stop, index) => (stop.km = stops[index]!))
    feature.properties.drawn = drawn
    const countries = drawn.countries.map(({ country, from, to }) => `${country || 'sea'} ${rounded(to - from)}`)
    lines.push(`${feature.id}: ${drawn.km} km (${countries.join(', ')}), ${stops.length} stops`)
  }
  const text = prettyJson(json)
  if (text !== (await readFile(path, 'utf8'))) await writeFile(path, text)
  return { lines, problems: [] }
}

if (isCommand(import.meta.url)) {
  const { lines, problems } = await measureFolder(process.argv[2] ?? ownFolder)
  for (const line of lines) console.log(line)
  for (const problem of problems) console.error(problemLine(problem))
  if (problems.length > 0) process.exitCode = 1
}
