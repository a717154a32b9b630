/** A grid of heights that wraps around in the x direction. */
export interface Field {
  metres: Float32Array
  width: number
  height: number
}

export interface Weights {
  first: number
  weights: [number, number, number, number]
}

/**
 * Returns the weights of the four pixels around a position for a cubic B-spline. Its slopes are continuous, so enlarged
 * pixels show no facets.
 */
export function splineWeights(position: number): Weights {
  const first = Math.floor(position) - 1
  const t = position - Math.floor(position)
  const s = 1 - t
  const inner = (a: number) => (4 - 6 * a * a + 3 * a * a * a) / 6
  return { first, weights: [(s * s * s) / 6, inner(t), inner(s), (t * t * t) / 6] }
}

/** Returns the height in metres between the pixels of a field. */
export function spline(field: Field, column: Weights, row: Weights): number {
  let sum = 0
  for (let j = 0; j < 4; j++) {
    const start = Math.min(field.height - 1, Math.max(0, row.first + j)) * field.width
    let line = 0
    for (let i = 0; i < 4; i++) {
      line += column.weights[i]! * field.metres[start + ((column.first + i + field.width) % field.width)]!
    }
    sum += row.weights[j]! * line
  }
  return sum
}
