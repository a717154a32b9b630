/**
 * `npm run measure [folder]` measures the lines of corridors.geojson and writes the result into the file: the km of every
 * stop, and the length and the countries of the line. All lengths are km.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { isCommand } from './validate/command.ts'
import { readArguments } from './arguments.ts'
import { readAtlasFile, readBasemap } from './validate/content.ts'
import { readJson } from './validate/files.ts'
import { isError, problemLine, type Problem } from './validate/problem.ts'
import { withValues, type NewValue } from './validate/jsonEdits.ts'
import { placeStops } from './validate/placeStops.ts'
import { stretches, type Stretch } from './validate/stretches.ts'
import { commandLine } from './commandLine.ts'
import { measureLine } from '../src/geometry/measuredLine.ts'
import type { Corridor, Position } from '../src/content/schema.ts'
import { lineGeometry, position } from '../src/content/geometrySchema.ts'

/** The country code at a position; `''` on the open sea. */
export type CountryAt = (position: Position) => string

/** The part of a corridor that is needed to measure it. */
export interface Measurable {
  geometry: { coordinates: Position[] }
  properties: { stops: { coordinates: Position }[] }
}

export interface Measured {
  /** The km of every stop from the line's start. */
  stops: number[]
  drawn: Corridor['properties']['drawn']
}

/** A stretch of a country that is shorter than this, in km, is an artefact of the simplified borders. */
const shortestStretch = 2

/** Measures a corridor along its line, in km rounded to 0.1. `surface` is that of its mode. */
export function measureCorridor(
  { geometry, properties }: Measurable,
  surface: 'land' | 'water',
  countryAt: CountryAt,
): Measured {
  const line = measureLine(geometry.coordinates)
  const stops = properties.stops.map((stop) => stop.coordinates)
  let countries = stretches(line, countryAt, shortestStretch / 2)
  // A corridor on land is on the open sea only because the coast is simplified.
  if (surface === 'land') countries = withoutStretches(countries, ({ value }) => value === '')
  countries = withoutStretches(countries, ({ from, to }) => to - from < shortestStretch)
  return {
    stops: placeStops(line, stops).map(({ km }) => rounded(km)),
    drawn: {
      km: rounded(line.length),
      countries: countries.map(({ value, from, to }) => ({ country: value, from: rounded(from), to: rounded(to) })),
    },
  }
}

/**
 * Removes the unwanted stretches, shortest first, and extends their neighbours to fill the gap: each by half of it. The
 * last stretch of a line is kept.
 */
function withoutStretches(all: Stretch<string>[], unwanted: (stretch: Stretch<string>) => boolean): Stretch<string>[] {
  const left = all.map((stretch) => ({ ...stretch }))
  for (;;) {
    const [shortest] = left.filter(unwanted).sort((a, b) => a.to - a.from - (b.to - b.from))
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

/** Rounds to 0.1 km. */
function rounded(km: number): number {
  return Math.round(km * 10) / 10
}

const measurable = v.looseObject({
  properties: v.looseObject({
    mode: v.string(),
    stops: v.array(v.looseObject({ coordinates: position })),
  }),
  geometry: lineGeometry,
})
const measurableFile = v.looseObject({ features: v.array(measurable) })

/** Measures the corridors of a folder and writes their file. Returns a line for each corridor, or the problems. */
export async function measureFolder(folder: string): Promise<{ lines: string[]; problems: Problem[] }> {
  const file = 'corridors.geojson'
  const path = join(folder, file)
  const [{ json, problems }, basemap] = [await readJson(path, file), await readBasemap(folder)]
  if (json === undefined || !basemap.basemap) return { lines: [], problems: [...problems, ...basemap.problems] }
  const checked = v.safeParse(measurableFile, json)
  if (!checked.success) {
    const [issue] = checked.issues
    const message =
      issue.type === 'raw_transform' ? issue.message : `cannot be measured: see \`${commandLine('validate')}\``
    return { lines: [], problems: [{ file, path: v.getDotPath(issue) ?? '', message }] }
  }
  const { atlas, problems: atlasProblems } = await readAtlasFile(folder)
  if (atlasProblems.some(isError)) return { lines: [], problems: atlasProblems }
  const { modes } = atlas.config
  const lines: string[] = []
  const values: NewValue[] = []
  for (const [index, feature] of (json as { features: Corridor[] }).features.entries()) {
    const { stops, drawn } = measureCorridor(
      checked.output.features[index]!,
      modes.find(({ id }) => id === feature.properties.mode)?.surface ?? 'land',
      basemap.basemap.countryAt,
    )
    const properties = { stops: stops.map((km) => ({ km })), drawn }
    values.push({ keys: ['features', index], value: { properties } })
    const countries = drawn.countries.map(({ country, from, to }) => `${country || 'sea'} ${rounded(to - from)}`)
    lines.push(`${feature.id}: ${drawn.km} km (${countries.join(', ')}), ${stops.length} stops`)
  }
  const before = await readFile(path, 'utf8')
  const after = withValues(before, values)
  if (after !== before) await writeFile(path, after)
  return { lines, problems: [] }
}

if (isCommand(import.meta.url)) {
  const { lines, problems } = await measureFolder(readArguments().folder)
  for (const line of lines) console.log(line)
  for (const problem of problems) console.error(problemLine(problem))
  if (problems.length > 0) process.exitCode = 1
}
