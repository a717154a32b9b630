/** How high the column stands where it is a sheet over the map, low to high. */
export const sheetHeights = ['peek', 'half', 'full'] as const
export type SheetHeight = (typeof sheetHeights)[number]

/** The next height up or down, as far as there is one. */
export function stepped(height: SheetHeight, by: 1 | -1): SheetHeight {
  const at = sheetHeights.indexOf(height) + by
  return sheetHeights[Math.max(0, Math.min(sheetHeights.length - 1, at))]!
}

/**
 * The height a dragged sheet comes to: the nearest, or the next in the direction of a flick.
 * @param px how high it is let go
 * @param speed px per ms, upwards positive
 */
export function settledAt(px: number, speed: number, heights: Record<SheetHeight, number>): SheetHeight {
  const flick = 0.4
  const ahead = sheetHeights.filter((height) => (speed > 0 ? heights[height] > px : heights[height] < px))
  const candidates = Math.abs(speed) > flick && ahead.length ? ahead : sheetHeights
  return candidates.reduce((best, height) =>
    Math.abs(heights[height] - px) < Math.abs(heights[best] - px) ? height : best,
  )
}
