/** Finds the text that a writer probably meant. */

/** Limits the time that a damaged file takes. */
const longestCompared = 2000

/** The Sørensen–Dice similarity of two texts by their pairs of characters, 0 to 1. `pairs` are those of the first text. */
function similarity(pairs: Map<string, number>, count: number, other: string): number {
  const left = new Map(pairs)
  let shared = 0
  for (let at = 0; at + 1 < other.length; at++) {
    const pair = other.slice(at, at + 2)
    const remaining = left.get(pair) ?? 0
    if (remaining > 0) {
      left.set(pair, remaining - 1)
      shared++
    }
  }
  return (2 * shared) / Math.max(1, count + other.length - 1)
}

/** Returns a function that computes the similarity of a text to `text`. */
function similarityTo(text: string): (other: string) => number {
  const known = text.toLowerCase().slice(0, longestCompared)
  const pairs = new Map<string, number>()
  for (let at = 0; at + 1 < known.length; at++) {
    const pair = known.slice(at, at + 2)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return (other) => similarity(pairs, known.length - 1, other.toLowerCase())
}

/** The words of `paragraph` that are most similar to `wanted`; undefined if none are similar. */
export function closestPassage(paragraph: string, wanted: string): string | undefined {
  const words = [...paragraph.matchAll(/\S+/g)].map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
  }))
  const length = wanted.slice(0, longestCompared).trim().split(/\s+/).length
  const similarityOf = similarityTo(wanted)
  const candidates: { text: string; score: number }[] = []
  for (let size = Math.max(1, length - 1); size <= length + 1; size++) {
    for (let first = 0; first === 0 || first + size <= words.length; first++) {
      const last = words[Math.min(first + size, words.length) - 1]
      if (!last) break
      const text = trimmedLike(wanted, paragraph.slice(words[first]!.start, last.end))
      candidates.push({ text, score: similarityOf(text) })
    }
  }
  // Pairs are fast to compare, and find candidates; the edit distance, which is slow, chooses between these.
  const nearest = candidates.filter(({ score }) => score > 0.3).sort((a, b) => b.score - a.score)
  return leastEdited(nearest.slice(0, 8), wanted)
}

function leastEdited(candidates: { text: string }[], wanted: string): string | undefined {
  const edited = candidates.map(({ text }) => ({ text, edits: edits(text, wanted.slice(0, longestCompared)) }))
  return edited.sort((a, b) => a.edits - b.edits || b.text.length - a.text.length)[0]?.text
}

/** The text without punctuation at its ends, unless `wanted` has punctuation there too. */
function trimmedLike(wanted: string, text: string): string {
  const start = /^[\p{L}\d]/u.test(wanted) ? text.replace(/^[^\p{L}\d]+/u, '') : text
  return /[\p{L}\d]$/u.test(wanted) ? start.replace(/[^\p{L}\d]+$/u, '') : start
}

/** The Levenshtein distance of two texts. */
function edits(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    for (let column = 1; column <= b.length; column++) {
      const exchanged = above[column - 1]! + (a[row - 1] === b[column - 1] ? 0 : 1)
      current.push(Math.min(exchanged, above[column]! + 1, current[column - 1]! + 1))
    }
    above = current
  }
  return above[b.length]!
}

/** The most similar of `choices` to `wanted`; undefined if none is similar. */
export function closestOf(choices: readonly string[], wanted: string): string | undefined {
  const similarityOf = similarityTo(wanted)
  const scored = choices.map((choice) => ({ choice, score: similarityOf(choice) })).filter(({ score }) => score >= 0.4)
  return scored.sort((a, b) => b.score - a.score)[0]?.choice
}
