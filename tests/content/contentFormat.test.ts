import { readFile } from 'node:fs/promises'
import * as v from 'valibot'
import { beforeAll, expect, test } from 'vitest'
import { atlasSchema } from '../../src/content/atlas/atlasSchema'
import { builtInKinds, builtInModes, builtInStatuses } from '../../src/content/atlas/builtIn'
import { rideSeconds } from '../../src/state/ride/pace'

/** The chapter on atlas.json of docs/content-format.md. */
let chapter: string
beforeAll(async () => {
  const text = await readFile('docs/content-format.md', 'utf8')
  chapter = text.split('\n## ').find((part) => part.startsWith('atlas.json\n'))!
})

test('the example of atlas.json is valid', () => {
  const [, example] = /```json\n([^]*?)```/.exec(chapter)!
  expect(v.safeParse(atlasSchema, JSON.parse(example!)).issues).toBeUndefined()
})

test('every member of atlas.json has a row', () => {
  for (const name of Object.keys(atlasSchema.entries)) expect(chapter).toContain(`\n| \`${name}\``)
})

test('every kind, mode and status that is built in is named', () => {
  const ids = [...Object.keys(builtInKinds), ...Object.keys(builtInModes), ...builtInStatuses]
  for (const id of ids) expect(chapter).toMatch(new RegExp(`\\b${id}\\b`))
})

test('the durations of rides are right', () => {
  const stated = [...chapter.matchAll(/(\d+) s\s+for ([\d,]+) km/g)].map(([, seconds, km]) => [
    Number(seconds),
    Number(km!.replace(',', '')),
  ])
  expect(stated).toHaveLength(3)
  for (const [seconds, km] of stated) expect(Math.round(rideSeconds(km!))).toBe(seconds)
})
