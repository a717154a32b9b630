/** Something that moves towards its aim as a critically damped spring does: never a jerk, never past the aim. */
export interface Damped {
  value: number
  /** Per second. */
  velocity: number
}

/**
 * Where it is `seconds` later, whatever the frame rate.
 * @param pace seconds after which little of the way is left
 */
export function damped({ value, velocity }: Damped, aim: number, pace: number, seconds: number): Damped {
  const rate = 2 / pace
  const fall = Math.exp(-rate * seconds)
  const off = value - aim
  const push = velocity + rate * off
  return { value: aim + (off + push * seconds) * fall, velocity: (velocity - rate * push * seconds) * fall }
}

/** The angle equal to `angle` that is nearest to `from`, so that a turn takes the short way; both in degrees. */
export const nearestTurn = (from: number, angle: number): number => angle + 360 * Math.round((from - angle) / 360)
