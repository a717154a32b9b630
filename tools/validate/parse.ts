import * as v from 'valibot'
import type { FeatureFile } from '../../src/content/load/contentFiles.ts'
import { featureSchemas, type Feature, type WrittenFeature } from '../../src/content/schema.ts'
import type { Entry } from './content.ts'
import type { Problem } from './problem.ts'
import { isUnknownKey, jsonPath, keysOf, messageOf, received, type Issue } from './schemaMessages.ts'

const collectionSchema = v.strictObject({ type: v.literal('FeatureCollection'), features: v.array(v.unknown()) })

/** The features of a file's JSON that match the schema of the file, and the problems of the others. */
export function parseCollection<F extends Feature>(
  file: FeatureFile,
  json: unknown,
): { entries: Entry<F>[]; problems: Problem[] } {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    return { entries: [], problems: [{ file, path: '', message: `is ${received(json)}, must be a FeatureCollection` }] }
  }
  const shell = parse(collectionSchema, json)
  const problems: Problem[] = shell.issues.map((issue) => ({ file, ...described(issue, '') }))
  const features = (json as { features?: unknown }).features
  const parsed = parseEach<v.GenericSchema>(
    file,
    featureSchemas[file],
    Array.isArray(features) ? features : [],
    'features',
  )
  problems.push(...parsed.problems.map(withCause))
  const entries = parsed.entries.map(({ path, value, output }) => {
    return { file, path, written: value as WrittenFeature, feature: output as F }
  })
  return { entries, problems }
}

/** A file with a wrong habit, such as swapped axes, has it at every position. */
const withCause = (problem: Problem): Problem =>
  /\b(coordinates|label)\b.*\[\d+\]$/.test(problem.path)
    ? { ...problem, cause: problem.message.replace(/-?\d+(\.\d+)?/g, '0') }
    : problem

/** The items of a list that match a schema, as they are written and as the schema returns them, and the problems of the others. */
export function parseEach<S extends v.GenericSchema>(
  file: string,
  schema: S,
  list: readonly unknown[],
  base: string,
): { entries: { path: string; value: v.InferOutput<S>; output: v.InferOutput<S> }[]; problems: Problem[] } {
  const problems: Problem[] = []
  const entries = list.flatMap((raw, index) => {
    const path = `${base}[${index}]`
    const { issues, value, output } = parse(schema, raw)
    const id = idOf(raw)
    problems.push(...issues.map((issue) => ({ file, ...(id !== undefined && { id }), ...described(issue, path) })))
    return output === undefined ? [] : [{ path, value: value!, output }]
  })
  return { entries, problems }
}

/** Limits the time that a damaged file takes. */
const mostUnknownKeys = 30

/**
 * The issues of a value; and the value without its unknown keys and the schema's output, if it has no other issue. Valibot reports only the first
 * unknown key of an object, so each round removes that key and parses the rest again.
 */
export function parse<S extends v.GenericSchema>(
  schema: S,
  value: unknown,
): { issues: Issue[]; value?: v.InferOutput<S>; output?: v.InferOutput<S> } {
  const unknownKeys: Issue[] = []
  let left = value
  for (let round = 1; ; round++) {
    const result = v.safeParse(schema, left)
    if (result.success) return { issues: unknownKeys, value: left as v.InferOutput<S>, output: result.output }
    const unknown = result.issues.filter(isUnknownKey)
    if (unknown.length === 0 || round > mostUnknownKeys)
      return { issues: [...unknownKeys, ...firstOfEach(result.issues)] }
    unknownKeys.push(...unknown)
    left = unknown.reduce((rest, issue) => without(rest, keysOf(issue)), left)
  }
}

/** The first issue at each path. */
function firstOfEach(issues: Issue[]): Issue[] {
  const paths = new Set<string>()
  return issues.filter((issue) => {
    const path = jsonPath('', keysOf(issue))
    return !paths.has(path) && paths.add(path)
  })
}

/** A copy of a value without the member at the path. */
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

/** The JSON path and message of an issue. */
export function described(issue: Issue, base: string): { path: string; message: string } {
  return { path: jsonPath(base, keysOf(issue)), message: messageOf(issue) }
}

/** A member of a row of a table as problems name it: "row 12, when". */
export const inRow = (row: number, path: string): string =>
  [`row ${row}`, path.replace(/^properties\.?/, '')].filter(Boolean).join(', ')

function idOf(raw: unknown): string | undefined {
  const feature = raw as { id?: unknown; properties?: { id?: unknown } | null } | null
  const id = [feature?.id, feature?.properties?.id].find((candidate) => typeof candidate === 'string')
  return id as string | undefined
}
