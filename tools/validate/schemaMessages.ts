/** Messages for the issues of Valibot that say what would be right. */
import type * as v from 'valibot'
import { verdicts } from '../../src/content/verdicts.ts'
import { precisions, sectionStatuses } from '../../src/content/schema.ts'
import { commandLine } from '../commandLine.ts'
import { closestOf } from './closest.ts'
import { shown } from './problem.ts'

export type Issue = v.BaseIssue<unknown>

/** What a missing member must contain. */
const expectations: Record<string, string> = {
  name: 'a text, or an object such as { "en": "Port" }',
  status: `one of ${sectionStatuses.join(', ')}`,
  precision: `one of ${precisions.join(', ')}`,
  source: 'a title and a url of the source',
  verdict: `one of ${verdicts.join(', ')}`,
  asOf: 'the date for which the text holds, such as 2025-12',
  title: 'the name of the source',
  url: 'the URL of the source',
  country: 'an ISO 3166-1 alpha-2 code such as KZ',
  km: `written by \`${commandLine('measure')}\``,
  drawn: `written by \`${commandLine('measure')}\``,
}

export function jsonPath(base: string, keys: PropertyKey[]): string {
  return keys.reduce<string>((path, key) => {
    if (typeof key === 'number') return `${path}[${key}]`
    const name = String(key)
    if (!/^[\p{L}_$][\p{L}\d_$-]*$/u.test(name)) return `${path}[${JSON.stringify(name)}]`
    return path ? `${path}.${name}` : name
  }, base)
}

export function isUnknownKey(issue: Issue): boolean {
  return issue.type === 'strict_object' && issue.expected === 'never' && !Array.isArray(issue.path?.at(-1)?.input)
}

export function keysOf(issue: Issue): PropertyKey[] {
  return (issue.path ?? []).map((item) => item.key as PropertyKey)
}

export function messageOf(issue: Issue): string {
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
      return `is ${got}, must be ${closest ? `"${closest}" or another ` : 'one '}of ${choices.join(', ')}`
    }
    case 'strict_object':
      if (isUnknownKey(issue)) return 'is not a known member: remove it or correct its name'
      if (issue.expected === 'never') return 'is an item of a list, but an object is needed here'
      if (issue.received !== 'undefined' || !issue.path) break
      return `is missing${expectations[name] ? `: ${expectations[name]}` : ''}`
    case 'non_empty':
      return 'is empty: write it or remove its object'
    case 'min_length':
      return `has ${String(issue.received)} items, must have at least ${String(issue.requirement)}`
    case 'min_entries':
      return 'has no text, must have at least one'
    case 'max_length':
      if (typeof issue.input === 'string') return `is ${got}, must be ${issue.message}`
      return `has ${String(issue.received)} items, may have at most ${String(issue.requirement)}`
    case 'min_value':
      if (areAxesSwapped(issue, name)) return swappedAxes(issue.path!.at(-1)!.input as number[])
      return `is ${got}, must be at least ${String(issue.requirement)}`
    case 'max_value':
      if (areAxesSwapped(issue, name)) return swappedAxes(issue.path!.at(-1)!.input as number[])
      return `is ${got}, must be at most ${String(issue.requirement)}${name === '1' ? ' (longitude comes first)' : ''}`
    case 'finite':
      return `is ${got}, must be a finite number`
    case 'url':
      return `is ${got}, must be a URL such as https://example.org/page`
    case 'check':
    case 'raw_transform':
      return issue.message
    case 'regex':
      return `is ${got}, must be ${issue.message}`
    case 'union':
      return `is ${got}, must be an ISO 3166-1 alpha-2 code such as KZ, or "" on the open sea`
  }
  if (issue.received === 'undefined') {
    return `is missing: ${expectations[name] ?? `must be ${withArticle(issue.expected ?? 'value')}`}`
  }
  return `is ${got}, must be ${withArticle(issue.expected ?? 'value')}`
}

export const swapped = 'the axes look swapped'

/** What is to be said of a position that is `[latitude, longitude]`. */
export const swappedAxes = ([latitude, longitude]: readonly number[]): string =>
  `${swapped}: a position is [longitude, latitude], here [${longitude}, ${latitude}]`

/** Whether a number is too large for a latitude, but its position is valid with its axes swapped. */
function areAxesSwapped({ path }: Issue, name: string): boolean {
  const position = path?.at(-1)?.input
  return name === '1' && Array.isArray(position) && Math.abs(position[0]) <= 90 && Math.abs(position[1]) <= 180
}

/** The value of an issue as it is written in the file; only its type for lists and objects. */
export function received(input: unknown): string {
  if (typeof input === 'string') return shown(input, 60)
  if (Array.isArray(input)) return 'a list'
  if (typeof input === 'object' && input !== null) return 'an object'
  return String(input)
}

function withArticle(type: string): string {
  const names: Record<string, string> = { Array: 'a list', Object: 'an object', integer: 'a whole number' }
  return names[type] ?? (/^[aeiou]/.test(type) ? `an ${type}` : `a ${type}`)
}
