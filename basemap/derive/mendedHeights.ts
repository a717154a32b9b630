/**
 * Heights from the images of jaanga/terrain-srtm30-plus-data-tms-1-7. They have the two bytes of a height in red and green, and
 * 255 in blue where it is negative. They were reduced byte by byte, which spoils a height where the higher byte changes:
 * the mean of 255 m (0, 255) and 256 m (1, 0) has become 127 m or 383 m.
 */

/** The bytes of each cell, row by row. */
export interface SourceBytes {
  low: Uint8Array
  high: Uint8Array
  sign: Uint8Array
}

/** The higher byte has been rounded, so that the true mean lies within this number of metres of the value read. */
const rounding = 128
/** The error of a spoiled value: an even distribution over 256 m. */
const spoiledDeviation = 256 / Math.sqrt(12)
/** Neighbours whose values differ by less than this, and have one higher byte, have not been spoiled. */
const wrapFree = 120
const passes = 12

/**
 * Returns the heights in metres. A spoiled one is estimated from its neighbours, the more so the smoother the land around it,
 * within the range that its bytes allow.
 */
export function mendedHeights({ low, high, sign }: SourceBytes, width: number, height: number): Float32Array {
  const read = new Float32Array(width * height)
  const spoiled: number[] = []
  for (let i = 0; i < read.length; i++) read[i] = metresOf(low[i]!, high[i]!, sign[i]!)
  const around = [-width - 1, -width, -width + 1, -1, 1, width - 1, width, width + 1]
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const i = y * width + x
      // Around 0 the sign tells the share of negative heights, so that the mean is exact.
      if (isAroundZero(high[i]!, sign[i]!)) continue
      let least = low[i]!
      let most = low[i]!
      let isOneBand = true
      for (const step of around) {
        least = Math.min(least, low[i + step]!)
        most = Math.max(most, low[i + step]!)
        isOneBand &&= high[i + step] === high[i]
      }
      if (!isOneBand || most - least > wrapFree) spoiled.push(i)
    }
  }
  const metres = read.slice()
  const values = new Float32Array(8)
  const distances = new Float32Array(8)
  for (let pass = 0; pass < passes; pass++) {
    for (const i of spoiled) {
      for (let n = 0; n < 8; n++) values[n] = metres[i + around[n]!]!
      values.sort()
      const expected = (values[2]! + values[3]! + values[4]! + values[5]!) / 4
      for (let n = 0; n < 8; n++) distances[n] = Math.abs(values[n]! - expected)
      distances.sort()
      const roughness = 1.48 * ((distances[3]! + distances[4]!) / 2)
      const trust = roughness ** 2 / (roughness ** 2 + spoiledDeviation ** 2)
      const estimate = expected + (read[i]! - expected) * trust
      metres[i] = Math.min(read[i]! + rounding, Math.max(read[i]! - rounding, estimate))
    }
  }
  return metres
}

/** Whether the heights of a cell lie between -256 and 255 m, some or all of them below 0. Then their mean is known exactly. */
const isAroundZero = (high: number, sign: number): boolean =>
  sign === 255 ? high === 255 : sign > 0 && Math.abs(high - sign) <= 1

function metresOf(low: number, high: number, sign: number): number {
  const negative = sign / 255
  return isAroundZero(high, sign) ? low - 256 * negative : low + 256 * (high - 256 * negative)
}
