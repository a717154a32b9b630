/** Guesses at what a writer meant. */

/** The longest text that is compared; what is longer is broken anyway and must not cost minutes. */
const longestCompared = 2000

/** How alike two texts are by the pairs of characters they share: 0 not at all, 1 alike. */
function likeness(pairs: Map<string, number>, count: number, other: string): number {
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

/** A comparison with `text`, prepared once. */
function likenessTo(text: string): (other: string) => number {
  const known = text.toLowerCase().slice(0, longestCompared)
  const pairs = new Map<string, number>()
  for (let at = 0; at + 1 < known.length; at++) {
    const pair = known.slice(at, at + 2)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return (other) => likeness(pairs, known.length - 1, other.toLowerCase())
}

/** The words of `paragraph` most like `wanted`, if any are at all alike. */
export function closestPassage(paragraph: string, wanted: string): string | undefined {
  const words = [...paragraph.matchAll(/\S+/g)].map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
  }))
  const length = wanted.slice(0, longestCompared).trim().split(/\s+/).length
  const alike = likenessTo(wanted)
  const candidates: { text: string; score: number }[] = []
  for (let size = Math.max(1, length - 1); size <= length + 1; size++) {
    for (let first = 0; first === 0 || first + size <= words.length; first++) {
      const last = words[Math.min(first + size, words.length) - 1]
      if (!last) break
      const text = endedLike(wanted, paragraph.slice(words[first]!.start, last.end))
      candidates.push({ text, score: alike(text) })
    }
  }
  // Shared pairs of letters find the right neighbourhood fast; edits tell its neighbours apart.
  const nearest = candidates.filter(({ score }) => score > 0.3).sort((one, other) => other.score - one.score)
  return leastEdited(nearest.slice(0, 8), wanted)
}

function leastEdited(candidates: { text: string }[], wanted: string): string | undefined {
  const edited = candidates.map(({ text }) => ({ text, edits: edits(text, wanted.slice(0, longestCompared)) }))
  return edited.sort((one, other) => one.edits - other.edits || other.text.length - one.text.length)[0]?.text
}

/** Without the quotation marks and stops around the words, unless `wanted` has such itself. */
function endedLike(wanted: string, text: string): string {
  const start = /^[\p{L}\d]/u.test(wanted) ? text.replace(/^[^\p{L}\d]+/u, '') : text
  return /[\p{L}\d]$/u.test(wanted) ? start.replace(/[^\p{L}\d]+$/u, '') : start
}

/** How many letters must be put in, taken out or exchanged to make one text into the other (Levenshtein). */
function edits(one: string, other: string): number {
  let above = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let row = 1; row <= one.length; row++) {
    const current = [row]
    for (let column = 1; column <= other.length; column++) {
      const exchanged = above[column - 1]! + (one[row - 1] === other[column - 1] ? 0 : 1)
      current.push(Math.min(exchanged, above[column]! + 1, current[column - 1]! + 1))
    }
    above = current
  }
  return above[other.length]!
}

/** The one of `choices` most like `wanted`, if any is at all alike. */
export function closestOf(choices: readonly string[], wanted: string): string | undefined {
  const alike = likenessTo(wanted)
  const scored = choices.map((choice) => ({ choice, score: alike(choice) })).filter(({ score }) => score >= 0.4)
  return scored.sort((one, other) => other.score - one.score)[0]?.choice
}
