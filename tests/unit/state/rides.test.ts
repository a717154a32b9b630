import { describe, expect, test } from 'vitest'
import type { Place } from '../../../src/content/schema'
import { newAtlas } from '../../support/newAtlas'
import { corridor as corridorOf, place } from '../../support/smallNetwork'
import { road, smallAtlas } from '../../support/smallAtlas'

const corridor = road.id

test('only corridors are ridden', () => {
  const { rides } = newAtlas()
  rides.start('aven')
  rides.start('nowhere')
  expect(rides.current).toBeNull()
})

test('starting on the ridden corridor moves the ride', () => {
  const { rides } = newAtlas()
  rides.start(corridor)
  const ride = rides.current!
  rides.start(corridor, 30)
  expect(rides.current).toBe(ride)
  expect([ride.km, ride.playing]).toEqual([30, false])
})

test('the places that the ride passes are highlighted, none without a ride', () => {
  const { rides } = newAtlas()
  expect(rides.highlighted).toEqual([])
  rides.start(corridor, 0)
  expect(rides.highlighted).toEqual(['aven'])
})

describe('a ride on a short corridor', () => {
  const short = corridorOf('short', 'road', [['A', [60, 50]], ['B', [60.4, 50]]]) // prettier-ignore
  const passed = { ...short, properties: { ...short.properties, passages: road.properties.passages } }
  const file = (features: unknown[]) => JSON.stringify({ type: 'FeatureCollection', features })
  const ridesPast = (...places: Place[]) => {
    const { rides } = newAtlas(smallAtlas({ 'places.geojson': file(places), 'corridors.geojson': file([passed]) }))
    rides.start('short', 0)
    return rides
  }

  test('highlights a place only where it is near for the length of the corridor', () => {
    const rides = ridesPast(place('first', [60.01, 50.01]), place('last', [60.39, 50.01]))
    const ride = rides.current!
    expect(rides.highlighted).toEqual(['first'])
    ride.seek(ride.length / 2)
    expect(rides.highlighted).toEqual([])
    ride.seek(ride.length)
    expect(rides.highlighted).toEqual(['last'])
  })

  test('highlights no place that is far from the line for its length', () => {
    const rides = ridesPast(place('away', [60, 50.1]))
    expect(rides.highlighted).toEqual([])
  })
})
