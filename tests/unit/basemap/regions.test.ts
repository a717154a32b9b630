/** Basemaps of other regions and languages than those of the atlas in geo/. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Feature, Position } from 'geojson'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildBasemap, buildRelief } from '../../../basemap/pack/buildBasemap'
import { shoreline } from '../../../basemap/pack/layers/shoreline'
import { townFeatures, type UnnamedTown } from '../../../basemap/pack/layers/towns'
import type { BasemapOptions } from '../../../basemap/pack/options'
import { namesOf } from '../../../basemap/pack/names'
import { openArchive, tileAt } from '../../support/basemapArchive'

const folder = mkdtempSync(join(tmpdir(), 'basemap-regions-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function build(name: string, options: Omit<BasemapOptions, 'detail'>) {
  const [out, reliefOut] = [join(folder, `${name}.pmtiles`), join(folder, `${name}-relief.pmtiles`)]
  const unnamed = buildBasemap({ detail: 'fine', ...options, out })
  await buildRelief({ detail: 'fine', ...options, out: reliefOut })
  return { basemap: openArchive(out), relief: openArchive(reliefOut), unnamed }
}
type Built = Awaited<ReturnType<typeof build>>

const nameOf = (features: Feature[], id: string, tag: string) =>
  features.find(({ properties }) => properties!.id === id)?.properties![`name_${tag}`]

/** The positions of lines and rings, each with the next. */
function segments({ geometry }: Feature): [Position, Position][] {
  const lines =
    geometry.type === 'LineString'
      ? [geometry.coordinates]
      : geometry.type === 'MultiLineString' || geometry.type === 'Polygon'
        ? geometry.coordinates
        : geometry.type === 'MultiPolygon'
          ? geometry.coordinates.flat()
          : []
  return lines.flatMap((line) => line.slice(1).map((point, i): [Position, Position] => [line[i]!, point]))
}

const pointsNear = (features: Feature[], [lon = 0, lat = 0]: Position, degrees: number) =>
  features.flatMap(segments).filter(([[x = 0, y = 0]]) => Math.hypot(x - lon, y - lat) < degrees).length

describe('a region in East Africa', () => {
  let built: Built
  beforeAll(async () => {
    built = await build('lapsset', {
      region: [32, -5, 45, 12],
      languages: ['en', 'zh-Hans', 'ar', 'sw'],
      names: { 'town-ke-lodwar': { ar: 'لودوار' }, Isiolo: { zh: '伊西奥洛' } },
    })
  }, 240_000)

  test('has coast, first-level divisions, towns and a lake at zoom 6', async () => {
    const lamu: Position = [40.9, -2.27]
    expect(pointsNear(await built.basemap.at(lamu, 6, 'coast'), lamu, 0.5)).toBeGreaterThan(10)
    expect((await built.basemap.at([37.9, 0.5], 6, 'admin1')).length).toBeGreaterThan(3)
    const towns = await built.basemap.at([38.5, -1], 6, 'towns')
    expect(towns.map(({ properties }) => properties!.id)).toEqual(
      expect.arrayContaining(['town-ke-nairobi', 'town-ke-thika', 'town-ke-embu', 'town-ke-nyeri']),
    )
    const labels = await built.basemap.at([36.1, 3.6], 6, 'labels')
    expect(nameOf(labels, 'lake-turkana', 'ar')).toBe('بحيرة توركانا')
  })

  test('has finer shapes than the world around it', async () => {
    const points = async (at: Position) => (await built.basemap.at(at, 7, 'water')).flatMap(segments).length
    expect(await built.basemap.at([40.9, -2.27], 7, 'coast')).not.toEqual([])
    expect(await built.basemap.at([13.5, -12.3], 7, 'coast')).toEqual([])
    expect(await points([13.5, -12.3])).toBeGreaterThan(0)
  })

  test('has names in the languages that a tag falls back to, else in English', async () => {
    const towns = await built.basemap.at([36.8, -1.3], 4, 'towns')
    expect(nameOf(towns, 'town-ke-nairobi', 'zh-Hans')).toBe('内罗毕')
    expect(nameOf(towns, 'town-ke-nairobi', 'ar')).toBe('نيروبي')
    expect(nameOf(towns, 'town-ke-nairobi', 'sw')).toBe('Nairobi')
    const countries = await built.basemap.at([38, 0.5], 4, 'labels')
    expect(nameOf(countries, 'country-ke', 'zh-Hans')).toBe('肯尼亚')
    expect(nameOf(countries, 'country-ke', 'ar')).toBe('كينيا')
  })

  test('reports towns of the region without a name in another script, and not those that the atlas names', () => {
    const ids = (tag: string) => built.unnamed.filter(({ languages }) => languages.includes(tag)).map(({ id }) => id)
    expect(ids('ar').length).toBeGreaterThan(5)
    expect(ids('ar')).not.toContain('town-ke-nairobi')
    expect(ids('ar')).not.toContain('town-ke-lodwar')
    expect(built.unnamed.flatMap(({ languages }) => languages)).not.toContain('sw')
    expect(built.unnamed.map(({ id }) => id).filter((id) => /^town-(kz|us|br|cn)-/.test(id))).toEqual([])
  })

  test('has relief to zoom 5 in the region and to zoom 3 elsewhere', async () => {
    expect(await built.relief.has(5, ...tileAt([38, 9], 5))).toBe(true)
    expect(await built.relief.has(5, ...tileAt([80, 30], 5))).toBe(false)
    expect(await built.relief.has(3, ...tileAt([80, 30], 3))).toBe(true)
  })
})

describe('a region across the antimeridian', () => {
  let built: Built
  beforeAll(async () => {
    built = await build('fiji', { region: [170, -25, -170, -10], languages: ['en', 'zh'] })
  }, 240_000)

  test('is detailed on both sides', async () => {
    for (const lon of [177.9, -179.9]) {
      expect((await built.basemap.at([lon, -17.8], 7, 'coast')).length).toBeGreaterThan(0)
    }
    expect(await built.basemap.at([150, -22], 7, 'coast')).toEqual([])
    expect(nameOf(await built.basemap.at([178.4, -18.1], 7, 'towns'), 'town-fj-suva', 'zh')).toBe('苏瓦')
  })

  test('has no coast along the antimeridian or the cuts of the sea', async () => {
    for (const at of [
      [179.99, -17.2],
      [-179.99, -16.8],
      [-175, -20],
    ] as Position[]) {
      for (const z of [5, 6, 7]) {
        const along = (await built.basemap.at(at, z, 'coast'))
          .flatMap(segments)
          .filter(([[x1 = 0, y1 = 0], [x2 = 0, y2 = 0]]) => {
            const [dx, dy] = [Math.abs(x1 - x2), Math.abs(y1 - y2)]
            const onCut = (a: number) => Math.abs(a / 5 - Math.round(a / 5)) < 1e-4
            return (dx < 1e-4 && dy > 0.1 && onCut(x1)) || (dy < 1e-4 && dx > 0.1 && onCut(y1))
          })
        expect(along).toEqual([])
      }
    }
  })
})

test.each([
  ['town-ke-nairobi', { es: 'Nairobi', ar: 'نيروبي', zh: '内罗毕', ja: 'ナイロビ', ru: 'Найроби' }],
  ['town-cn-shanghai', { es: 'Shanghái', ar: 'شانغهاي', zh: '上海', ko: '상하이', fa: 'شانگهای' }],
  ['town-cl-antofagasta', { es: 'Antofagasta', ar: 'أنتوفاغاستا', zh: '安托法加斯塔', 'pt-BR': 'Antofagasta' }],
  ['town-sa-riyadh', { es: 'Riad', ar: 'الرياض', zh: '利雅得', fr: 'Riyad', hi: 'रियाद', tr: 'Riyad' }],
])('%s has its name in many languages', (id, names) => {
  const towns = townFeatures({ region: null, detail: 'fine', languages: Object.keys(names) })
  const { properties } = towns.find((town) => town.properties!.id === id)!
  const found = Object.keys(names).map((tag) => [tag, properties![`name_${tag}`]])
  expect(Object.fromEntries(found)).toEqual(names)
})

test('a town that the atlas names has that name, and its English one where a language lacks one', () => {
  const town = { properties: { id: 'town-xx-a', name: 'A', names: { ru: 'А' } } } as unknown as Feature
  const named = (names: BasemapOptions['names']) =>
    namesOf(town, { region: null, detail: 'fine', languages: ['en', 'ru', 'ar'], ...(names ? { names } : {}) })
  expect(named(undefined)).toEqual({ names: { name_en: 'A', name_ru: 'А', name_ar: 'A' }, missing: ['ar'] })
  expect(named({ A: { en: 'B', ar: 'ب' } })).toEqual({
    names: { name_en: 'B', name_ru: 'А', name_ar: 'ب' },
    missing: [],
  })
  expect(named({ 'town-xx-a': { en: 'B' } }).names).toEqual({ name_en: 'B', name_ru: 'А', name_ar: 'B' })
})

test('the shoreline leaves out the edges of the grid', () => {
  const ring = [
    [5, 5],
    [10, 5],
    [10, 8],
    [7, 9],
    [5, 5],
  ]
  const sea: Feature = { type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [ring] } }
  expect(shoreline(sea, 5).geometry).toEqual({ type: 'MultiLineString', coordinates: [ring.slice(2)] })
})

test('a coarse basemap is small, and has the coast and the towns of its region at zoom 5', async () => {
  const out = join(folder, 'coarse.pmtiles')
  const unnamed: UnnamedTown[] = buildBasemap({
    region: [32, -5, 45, 12],
    detail: 'coarse',
    languages: ['en'],
    out,
  })
  expect(unnamed).toEqual([])
  const archive = openArchive(out)
  expect(archive.size).toBeLessThan(3e6)
  const lamu: Position = [40.9, -2.27]
  expect((await archive.at(lamu, 5, 'coast')).length).toBeGreaterThan(0)
  expect((await archive.at(lamu, 5, 'towns')).map(({ properties }) => properties!.rank)).toContain(7)
  expect(await archive.has(6, ...tileAt(lamu, 6))).toBe(false)
}, 240_000)
