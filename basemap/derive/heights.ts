/**
 * Heights from Marble's SRTM30 image. The relation of its grey values to metres is not published, so it is estimated from
 * the heights of the gazetteer's towns.
 */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'

/** Size of the image in px. Its projection is plate carrée: column 0 is 180° W, row 0 is 90° N. */
export const width = 10800
export const height = 5400
/** Size of a tile in px. */
const tile = 675

/** Joins the 8 × 16 tiles of the finest level to one grey image. */
export async function readGrey(folder: string): Promise<Uint8Array> {
  const grey = new Uint8Array(width * height)
  const level = join(folder, '3')
  for (const row of readdirSync(level)) {
    for (const name of readdirSync(join(level, row))) {
      const [y = 0, x = 0] = name.replace('.jpg', '').split('_').map(Number)
      const pixels = await sharp(join(level, row, name))
        .extractChannel(0)
        .raw()
        .toBuffer()
      for (let line = 0; line < tile; line++) {
        grey.set(pixels.subarray(line * tile, (line + 1) * tile), (y * tile + line) * width + x * tile)
      }
    }
  }
  return grey
}

export interface Sounding {
  lon: number
  lat: number
  /** Height above sea level. */
  metres: number
}

/**
 * Returns the height in metres of each of the 256 grey values. It is the median height of the towns with that value, made
 * monotonic by pooling adjacent violators, and interpolated linearly between values without towns and up to the highest
 * mountains.
 */
export function heightCurve(grey: Uint8Array, soundings: Sounding[]): Float32Array {
  const bins: number[][] = Array.from({ length: 256 }, () => [])
  for (const { lon, lat, metres } of soundings) {
    const x = Math.min(width - 1, Math.floor(((lon + 180) / 360) * width))
    const y = Math.min(height - 1, Math.floor(((90 - lat) / 180) * height))
    bins[grey[y * width + x]!]!.push(metres)
  }
  const known: { grey: number; metres: number; weight: number }[] = [{ grey: 0, metres: 0, weight: 1e9 }]
  bins.forEach((bin, value) => {
    if (value > 0 && bin.length >= 5) known.push({ grey: value, metres: median(bin), weight: bin.length })
  })
  const last = known.at(-1)!
  if (last.grey < 255) known.push({ grey: 255, metres: Math.max(8000, last.metres), weight: 1e9 })
  return interpolate(poolViolators(known))
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[sorted.length >> 1]!
}

function poolViolators(points: { grey: number; metres: number; weight: number }[]) {
  const pools: { points: number[]; metres: number; weight: number }[] = []
  for (const { grey, metres, weight } of points) {
    pools.push({ points: [grey], metres, weight })
    while (pools.length > 1 && pools.at(-2)!.metres > pools.at(-1)!.metres) {
      const upper = pools.pop()!
      const lower = pools.pop()!
      const sum = lower.weight + upper.weight
      pools.push({
        points: [...lower.points, ...upper.points],
        metres: (lower.metres * lower.weight + upper.metres * upper.weight) / sum,
        weight: sum,
      })
    }
  }
  // A pool becomes one point in its middle: a flat step would appear as a terrace in the shading.
  return pools.map(({ points: greys, metres }) => ({ grey: (greys[0]! + greys.at(-1)!) / 2, metres }))
}

function interpolate(points: { grey: number; metres: number }[]): Float32Array {
  const curve = new Float32Array(256)
  let next = 0
  for (let value = 0; value < 256; value++) {
    while (next < points.length - 1 && points[next]!.grey < value) next++
    const high = points[next]!
    const low = points[Math.max(0, next - 1)]!
    const share = high.grey === low.grey ? 0 : (value - low.grey) / (high.grey - low.grey)
    curve[value] = low.metres + Math.min(1, Math.max(0, share)) * (high.metres - low.metres)
  }
  return curve
}
