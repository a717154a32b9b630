import { describe, expect, test } from 'vitest'
import type { Corridor, Position, Stop } from '../../../src/content/schema'
import { Ride, kmPerSecond, restSeconds } from '../../../src/state/ride/ride.svelte'
import { measureLine } from '../../../src/geometry/measuredLine'

const stop = (name: string, km: number, country: string): Stop => ({
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
const km = measureLine(coordinates).length

/** A thousand kilometres and more along the equator: three stops and one border. */
const corridor = {
  type: 'Feature',
  id: 'equator',
  geometry: { type: 'LineString', coordinates },
  properties: {
    stops: [stop('Start', 0, 'AA'), stop('Middle', 500, 'AA'), stop('End', Math.round(km * 10) / 10, 'BB')],
    sections: [{ from: 'Start', to: 'End', status: 'built' }],
    drawn: {
      km,
      countries: [
        { country: 'AA', from: 0, to: 700 },
        { country: 'BB', from: 700, to: km },
      ],
    },
  },
} as unknown as Corridor

const newRide = (choices = { stopAtStops: false }, from = 0) => new Ride(corridor, choices, from)
const names = (ride: Ride) => ride.reached.map(({ stop, country }) => stop?.name.en ?? country)

describe('a ride', () => {
  test('stands still until it plays', () => {
    const ride = newRide()
    ride.advance(10)
    expect(ride.km).toBe(0)
  })

  test('covers the same ground in the same time, at any frame rate', () => {
    const [coarse, fine] = [newRide(), newRide()]
    coarse.play()
    fine.play()
    coarse.advance(2)
    for (let frame = 0; frame < 120; frame++) fine.advance(1 / 60)
    expect(coarse.km).toBeCloseTo(2 * kmPerSecond, 6)
    expect(fine.km).toBeCloseTo(coarse.km, 6)
  })

  test('goes four times as far at ×4, and back when it turns', () => {
    const ride = newRide()
    ride.play()
    ride.speed = 4
    ride.advance(1)
    expect(ride.km).toBeCloseTo(4 * kmPerSecond, 6)
    ride.turn()
    ride.speed = 1
    ride.advance(1)
    expect(ride.km).toBeCloseTo(3 * kmPerSecond, 6)
  })

  test('takes 8,445 km in about three minutes', () => {
    expect(Math.abs(8445 / kmPerSecond - 180)).toBeLessThan(5)
  })

  test('names what it comes to once, and all of it when one step passes much', () => {
    const ride = newRide()
    ride.play()
    ride.advance(499 / kmPerSecond)
    expect(names(ride)).toEqual([])
    ride.advance(2 / kmPerSecond)
    expect(names(ride)).toEqual(['Middle'])
    const said = ride.reached
    ride.advance(1)
    expect(ride.reached).toBe(said)
    ride.advance(100)
    expect(names(ride)).toEqual(['BB', 'End'])
  })

  test('knows country, last and next stop, in the direction of riding', () => {
    const ride = newRide(undefined, 600)
    const around = () => [ride.stop.name.en, ride.next?.name.en, ride.previous?.name.en, ride.country]
    expect(around()).toEqual(['Middle', 'End', 'Middle', 'AA'])
    ride.turn()
    expect(around()).toEqual(['End', 'Middle', 'End', 'AA'])
    ride.scrub(701)
    expect(ride.country).toBe('BB')
    ride.scrub(500)
    expect(around()).toEqual(['Middle', 'Start', 'End', 'AA'])
  })

  test('ends at the end, pauses there, and begins again when it is played', () => {
    const ride = newRide(undefined, 1000)
    ride.play()
    ride.advance(60)
    expect([ride.km, ride.playing, ride.visited?.name.en]).toEqual([km, false, 'End'])
    ride.play()
    expect([ride.km, ride.playing, ride.visited]).toEqual([0, true, null])
  })

  test('is pinned on the line', () => {
    const ride = newRide()
    ride.scrub(-5)
    expect(ride.km).toBe(0)
    ride.scrub(1e9)
    expect(ride.km).toBe(km)
  })

  test('opened by an address stands at the stop that is meant', () => {
    const ride = newRide()
    ride.play()
    ride.arrive(500)
    expect([ride.playing, ride.km, ride.visited?.name.en, ride.lastPausedKm]).toEqual([false, 500, 'Middle', 500])
    ride.arrive(432)
    expect([ride.km, ride.visited, ride.lastPausedKm]).toEqual([432, null, 432])
  })
})

describe('stopping at every stop', () => {
  test('pauses exactly there, opens the stop, and goes on from it', () => {
    const ride = newRide({ stopAtStops: true })
    ride.play()
    ride.advance(60)
    expect([ride.km, ride.playing, ride.visited?.name.en]).toEqual([500, false, 'Middle'])
    ride.play()
    ride.advance(1)
    expect([ride.km, ride.visited]).toEqual([500 + kmPerSecond, null])
    ride.advance(60)
    expect(names(ride)).toEqual(['BB', 'End'])
  })
})

describe('without gliding', () => {
  test('goes from stop to stop with a rest at each', () => {
    const ride = newRide()
    ride.play()
    ride.advance(restSeconds - 0.1, false)
    expect(ride.km).toBe(0)
    ride.advance(0.2, false)
    expect(ride.km).toBe(500)
    ride.advance(restSeconds / 2, false)
    expect(ride.km).toBe(500)
    ride.advance(restSeconds, false)
    expect([Math.round(ride.km), ride.playing]).toEqual([Math.round(km), false])
    expect(names(ride)).toEqual(['BB', 'End'])
  })

  test('rests shorter at ×4, and goes back in the other direction', () => {
    const ride = newRide(undefined, km)
    ride.turn()
    ride.speed = 4
    ride.play()
    ride.advance(restSeconds / 4, false)
    expect(ride.km).toBe(500)
    expect(names(ride)).toEqual(['AA', 'Middle'])
    ride.advance(restSeconds / 4, false)
    expect([ride.km, ride.playing, ride.visited?.name.en]).toEqual([0, false, 'Start'])
  })
})

describe('a leg of a way', () => {
  const leg = { corridor: 'equator', from: 200, to: 600, km: 400, stops: [] }

  test('is ridden to its end, where it stands; whoever plays on rides the line to its own end', () => {
    const ride = newRide()
    ride.rideLeg(leg, null)
    expect([ride.km, ride.playing]).toEqual([200, true])
    ride.advance(60)
    expect([ride.km, ride.playing]).toEqual([600, false])
    ride.play()
    ride.advance(60)
    expect([ride.km, ride.playing]).toEqual([ride.length, false])
  })

  test('leads on at its end, and against the line it is ridden backwards', () => {
    const ride = newRide()
    let changes = 0
    ride.rideLeg({ ...leg, from: 600, to: 200 }, () => changes++)
    expect(ride.direction).toBe(-1)
    ride.advance(60)
    expect([ride.km, changes]).toEqual([200, 1])
  })
})
