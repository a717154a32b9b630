/** The heights of the sidebar on a narrow page, where it is a sheet over the map. Lowest first. */
export const sheetHeights = ['peek', 'half', 'full'] as const
export type SheetHeight = (typeof sheetHeights)[number]

/** The next height up (1) or down (-1), or the same height at either end. */
export function stepped(height: SheetHeight, by: 1 | -1): SheetHeight {
  const at = sheetHeights.indexOf(height) + by
  return sheetHeights[Math.max(0, Math.min(sheetHeights.length - 1, at))]!
}

/** A drag that ends faster than this, in px per ms, is a flick. */
const flickSpeed = 0.4

/**
 * The height at which a dragged sheet comes to rest: the nearest, or the next in the direction of a flick.
 * @param px the sheet's height when the reader releases it
 * @param speed in px per ms, upwards positive
 * @param heights each height in px
 */
export function settledAt(px: number, speed: number, heights: Record<SheetHeight, number>): SheetHeight {
  const ahead = sheetHeights.filter((height) => (speed > 0 ? heights[height] > px : heights[height] < px))
  const candidates = Math.abs(speed) > flickSpeed && ahead.length ? ahead : sheetHeights
  return candidates.reduce((best, height) =>
    Math.abs(heights[height] - px) < Math.abs(heights[best] - px) ? height : best,
  )
}
