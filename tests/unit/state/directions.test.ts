import { describe, expect, test, vi } from 'vitest'
import { Directions } from '../../../src/state/directions.svelte'
import { measureCorridors } from '../../../src/content/corridors/measureCorridors'
import { network } from '../../support/smallNetwork'

const content = { features: network, lines: measureCorridors(network) }

test('only the waypoint is drawn while the other is missing', async () => {
  const directions = new Directions(content)
  directions.open('mill', '')
  await directions.load()
  expect([directions.result, directions.drawn, directions.extent]).toEqual([
    null,
    { legs: [], accessLegs: [], waypoints: [[61, 50.2]] },
    null,
  ])
})

test('there is a result when the script that finds it is loaded', async () => {
  const directions = new Directions(content)
  directions.open('road:west', 'rail:north')
  expect([directions.result, directions.drawn?.legs]).toEqual([null, []])
  await directions.load()
  expect(directions.result?.kind).toBe('itinerary')
})

test('a failure to load the script is told, and trying again ends it', async () => {
  vi.doMock('../../../src/network/directions', () => {
    throw new Error('no network')
  })
  vi.resetModules()
  const { Directions } = await import('../../../src/state/directions.svelte')
  const directions = new Directions(content)
  directions.open('road:west', 'rail:north')
  await directions.load()
  expect([directions.hasFailed, directions.result]).toEqual([true, null])
  vi.doUnmock('../../../src/network/directions')
  await directions.load()
  expect([directions.hasFailed, directions.result?.kind]).toEqual([false, 'itinerary'])
})

test('there is no result between a place and itself', () => {
  const directions = new Directions(content)
  directions.open('mill', 'mill')
  expect(directions.result).toBeNull()
})

test('a waypoint is chosen by its side', () => {
  const directions = new Directions(content)
  directions.open()
  directions.choose('from', 'mill')
  directions.choose('to', 'rail:north')
  expect(directions.address).toBe('mill~rail:north')
})

describe('an address', () => {
  test.each(['nowhere~rail:north', '~rail:north'])(
    'with a waypoint that is not known leaves it empty: %s',
    async (address) => {
      const directions = new Directions(content)
      directions.showAddress(address)
      expect(directions.address).toBe(address)
      await directions.load()
      expect(directions.address).toBe('~rail:north')
      expect([directions.isOpen, directions.from, directions.to?.id]).toEqual([true, null, 'rail:north'])
    },
  )

  test('without waypoints closes the directions', () => {
    const directions = new Directions(content)
    directions.open('mill', 'rail:north')
    directions.showAddress(undefined)
    expect([directions.isOpen, directions.address]).toEqual([false, undefined])
  })
})
