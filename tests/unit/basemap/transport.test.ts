/** The archive of roads, railways and urban areas. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { archivesOf } from '../../../basemap/basemapFiles'
import { buildTransport } from '../../../basemap/pack/buildBasemap'
import type { Region } from '../../../basemap/pack/options'
import { basemapOptions } from '../../../build/atlas/basemapOptions'
import { openArchive, tileAt } from '../../support/basemapArchive'

const folder = mkdtempSync(join(tmpdir(), 'transport-test-'))
const out = join(folder, 'transport.pmtiles')
const options = basemapOptions('geo')
let archive: ReturnType<typeof openArchive>
beforeAll(() => {
  buildTransport({ ...options, out })
  archive = openArchive(out)
}, 240_000)
afterAll(() => rmSync(folder, { recursive: true }))

const moscow = [37.6, 55.75]
const ranks = async (zoom: number, layer: string) =>
  new Set((await archive.at(moscow, zoom, layer)).map(({ properties }) => properties!.rank as number))

test('is not too large, and has no tiles below zoom 5', async () => {
  expect(archive.size).toBeLessThan(1.9e6)
  for (const zoom of [0, 3, 4]) expect(await archive.has(zoom, ...tileAt(moscow, zoom))).toBe(false)
})

test('has the great lines first, and all at the last zoom', async () => {
  for (const layer of ['roads', 'railways']) {
    expect([...(await ranks(5, layer))]).toEqual([5])
    expect([...(await ranks(7, layer))].sort()).toEqual(layer === 'roads' ? [5, 6, 7, 8] : [5, 7, 8])
  }
  // Railways of the second rank wait for zoom 7: with the roads they would be a net of cracks.
  expect([[...(await ranks(6, 'roads'))].sort(), [...(await ranks(6, 'railways'))]]).toEqual([[5, 6], [5]])
  expect([(await ranks(5, 'urban')).size, (await ranks(6, 'urban')).size]).toEqual([0, 1])
})

test.each([
  ['roads', [65.5, 44.85], 'western-europe-western-china'],
  ['railways', [108.9, 34.3], 'eurasia-rail'],
])('the %s at %j are followed by the corridor, and a line beside them is free', async (layer, at, corridor) => {
  const along = (await archive.at(at, 7, layer)).map(({ properties }) => properties!.along as string | undefined)
  expect(along).toContain(corridor)
  expect(along).toContain(undefined)
})

test.each<[string, Partial<typeof options>, boolean]>([
  ['geo', {}, true],
  ['the Gulf', { region: [40, 15, 62, 33] }, true],
  ['East Africa, of which there is no data', { region: [32, -5, 45, 12] }, false],
  ['the North Pacific, of which there is a small part', { region: [115, 15, -82, 60] as Region }, false],
  ['a world without a region', { region: null }, false],
  ['a coarse basemap', { detail: 'coarse' }, false],
])('an atlas of %s has the archive, or is left without it: %j %j', (_, changes, expected) => {
  expect(archivesOf({ ...options, ...changes }).includes('transport')).toBe(expected)
})
