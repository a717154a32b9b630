import { expect, test } from 'vitest'
import { newAtlas } from '../../support/newAtlas'
import { road } from '../../support/smallAtlas'

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
