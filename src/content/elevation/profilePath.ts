import type { ElevationProfile } from './profile'

interface ProfileBox {
  /** Along the corridor, in the units of the drawing. */
  width: number
  /** The heights are drawn at this number of places, each with the highest of its part. */
  columns: number
  /** The coordinate of a height in metres. */
  heightTo: (metres: number) => number
}

/** Returns the highest height of each of `columns` equal parts of the corridor. */
export function columnHeights({ metres }: Pick<ElevationProfile, 'metres'>, columns: number): number[] {
  const last = metres.length - 1
  return Array.from({ length: columns }, (_, column) => {
    const from = Math.floor((column / columns) * last)
    const to = Math.max(from, Math.floor(((column + 1) / columns) * last))
    return Math.max(...metres.slice(from, to + 1))
  })
}

/** Returns the points of a profile that runs from x = 0 to `width`, as `points` of a polyline. */
export function profilePoints(profile: ElevationProfile, { width, columns, heightTo }: ProfileBox): string {
  return columnHeights(profile, columns)
    .map((metres, column) => `${round(((column + 0.5) / columns) * width)},${round(heightTo(metres))}`)
    .join(' ')
}

/** Returns the path of the area between such points and a horizontal edge at `base`. */
export const areaPath = (points: string, width: number, base: number): string =>
  `M0,${round(base)} ${points} ${round(width)},${round(base)}Z`

const round = (value: number): number => Math.round(value * 10) / 10
