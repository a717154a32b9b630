import { distance } from '@turf/distance'
import { describe, expect, test } from 'vitest'
import { distinctWaypoints } from '../../../src/network/waypoints'
import { junctionsOf } from '../../../src/network/junctions'
import { findItinerary, type NoItinerary, type Itinerary } from '../../../src/network/itinerary'
import { itineraryLines } from '../../../src/network/itineraryLines'
import { corridor, ferry, network as features, networkWith, place, rail, road } from '../../support/smallNetwork'

const network = networkWith(features)
const end = (id: string) => network.waypoints.get(id)!
const ask = (from: string, to: string) => findItinerary(network, end(from), end(to))
const way = (from: string, to: string): Itinerary => {
  const found = ask(from, to)
  if (found.kind === 'none') throw new Error(`no way: ${found.reason}`)
  return found
}
const kmOf = (line: typeof road, name: string) => line.properties.stops.find((stop) => stop.name.en === name)!.km

describe('a junction', () => {
  test('has the km on both corridors and the distance between them', () => {
    expect(network.junctions).toHaveLength(1)
    const [{ name, a, b, transferKm }] = network.junctions as [(typeof network.junctions)[0]]
    expect([name.en, a, b]).toEqual([
      'Cross',
      { corridor: 'road', km: kmOf(road, 'Cross') },
      { corridor: 'rail', km: kmOf(rail, 'Cross') },
    ])
    expect(transferKm).toBeCloseTo(distance([62, 50], [62.04, 50]), 6)
  })
  test('is at a stop that the other line passes, but not at 12 km from it', () => {
    const passing = (lat: number) => corridor('by', 'rail', [['A', [61, 50.8]], [null, [62, lat]], ['B', [63, 50.8]]]) // prettier-ignore
    expect(networkWith([road, passing(50.05)]).junctions.map(({ name }) => name.en)).toEqual(['Cross'])
    expect(networkWith([road, passing(50.11)]).junctions).toEqual([])
  })
  test('of short lines needs a stop that is near for their length', () => {
    const line = (id: string, lat: number) => corridor(id, 'rail', [[`${id} west`, [60, lat]], [`${id} east`, [60.3, lat]]]) // prettier-ignore
    const junctionsAt = (lat: number) => networkWith([line('a', 50), line('b', lat)]).junctions
    expect(junctionsAt(50.01).map(({ transferKm }) => Math.round(transferKm * 10) / 10)).toEqual([1.1, 1.1])
    expect(junctionsAt(50.05)).toEqual([])
  })
  test('exists once in each town that parallel lines pass, whatever the number of its stops', () => {
    const beside = corridor('by', 'rail', [['West', [60, 50.02]], ['West yard', [60.1, 50.03]], ['Cross', [62, 50.02]]]) // prettier-ignore
    expect(networkWith([road, beside]).junctions.map(({ name }) => name.en)).toEqual(['West', 'Cross'])
  })
  test('is a change on both corridors', () => {
    expect(junctionsOf(network.junctions, 'rail').map(({ km, to }) => [km, to.corridor])).toEqual([
      [kmOf(rail, 'Cross'), 'road'],
    ])
    expect(junctionsOf(network.junctions, 'ferry')).toEqual([])
  })
})

describe('an itinerary', () => {
  test('on one corridor leads from stop to stop in either direction', () => {
    const there = way('road:west', 'road:east')
    expect(
      there.legs.map(({ corridor, from, to, stops }) => [corridor, from, to, stops.map((s) => s.name.en)]),
    ).toEqual([['road', 0, kmOf(road, 'East'), ['Cross']]])
    expect(there.changes).toEqual([])
    expect(there.km).toBeCloseTo(kmOf(road, 'East'), 9)
    expect(way('road:east', 'road:west').legs[0]).toMatchObject({ from: kmOf(road, 'East'), to: 0 })
  })
  test('on a short corridor names all stops on the way', () => {
    const short = corridor('short', 'rail', [['A', [60, 50]], ['B', [60.01, 50]], ['C', [60.03, 50]], ['D', [60.04, 50]]]) // prettier-ignore
    const { waypoints, ...rest } = networkWith([short])
    const found = findItinerary({ waypoints, ...rest }, waypoints.get('short:a')!, waypoints.get('short:d')!)
    expect(found.kind === 'itinerary' && found.legs[0]!.stops.map(({ id }) => id)).toEqual(['b', 'c'])
  })
  test('changes at a junction, and includes the transfer', () => {
    const found = way('road:west', 'rail:north')
    expect(found.legs.map(({ corridor }) => corridor)).toEqual(['road', 'rail'])
    expect(found.changes.map(({ name }) => name?.en)).toEqual(['Cross'])
    const rest = kmOf(rail, 'North') - kmOf(rail, 'Cross')
    expect(found.km).toBeCloseTo(kmOf(road, 'Cross') + distance([62, 50], [62.04, 50]) + rest, 6)
  })
  test('from a place begins at its access point, and includes the access leg', () => {
    const found = way('mill', 'road:east')
    expect(found.accessLegs.start).toBeCloseTo(21.8, 1)
    expect(found.accessLegs.end).toBe(0)
    expect(found.legs[0]!.from).toBeCloseTo(71.5, 1)
  })
  test('has sums by country and by status that are the length of its legs', () => {
    const found = way('road:east', 'rail:north')
    const legs = found.legs.reduce((sum, { km }) => sum + km, 0)
    const middle = kmOf(road, 'East') / 2
    expect(found.countries.map(({ country }) => country)).toEqual(['RU'])
    expect(way('road:west', 'road:east').countries).toEqual([
      { country: 'KZ', km: middle },
      { country: 'RU', km: kmOf(road, 'East') - middle },
    ])
    for (const parts of [found.countries, found.statuses]) {
      expect(parts.reduce((sum, { km }) => sum + km, 0)).toBeCloseTo(legs, 6)
    }
    expect(found.statuses.map(({ status }) => status)).toEqual(['planned'])
  })
  describe('beside a parallel corridor', () => {
    const winding = corridor('winding', 'road', [['P', [10, 50]], ['Q', [12, 50.3]], ['R', [14, 50]], ['S', [16, 50]]]) // prettier-ignore
    const straight = corridor('straight', 'rail', [['P', [10, 50]], ['R', [14, 50]]]) // prettier-ignore
    const parallel = networkWith([winding, straight])
    const legs = (from: string, to: string) => {
      const answer = findItinerary(parallel, parallel.waypoints.get(from)!, parallel.waypoints.get(to)!)
      return answer.kind === 'itinerary' ? answer.legs : []
    }
    test('does not change to save a few km', () => {
      expect(legs('winding:p', 'winding:s').map(({ corridor }) => corridor)).toEqual(['winding'])
    })
    test('names the stops in the order of travel', () => {
      expect(legs('winding:s', 'winding:p')[0]!.stops.map(({ name }) => name.en)).toEqual(['R', 'Q'])
    })
  })
})

describe('there is no itinerary', () => {
  const reasonOf = (answer: Itinerary | NoItinerary) => (answer.kind === 'none' ? answer.reason : 'itinerary')
  test('between corridors that do not meet, but the direct distance', () => {
    expect(ask('road:west', 'ferry:pier')).toEqual({
      kind: 'none',
      reason: 'apart',
      directKm: distance([60, 50], [30, 40]),
    })
  })
  test('from a place more than 100 km from every corridor', () => {
    const answer = ask('road:west', 'island')
    expect(answer).toMatchObject({ kind: 'none', reason: 'far', end: { id: 'island' } })
    expect(end('island').nearest!.corridor).toBe('ferry')
  })
  test('from a place that is further from a short corridor than half of its length', () => {
    const short = corridor('short', 'rail', [['A', [60, 50]], ['B', [60.3, 50]]]) // prettier-ignore
    const near = networkWith([short, place('near', [60, 50.05]), place('away', [60, 50.2])])
    const from = (id: string) => reasonOf(findItinerary(near, near.waypoints.get(id)!, near.waypoints.get('short:b')!))
    expect([from('near'), from('away')]).toEqual(['itinerary', 'far'])
  })
  test('between places that are nearer to each other than to the line', () => {
    const near = networkWith([...features, place('barn', [61.1, 50.2])])
    expect(reasonOf(findItinerary(near, near.waypoints.get('mill')!, near.waypoints.get('barn')!))).toBe('beside')
  })
})

test('the lines of an itinerary lead from one waypoint to the other without a gap', () => {
  const [from, to] = [end('mill'), end('rail:north')]
  const { legs, accessLegs, waypoints } = itineraryLines(network, from, to, way('mill', 'rail:north'))
  expect([waypoints, legs.length, accessLegs.length]).toEqual([[from.position, to.position], 2, 3])
  const pieces = [accessLegs[0]!, legs[0]!, accessLegs[1]!, legs[1]!, accessLegs[2]!]
  for (const [index, piece] of pieces.slice(1).entries()) {
    expect(distance(pieces[index]!.at(-1)! as number[], piece[0]! as number[])).toBeLessThan(0.001)
  }
})

test('distinctWaypoints returns a place and its stops, and the stops of one place on two corridors, once', () => {
  const all = [...networkWith([...features, place('East', [64.02, 50.01])]).waypoints.values()]
  expect(distinctWaypoints(all).map(({ id }) => id)).toEqual([
    'mill',
    'island',
    'East',
    'road:west',
    'road:cross',
    'rail:south',
    'rail:north',
    'ferry:pier',
    'ferry:quay', // prettier-ignore
  ])
  expect(ferry.properties.stops).toHaveLength(2)
})
