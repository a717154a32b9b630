import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { distance } from '../../../../src/geometry/distance'
import type { Position } from '../../../../src/geometry/position'
import { readLines } from '../../../../studio/route/basemapLines'
import { buildNetwork, type Network } from '../../../../studio/route/network'
import { routeThrough, type Followed } from '../../../../studio/route/route'
import { readTowns } from '../../../../studio/route/towns'

const almaty: Position = [76.9286, 43.2567]
const kyzylorda: Position = [65.5092, 44.8528]
const brest: Position = [23.681, 52.101]
const berlin: Position = [13.369, 52.525]
const aktau: Position = [51.1722, 43.6481]
const beyneu: Position = [55.196, 45.319]
const moscow: Position = [37.6156, 55.7522]
const petersburg: Position = [30.314, 59.939]

const corridors = JSON.parse(readFileSync('geo/corridors.geojson', 'utf8')) as {
  features: { id: string; properties: { stops: { id: string; km: number }[] } }[]
}
const networks = new Map<Followed, Network>()
beforeAll(async () => {
  for (const name of ['roads', 'railways'] as const) networks.set(name, await buildNetwork(await readLines(name)))
}, 120_000)

const route = (follow: Followed, ...positions: Position[]) =>
  routeThrough(
    positions.map((position) => ({ position, isStraight: false, kept: null })),
    follow,
    networks.get(follow)!,
  )
/** The km between two stops of a corridor of geo/, which was drawn independently of the network. */
function kmOfAtlas(corridor: string, from: string, to: string): number {
  const { stops } = corridors.features.find(({ id }) => id === corridor)!.properties
  const kmOf = (stop: string) => stops.find(({ id }) => id === stop)!.km
  return Math.abs(kmOf(to) - kmOf(from))
}

describe('the network of the basemap', () => {
  it.each<[string, string, Followed, Position[]]>([
    ['almaty', 'kyzylorda', 'roads', [almaty, kyzylorda]],
    ['moscow', 'st-petersburg', 'roads', [moscow, petersburg]],
    ['brest', 'berlin', 'railways', [brest, berlin]],
  ])('leads from %s to %s about as far as the corridor of the atlas', (from, to, follow, positions) => {
    const { length, parts } = route(follow, ...positions)
    const corridor = follow === 'roads' ? 'western-europe-western-china' : 'eurasia-rail'
    expect(Math.abs(length / kmOfAtlas(corridor, from, to) - 1)).toBeLessThan(0.06)
    expect(parts.map(({ how }) => how)).toEqual([follow])
  })

  it('leads from Aktau to Beyneu by rail, a little farther than as the crow flies', () => {
    const { length, parts } = route('railways', aktau, beyneu)
    expect(length / distance(aktau, beyneu)).toBeGreaterThan(1)
    expect(length / distance(aktau, beyneu)).toBeLessThan(1.15)
    expect(parts.map(({ how }) => how)).toEqual(['railways'])
  })

  it('has no way across the sea, but around it', () => {
    const { length } = route('roads', aktau, [49.867, 40.409])
    expect(length).toBeGreaterThan(1500)
  })

  it('is straight where the basemap has no roads', () => {
    const { parts } = route('roads', [36.82, -1.29], [39.66, -4.05])
    expect(parts.map(({ how }) => how)).toEqual(['straight'])
  })
})

describe('the towns of the basemap', () => {
  it('are found along a line, in its order, with their names', async () => {
    const towns = await readTowns(['en', 'ru'])
    const { coordinates } = route('roads', [65.5, 44.85], [69.6, 42.32])
    const found = towns.along(coordinates, 5)
    expect(found.map(({ name }) => name['en'])).toContain('Shymkent')
    expect(found.map(({ km }) => km)).toEqual(found.map(({ km }) => km).toSorted((a, b) => a - b))
    expect(found.every(({ distance }) => distance <= 5)).toBe(true)
    expect(found.find(({ name }) => name['en'] === 'Shymkent')!.name).toEqual({ en: 'Shymkent', ru: 'Шымкент' })
  })

  it('are found by the beginning of their names in any script, the largest first', async () => {
    const towns = await readTowns(['en'])
    expect(towns.named('Шымк')[0]!.name).toEqual({ en: 'Shymkent' })
    expect(towns.named('alma')[0]!.name).toEqual({ en: 'Almaty' })
    expect(towns.named(' ')).toEqual([])
  })
})
