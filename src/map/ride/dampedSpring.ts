/** A value that moves towards a target like a critically damped spring: smoothly, and never past the target. */
export interface Damped {
  value: number
  /** Per second. */
  velocity: number
}

/**
 * Returns the value `seconds` later. The result does not depend on the frame rate.
 * @param pace seconds after which 41 % of the way is left, for a value that starts at rest
 */
export function damped({ value, velocity }: Damped, target: number, pace: number, seconds: number): Damped {
  const rate = 2 / pace
  const decay = Math.exp(-rate * seconds)
  const off = value - target
  const push = velocity + rate * off
  return { value: target + (off + push * seconds) * decay, velocity: (velocity - rate * push * seconds) * decay }
}

/** The angle, in degrees, that is equal to `angle` and nearest to `from`. */
export const nearestTurn = (from: number, angle: number): number => angle + 360 * Math.round((from - angle) / 360)
