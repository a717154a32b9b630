/**
 * Derives basemap/data/elevation.webp, the heights of the land, from SRTM30 (NASA and USGS, public domain). It is run by hand:
 *
 *   npx tsx basemap/derive/elevation.ts DIR
 *
 * DIR contains the folder 6 of the repository jaanga/terrain-srtm30-plus-data-tms-1-7. Run it after water-fine has been derived.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { project } from '../../src/geometry/mercator.ts'
import { elevationGrid, encodeElevation } from '../elevation.ts'
import { readData } from '../pack/readData.ts'
import { mendedHeights, type SourceBytes } from './mendedHeights.ts'
import { roundedHeights } from './roundedHeights.ts'
import { fillPolygon, widened } from './waterMask.ts'

const { width, height, west, north, worldSize } = elevationGrid
const tileSize = 256
/** The source has this many cells, along a row and a column, for one of the grid. */
const reduction = 2

/** Waters whose beds the source has. Their levels are in metres; `km2` is their area in water-fine. */
const waters = [
  { name: 'Caspian Sea', km2: [390_000, 400_000], metres: -28 },
  { name: 'Baikal', km2: [30_000, 32_500], metres: 456, near: [107, 53] },
  { name: 'Ladoga', km2: [16_500, 18_500], metres: 5, near: [31, 61] },
  { name: 'Onega', km2: [9_000, 10_500], metres: 33, near: [35.5, 61.5] },
]

/** Where land lies below sea level: west, south, east, north. Elsewhere a height below 0 is that of a bed beside a coast. */
const depressions = [
  [44, 35.5, 57, 51.5],
  [57, 38, 61, 44],
  [87.5, 41.5, 91, 44],
  [35, 29.5, 36.2, 33.5],
  [25.5, 28, 30.5, 31],
]

const [folder] = process.argv.slice(2)
if (!folder) throw new Error('Usage: npx tsx basemap/derive/elevation.ts DIR')

const source = { width: width * reduction, height: height * reduction }
const metres = reduced(mendedHeights(await readTiles(folder), source.width, source.height))
fillWaters(metres)
const bytes = await encodeElevation(roundedHeights(metres, width, height))
writeFileSync(join(import.meta.dirname, '../data/elevation.webp'), bytes)
console.log(`elevation.webp ${(bytes.length / 1e6).toFixed(2)} MB`)

async function readTiles(folder: string): Promise<SourceBytes> {
  const bytes = () => new Uint8Array(source.width * source.height)
  const read = { low: bytes(), high: bytes(), sign: bytes() }
  for (let x = 0; x < source.width / tileSize; x++) {
    for (let y = 0; y < source.height / tileSize; y++) {
      const file = join(folder, `6/${(west * reduction) / tileSize + x}/${(north * reduction) / tileSize + y}.png`)
      const { data, info } = await sharp(file).raw().toBuffer({ resolveWithObject: true })
      for (let i = 0; i < tileSize * tileSize; i++) {
        const at = (y * tileSize + Math.floor(i / tileSize)) * source.width + x * tileSize + (i % tileSize)
        read.low[at] = data[i * info.channels]!
        read.high[at] = data[i * info.channels + 1]!
        read.sign[at] = data[i * info.channels + 2]!
      }
    }
  }
  return read
}

/** Returns the mean height of each cell of the grid. */
function reduced(metres: Float32Array): Float32Array {
  const means = new Float32Array(width * height)
  metres.forEach((value, i) => {
    const x = Math.floor((i % source.width) / reduction)
    const y = Math.floor(i / source.width / reduction)
    means[y * width + x] = means[y * width + x]! + value / reduction ** 2
  })
  return means
}

/** Sets waters to their level, the sea to 0, and removes what the source has of their beds. */
function fillWaters(metres: Float32Array): void {
  const sea = new Uint8Array(width * height)
  const masks = waters.map(() => new Uint8Array(width * height))
  for (const { geometry, properties, bbox } of readData('water-fine.geojson.gz')) {
    if (geometry.type !== 'Polygon' || !bbox) continue
    const km2 = Number(properties?.['km2'])
    const index = waters.findIndex(
      ({ km2: [from, to], near }) =>
        km2 > from! && km2 < to! && (!near || Math.hypot(bbox[0]! - near[0]!, bbox[1]! - near[1]!) < 5),
    )
    if (index >= 0) fillPolygon(masks[index]!, geometry)
    else if (properties?.['kind'] === 'ocean') fillPolygon(sea, geometry)
  }
  const isLow = new Uint8Array(width * height)
  for (const [lonWest, latSouth, lonEast, latNorth] of depressions) {
    const [x0, y0] = project([lonWest!, latNorth!])
    const [x1, y1] = project([lonEast!, latSouth!])
    for (let y = Math.floor(y0 * worldSize) - north; y < y1 * worldSize - north; y++) {
      isLow.fill(1, y * width + Math.floor(x0 * worldSize) - west, y * width + Math.ceil(x1 * worldSize) - west)
    }
  }
  for (let i = 0; i < metres.length; i++) if (!isLow[i]) metres[i] = Math.max(0, metres[i]!)
  waters.forEach(({ name, metres: level }, index) => {
    const mask = masks[index]!
    console.log(`${name}: ${mask.reduce((sum, inside) => sum + inside, 0)} cells`)
    const shore = widened(mask, 3)
    for (let i = 0; i < metres.length; i++) {
      if (mask[i]) metres[i] = level
      else if (shore[i]) metres[i] = Math.max(level, metres[i]!)
    }
  })
  for (let i = 0; i < metres.length; i++) if (sea[i]) metres[i] = 0
}
