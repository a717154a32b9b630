import { describe, expect, it } from 'vitest'
import { distance } from '../../../../src/geometry/distance'
import { measureLine } from '../../../../src/geometry/measuredLine'
import type { Position } from '../../../../src/geometry/position'
import { buildNetwork, type NetworkLine } from '../../../../studio/route/network'
import { routeThrough } from '../../../../studio/route/route'

const line = (...coordinates: Position[]): NetworkLine => ({ coordinates, cost: 1 })
const point = (...position: Position) => ({ position, isStraight: false, kept: null })

/** The positions of the way between the points of the network that are nearest to two positions. */
async function way(lines: NetworkLine[], from: Position, to: Position) {
  const network = await buildNetwork(lines)
  return network.path(network.snap(from, 15)!, network.snap(to, 15)!)
}

describe('a network of lines', () => {
  it('leads from one line to the other where they cross without a common position', async () => {
    const found = await way([line([0, 0], [2, 0]), line([1, -1], [1, 1])], [0, 0], [1, 1])
    expect(found!.map(([lon, lat]) => [Math.round(lon * 1e6) / 1e6, lat])).toContainEqual([1, 0])
    expect(found!.at(-1)![1]).toBeCloseTo(1)
  })

  it('joins an end to a line that is 1 km away, and not to one 2 km away', async () => {
    const main = line([0, 0], [2, 0])
    expect(await way([main, line([1, 0.009], [1, 1])], [0, 0], [1, 1])).toBeDefined()
    expect(await way([main, line([1, 0.018], [1, 1])], [0, 0], [1, 1])).toBeUndefined()
  })

  it('takes the shorter of two lines between the same ends', async () => {
    const found = await way([line([0, 0], [1, 1], [2, 0]), line([0, 0], [1, 0.1], [2, 0])], [0, 0], [2, 0])
    expect(found).toContainEqual([1, 0.1])
    expect(found).not.toContainEqual([1, 1])
  })

  it('leads back along a line from a point in it to another', async () => {
    const found = await way([line([0, 0], [1, 0], [2, 0])], [1.5, 0.01], [0.5, 0.01])
    expect(measureLine(found!).length).toBeCloseTo(distance([1.5, 0], [0.5, 0]), 1)
    expect(found![0]![0]).toBeCloseTo(1.5)
  })

  it('prefers a long line to a short one that leads nowhere and is a little nearer', async () => {
    const network = await buildNetwork([line([0, 0], [3, 0]), line([1, 0.05], [1.1, 0.05])])
    expect(network.snap([1.05, 0.04], 15)!.position[1]).toBeCloseTo(0)
  })
})

describe('a line through points', () => {
  const lines = [line([0, 0], [1, 0], [2, 0])]

  it('follows the network, and passes a town beside it where it is nearest', async () => {
    const route = routeThrough([point(0, 0), point(1.2, 0.02), point(2, 0)], 'roads', await buildNetwork(lines))
    expect(route.parts).toEqual([{ how: 'roads', from: 0, to: route.length }])
    expect(route.coordinates).toContainEqual([1.2, 0])
    expect(route.coordinates).not.toContainEqual([1.2, 0.02])
    expect(route.kms).toHaveLength(3)
  })

  it('is straight, and says so, where there is no network', async () => {
    const route = routeThrough([point(0, 0), point(2, 0), point(2, 1)], 'roads', await buildNetwork(lines))
    expect(route.parts.map(({ how, to }) => [how, Math.round(to)])).toEqual([
      ['roads', 222],
      ['straight', 334],
    ])
  })

  it('is straight to a point of which the author says so', async () => {
    const points = [point(0, 0), { ...point(1, 0.02), isStraight: true }]
    const route = routeThrough(points, 'roads', await buildNetwork(lines))
    expect(route.parts).toEqual([{ how: 'straight', from: 0, to: route.length }])
    expect(route.coordinates.at(-1)).toEqual([1, 0.02])
  })

  it('goes straight along a great circle, with positions between', () => {
    const { coordinates, length } = routeThrough([point(10, 60), point(40, 60)], 'nothing', null)
    expect(length).toBeCloseTo(distance([10, 60], [40, 60]), 0)
    expect(Math.max(...coordinates.map(([, lat]) => lat))).toBeGreaterThan(60.8)
  })

  it('goes the short way across the antimeridian', () => {
    const { coordinates } = routeThrough([point(179, 0), point(-179, 0)], 'nothing', null)
    expect(coordinates.at(-1)).toEqual([181, 0])
  })

  it('leaves a course that stays as it was, and begins the next at its end', async () => {
    const kept: Position[] = [
      [0, 0.5],
      [0.31234, 0.6],
      [1, 0.03],
    ]
    const points = [point(0, 0.5), { ...point(1, 0.03), kept }, point(2, 0)]
    const route = routeThrough(points, 'roads', await buildNetwork(lines))
    expect(route.coordinates.slice(0, 3)).toEqual(kept)
    expect(route.parts.map(({ how }) => how)).toEqual(['kept', 'straight', 'roads'])
  })
})
