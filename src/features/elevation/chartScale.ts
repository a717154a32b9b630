/** The heights between which a chart is drawn, and its ticks, in metres. */
export interface ChartScale {
  bottom: number
  top: number
  ticks: readonly number[]
}

const steps = [20, 50, 100, 200, 500, 1000, 2000, 5000]

/** Returns a scale with sea level and two to five ticks, from a tick at or below the lowest height to one above the highest. */
export function chartScale(lowest: number, highest: number): ChartScale {
  const [from, to] = [Math.min(0, lowest), Math.max(0, highest)]
  const step = steps.find((step) => (to - from) / step <= 4) ?? steps.at(-1)!
  const top = Math.max(step, Math.ceil(to / step) * step)
  const ticks = Array.from({ length: top / step + 1 }, (_, index) => index * step)
  // A few metres below the sea need no step of their own.
  return { bottom: from, top, ticks }
}
