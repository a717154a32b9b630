import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { VectorTile, type VectorTileFeature } from '@mapbox/vector-tile'
import type {
  Feature,
  FeatureCollection,
  LineString,
  MultiLineString,
  MultiPolygon,
  Point,
  Polygon,
  Position,
} from 'geojson'
import { PbfReader } from 'pbf'
import { PMTiles, TileType } from 'pmtiles'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { countryId, naturalId, townId } from '../../../basemap/derive/labelId'
import { buildBasemap, buildRelief } from '../../../basemap/pack/buildBasemap'
import { gatherLayers } from '../../../basemap/pack/layers/gatherLayers'
import { labelFeatures, townFeatures } from '../../../basemap/pack/layers/towns'
import { basemapOptions } from '../../../build/atlas/basemapOptions'
import { distance as kmBetween } from '../../../src/geometry/distance'
import type { Position as Place } from '../../../src/geometry/position'

const folder = join(import.meta.dirname, '../../../basemap/data')
const built = mkdtempSync(join(tmpdir(), 'basemap-test-'))
const out = join(built, 'basemap.pmtiles')
const relief = join(built, 'relief.pmtiles')
const options = basemapOptions('geo')

/** The first view at 1440 × 900 px, in degrees. */
const firstView = { west: 8, south: 24, east: 124, north: 66, zoom: 3 }

beforeAll(async () => {
  buildBasemap({ ...options, out })
  await buildRelief({ ...options, out: relief })
}, 240_000)
afterAll(() => rmSync(built, { recursive: true }))

const opened = new Map<string, PMTiles>()

function open(file: string): PMTiles {
  const before = opened.get(file)
  if (before) return before
  const bytes = readFileSync(file)
  const archive = new PMTiles({
    getKey: () => file,
    getBytes: async (offset, length) => ({ data: new Uint8Array(bytes.subarray(offset, offset + length)).buffer }),
  })
  opened.set(file, archive)
  return archive
}

function tileOf([lon = 0, lat = 0]: Position, z: number): [number, number, number] {
  const sine = Math.sin((lat * Math.PI) / 180)
  const y = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)
  return [z, Math.floor(((lon + 180) / 360) * 2 ** z), Math.floor(y * 2 ** z)]
}

async function features(
  at: Position,
  z: number,
  layer: string,
): Promise<{ feature: VectorTileFeature; place: number[] }[]> {
  const place = tileOf(at, z)
  const tile = await open(out).getZxy(...place)
  if (!tile) return []
  const decoded = new VectorTile(new PbfReader(new Uint8Array(tile.data))).layers[layer]
  return Array.from({ length: decoded?.length ?? 0 }, (_, i) => ({ feature: decoded!.feature(i), place }))
}

function geometry({ feature, place: [z = 0, x = 0, y = 0] }: { feature: VectorTileFeature; place: number[] }) {
  return feature.toGeoJSON(x, y, z).geometry
}

/** Returns whether rings contain a point, by the even-odd rule. */
function covers(rings: Position[][], [x = 0, y = 0]: Position): boolean {
  let inside = false
  for (const ring of rings) {
    ring.forEach(([x1 = 0, y1 = 0], i) => {
      const [x2 = 0, y2 = 0] = ring[(i + 1) % ring.length]!
      if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside
    })
  }
  return inside
}

function rings(shape: Polygon | MultiPolygon): Position[][] {
  return shape.type === 'Polygon' ? shape.coordinates : shape.coordinates.flat()
}

async function water(at: Position, z: number): Promise<string | undefined> {
  const found = (await features(at, z, 'water')).find((f) => covers(rings(geometry(f) as Polygon | MultiPolygon), at))
  return found && String(found.feature.properties.kind)
}

/** Returns the distance in km from a point to the nearest line of a layer, on a plane that touches the point. */
async function distance(at: Position, z: number, layer: string, kind?: string): Promise<number> {
  const flat = ([lon = 0, lat = 0]: Position) =>
    [(lon - at[0]!) * 111.32 * Math.cos((at[1]! * Math.PI) / 180), (lat - at[1]!) * 110.57] as const
  let least = Infinity
  for (const found of await features(at, z, layer)) {
    if (kind && found.feature.properties.kind !== kind) continue
    const shape = geometry(found)
    const lines =
      shape.type === 'LineString' ? [shape.coordinates] : shape.type === 'MultiLineString' ? shape.coordinates : []
    for (const line of lines) {
      for (let i = 1; i < line.length; i++) {
        const [[ax, ay], [bx, by]] = [flat(line[i - 1]!), flat(line[i]!)]
        const [dx, dy] = [bx - ax, by - ay]
        const t = Math.max(0, Math.min(1, -(ax * dx + ay * dy) / (dx * dx + dy * dy || 1)))
        least = Math.min(least, Math.hypot(ax + t * dx, ay + t * dy))
      }
    }
  }
  return least
}

async function firstViewBytes(file: string): Promise<number> {
  const { west, south, east, north, zoom } = firstView
  const [, left, top] = tileOf([west, north], zoom)
  const [, right, bottom] = tileOf([east, south], zoom)
  const header = readFileSync(file).subarray(0, 127)
  let bytes = Number(header.readBigUInt64LE(56)) // everything before the tiles
  const compressed = new PMTiles({
    getKey: () => file,
    getBytes: async (offset, length) => {
      if (offset >= Number(header.readBigUInt64LE(56))) bytes += length
      return { data: new Uint8Array(readFileSync(file).subarray(offset, offset + length)).buffer }
    },
  })
  for (let x = left; x <= right; x++) for (let y = top; y <= bottom; y++) await compressed.getZxy(zoom, x, y)
  return bytes
}

function read<G extends Point | Polygon | MultiPolygon>(name: string): FeatureCollection<G> {
  return JSON.parse(gunzipSync(readFileSync(join(folder, name))).toString()) as FeatureCollection<G>
}

describe('the archives', () => {
  test('are not too large', async () => {
    expect(statSync(out).size).toBeLessThan(6.6e6)
    expect(statSync(relief).size).toBeLessThan(6.5e6)
    expect(await firstViewBytes(out)).toBeLessThan(400e3)
    expect(await firstViewBytes(relief)).toBeLessThan(250e3)
  })

  test('have complete headers and metadata', async () => {
    const header = await open(out).getHeader()
    expect(header).toMatchObject({ tileType: TileType.Mvt, minZoom: 0, maxZoom: 7, minLon: -180, maxLon: 180 })
    expect(header.minLat).toBeCloseTo(-85.0511, 3)
    expect(header.maxLat).toBeCloseTo(85.0511, 3)
    expect(await open(relief).getHeader()).toMatchObject({
      tileType: TileType.Avif,
      minZoom: 0,
      maxZoom: 6,
      minLon: -180,
    })
    const metadata = (await open(out).getMetadata()) as { vector_layers: { id: string }[]; attribution: string }
    expect(metadata.vector_layers.map(({ id }) => id)).toEqual([
      'water',
      'coast',
      'depths',
      'glaciers',
      'playas',
      'rivers',
      'river_names',
      'admin1',
      'borders',
      'towns',
      'labels',
    ])
    expect(metadata.attribution).toContain('GeoNames')
  })

  test('have the same bytes when they are built again', () => {
    const again = join(built, 'again.pmtiles')
    buildBasemap({ ...options, out: again })
    expect(readFileSync(again).equals(readFileSync(out))).toBe(true)
  }, 240_000)
})

test('depths that go on beyond the region end at zoom 4, closed seas at the last zoom', async () => {
  const [caspian, norwegianSea]: Position[] = [
    [51, 39.5],
    [5.5, 64.5],
  ]
  const openAt = async (at: Position, zoom: number) =>
    new Set((await features(at, zoom, 'depths')).map(({ feature }) => feature.properties['open']))
  expect([(await openAt(caspian!, 4)).has(undefined), (await openAt(norwegianSea!, 4)).has(1)]).toEqual([true, true])
  for (const zoom of [5, 6, 7])
    expect([(await openAt(caspian!, zoom)).size, (await openAt(norwegianSea!, zoom)).size]).toEqual([1, 0])
})

describe('water', () => {
  test.each([
    ['the Caspian', [50.3, 43.5], 'ocean'],
    ['Lake Balkhash', [74.5, 46.2], 'lake'],
    ['Lake Baikal', [108, 53.5], 'lake'],
    ['Hudson Bay', [-85, 59], 'ocean'],
    ['the sea either side of 180°', [179.9, 60], 'ocean'],
    ['the sea either side of 180°', [-179.9, 60], 'ocean'],
    ['the North Pole as far as Mercator goes', [30, 85], 'ocean'],
    ['Aktau', [51.17, 43.65], undefined],
    ['Astana', [71.45, 51.18], undefined],
    ['Chukotka', [-178.5, 66.9], undefined],
    ['Greenland', [-40, 75], undefined],
  ])('is correct at %s', async (_, at, kind) => {
    for (const z of [0, 2, 4]) if (kind !== 'lake' || z === 4) expect(await water(at, z)).toBe(kind)
  })

  test('is detailed in Eurasia at zoom 7', async () => {
    expect(await water([50.3, 43.5], 7)).toBe('ocean')
    expect(await water([74.5, 46.2], 7)).toBe('lake')
    expect(await water([51.19, 43.66], 7)).toBeUndefined()
  })

  test('has tiles outside Eurasia at all zooms', async () => {
    for (const z of [5, 6, 7]) {
      expect(await water([-30, 30], z)).toBe('ocean')
      expect(await water([178, -20], z)).toBe('ocean')
      expect(await water([-74.2, 41.2], z)).toBeUndefined()
      expect(await water([132.45, 34.45], z)).toBeUndefined()
    }
  })

  test('has no coast along the cuts', async () => {
    expect(await distance([179.95, 60], 4, 'coast')).toBeGreaterThan(20)
    expect(await distance([165, 40], 4, 'coast')).toBeGreaterThan(100)
    expect(await distance([51.17, 43.65], 7, 'coast')).toBeLessThan(5)
  })
})

describe('lines', () => {
  test('have the border where the road crosses it', async () => {
    expect(await distance([80.4023, 44.1574], 7, 'borders', 'border')).toBeLessThan(5)
    expect(await distance([56.1465, 50.8564], 7, 'borders', 'border')).toBeLessThan(8)
    expect(await distance([71.45, 51.18], 5, 'borders', 'border')).toBeGreaterThan(100)
  })

  test.each(['borders', 'admin1'])('of %s have no two parts that meet end to end', (name) => {
    const { coarse, fine } = gatherLayers(options).find((layer) => layer.name === name)!
    let pieces = 0
    for (const { geometry } of [...coarse, ...fine] as Feature<MultiLineString>[]) {
      if (geometry.type !== 'MultiLineString') continue
      const ends = new Map<string, number>()
      for (const line of geometry.coordinates) {
        pieces++
        if (String(line[0]) === String(line.at(-1))) continue
        for (const end of [line[0], line.at(-1)]) ends.set(String(end), (ends.get(String(end)) ?? 0) + 1)
      }
      expect([...ends.values()].filter((lines) => lines === 2)).toEqual([])
    }
    expect(pieces).toBeGreaterThan(300)
  })

  test('have the limit of the Baikonur lease as a lease', async () => {
    expect(await distance([63.3, 45.6], 7, 'borders', 'lease')).toBeLessThan(60)
    expect(await distance([63.3, 45.6], 7, 'borders', 'border')).toBeGreaterThan(100)
  })

  test('have the Ural at Orenburg and its Kazakh name', async () => {
    expect(await distance([55.0988, 51.7727], 7, 'rivers')).toBeLessThan(8)
    const names = (await features([51.4, 51.2], 7, 'river_names')).map(({ feature }) => feature.properties.name_kk)
    expect(names).toContain('Жайық')
  })
})

describe('the country at a point', () => {
  const countries = read<Polygon | MultiPolygon>('countries.geojson.gz')
  const countryAt = (at: Position) =>
    countries.features
      .filter(({ geometry: shape }) => covers(rings(shape), at))
      .map(({ properties }) => properties!.country)

  test.each([
    ['Astana', [71.446, 51.18], 'KZ'],
    ['Baikonur', [63.305, 45.965], 'KZ'],
    ['Aktau', [51.19, 43.66], 'KZ'],
    ['Orenburg', [55.0988, 51.7727], 'RU'],
    ['Akbulak', [55.6194, 51.0056], 'RU'],
    ['Kaliningrad', [20.6, 54.7], 'RU'],
    ['Urumqi', [87.6, 43.8], 'CN'],
    ['Minsk', [27.56, 53.9], 'BY'],
    ['Warsaw', [21.01, 52.23], 'PL'],
    ['Berlin', [13.41, 52.52], 'DE'],
    ['Bishkek', [74.59, 42.87], 'KG'],
    ['Tashkent', [69.24, 41.3], 'UZ'],
    ['Simferopol', [34.1, 44.95], 'UA'],
    ['New York', [-74.2, 41.2], 'US'],
    ['Hiroshima', [132.455, 34.45], 'JP'],
    ['Paris', [2.35, 48.85], 'FR'],
  ])('is correct at %s', (_, at, country) => expect(countryAt(at)).toEqual([country]))

  test('is none at sea', () => expect(countryAt([50.3, 43.5])).toEqual([]))

  test('changes where the border around Kazakhstan is drawn', () => {
    const lines = JSON.parse(gunzipSync(readFileSync(join(folder, 'borders-fine.geojson.gz'))).toString()) as {
      features: { properties: { kind: string }; geometry: LineString | MultiLineString }[]
    }
    const near = countries.features.filter(({ properties }) => /RU|KZ|CN|UZ|KG|TM/.test(String(properties!.country)))
    const shapes = near.map(({ geometry: shape }) => rings(shape))
    const middles = lines.features
      .filter(({ properties }) => properties.kind === 'border')
      .flatMap(({ geometry: g }) => (g.type === 'LineString' ? [g.coordinates] : g.coordinates))
      .flatMap((line) => line.slice(1).map(([x = 0, y = 0], i) => [(x + line[i]![0]!) / 2, (y + line[i]![1]!) / 2]))
      .filter(([x = 0, y = 0]) => x > 51.5 && x < 86 && y > 42.5 && y < 56)
      .filter((_, i) => i % 40 === 0)
    // A point 3 km away, in one of eight directions, is in another country.
    const agreeing = middles.filter(([x = 0, y = 0]) => {
      const around = [0, 45, 90, 135, 180, 225, 270, 315].map((angle) => {
        const [dx, dy] = [Math.cos((angle * Math.PI) / 180) * 0.042, Math.sin((angle * Math.PI) / 180) * 0.027]
        return shapes.findIndex((shape) => covers(shape, [x + dx, y + dy]))
      })
      return new Set(around).size > 1
    })
    expect(middles.length).toBeGreaterThan(30)
    expect(agreeing.length / middles.length).toBeGreaterThan(0.98)
  }, 60_000)

  test('changes on the road at both ends of Kazakhstan', () => {
    expect([-0.15, 0.15].flatMap((d) => countryAt([80.4023 + d, 44.1574]))).toEqual(['KZ', 'CN'])
    expect([0.15, -0.15].flatMap((d) => countryAt([56.1465, 50.8564 + d]))).toEqual(['RU', 'KZ'])
  })
})

describe('names', () => {
  const towns = townFeatures(options) as Feature<Point>[]
  const labels = labelFeatures(options) as Feature<Point>[]

  test('are in three languages, each in its own alphabet', () => {
    for (const { properties } of [...towns, ...labels]) {
      expect(properties!.name_en).toMatch(/^[\p{Script=Latin}][\p{Script=Latin}\d\s’'.,()&-]*$/u)
      expect(properties!.name_ru).toMatch(/^[А-Яа-яЁё][А-Яа-яЁё\s’—().-]*$/)
      expect(properties!.name_kk).toMatch(/^[А-Яа-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі][А-Яа-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі\s’—().-]*$/)
    }
  })

  test('have an id each, which the derivation gives them', () => {
    const { features: data } = read<Point>('towns.geojson.gz')
    const nameOf = new Map(data.map(({ properties }) => [properties!.id, properties!.name as string]))
    // The second town of a name in a country has its number in GeoNames too.
    const ids = [
      ...towns.map(({ properties: p }) =>
        [townId(p!.country, nameOf.get(p!.id)!), /-\d+$/.exec(p!.id)?.[0] ?? ''].join(''),
      ),
      ...labels.map(({ properties: p }) =>
        p!.kind === 'country' ? countryId(p!.country) : naturalId(p!.kind, p!.name_en),
      ),
    ]
    expect([...towns, ...labels].map(({ properties }) => properties!.id)).toEqual(ids)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.filter((id) => !/^[a-z]+(-[a-z0-9]+)+$/.test(id))).toEqual([])
  })

  test('are those of 2018', () => {
    const named = (en: string) => towns.find(({ properties }) => properties!.name_en === en)
    expect(named('Astana')?.properties).toMatchObject({
      name_kk: 'Астана',
      capital: 2,
      country: 'KZ',
      population: 1030577,
    })
    expect(named('Oskemen')?.properties).toMatchObject({ name_ru: 'Усть-Каменогорск', name_kk: 'Өскемен' })
    expect(named('Kyzylorda')?.properties?.name_kk).toBe('Қызылорда')
    expect(named('Nur-Sultan')).toBeUndefined()
    expect(towns.length).toBeGreaterThan(2000)
  })

  test('are unique, and in the tiles from one zoom before their rank', async () => {
    const namesakes = towns.filter(({ properties: p, geometry: { coordinates: at } }) =>
      towns.some(
        ({ properties: other, geometry: { coordinates } }) =>
          other!.id !== p!.id && other!.name_ru === p!.name_ru && kmBetween(at as Place, coordinates as Place) < 40,
      ),
    )
    expect(namesakes.map(({ properties }) => properties!.id)).toEqual([])
    const at = [71.446, 51.1801]
    const found = await features(at, 3, 'towns')
    expect(found.map(({ feature }) => feature.properties.id)).toContain('town-kz-astana')
    const inTile = found.map(({ feature }) => feature.properties.name_en)
    expect(inTile.filter((name) => name === 'Astana')).toHaveLength(1)
    expect(inTile).not.toContain('Kurchatov')
    expect((await features(at, 3, 'towns')).every(({ feature }) => Number(feature.properties.rank) <= 4)).toBe(true)
  })

  test('of towns in Kazakhstan are Kazakh, by hand or from GeoNames', () => {
    const { features: data } = read<Point>('towns.geojson.gz')
    const kazakh = data.filter(({ properties: p }) => p!.country === 'KZ' && p!.eurasia)
    expect(kazakh.length).toBeGreaterThan(90)
    expect(kazakh.filter(({ properties }) => !properties!.names.kk).map(({ properties }) => properties!.id)).toEqual([])
  })

  test('of towns elsewhere are the Russian ones where the data has no Kazakh one', () => {
    const named = (id: string) => towns.find(({ properties }) => properties!.id === id)?.properties
    expect(named('town-ru-rybinsk')).toMatchObject({ name_ru: 'Рыбинск', name_kk: 'Рыбинск' })
    expect(named('town-uz-qoqon')).toMatchObject({ name_en: 'Kokand', name_ru: 'Коканд', name_kk: 'Қоқан' })
  })

  test('are of towns, not of their districts', () => {
    const isDistrict = /район|округ|уезд|этрап|қаласы|аудан|district|county/i
    const wrong = towns
      .flatMap(({ properties: p }) => [p!.name_en, p!.name_ru, p!.name_kk])
      .filter((name) => isDistrict.test(name))
    expect(wrong).toEqual([])
  })

  test('of peaks have heights, and of depressions depths', () => {
    const heights = labels.filter(({ properties }) => ['peak', 'depression'].includes(properties!.kind))
    const named = (id: string) => heights.find(({ properties }) => properties!.id === id)?.properties
    expect(named('peak-elbrus')).toMatchObject({ metres: 5642, name_kk: 'Эльбрус', rank: 5 })
    expect(named('depression-turpan')).toMatchObject({ metres: -154, name_ru: 'Турфанская впадина' })
    expect(heights.filter(({ properties: p }) => typeof p!.metres !== 'number')).toEqual([])
  })

  test.each(['ar', 'en', 'es', 'kk', 'pt', 'ru', 'zh'])(
    'of more than 150 features of land have a name in %s',
    (tag) => {
      const { features: data } = read<Point>('labels.geojson.gz')
      const isLand = ({ properties: p }: Feature) => p!.eurasia && !/^(country|ocean|sea|lake)$/.test(p!.kind)
      const known = data.filter(isLand).filter(({ properties: p }) => tag === 'en' || p!.names[tag])
      expect(known.length).toBeGreaterThan(150)
    },
  )

  test('of countries are inside their country', () => {
    const countries = read<Polygon | MultiPolygon>('countries.geojson.gz').features
    const wrong = labels
      .filter(({ properties }) => properties!.kind === 'country')
      .filter(({ properties, geometry: { coordinates } }) => {
        const own = countries.find((c) => c.properties!.country === properties!.country)
        return !own || !covers(rings(own.geometry), coordinates)
      })
    expect(wrong.map(({ properties }) => properties!.country)).toEqual([])
  })
})
