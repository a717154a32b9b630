/** What the archives of the atlas in geo/ may weigh. */
import { readFileSync, statSync } from 'node:fs'
import { expect, test } from 'vitest'
import { basemapFiles } from '../../../basemap/basemapFiles'
import { basemapOptions } from '../../../build/atlas/basemapOptions'
import { headBytes } from '../../../src/content/archives/archive'
import { archiveNames } from '../../../src/content/basemapArchives'

/** In MB: archives that share a budget, and the budget. */
const budgets: [archives: string[], megabytes: number][] = [
  [['basemap', 'transport'], 8.5],
  [['relief'], 6.5],
  [['elevation'], 2],
]

test('every archive has a budget, and keeps it', async () => {
  const budgeted = budgets.flatMap(([names]) => names)
  expect(archiveNames.filter((name) => !budgeted.includes(name))).toEqual([])
  const { archives } = await basemapFiles(basemapOptions('geo'))
  const sizes = Object.entries(archives).map(([name, path]) => [name, statSync(path).size / 1e6] as const)
  for (const [names, megabytes] of budgets) {
    const sum = sizes.filter(([name]) => names.includes(name)).reduce((sum, [, size]) => sum + size, 0)
    expect(sum, JSON.stringify(sizes)).toBeLessThanOrEqual(megabytes)
  }
}, 240_000)

test('the first request of an archive of the first view reads its header and its root directory', async () => {
  const { archives } = await basemapFiles(basemapOptions('geo'))
  for (const name of ['basemap', 'relief'] as const) {
    const header = readFileSync(archives[name]!).subarray(0, 127)
    const end = Number(header.readBigUInt64LE(8) + header.readBigUInt64LE(16))
    expect(end, name).toBeLessThanOrEqual(headBytes)
  }
}, 240_000)
