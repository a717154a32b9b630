/** Writes the article, and lets the quotes of the other files follow their words. */
import { diffArrays, diffWordsWithSpace } from 'diff'
import { findNodeAtLocation, parseTree, type Node } from 'jsonc-parser'
import { parseMarkdown, type Defaults } from '../../build/article/parseMarkdown.ts'
import { articleDefaults } from '../../build/article/readArticle.ts'
import { anchorOf } from '../../src/content/article/anchor.ts'
import { rangesOf } from '../../src/content/article/matching.ts'
import type { Range } from '../../src/content/article/text.ts'
import { contentFiles } from '../../src/content/load/contentFiles.ts'
import { withValues, type NewValue } from '../../tools/validate/jsonEdits.ts'
import type { Changes, Files } from '../folder/files.ts'
import { Refusal } from '../folder/workspace.ts'
import { changeOf, textOf } from './fileText.ts'
import { passageFor } from './passageFor.ts'

/** Words that a file quotes from the article. */
export interface Quotation {
  file: string
  /** The id of the feature, figure or outcome. */
  id: string
  /** From 1. */
  paragraph: number
  quote: string
  exact?: string
}

export interface WrittenArticle {
  changes: Changes
  /** Quotations whose words are no longer in the article. They stay as they are, and the validator reports them. */
  lost: Quotation[]
  /** How many quotations have another paragraph or other words now. */
  moved: number
}

/** The part of the least similar paragraphs that are taken for one paragraph before and after a change. */
const leastAlike = 0.5

/**
 * The changes that write an article. A quotation follows its words: to the paragraph that has them now, or, if the words
 * around `exact` have changed, to the sentence that has `exact` at the same place of the text.
 * @throws {Refusal} if the article could not be read
 */
export function writeArticle(files: Files, text: string, folder: string): WrittenArticle {
  const before = textOf(files, 'article.md')
  const defaults = articleDefaults(folder)
  const old = before === undefined ? [] : paragraphsOf(before, defaults)
  const now = paragraphsOf(text, defaults)
  if (now instanceof Error) throw new Refusal('articleUnreadable', { reason: now.message })
  const known = old instanceof Error ? [] : old
  const counterpart = counterparts(known, now)
  const result: WrittenArticle = { changes: changeOf('article.md', text), lost: [], moved: 0 }
  for (const file of contentFiles) {
    const json = file === 'article.md' ? undefined : textOf(files, file)
    if (json === undefined) continue
    const values: NewValue[] = []
    for (const { keys, ...quotation } of quotationsIn(json, file)) {
      const followed = follow(quotation, known, now, counterpart)
      if (!followed) result.lost.push(quotation)
      else if (followed.quote !== quotation.quote || followed.paragraph !== quotation.paragraph) {
        result.moved++
        values.push({ keys, value: followed })
      }
    }
    if (values.length > 0) result.changes = { ...result.changes, ...changeOf(file, withValues(json, values)) }
  }
  return result
}

/** The paragraphs of an article, or why it cannot be read. */
function paragraphsOf(text: string, defaults: Defaults): readonly string[] | Error {
  try {
    return parseMarkdown(text, defaults).paragraphs
  } catch (error) {
    return error as Error
  }
}

/** The quotations in the text of a JSON file, each with the keys that lead to it. */
function quotationsIn(json: string, file: string): (Quotation & { keys: (string | number)[] })[] {
  const found: (Quotation & { keys: (string | number)[] })[] = []
  const visit = (node: Node, keys: (string | number)[], id: string) => {
    const member = (name: string) => findNodeAtLocation(node, [name])?.value as unknown
    if (node.type === 'object') {
      const own = member('id')
      const inner = typeof own === 'string' ? own : id
      const [paragraph, quote, exact] = [member('paragraph'), member('quote'), member('exact')]
      if (typeof paragraph === 'number' && typeof quote === 'string')
        found.push({ file, id: inner, paragraph, quote, ...(typeof exact === 'string' && { exact }), keys })
      for (const { children } of node.children ?? []) {
        if (children?.[1]) visit(children[1], [...keys, children[0]!.value as string], inner)
      }
    } else if (node.type === 'array') {
      node.children?.forEach((child, index) => visit(child, [...keys, index], id))
    }
  }
  const tree = parseTree(json)
  if (tree) visit(tree, [], '')
  return found
}

/** The paragraph and the words of a quotation in the new article. Undefined if they are lost. */
function follow(
  { paragraph, quote, exact }: Quotation,
  old: readonly string[],
  now: readonly string[],
  counterpart: ReadonlyMap<number, number>,
): Pick<Quotation, 'paragraph' | 'quote' | 'exact'> | undefined {
  const before = anchorOf(old, { paragraph, quote })
  const nearest = before ? (counterpart.get(before.paragraph) ?? before.paragraph) : paragraph
  const after = anchorOf(now, { paragraph: nearest, quote })
  if (after) return { paragraph: after.paragraph, quote, ...(exact !== undefined && { exact }) }
  const there = before && counterpart.get(before.paragraph)
  if (!before || there === undefined || exact === undefined) return undefined
  const [inQuote] = rangesOf(old[before.paragraph - 1]!.slice(before.start, before.end), exact)
  if (!inQuote) return undefined
  const range = mapped(old[before.paragraph - 1]!, now[there - 1]!, {
    start: before.start + inQuote.start,
    end: before.start + inQuote.end,
  })
  return range && passageFor(now, { paragraph: there, ...range })
}

/** The range of the same words in a changed text. Undefined if any of them has changed. */
function mapped(old: string, now: string, { start, end }: Range): Range | undefined {
  let [at, nowAt] = [0, 0]
  for (const { value, added, removed } of diffWordsWithSpace(old, now)) {
    if (!added && !removed && at <= start && end <= at + value.length)
      return { start: nowAt + start - at, end: nowAt + end - at }
    if (!added) at += value.length
    if (!removed) nowAt += value.length
  }
  return undefined
}

/** The numbers of the paragraphs in the new article, by those in the old one. A paragraph that has none was removed. */
function counterparts(old: readonly string[], now: readonly string[]): Map<number, number> {
  const found = new Map<number, number>()
  let [at, nowAt] = [0, 0]
  let removed: number[] = []
  for (const { value, added, removed: isRemoved } of diffArrays([...old], [...now])) {
    const numbers = value.map((_, index) => index + 1)
    if (isRemoved) {
      removed = numbers.map((n) => n + at)
    } else if (added) {
      pair(
        removed,
        numbers.map((n) => n + nowAt),
      )
    } else {
      for (const n of numbers) found.set(at + n, nowAt + n)
    }
    if (!added) at += value.length
    if (!isRemoved) nowAt += value.length
    if (!isRemoved) removed = []
  }
  return found

  /** Pairs changed paragraphs with the most similar new ones. */
  function pair(before: readonly number[], after: readonly number[]): void {
    const pairs = before.flatMap((from) =>
      after.map((to) => ({ from, to, alike: alike(old[from - 1]!, now[to - 1]!) })),
    )
    const taken = new Set<number>()
    for (const { from, to, alike } of pairs.sort((a, b) => b.alike - a.alike)) {
      if (alike < leastAlike || found.has(from) || taken.has(to)) continue
      found.set(from, to)
      taken.add(to)
    }
  }
}

/** The part of the words of two texts that both have, 0 to 1. */
function alike(a: string, b: string): number {
  const [first, second] = [a, b].map((text) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
  const counts = new Map<string, number>()
  for (const word of first!) counts.set(word, (counts.get(word) ?? 0) + 1)
  const common = second!.filter((word) => {
    const left = counts.get(word) ?? 0
    if (left > 0) counts.set(word, left - 1)
    return left > 0
  })
  return (2 * common.length) / Math.max(1, first!.length + second!.length)
}
