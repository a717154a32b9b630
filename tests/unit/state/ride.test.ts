import { describe, expect, test } from 'vitest'
import type { Corridor, Position, Stop } from '../../../src/content/schema'
import { Journey, kmPerSecond, restSeconds } from '../../../src/state/ride/ride.svelte'
import { lengthOf, routeOf } from '../../../src/geometry/route'

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
const km = lengthOf(routeOf(coordinates))

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

const ride = (choices = { stopAtStops: false }, from = 0) => new Journey(corridor, choices, from)
const names = (journey: Journey) => journey.reached.map(({ stop, country }) => stop?.name.en ?? country)

describe('a ride', () => {
  test('stands still until it plays', () => {
    const journey = ride()
    journey.advance(10)
    expect(journey.km).toBe(0)
  })

  test('covers the same ground in the same time, at any frame rate', () => {
    const [coarse, fine] = [ride(), ride()]
    coarse.play()
    fine.play()
    coarse.advance(2)
    for (let frame = 0; frame < 120; frame++) fine.advance(1 / 60)
    expect(coarse.km).toBeCloseTo(2 * kmPerSecond, 6)
    expect(fine.km).toBeCloseTo(coarse.km, 6)
  })

  test('goes four times as far at ×4, and back when it turns', () => {
    const journey = ride()
    journey.play()
    journey.speed = 4
    journey.advance(1)
    expect(journey.km).toBeCloseTo(4 * kmPerSecond, 6)
    journey.turn()
    journey.speed = 1
    journey.advance(1)
    expect(journey.km).toBeCloseTo(3 * kmPerSecond, 6)
  })

  test('takes 8,445 km in about three minutes', () => {
    expect(Math.abs(8445 / kmPerSecond - 180)).toBeLessThan(5)
  })

  test('names what it comes to once, and all of it when one step passes much', () => {
    const journey = ride()
    journey.play()
    journey.advance(499 / kmPerSecond)
    expect(names(journey)).toEqual([])
    journey.advance(2 / kmPerSecond)
    expect(names(journey)).toEqual(['Middle'])
    const said = journey.reached
    journey.advance(1)
    expect(journey.reached).toBe(said)
    journey.advance(100)
    expect(names(journey)).toEqual(['BB', 'End'])
  })

  test('knows country, last and next stop, in the direction of riding', () => {
    const journey = ride(undefined, 600)
    const around = () => [journey.stop.name.en, journey.next?.name.en, journey.previous?.name.en, journey.country]
    expect(around()).toEqual(['Middle', 'End', 'Middle', 'AA'])
    journey.turn()
    expect(around()).toEqual(['End', 'Middle', 'End', 'AA'])
    journey.scrub(701)
    expect(journey.country).toBe('BB')
    journey.scrub(500)
    expect(around()).toEqual(['Middle', 'Start', 'End', 'AA'])
  })

  test('ends at the end, pauses there, and begins again when it is played', () => {
    const journey = ride(undefined, 1000)
    journey.play()
    journey.advance(60)
    expect([journey.km, journey.playing, journey.visited?.name.en]).toEqual([km, false, 'End'])
    journey.play()
    expect([journey.km, journey.playing, journey.visited]).toEqual([0, true, null])
  })

  test('is kept on the line', () => {
    const journey = ride()
    journey.scrub(-5)
    expect(journey.km).toBe(0)
    journey.scrub(1e9)
    expect(journey.km).toBe(km)
  })

  test('opened by an address stands at the stop that is meant', () => {
    const journey = ride()
    journey.play()
    journey.arrive(500)
    expect([journey.playing, journey.km, journey.visited?.name.en, journey.restedAt]).toEqual([
      false,
      500,
      'Middle',
      500,
    ])
    journey.arrive(432)
    expect([journey.km, journey.visited, journey.restedAt]).toEqual([432, null, 432])
  })
})

describe('stopping at every stop', () => {
  test('pauses exactly there, opens the stop, and goes on from it', () => {
    const journey = ride({ stopAtStops: true })
    journey.play()
    journey.advance(60)
    expect([journey.km, journey.playing, journey.visited?.name.en]).toEqual([500, false, 'Middle'])
    journey.play()
    journey.advance(1)
    expect([journey.km, journey.visited]).toEqual([500 + kmPerSecond, null])
    journey.advance(60)
    expect(names(journey)).toEqual(['BB', 'End'])
  })
})

describe('without gliding', () => {
  test('goes from stop to stop with a rest at each', () => {
    const journey = ride()
    journey.play()
    journey.advance(restSeconds - 0.1, false)
    expect(journey.km).toBe(0)
    journey.advance(0.2, false)
    expect(journey.km).toBe(500)
    journey.advance(restSeconds / 2, false)
    expect(journey.km).toBe(500)
    journey.advance(restSeconds, false)
    expect([Math.round(journey.km), journey.playing]).toEqual([Math.round(km), false])
    expect(names(journey)).toEqual(['BB', 'End'])
  })

  test('rests shorter at ×4, and goes back in the other direction', () => {
    const journey = ride(undefined, km)
    journey.turn()
    journey.speed = 4
    journey.play()
    journey.advance(restSeconds / 4, false)
    expect(journey.km).toBe(500)
    expect(names(journey)).toEqual(['AA', 'Middle'])
    journey.advance(restSeconds / 4, false)
    expect([journey.km, journey.playing, journey.visited?.name.en]).toEqual([0, false, 'Start'])
  })
})

describe('a leg of a way', () => {
  const leg = { corridor: 'equator', from: 200, to: 600, km: 400, stops: [] }

  test('is ridden to its end, where it stands; whoever plays on rides the line to its own end', () => {
    const journey = ride()
    journey.rideLeg(leg, null)
    expect([journey.km, journey.playing]).toEqual([200, true])
    journey.advance(60)
    expect([journey.km, journey.playing]).toEqual([600, false])
    journey.play()
    journey.advance(60)
    expect([journey.km, journey.playing]).toEqual([journey.length, false])
  })

  test('leads on at its end, and against the line it is ridden backwards', () => {
    const journey = ride()
    let changes = 0
    journey.rideLeg({ ...leg, from: 600, to: 200 }, () => changes++)
    expect(journey.direction).toBe(-1)
    journey.advance(60)
    expect([journey.km, changes]).toEqual([200, 1])
  })
})
