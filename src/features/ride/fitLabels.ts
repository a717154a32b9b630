/** A label that should stand centred at `center`. All lengths are in px. */
export interface LabelRequest {
  center: number
  width: number
}

/** A label that has room. `index` is that of its request. */
export interface FittedLabel {
  index: number
  /** Its distance from the start of the row. */
  start: number
}

/**
 * Places as many labels as fit in a row. Labels keep a distance of at least `spacing` px. A label that would stand out of
 * the row moves inwards. The labels with the indices `priority` are placed first, in that order. Of the others, the one
 * farthest from all placed labels is placed next, so that the labels are spread over the row.
 * @param width the length of the row in px
 * @returns the labels that have room, from the start of the row
 */
export function fitLabels(
  requests: readonly LabelRequest[],
  width: number,
  priority: readonly number[],
  spacing = 12,
): FittedLabel[] {
  const fitted: (FittedLabel & { end: number })[] = []
  const fit = (index: number) => {
    const request = requests[index]
    if (!request || request.width > width) return
    const start = Math.max(0, Math.min(width - request.width, request.center - request.width / 2))
    const end = start + request.width
    if (fitted.every((other) => end + spacing <= other.start || other.end + spacing <= start))
      fitted.push({ index, start, end })
  }
  priority.forEach(fit)
  const waiting = new Set(requests.map((_, index) => index).filter((index) => !priority.includes(index)))
  while (waiting.size) {
    const distanceToFitted = (index: number) =>
      fitted.reduce(
        (least, { start, end }) => Math.min(least, Math.abs((start + end) / 2 - requests[index]!.center)),
        width,
      )
    const next = [...waiting].reduce((best, index) => (distanceToFitted(index) > distanceToFitted(best) ? index : best))
    waiting.delete(next)
    fit(next)
  }
  return fitted.map(({ index, start }) => ({ index, start })).sort((one, other) => one.start - other.start)
}
