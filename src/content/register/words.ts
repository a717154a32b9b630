/** The words of the names of rows, in blocks, and the search in them. Words are normalized (`normalizeForSearch`). */

/** Rows that have a word, in their order: twice the difference to the row before, plus 1 if their name begins with the word. */
type Postings = number[]
/** Words in the order of their UTF-16 units. */
export type WordBlock = [word: string, rows: Postings][]

export interface WordDirectory {
  /** The first word of each block. */
  firsts: string[]
  /** The best rows for letters with which the words of several blocks begin, and the number of all their rows. */
  letters: Readonly<Record<string, { rows: number[]; total: number }>>
}

/** A block has this many numbers of rows, unless one word has more. */
const postingsPerBlock = 8000
const rowsPerLetter = 50

/**
 * Divides the words of all rows into blocks.
 * @param names the words of each name of each row
 */
export function encodeWords(names: readonly (readonly (readonly string[])[])[]): {
  directory: WordDirectory
  blocks: WordBlock[]
} {
  const rowsByWord = new Map<string, [row: number, isFirst: boolean][]>()
  names.forEach((namesOfRow, row) => {
    for (const words of namesOfRow) {
      words.forEach((word, place) => {
        const rows = rowsByWord.get(word) ?? []
        if (rows.length === 0) rowsByWord.set(word, rows)
        const last = rows.at(-1)
        if (last?.[0] === row) last[1] ||= place === 0
        else rows.push([row, place === 0])
      })
    }
  })
  const blocks: WordBlock[] = []
  let room = 0
  for (const word of [...rowsByWord.keys()].sort()) {
    const rows = rowsByWord.get(word)!
    if (rows.length > room) {
      blocks.push([])
      room = postingsPerBlock
    }
    blocks
      .at(-1)!
      .push([word, rows.map(([row, isFirst], at) => 2 * (row - (rows[at - 1]?.[0] ?? 0)) + Number(isFirst))])
    room -= rows.length
  }
  const firsts = blocks.map(([first]) => first![0])
  const letters = new Set([...rowsByWord.keys()].map((word) => String.fromCodePoint(word.codePointAt(0)!)))
  const best = [...letters].flatMap((letter) => {
    const [from, to] = blocksFor(letter, firsts)
    if (to - from < 2) return []
    const scores = scoreRows(names.length, [{ word: letter, blocks: blocks.slice(from, to) }])
    return [[letter, bestRows(scores, rowsPerLetter)] as const]
  })
  return { directory: { firsts, letters: Object.fromEntries(best) }, blocks }
}

/** The blocks that have the words that begin with `prefix`: from the first up to, not including, the last. */
export function blocksFor(prefix: string, firsts: readonly string[]): [from: number, to: number] {
  const from = firsts.findLastIndex((first) => first <= prefix)
  const to = firsts.findIndex((first) => first > prefix && !first.startsWith(prefix))
  return [Math.max(0, from), to < 0 ? firsts.length : to]
}

/** A word of a query, and the blocks that have the words that begin with it. */
export interface WantedWord {
  word: string
  blocks: readonly WordBlock[]
}

/** The score of each row: 0 if it lacks a word of the query. Whole words and first words of names count more. */
export function scoreRows(count: number, wanted: readonly WantedWord[]): Uint8Array {
  const scores = new Uint8Array(count).fill(wanted.length ? 1 : 0)
  for (const { word, blocks } of wanted) {
    const scoresOfWord = new Uint8Array(count)
    for (const [found, postings] of blocks.flat()) {
      if (!found.startsWith(word)) continue
      const score = found === word ? 3 : 1
      let row = 0
      for (const posting of postings) {
        row += posting >> 1
        scoresOfWord[row] = Math.max(scoresOfWord[row]!, score + (posting & 1))
      }
    }
    for (let row = 0; row < count; row++)
      scores[row] = scoresOfWord[row] && scores[row] ? scores[row]! + scoresOfWord[row]! : 0
  }
  return scores
}

/** The rows with the highest scores, those with equal ones in their order; and the number of rows with a score. */
export function bestRows(scores: Uint8Array, limit: number): { rows: number[]; total: number } {
  const rowsByScore = new Map<number, number[]>()
  let total = 0
  scores.forEach((score, row) => {
    if (!score) return
    total++
    const rows = rowsByScore.get(score) ?? []
    if (rows.length === 0) rowsByScore.set(score, rows)
    if (rows.length < limit) rows.push(row)
  })
  const rows = [...rowsByScore].sort(([a], [b]) => b - a).flatMap(([, rows]) => rows)
  return { rows: rows.slice(0, limit), total }
}
