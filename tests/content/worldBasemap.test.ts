/** The country and the water anywhere on earth, by basemap/data. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import type { Position } from '../../src/content/schema'
import { loadBasemap, type Basemap } from '../../tools/validate/basemap'
import { dataFolder, readData } from '../../basemap/pack/readData'

let basemap: Basemap
beforeAll(async () => {
  const loaded = await loadBasemap(dataFolder)
  expect(loaded.problems).toEqual([])
  basemap = loaded.basemap!
})

test.each<[string, Position, country: string, water: boolean]>([
  ['Nairobi', [36.82, -1.29], 'KE', false],
  ['Lobito', [13.57, -12.4], 'AO', false],
  ['the sea off Lamu', [42, -3], '', true],
  ['Lake Victoria', [33, -1.2], 'KE TZ UG', true],
  ['Antofagasta', [-70.38, -23.65], 'CL', false],
  ['Campo Grande', [-54.62, -20.46], 'BR', false],
  ['Manama', [50.56, 26.2], 'BH', false],
  ['the Persian Gulf', [51.5, 27], '', true],
  ['Viti Levu', [178, -17.8], 'FJ', false],
  ['the Pacific at 180°', [180, 35], '', true],
  ['the Pacific at 180° W', [-180, 35], '', true],
  ['the Pacific beyond 180°', [185, 35], '', true],
  ['Los Angeles', [-118.2, 34.05], 'US', false],
  ['Aktau', [51.2, 43.66], 'KZ', false],
  ['the Caspian', [50.3, 43.5], '', true],
])('at %s are correct', (_, at, country, water) => {
  expect(country.split(' ')).toContain(basemap.countryAt(at))
  expect(basemap.isWater(at)).toBe(water)
})

test('know the land of small countries', () => {
  for (const code of ['MC', 'GI', 'SG', 'MV', 'TV']) expect(basemap.land(code), code).toBeDefined()
  expect(basemap.land('MC')!.distanceToEdge([7.42, 43.74])).toBeLessThan(5)
})

test('are the same in files of another form', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'world-basemap-'))
  const around = [[30, -10, 45, 5]] as const
  for (const name of ['countries', 'water-fine']) {
    const features = readData(`${name}.geojson.gz`, around).map(({ bbox: _, ...feature }) => feature)
    const text = JSON.stringify({ type: 'FeatureCollection', features })
    await writeFile(join(folder, `${name}.geojson`), text)
  }
  const { basemap: other } = await loadBasemap(folder)
  for (let lon = 33.05; lon < 43; lon += 0.7) {
    for (let lat = -4.95; lat < 3; lat += 0.7) {
      expect([other!.countryAt([lon, lat]), other!.isWater([lon, lat])]).toEqual([
        basemap.countryAt([lon, lat]),
        basemap.isWater([lon, lat]),
      ])
    }
  }
  await rm(folder, { recursive: true })
})
