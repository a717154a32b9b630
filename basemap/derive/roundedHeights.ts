/** Heights are rounded to 1 to 16 m for each block of this many cells. */
const block = 16
/** The rounding is at most this share of the mean difference between neighbours. */
const share = 0.25

/**
 * Returns heights in whole metres, rounded the more the rougher the land is: to a power of two that is at most a quarter of the
 * mean difference between neighbours. The heights of rough land are less exact than that, and the file becomes smaller.
 */
export function roundedHeights(metres: Float32Array, width: number, height: number): Int16Array {
  const rounded = new Int16Array(metres.length)
  for (let top = 0; top < height; top += block) {
    for (let left = 0; left < width; left += block) {
      const step = stepOf(metres, width, left, top)
      for (let y = top; y < top + block; y++) {
        for (let x = left; x < left + block; x++) {
          rounded[y * width + x] = Math.round(metres[y * width + x]! / step) * step
        }
      }
    }
  }
  return rounded
}

function stepOf(metres: Float32Array, width: number, left: number, top: number): number {
  let sum = 0
  for (let y = top; y < top + block; y++) {
    for (let x = left + 1; x < left + block; x++) sum += Math.abs(metres[y * width + x]! - metres[y * width + x - 1]!)
  }
  const roughness = sum / (block * (block - 1))
  return 2 ** Math.min(4, Math.max(0, Math.floor(Math.log2(roughness * share))))
}
