/** The schema rule: features of the right shape go on to the other rules, of the rest it is said what is wrong. */
import * as v from 'valibot'
import { areaSchema, corridorSchema, placeSchema, precisions, sectionStatuses, statuses, themes } from '../schema.ts'
import type { Feature } from '../schema.ts'
import { closestOf } from './closest.ts'
import type { Entry } from './content.ts'
import { shown, type Problem } from './problem.ts'

const schemas = { 'places.geojson': placeSchema, 'areas.geojson': areaSchema, 'corridors.geojson': corridorSchema }
export type CollectionFile = keyof typeof schemas

const collectionSchema = v.strictObject({ type: v.literal('FeatureCollection'), features: v.array(v.unknown()) })

/** What a missing member should be. */
const expectations: Record<string, string> = {
  name: 'in en, ru and kk',
  en: 'every name and note is written in en, ru and kk',
  ru: 'every name and note is written in en, ru and kk',
  kk: 'every name and note is written in en, ru and kk',
  theme: `one of ${themes.join(', ')}`,
  status: `one of ${[...new Set([...statuses, ...sectionStatuses])].join(', ')}`,
  precision: `one of ${precisions.join(', ')}`,
  source: 'a title and a url of where it is from',
  title: 'the name of the source',
  url: 'the address of the source',
  country: 'an ISO 3166-1 alpha-2 code such as KZ',
  km: 'written by `npm run measure`',
  drawn: 'written by `npm run measure`',
}

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
  const entries: Entry<F>[] = []
  for (const [index, raw] of (Array.isArray(features) ? features : []).entries()) {
    const path = `features[${index}]`
    const { issues, output } = parse<v.GenericSchema>(schemas[file], raw)
    const id = idOf(raw)
    problems.push(...issues.map((issue) => ({ file, ...(id !== undefined && { id }), ...described(issue, path) })))
    if (output !== undefined) entries.push({ file, path, feature: output as F })
  }
  return { entries, problems }
}

type Issue = v.BaseIssue<unknown>

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

function isUnknownKey(issue: Issue): boolean {
  return issue.type === 'strict_object' && issue.expected === 'never' && !Array.isArray(issue.path?.at(-1)?.input)
}

function keysOf(issue: Issue): PropertyKey[] {
  return (issue.path ?? []).map((item) => item.key as PropertyKey)
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

function jsonPath(base: string, keys: PropertyKey[]): string {
  return keys.reduce<string>((path, key) => {
    if (typeof key === 'number') return `${path}[${key}]`
    const name = String(key)
    if (!/^[\p{L}_$][\p{L}\d_$-]*$/u.test(name)) return `${path}[${JSON.stringify(name)}]`
    return path ? `${path}.${name}` : name
  }, base)
}

function messageOf(issue: Issue): string {
  const name = String(keysOf(issue).at(-1) ?? '')
  const got = received(issue.input)
  switch (issue.type) {
    case 'picklist':
    case 'literal':
    case 'variant': {
      const choices = [...(issue.expected ?? '').matchAll(/"([^"]*)"/g)].map((match) => match[1]!)
      if (choices.length === 0) break
      if (issue.received === 'undefined') return `is missing: ${expectations[name] ?? `one of ${choices.join(', ')}`}`
      if (choices.length === 1) return `is ${got}, must be "${choices[0]}"`
      const closest = typeof issue.input === 'string' ? closestOf(choices, issue.input) : undefined
      return `is ${got}, must be ${closest ? `"${closest}", or another ` : 'one '}of ${choices.join(', ')}`
    }
    case 'strict_object':
      if (isUnknownKey(issue)) return 'is not a known member: remove it, or mend its name'
      if (issue.expected === 'never') return 'stands in a list, where there must be an object'
      if (issue.received !== 'undefined' || !issue.path) break
      return `is missing${expectations[name] ? `: ${expectations[name]}` : ''}`
    case 'strict_tuple':
      if (issue.expected !== 'never') break
      return `is ${got}, but a position is [longitude, latitude] and nothing more`
    case 'non_empty':
      return 'is empty: write it or leave its object out'
    case 'min_length':
      return `has ${String(issue.received)} items, must have at least ${String(issue.requirement)}`
    case 'min_value':
      return `is ${got}, must be at least ${String(issue.requirement)}`
    case 'max_value':
      return `is ${got}, must be at most ${String(issue.requirement)}${name === '1' ? ' (longitude comes first)' : ''}`
    case 'finite':
      return `is ${got}, must be a finite number`
    case 'url':
      return `is ${got}, must be an address such as https://example.org/page`
    case 'regex':
      return `is ${got}, must be ${issue.message}`
    case 'union':
      return `is ${got}, must be an ISO 3166-1 alpha-2 code such as KZ, or "" on the open sea`
  }
  if (issue.received === 'undefined') return `is missing: must be ${withArticle(issue.expected ?? 'value')}`
  return `is ${got}, must be ${withArticle(issue.expected ?? 'value')}`
}

/** What was found, as it would be written, or only its sort when that is long. */
function received(input: unknown): string {
  if (typeof input === 'string') return shown(input, 60)
  if (Array.isArray(input)) return 'a list'
  if (typeof input === 'object' && input !== null) return 'an object'
  return String(input)
}

function withArticle(sort: string): string {
  const names: Record<string, string> = { Array: 'a list', Object: 'an object', integer: 'a whole number' }
  return names[sort] ?? (/^[aeiou]/.test(sort) ? `an ${sort}` : `a ${sort}`)
}

function idOf(raw: unknown): string | undefined {
  const feature = raw as { id?: unknown; properties?: { id?: unknown } | null } | null
  const id = [feature?.id, feature?.properties?.id].find((candidate) => typeof candidate === 'string')
  return id as string | undefined
}
