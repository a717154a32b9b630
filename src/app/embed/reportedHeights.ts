/** A height that is refused if it has been reported this often within this time, in ms. */
const mostRepeats = 4
const period = 2000

/**
 * Returns a function that takes the height of the content in px and the time in ms, and returns the height to report to the
 * host, in whole px, or null. A host whose scroll bar comes and goes with the height of the frame changes the width of the
 * content, and with it the height, for ever: a frame that comes back to a lower height again and again keeps the higher one.
 */
export function reportedHeights(): (height: number, now: number) => number | null {
  let reported = 0
  let recent: { height: number; time: number }[] = []
  return (height, now) => {
    const wanted = Math.ceil(height)
    if (!wanted || wanted === reported) return null
    recent = recent.filter(({ time }) => now - time < period)
    const repeats = recent.filter((earlier) => earlier.height === wanted).length
    if (wanted < reported && repeats >= mostRepeats) return null
    recent.push({ height: (reported = wanted), time: now })
    return wanted
  }
}
