/** The heights of the land from 0 to 135° E and 21.9 to 68.7° N, from SRTM30. basemap/README.md says how exact they are. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { project } from '../src/geometry/mercator.ts'
import type { Position } from '../src/geometry/position.ts'

/**
 * A grid in Web Mercator. A cell is 4.9 km wide at the equator, 3.5 km at 45° N. The value of a cell is the mean height of
 * its area; the sea is 0.
 */
export interface Elevation {
  /** Metres above sea level, row by row from the north-west. */
  metres: Int16Array
  width: number
  height: number
  /** The cells that would lie west of the grid, and north of it, if it covered the world. */
  west: number
  north: number
  /** The cells of a row around the world. */
  worldSize: number
}

/** The grid of basemap/data/elevation.webp: tiles 32 to 55 and 15 to 27 of zoom 6, of 128 px. */
export const elevationGrid = {
  width: 24 * 128,
  height: 13 * 128,
  west: 32 * 128,
  north: 15 * 128,
  worldSize: 64 * 128,
} as const

/** What the image adds to the metres, because they are below 0 in some places. */
const offset = 500

/** Reads the heights of basemap/data, of 10 MB in memory. It takes about a second. */
export async function readElevation(): Promise<Elevation> {
  const { data, info } = await sharp(readFileSync(join(import.meta.dirname, 'data/elevation.webp')))
    .raw()
    .toBuffer({ resolveWithObject: true })
  const metres = new Int16Array(elevationGrid.width * elevationGrid.height)
  for (let i = 0, at = 0; i < metres.length; i++, at += info.channels) {
    metres[i] = data[at]! * 256 + data[at + 1]! - offset
  }
  return { metres, ...elevationGrid }
}

/** Returns a lossless WebP of heights in metres: red is the higher byte, green the lower one. */
export async function encodeElevation(metres: Int16Array): Promise<Uint8Array> {
  const pixels = new Uint8Array(metres.length * 3)
  metres.forEach((value, i) => {
    pixels[i * 3] = (value + offset) >> 8
    pixels[i * 3 + 1] = (value + offset) & 255
  })
  const { width, height } = elevationGrid
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .webp({ lossless: true, effort: 6 })
    .toBuffer()
}

/**
 * Returns the height at a position in metres, interpolated between the four nearest cells, or null where there is no data.
 * A height on a slope or on a mountain is that of its surroundings of 2 to 4 km.
 */
export function heightAt(elevation: Elevation, position: Position): number | null {
  const { metres, width, height, west, north, worldSize } = elevation
  const [x, y] = project(position)
  // The value of a cell is that of its centre. Positions in the outer half of the outermost cells have the outermost value.
  const column = (((x % 1) + 1) % 1) * worldSize - west
  const row = y * worldSize - north
  if (column < 0 || row < 0 || column > width || row > height) return null
  const left = Math.min(width - 2, Math.max(0, Math.floor(column - 0.5)))
  const top = Math.min(height - 2, Math.max(0, Math.floor(row - 0.5)))
  const across = Math.min(1, Math.max(0, column - 0.5 - left))
  const down = Math.min(1, Math.max(0, row - 0.5 - top))
  const at = top * width + left
  const upper = metres[at]! + (metres[at + 1]! - metres[at]!) * across
  const lower = metres[at + width]! + (metres[at + width + 1]! - metres[at + width]!) * across
  return upper + (lower - upper) * down
}
