import { distance } from '@turf/distance'
import { describe, expect, test } from 'vitest'
import type { AccessPoint } from '../../src/network/waypoints'
import { changeCost, networkOf, shortest } from '../../src/network/network'
import { pointAt } from '../../src/geometry/measuredLine'
import { findItinerary } from '../../src/network/itinerary'
import { seeded } from '../../tools/random'
import { realContent } from '../support/realContent'

const network = networkOf(realContent)
const lines = [...network.lines.values()]

test('the corridors have one junction in each town that both pass', () => {
  const meetings = network.junctions.map(({ name, a, b }) => `${name.en}: ${a.corridor}, ${b.corridor}`)
  const [road, rail] = ['western-europe-western-china', 'eurasia-rail']
  for (const town of ['Moscow', 'Kazan', 'Almaty', 'Khorgos', 'Urumqi', 'Lanzhou', "Xi'an", 'Zhengzhou']) {
    expect(meetings.filter((meeting) => meeting === `${town}: ${road}, ${rail}`)).toHaveLength(1)
  }
  expect(meetings).toContain('Makhachkala: caspian-ferry, caspian-ferry-kuryk')
  expect(meetings.join()).not.toMatch(/Astana|Aktau/)
})

test('links that were made when a stop was named by its English name still work', () => {
  for (const id of [
    'western-europe-western-china:xi-an',
    'western-europe-western-china:nur-zholy-khorgos',
    'western-europe-western-china:baikonur-toretam',
    'eurasia-rail:frankfurt-oder',
    'eurasia-rail:poznan',
  ]) {
    expect([...network.waypoints.keys()]).toContain(id)
  }
})

/** 60 random points on the road and the railway, which meet. */
const random = seeded(2018).next
const points = Array.from({ length: 60 }, (): AccessPoint => {
  const { corridor, line } = lines[Math.floor(random() * 2)]!
  return { corridor: corridor.id, km: random() * line.length, accessKm: 0 }
})
const positionOf = ({ corridor, km }: { corridor: string; km: number }) =>
  pointAt(network.lines.get(corridor)!.line, km)

/** The length of the shortest path in km, without and with the cost of changes. */
function measured(from: AccessPoint, to: AccessPoint): { km: number; cost: number } {
  const passed = shortest(network, [from], [to])
  let [km, changes] = [0, 0]
  for (const [index, at] of passed.slice(1).entries()) {
    const before = passed[index]!
    const changed = before.corridor !== at.corridor
    km += changed ? distance(positionOf(before), positionOf(at)) : Math.abs(at.km - before.km)
    changes += changed ? 1 : 0
  }
  return { km, cost: km + changes * changeCost }
}

describe('the shortest path between two points of the network', () => {
  test('has the same cost in both directions', () => {
    for (let index = 0; index < 60; index += 2) {
      const [a, b] = [points[index]!, points[index + 1]!]
      expect(measured(a, b).cost).toBeCloseTo(measured(b, a).cost, 6)
    }
  })
  test('never costs more than a path through a third point', () => {
    for (let index = 0; index < 60; index += 3) {
      const [a, b, c] = [points[index]!, points[index + 1]!, points[index + 2]!]
      expect(measured(a, c).cost).toBeLessThanOrEqual(measured(a, b).cost + measured(b, c).cost + 1e-6)
    }
  })
  test('is never shorter than the great circle, and never costs more than staying on one corridor', () => {
    for (let index = 0; index < 60; index += 2) {
      const [a, b] = [points[index]!, points[index + 1]!]
      const { km, cost } = measured(a, b)
      expect(km).toBeGreaterThanOrEqual(distance(positionOf(a), positionOf(b)) - 1e-6)
      if (a.corridor === b.corridor) expect(cost).toBeLessThanOrEqual(Math.abs(a.km - b.km) + 1e-6)
    }
  })
})

test('two waypoints have an itinerary whose sums are consistent, or a reason why there is none', () => {
  const waypoints = [...network.waypoints.values()]
  const reasons = new Set<string>()
  for (const [index, from] of waypoints.entries()) {
    const to = waypoints[(index * 37 + 11) % waypoints.length]!
    const answer = findItinerary(network, from, to)
    if (answer.kind === 'none') reasons.add(answer.reason)
    else {
      const legs = answer.legs.reduce((sum, { km }) => sum + km, 0)
      expect(answer.km).toBeGreaterThanOrEqual(answer.directKm - 1e-6)
      expect(answer.changes).toHaveLength(answer.legs.length - 1)
      expect(Math.abs(answer.countries.reduce((sum, { km }) => sum + km, 0) - legs)).toBeLessThan(1)
    }
  }
  expect([...reasons].sort()).toEqual(['apart', 'beside', 'far'])
})

test('from Berlin to Baikonur there is one change; to the Caspian ports there is no way', () => {
  const ask = (from: string, to: string) =>
    findItinerary(network, network.waypoints.get(from)!, network.waypoints.get(to)!)
  const found = ask('berlin', 'baikonur-cosmodrome')
  expect(found.kind === 'itinerary' && found.legs.map(({ corridor }) => corridor)).toEqual([
    'eurasia-rail',
    'western-europe-western-china',
  ])
  expect(ask('berlin', 'caspian-ferry:makhachkala')).toMatchObject({ kind: 'none', reason: 'apart' })
})
