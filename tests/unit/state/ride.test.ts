import { describe, expect, test } from 'vitest'
import type { Corridor, Position, Stop } from '../../../src/content/schema'
import config from 'virtual:atlas'
import { Ride, dwellSeconds } from '../../../src/state/ride/ride.svelte'
import { paceOf } from '../../../src/state/ride/pace'
import { measureLine } from '../../../src/geometry/measuredLine'

const stop = (name: string, km: number, country: string): Stop => ({
  id: name.toLowerCase(),
  name: { en: name, ru: name, kk: name },
  coordinates: [km / 111.195, 0],
  country,
  km,
})
const coordinates: Position[] = [
  [0, 0],
  [5, 0],
  [10, 0],
]
const line = measureLine(coordinates)
const km = line.length

/** More than a thousand km along the equator, with three stops and one border. */
const corridor = {
  type: 'Feature',
  id: 'equator',
  geometry: { type: 'LineString', coordinates },
  properties: {
    stops: [stop('Start', 0, 'AA'), stop('Middle', 500, 'AA'), stop('End', Math.round(km * 10) / 10, 'BB')],
    sections: [{ from: 'start', to: 'end', status: 'built' }],
    drawn: {
      km,
      countries: [
        { country: 'AA', from: 0, to: 700 },
        { country: 'BB', from: 700, to: km },
      ],
    },
  },
} as unknown as Corridor

const newRide = (stopAtStops = false, from = 0) =>
  new Ride(corridor, line, { stopAtStops: { current: stopAtStops } }, from)
const { kmPerSecond } = newRide()
const names = (ride: Ride) => ride.reached.map(({ stop, country }) => stop?.name.en ?? country)

describe('a ride', () => {
  test('does not move until it plays', () => {
    const ride = newRide()
    ride.advance(10)
    expect(ride.km).toBe(0)
  })

  test('rides the same distance in the same time at any frame rate', () => {
    const [coarse, fine] = [newRide(), newRide()]
    coarse.play()
    fine.play()
    coarse.advance(2)
    for (let frame = 0; frame < 120; frame++) fine.advance(1 / 60)
    expect(coarse.km).toBeCloseTo(2 * kmPerSecond, 6)
    expect(fine.km).toBeCloseTo(coarse.km, 6)
  })

  test('rides four times as far at speed 4, and back when it is reversed', () => {
    const ride = newRide()
    ride.play()
    ride.speed = 4
    ride.advance(1)
    expect(ride.km).toBeCloseTo(4 * kmPerSecond, 6)
    ride.reverse()
    ride.speed = 1
    ride.advance(1)
    expect(ride.km).toBeCloseTo(3 * kmPerSecond, 6)
  })

  test('has the pace that atlas.json declares, or that of its length', () => {
    const declared = config.kmPerSecond
    try {
      config.kmPerSecond = 12
      expect(newRide().kmPerSecond).toBe(12)
      config.kmPerSecond = null
      expect(newRide().kmPerSecond).toBe(paceOf(km))
    } finally {
      config.kmPerSecond = declared
    }
  })

  test('reports each stop and border once, and all that one step reaches', () => {
    const ride = newRide()
    ride.play()
    ride.advance(499 / kmPerSecond)
    expect(names(ride)).toEqual([])
    ride.advance(2 / kmPerSecond)
    expect(names(ride)).toEqual(['Middle'])
    const { reached } = ride
    ride.advance(1)
    expect(ride.reached).toBe(reached)
    ride.advance(100)
    expect(names(ride)).toEqual(['BB', 'End'])
  })

  test('has a country, a last and a next stop in its direction', () => {
    const ride = newRide(undefined, 600)
    const around = () => [ride.stop.name.en, ride.next?.name.en, ride.previous?.name.en, ride.country]
    expect(around()).toEqual(['Middle', 'End', 'Middle', 'AA'])
    ride.reverse()
    expect(around()).toEqual(['End', 'Middle', 'End', 'AA'])
    ride.seek(701)
    expect(ride.country).toBe('BB')
    ride.seek(500)
    expect(around()).toEqual(['Middle', 'Start', 'End', 'AA'])
  })

  test('pauses at the end of the line and plays again from its start', () => {
    const ride = newRide(undefined, 1000)
    ride.play()
    ride.advance(60)
    expect([ride.km, ride.playing, ride.openStop?.name.en]).toEqual([km, false, 'End'])
    ride.play()
    expect([ride.km, ride.playing, ride.openStop]).toEqual([0, true, null])
  })

  test('stays on the line', () => {
    const ride = newRide()
    ride.seek(-5)
    expect(ride.km).toBe(0)
    ride.seek(1e9)
    expect(ride.km).toBe(km)
  })

  test('pauses at the stop that the kilometre of an address means', () => {
    const ride = newRide()
    ride.play()
    ride.pauseAt(500)
    expect([ride.playing, ride.km, ride.openStop?.name.en, ride.lastPausedKm]).toEqual([false, 500, 'Middle', 500])
    ride.pauseAt(432)
    expect([ride.km, ride.openStop, ride.lastPausedKm]).toEqual([432, null, 432])
  })
})

describe('a ride on a short corridor', () => {
  const short = (): Ride => {
    const bends: Position[] = [[0, 0], [0.02, 0], [0.04, 0]] // prettier-ignore
    const line = measureLine(bends)
    const stops = [stop('Start', 0, 'AA'), stop('Middle', 2.2, 'AA'), stop('End', 4.4, 'AA')]
    const properties = { ...corridor.properties, stops, drawn: { km: 4.4, countries: [] } }
    return new Ride({ ...corridor, properties } as unknown as Corridor, line, { stopAtStops: { current: false } })
  }

  test('keeps a decimal of the km in the address', () => {
    const ride = short()
    ride.pauseAt(1.26)
    expect(ride.lastPausedKm).toBe(1.3)
  })

  test('pauses at a stop only if the address has its km', () => {
    const ride = short()
    ride.pauseAt(2)
    expect([ride.km, ride.openStop]).toEqual([2, null])
    ride.pauseAt(2.2)
    expect([ride.km, ride.openStop?.name.en]).toEqual([2.2, 'Middle'])
  })

  test('takes the course at a change of corridors from the way near the junction', () => {
    // To the east for 11 km, then back to the west for 44 km.
    const bends: Position[] = [[-0.1, 0], [0, 0], [0, 0.05], [-0.4, 0.05]] // prettier-ignore
    const before = new Ride({ ...corridor, id: 'bend' }, measureLine(bends), { stopAtStops: { current: false } }, 2)
    const ride = short()
    ride.seek(2)
    ride.continueFrom(before)
    expect(ride.direction).toBe(1)
  })
})

describe('a ride that stops at every stop', () => {
  test('pauses at the stop, opens it and rides on from it', () => {
    const ride = newRide(true)
    ride.play()
    ride.advance(60)
    expect([ride.km, ride.playing, ride.openStop?.name.en]).toEqual([500, false, 'Middle'])
    ride.play()
    ride.advance(1)
    expect([ride.km, ride.openStop]).toEqual([500 + kmPerSecond, null])
    ride.advance(60)
    expect(names(ride)).toEqual(['BB', 'End'])
  })
})

describe('a ride without animation', () => {
  test('jumps from stop to stop and stays at each', () => {
    const ride = newRide()
    ride.play()
    ride.advance(dwellSeconds - 0.1, false)
    expect(ride.km).toBe(0)
    ride.advance(0.2, false)
    expect(ride.km).toBe(500)
    ride.advance(dwellSeconds / 2, false)
    expect(ride.km).toBe(500)
    ride.advance(dwellSeconds, false)
    expect([Math.round(ride.km), ride.playing]).toEqual([Math.round(km), false])
    expect(names(ride)).toEqual(['BB', 'End'])
  })

  test('stays for a quarter of the time at speed 4, and jumps back when it is reversed', () => {
    const ride = newRide(undefined, km)
    ride.reverse()
    ride.speed = 4
    ride.play()
    ride.advance(dwellSeconds / 4, false)
    expect(ride.km).toBe(500)
    expect(names(ride)).toEqual(['AA', 'Middle'])
    ride.advance(dwellSeconds / 4, false)
    expect([ride.km, ride.playing, ride.openStop?.name.en]).toEqual([0, false, 'Start'])
  })
})

describe('a leg of an itinerary', () => {
  const leg = { corridor: 'equator', from: 200, to: 600, km: 400, stops: [] }

  test('is ridden to its end; playing again rides to the end of the line', () => {
    const ride = newRide()
    ride.rideLeg(leg, null)
    expect([ride.km, ride.playing]).toEqual([200, true])
    ride.advance(60)
    expect([ride.km, ride.playing]).toEqual([600, false])
    ride.play()
    ride.advance(60)
    expect([ride.km, ride.playing]).toEqual([ride.length, false])
  })

  test('calls back at its end, and is ridden backwards if it runs against the line', () => {
    const ride = newRide()
    let changes = 0
    ride.rideLeg({ ...leg, from: 600, to: 200 }, () => changes++)
    expect(ride.direction).toBe(-1)
    ride.advance(60)
    expect([ride.km, changes]).toEqual([200, 1])
  })
})
