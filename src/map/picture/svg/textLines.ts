/** Where a line of a name may end: after a space or a hyphen, and between letters that are written without spaces. */
const breakAfter = /[\s\-–—/]|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u

/**
 * Breaks a text into lines of about the same width, as MapLibre does: as few as have room.
 * @param widthOf the width of a text, in the unit of `maxWidth`
 */
export function textLines(text: string, maxWidth: number, widthOf: (text: string) => number): string[] {
  const total = widthOf(text)
  if (total <= maxWidth) return [text]
  const target = total / Math.ceil(total / maxWidth)
  const letters = [...text]
  const ends = letters.flatMap((letter, at) => (at < letters.length - 1 && breakAfter.test(letter) ? [at + 1] : []))
  ends.push(letters.length)
  /** The best way to break the text up to each end: where its last line starts, and how ragged it is. */
  const best = new Map([[0, { start: 0, raggedness: 0 }]])
  for (const end of ends) {
    for (const [start, { raggedness: before }] of [...best]) {
      if (start === end) continue
      const width = widthOf(letters.slice(start, end).join('').trim())
      const isLast = end === letters.length
      // A short last line is better than a long one.
      const weight = !isLast ? 1 : width < target ? 0.5 : 2
      const raggedness = before + weight * (width - target) ** 2
      if (raggedness < (best.get(end)?.raggedness ?? Infinity)) best.set(end, { start, raggedness })
    }
  }
  const lines: string[] = []
  for (let end = letters.length; end > 0; end = best.get(end)!.start) {
    lines.unshift(letters.slice(best.get(end)!.start, end).join('').trim())
  }
  return lines
}
