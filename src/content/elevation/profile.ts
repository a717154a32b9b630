/** The heights of the ground along a corridor, which the build computes (`build/elevation`). */

/** How exact a height is, by the ground around it: 0 plains, 1 hills, 2 mountains. */
export type Ground = 0 | 1 | 2

export interface ElevationProfile {
  /** The km between two heights. */
  step: number
  /** Metres above sea level at 0, `step`, 2 `step` … km of the corridor. */
  metres: readonly number[]
  /** The ground at each of these. */
  ground: readonly Ground[]
}

/**
 * Nine of ten heights are within this number of metres of the height of the towns beside the line, by the ground: see
 * basemap/README.md.
 */
export const toleranceOf: Readonly<Record<Ground, number>> = { 0: 30, 1: 100, 2: 200 }
/** Heights are said in multiples of this. */
const rounding: Readonly<Record<Ground, number>> = { 0: 10, 1: 50, 2: 100 }

export interface Height {
  km: number
  metres: number
  ground: Ground
}

/** Returns the height at a km, interpolated. Outside the line it is that of the nearer end. */
export function heightAtKm({ step, metres, ground }: ElevationProfile, km: number): Height {
  const at = Math.max(0, Math.min(metres.length - 1, km / step))
  const before = Math.min(metres.length - 2, Math.floor(at))
  const share = at - before
  return {
    km,
    metres: metres[before]! + (metres[before + 1]! - metres[before]!) * share,
    ground: ground[Math.round(at)]!,
  }
}

/** Returns the metres as exactly as they are known. */
export const roundedMetres = ({ metres, ground }: Pick<Height, 'metres' | 'ground'>): number => {
  const step = rounding[ground]
  return Math.round(metres / step) * step || 0
}

/** Returns the first of the lowest and of the highest points. */
export function extremesOf({ step, metres, ground }: ElevationProfile): { lowest: Height; highest: Height } {
  const pointAt = (index: number): Height => ({ km: index * step, metres: metres[index]!, ground: ground[index]! })
  let [low, high] = [0, 0]
  metres.forEach((value, index) => {
    if (value < metres[low]!) low = index
    if (value > metres[high]!) high = index
  })
  return { lowest: pointAt(low), highest: pointAt(high) }
}
