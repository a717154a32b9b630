import sharp from 'sharp'
import { elevationScale } from '../../src/content/elevationScale.ts'
import { project, unproject } from '../../src/geometry/mercator.ts'
import { elevationGrid, readElevation, type Elevation } from '../elevation.ts'
import { boxesOf, type BasemapOptions, type Box, type Region } from './options.ts'
import type { Tile } from './pmtiles.ts'

const tileSize = 256
/** The least zoom at which a mountain is higher than a pixel, and the zoom at which a cell of the data is a pixel. */
const firstZoom = 3
const lastZoom = Math.log2(elevationGrid.worldSize / tileSize)
/** The width in tile pixels of zoom 5 over which the land around a region falls to 0. It is about 3 degrees. */
const slope = 64

/** A part of the world in pixels of zoom 5. Right and bottom are exclusive. */
interface Window {
  left: number
  top: number
  right: number
  bottom: number
}

const { worldSize } = elevationGrid
const covered: Window = {
  left: elevationGrid.west,
  top: elevationGrid.north,
  right: elevationGrid.west + elevationGrid.width,
  bottom: elevationGrid.north + elevationGrid.height,
}

/** Returns the parts of a region that the data covers, with the slope around them. */
function windowsOf(region: Region | null): Window[] {
  return boxesOf(region).flatMap(([west, south, east, north]) => {
    const [left, top] = project([west, north])
    const [right, bottom] = project([east, south])
    const inside = (x: number, from: number, to: number) => Math.max(from, Math.min(to, x))
    const window = {
      left: inside(Math.floor(left * worldSize) - slope, covered.left, covered.right),
      top: inside(Math.floor(top * worldSize) - slope, covered.top, covered.bottom),
      right: inside(Math.ceil(right * worldSize) + slope, covered.left, covered.right),
      bottom: inside(Math.ceil(bottom * worldSize) + slope, covered.top, covered.bottom),
    }
    // What is left of a region outside the data is its slope.
    const hasLand = window.right - window.left > 2 * slope && window.bottom - window.top > 2 * slope
    return hasLand ? [window] : []
  })
}

/** Whether an atlas with these options has heights. */
export const hasElevation = ({ region, detail }: BasemapOptions): boolean =>
  detail === 'fine' && windowsOf(region).length > 0

/** Returns the heights of a region as tiles for MapLibre's terrain, from zoom 3 to 5, and the extent of the tiles. */
export async function elevationTiles(region: Region | null): Promise<{ tiles: Tile[]; bounds: Box }> {
  const elevation = await readElevation()
  // The data lies east of Greenwich: of a region across the antimeridian only one part has heights.
  const [window] = windowsOf(region)
  const tiles = window ? await tilesOfWindow(elevation, window) : []
  const { left, top, right, bottom } = window ?? covered
  const [west, north] = unproject([left / worldSize, top / worldSize])
  const [east, south] = unproject([right / worldSize, bottom / worldSize])
  return { tiles, bounds: [west, south, east, north] }
}

async function tilesOfWindow(elevation: Elevation, window: Window): Promise<Tile[]> {
  const widest = tileSize * 2 ** (lastZoom - firstZoom)
  const left = Math.floor(window.left / widest) * widest
  const top = Math.floor(window.top / widest) * widest
  let width = Math.ceil(window.right / widest) * widest - left
  let height = Math.ceil(window.bottom / widest) * widest - top
  let metres = new Float32Array(width * height)
  for (let y = window.top; y < window.bottom; y++) {
    for (let x = window.left; x < window.right; x++) {
      const edge = Math.min(x - window.left, window.right - 1 - x, y - window.top, window.bottom - 1 - y)
      metres[(y - top) * width + x - left] = at(elevation, x, y) * Math.min(1, edge / slope)
    }
  }
  const tiles: Tile[] = []
  for (let z = lastZoom; z >= firstZoom; z--) {
    const scale = 2 ** (lastZoom - z) * tileSize
    for (let row = 0; row < height / tileSize; row++) {
      for (let column = 0; column < width / tileSize; column++) {
        const values = valuesOf(metres, width, column * tileSize, row * tileSize)
        if (!values) continue
        const data = await sharp(values, { raw: { width: tileSize, height: tileSize, channels: 3 } })
          .webp({ lossless: true, effort: 6 })
          .toBuffer()
        tiles.push({ z, x: left / scale + column, y: top / scale + row, data })
      }
    }
    metres = halved(metres, width, height)
    width /= 2
    height /= 2
  }
  return tiles
}

const at = ({ metres, width, west, north }: Elevation, x: number, y: number): number =>
  metres[(y - north) * width + x - west]!

function halved(metres: Float32Array, width: number, height: number): Float32Array<ArrayBuffer> {
  const half = new Float32Array((width / 2) * (height / 2))
  for (let y = 0; y < height / 2; y++) {
    for (let x = 0; x < width / 2; x++) {
      const at = y * 2 * width + x * 2
      half[(y * width) / 2 + x] = (metres[at]! + metres[at + 1]! + metres[at + width]! + metres[at + width + 1]!) / 4
    }
  }
  return half
}

/** The pixels of a tile, or null if all of it is at sea level, where the map is flat without a tile. */
function valuesOf(metres: Float32Array, width: number, left: number, top: number): Uint8Array | null {
  const { step, depth } = elevationScale
  const pixels = new Uint8Array(tileSize * tileSize * 3)
  let isFlat = true
  for (let y = 0; y < tileSize; y++) {
    for (let x = 0; x < tileSize; x++) {
      const value = Math.max(0, Math.min(255, Math.round((metres[(top + y) * width + left + x]! + depth) / step)))
      if (value !== depth / step) isFlat = false
      pixels.fill(value, (y * tileSize + x) * 3, (y * tileSize + x) * 3 + 3)
    }
  }
  return isFlat ? null : pixels
}
