/** The schema rule: features of the right shape go on to the other rules, of the rest it is said what is wrong. */
import * as v from 'valibot'
import { areaSchema, corridorSchema, placeSchema } from '../../src/content/schema.ts'
import type { Feature } from '../../src/content/schema.ts'
import type { Entry } from './content.ts'
import type { Problem } from './problem.ts'
import { isUnknownKey, jsonPath, keysOf, messageOf, received, type Issue } from './schemaMessages.ts'

const schemas = { 'places.geojson': placeSchema, 'areas.geojson': areaSchema, 'corridors.geojson': corridorSchema }
export type CollectionFile = keyof typeof schemas

const collectionSchema = v.strictObject({ type: v.literal('FeatureCollection'), features: v.array(v.unknown()) })

/** Takes a parsed file apart into features that fit the schema of that file, and problems. */
export function parseCollection<F extends Feature>(
  file: CollectionFile,
  json: unknown,
): { entries: Entry<F>[]; problems: Problem[] } {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    return { entries: [], problems: [{ file, path: '', message: `is ${received(json)}, must be a FeatureCollection` }] }
  }
  const shell = parse(collectionSchema, json)
  const problems: Problem[] = shell.issues.map((issue) => ({ file, ...described(issue, '') }))
  const features = (json as { features?: unknown }).features
  const parsed = parseEach<v.GenericSchema>(file, schemas[file], Array.isArray(features) ? features : [], 'features')
  problems.push(...parsed.problems)
  const entries = parsed.entries.map(({ path, value }) => ({ file, path, feature: value as F }))
  return { entries, problems }
}

/** The members of a list that fit a schema, each with its JSON path, and what is wrong with the others. */
export function parseEach<S extends v.GenericSchema>(
  file: string,
  schema: S,
  list: readonly unknown[],
  base: string,
): { entries: { path: string; value: v.InferOutput<S> }[]; problems: Problem[] } {
  const problems: Problem[] = []
  const entries = list.flatMap((raw, index) => {
    const path = `${base}[${index}]`
    const { issues, output } = parse(schema, raw)
    const id = idOf(raw)
    problems.push(...issues.map((issue) => ({ file, ...(id !== undefined && { id }), ...described(issue, path) })))
    return output === undefined ? [] : [{ path, value: output }]
  })
  return { entries, problems }
}

/** No object of a writer's has more unknown keys than this; a broken file may. */
const mostUnknownKeys = 30

/**
 * Every issue of a value, and the value itself when nothing but unknown keys is wrong with it. Valibot names only the
 * first unknown key of an object, so that key is taken out and the rest looked at again.
 */
function parse<S extends v.GenericSchema>(schema: S, value: unknown): { issues: Issue[]; output?: v.InferOutput<S> } {
  const unknownKeys: Issue[] = []
  let left = value
  for (let round = 1; ; round++) {
    const result = v.safeParse(schema, left)
    if (result.success) return { issues: unknownKeys, output: left as v.InferOutput<S> }
    const unknown = result.issues.filter(isUnknownKey)
    if (unknown.length === 0 || round > mostUnknownKeys)
      return { issues: [...unknownKeys, ...firstOfEach(result.issues)] }
    unknownKeys.push(...unknown)
    left = unknown.reduce((rest, issue) => without(rest, keysOf(issue)), left)
  }
}

/** The first issue at each path: infinite is said once, not also too great. */
function firstOfEach(issues: Issue[]): Issue[] {
  const paths = new Set<string>()
  return issues.filter((issue) => {
    const path = jsonPath('', keysOf(issue))
    return !paths.has(path) && paths.add(path)
  })
}

/** A copy without what stands at the end of the path. */
function without(value: unknown, [key, ...rest]: PropertyKey[]): unknown {
  if (key === undefined || typeof value !== 'object' || value === null) return value
  if (Array.isArray(value) && rest.length > 0) {
    return value.map((item, index) => (String(index) === String(key) ? without(item, rest) : (item as unknown)))
  }
  const members = Object.entries(value).flatMap(([name, member]): [string, unknown][] =>
    name !== key ? [[name, member]] : rest.length > 0 ? [[name, without(member, rest)]] : [],
  )
  return Object.fromEntries(members)
}

/** JSON path and message of an issue. */
function described(issue: Issue, base: string): { path: string; message: string } {
  return { path: jsonPath(base, keysOf(issue)), message: messageOf(issue) }
}

function idOf(raw: unknown): string | undefined {
  const feature = raw as { id?: unknown; properties?: { id?: unknown } | null } | null
  const id = [feature?.id, feature?.properties?.id].find((candidate) => typeof candidate === 'string')
  return id as string | undefined
}
