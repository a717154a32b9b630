import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { tileIdToZxy } from 'pmtiles'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { writeArchive } from '../../../basemap/pack/pmtiles'
import type { AtlasContent } from '../../../src/content/load/loadContent'
import { Atlas } from '../../../src/state/atlas.svelte'
import type { Register } from '../../../src/state/register.svelte'
import { serveFolder, type StaticServer } from '../../../tools/staticServer'
import { newSettings } from '../../support/newAtlas'
import { readerOf } from '../../support/register'
import { smallAtlas } from '../../support/smallAtlas'

const { summary, blocks, columns, places } = readerOf([
  { id: 'aktau-port', name: { en: 'Aktau port', ru: 'Порт Актау' }, when: '2001' },
  { id: 'baku-port', name: { en: 'Baku port' }, topic: 'culture', when: '2010' },
  { id: 'dam', name: { en: 'Dam' }, status: 'operating' },
])

let server: StaticServer
let isGone = false
const folder = mkdtempSync(join(tmpdir(), 'register-'))
beforeAll(async () => {
  const tiles = blocks.map((data, number) => {
    const [z, x, y] = tileIdToZxy(number)
    return { z, x, y, data }
  })
  const options = { bounds: [-180, -85, 180, 85], center: [0, 0, 0], metadata: {} } as const
  writeFileSync(
    join(folder, 'records.pmtiles'),
    writeArchive(tiles, { kind: 'records', ...options, center: [0, 0, 0] }),
  )
  server = await serveFolder({ folder, isGone: () => isGone })
  // The page answers itself: Node has no workers of browsers.
  vi.stubGlobal('origin', server.url)
  vi.stubGlobal('document', { baseURI: `${server.url}?a=1#b` })
})
afterAll(async () => {
  vi.unstubAllGlobals()
  await server.stop()
  rmSync(folder, { recursive: true })
})

let atlas: Atlas
let register: Register
beforeEach(() => {
  isGone = false
  const small = smallAtlas()
  const content: AtlasContent = { ...small, byId: new Map(small.byId), register: summary, count: small.count + 3 }
  atlas = new Atlas(content, newSettings())
  register = atlas.register!
})

test('an atlas without a register has none', () => {
  expect(new Atlas(smallAtlas(), newSettings()).register).toBeNull()
})

describe('before the columns are there', () => {
  test('all rows are shown without filters', () => {
    expect(register.state).toBe('none')
    expect(register.shown).toEqual(Uint32Array.of(0, 1, 2))
    expect(register.shownCount).toBe(3)
    expect(register.isRowShown(1)).toBe(true)
  })
  test('it is not known which rows a filter leaves', () => {
    atlas.filters.toggle({ facet: 'topic', value: 'culture' })
    expect(register.shown).toBeNull()
    expect(register.shownCount).toBeNull()
  })
})

describe('with the columns', () => {
  test('the filters leave rows by topic, status and years', async () => {
    await register.needColumns()
    expect(register.state).toBe('ready')
    expect(register.columns).toEqual(columns)
    atlas.filters.toggle({ facet: 'topic', value: 'culture' })
    expect(register.shown).toEqual(Uint32Array.of(0, 2))
    expect(register.shownCount).toBe(2)
    expect([0, 1, 2].map((row) => register.isRowShown(row))).toEqual([true, false, true])
    atlas.filters.toggle({ facet: 'status', value: 'operating' })
    expect(register.shown).toEqual(Uint32Array.of(0))
    atlas.filters.showAll()
    atlas.filters.timeRange = [2005, 2010]
    expect(register.shown).toEqual(Uint32Array.of(1, 2))
    atlas.filters.showAll()
    expect(register.shown).toEqual(Uint32Array.of(0, 1, 2))
  })
  test('they are asked for once', async () => {
    server.asked.length = 0
    await Promise.all([register.needColumns(), register.needColumns()])
    await register.needColumns()
    // The head of the archive and the block.
    expect(server.asked).toHaveLength(2)
  })
  test('a second call tries again after a failure', async () => {
    isGone = true
    await register.needColumns()
    expect(register.state).toBe('failed')
    isGone = false
    await register.needColumns()
    expect(register.state).toBe('ready')
  })
})

test('the years of the filter include those of rows', () => {
  expect(atlas.filters.years![0]).toBeLessThanOrEqual(2001)
  expect(atlas.filters.years![1]).toBeGreaterThanOrEqual(2010)
})

test('entries have names in a language', async () => {
  const entries = await register.entries([2, 0], 'ru')
  expect(entries.map(({ name, lang }) => [name, lang])).toEqual([
    ['Dam', 'en'],
    ['Порт Актау', 'ru'],
  ])
})

test('an opened row is found by its id as other features are, and is in no list', async () => {
  const { features } = atlas.content
  const place = await register.open('baku-port')
  expect(place).toEqual(JSON.parse(JSON.stringify(places[1])))
  expect(atlas.content.byId.get('baku-port')).toBe(place)
  expect(await register.place(1)).toBe(place)
  expect(atlas.content.features).toBe(features)
  expect(await register.open('nowhere')).toBeUndefined()
})

test('the search finds rows by folded words', async () => {
  const found = await register.search('порт', 'ru', 1)
  expect(found.total).toBe(2)
  expect(found.entries.map(({ id }) => id)).toEqual(['aktau-port'])
})

test('a tile changes with the filters', async () => {
  const tile = async () => [...new Uint8Array(await register.tile(0, 0, 0))]
  const before = await tile()
  expect(await tile()).toEqual(before)
  atlas.filters.toggle({ facet: 'topic', value: 'culture' })
  expect((await tile()).length).toBeLessThan(before.length)
})
