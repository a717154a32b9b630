import { describe, expect, it } from 'vitest'
import { heightAt, readElevation, type Elevation } from '../../../basemap/elevation'
import { mendedHeights } from '../../../basemap/derive/mendedHeights'
import { roundedHeights } from '../../../basemap/derive/roundedHeights'
import type { Position } from '../../../src/geometry/position'

describe('the heights of the land', async () => {
  const elevation = await readElevation()

  it.each<[string, Position, metres: number, within: number]>([
    ['Astana', [71.43, 51.13], 347, 10],
    ['Baikonur', [63.31, 45.655], 100, 10],
    ['Lhasa', [91.1, 29.65], 3650, 200],
    ['Issyk-Kul', [77.3, 42.4], 1607, 10],
    ['Lake Baikal, without its bed', [107.8, 53.6], 456, 1],
    ['the Caspian Sea', [50, 42], -28, 1],
    ['the Turpan depression', [89.2, 42.75], -150, 10],
    ['the Dead Sea', [35.5, 31.6], -415, 25],
    ['the Karagiye depression', [51.8, 43.4], -132, 10],
    ['the Baltic Sea, without its bed', [19.5, 56.5], 0, 0],
    ['the Norwegian Sea', [5, 64.5], 0, 0],
  ])('knows %s', (_, position, metres, within) => {
    expect(Math.abs(heightAt(elevation, position)! - metres)).toBeLessThanOrEqual(within)
  })

  it('has no height outside the data', () => {
    for (const position of [
      [-0.1, 50],
      [135.1, 50],
      [50, 21.8],
      [50, 68.8],
    ] satisfies Position[])
      expect(heightAt(elevation, position)).toBeNull()
  })

  it('has no peak that is higher than the mountains', () => {
    const highest = elevation.metres.reduce((highest, metres) => Math.max(highest, metres), 0)
    expect(highest).toBeGreaterThan(6500)
    expect(highest).toBeLessThan(8849)
  })
})

it('interpolates between the centres of cells', () => {
  const elevation: Elevation = {
    metres: Int16Array.from([0, 100, 200, 300]),
    width: 2,
    height: 2,
    west: 1,
    north: 1,
    worldSize: 4,
  }
  const at = (column: number, row: number) => {
    const y = (1 + row) / 4
    const lat = (Math.atan(Math.sinh((1 - 2 * y) * Math.PI)) * 180) / Math.PI
    return Math.round(heightAt(elevation, [((1 + column) / 4) * 360 - 180, lat])!)
  }
  expect([at(0.5, 0.5), at(1, 0.5), at(1.5, 1.5), at(1, 1)]).toEqual([0, 50, 300, 150])
  // The outer half of the outermost cells has their value.
  expect([at(0.1, 0.1), at(1.9, 1.9)]).toEqual([0, 300])
})

describe('the bytes of the source', () => {
  const size = 16
  /** The bytes of a plane, each the mean of the four samples of a cell, as the source has reduced them. */
  function bytesOf(heightOf: (x: number, y: number) => number) {
    const read = {
      low: new Uint8Array(size * size),
      high: new Uint8Array(size * size),
      sign: new Uint8Array(size * size),
    }
    for (let i = 0; i < size * size; i++) {
      const samples = [0.25, 0.75].flatMap((x) =>
        [0.25, 0.75].map((y) => Math.floor(heightOf((i % size) + x, Math.floor(i / size) + y))),
      )
      const mean = (byte: (height: number) => number) =>
        Math.round(samples.reduce((sum, height) => sum + byte(height), 0) / samples.length)
      read.low[i] = mean((height) => height & 255)
      read.high[i] = mean((height) => (height >> 8) & 255)
      read.sign[i] = mean((height) => (height < 0 ? 255 : 0))
    }
    return read
  }
  const errorsOf = (heightOf: (x: number, y: number) => number) =>
    [...mendedHeights(bytesOf(heightOf), size, size)].map((metres, i) => {
      const isAtEdge = [0, size - 1].includes(i % size) || [0, size - 1].includes(Math.floor(i / size))
      return isAtEdge ? 0 : Math.abs(metres - heightOf((i % size) + 0.5, Math.floor(i / size) + 0.5))
    })

  it('are mended where the higher byte changes on a gentle slope', () => {
    const slope = (x: number, y: number) => 470 + 6 * x + 1.5 * y
    const { low, high } = bytesOf(slope)
    const spoiled = [...low].map((byte, i) => Math.abs(byte + 256 * high[i]! - slope((i % size) + 0.5, i / size)))
    expect(Math.max(...spoiled)).toBeGreaterThan(100)
    expect(Math.max(...errorsOf(slope))).toBeLessThan(25)
  })

  it('give the mean of land on both sides of sea level', () => {
    expect(Math.max(...errorsOf((x) => 2 * x - 15))).toBeLessThan(2)
  })
})

it('rounds rough land more than plains', () => {
  const size = 32
  const metres = Float32Array.from({ length: size * size }, (_, i) =>
    i % size < 16 ? 100 + (i % size) : 1000 + 97 * ((i * 7) % 5),
  )
  const rounded = roundedHeights(metres, size, size)
  const worst = (isPart: (i: number) => boolean) =>
    Math.max(...[...rounded].map((value, i) => (isPart(i) ? Math.abs(value - metres[i]!) : 0)))
  expect(worst((i) => i % size < 16)).toBe(0)
  expect(worst((i) => i % size >= 16)).toBeGreaterThan(2)
  expect(worst((i) => i % size >= 16)).toBeLessThanOrEqual(8)
})
