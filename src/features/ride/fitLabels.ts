/** A label that should stand centred at `center`. All lengths are in px. */
export interface LabelRequest {
  center: number
  width: number
}

/** A label that has room. `index` is that of its request. */
export interface FittedLabel {
  index: number
  left: number
}

/**
 * Places as many labels as fit in a row. Labels keep a distance of at least `spacing` px. A label that would stand out of
 * the row moves inwards. The labels with the indices `priority` are placed first, in that order. Of the others, the one
 * farthest from all placed labels is placed next, so that the labels are spread over the row.
 * @param width the length of the row in px
 * @returns the labels that have room, from left to right
 */
export function fitLabels(
  requests: readonly LabelRequest[],
  width: number,
  priority: readonly number[],
  spacing = 12,
): FittedLabel[] {
  const fitted: (FittedLabel & { right: number })[] = []
  const fit = (index: number) => {
    const request = requests[index]
    if (!request || request.width > width) return
    const left = Math.max(0, Math.min(width - request.width, request.center - request.width / 2))
    const right = left + request.width
    if (fitted.every((other) => right + spacing <= other.left || other.right + spacing <= left))
      fitted.push({ index, left, right })
  }
  priority.forEach(fit)
  const waiting = new Set(requests.map((_, index) => index).filter((index) => !priority.includes(index)))
  while (waiting.size) {
    const distanceToFitted = (index: number) =>
      fitted.reduce(
        (least, { left, right }) => Math.min(least, Math.abs((left + right) / 2 - requests[index]!.center)),
        width,
      )
    const next = [...waiting].reduce((best, index) => (distanceToFitted(index) > distanceToFitted(best) ? index : best))
    waiting.delete(next)
    fit(next)
  }
  return fitted.map(({ index, left }) => ({ index, left })).sort((one, other) => one.left - other.left)
}
