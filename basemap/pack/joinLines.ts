/** Joins lines that share an end. */
export function joinLines<Point extends readonly number[]>(lines: readonly Point[][]): Point[][] {
  const ends = new Map<string, Point[]>()
  const done = new Set<Point[]>()
  for (const line of lines) {
    let whole = line
    for (const end of [line[0]!, line.at(-1)!]) {
      const other = ends.get(String(end))
      if (!other || other === whole) continue
      for (const point of [other[0]!, other.at(-1)!]) ends.delete(String(point))
      done.delete(other)
      const [first, second] = [
        String(other.at(-1)) === String(end) ? other : other.toReversed(),
        String(whole[0]) === String(end) ? whole : whole.toReversed(),
      ]
      whole = [...first, ...second.slice(1)]
    }
    for (const point of [whole[0]!, whole.at(-1)!]) ends.set(String(point), whole)
    done.add(whole)
  }
  return [...done]
}
