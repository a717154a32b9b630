/** A label that wants to stand centred over `at`; px. */
export interface Wish {
  at: number
  width: number
}

/** A label that has found room, by its index among the wishes; `left` in px. */
export interface Placed {
  index: number
  left: number
}

/**
 * Places labels in a row `width` px long, as many as fit without touching. The first wishes come first; of the others,
 * always the one farthest from all that stand already, so that they resolveOverlaps. Labels at the ends are pushed inwards.
 */
export function fitLabels(wishes: readonly Wish[], width: number, first: readonly number[], gap = 12): Placed[] {
  const placed: (Placed & { right: number })[] = []
  const place = (index: number) => {
    const wish = wishes[index]
    if (!wish || wish.width > width) return
    const left = Math.max(0, Math.min(width - wish.width, wish.at - wish.width / 2))
    const right = left + wish.width
    if (placed.every((other) => right + gap <= other.left || other.right + gap <= left))
      placed.push({ index, left, right })
  }
  first.forEach(place)
  const rest = new Set(wishes.map((_, index) => index).filter((index) => !first.includes(index)))
  while (rest.size) {
    const room = (index: number) =>
      placed.reduce(
        (least, other) => Math.min(least, Math.abs((other.left + other.right) / 2 - wishes[index]!.at)),
        width,
      )
    const next = [...rest].reduce((best, index) => (room(index) > room(best) ? index : best))
    rest.delete(next)
    place(next)
  }
  return placed.map(({ index, left }) => ({ index, left })).sort((one, other) => one.left - other.left)
}
