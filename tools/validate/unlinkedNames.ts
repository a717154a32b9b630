import { textIn } from '../../src/content/textIn.ts'
import { locate, overlaps, type Range } from '../../src/content/article/text.ts'
import { entriesOf, type Content } from './content.ts'
import { notLinkedHeading, notOnMapHeading, readmeItems } from './readmeItems.ts'

/** A word in the article that names a feature of the map and is not a link. */
export interface UnlinkedName {
  /** From 1. */
  paragraph: number
  name: string
  /** The name with the text around it. */
  context: string
  /** Whether README.md lists the words and says why they are not a link. */
  isExplained: boolean
}

/** A name of one word with at least this many letters also has its other forms: Russia, Russian, Russians. */
const shortestStem = 5
/** Characters of the context on each side of a name. */
const contextLength = 30

/** The words of the article that name a feature of the map but are not links, in the order of the text. */
export function unlinkedNames(content: Content): UnlinkedName[] {
  const names = namePattern(content)
  if (!names) return []
  return (content.article?.paragraphs ?? []).flatMap((text, index) => {
    const paragraph = index + 1
    const links = entriesOf(content).flatMap(({ feature }) =>
      feature.properties.passages
        .filter((passage) => passage.paragraph === paragraph)
        .flatMap((passage) => locate(text, passage) ?? []),
    )
    const explained = explainedRanges(content, paragraph, text)
    return [...text.matchAll(names)].flatMap(({ 0: name, index: start }): UnlinkedName[] => {
      const range = { start, end: start + name.length }
      if (links.some((link) => overlaps(link, range))) return []
      const context = text.slice(Math.max(0, start - contextLength), range.end + contextLength)
      return [{ paragraph, name, context, isExplained: explained.some((words) => covers(words, range)) }]
    })
  })
}

/** Matches the names of the features in the article's language and the words of the links that begin with a capital letter. */
function namePattern(content: Content): RegExp | null {
  const names = entriesOf(content).flatMap(({ feature: { properties } }) => [
    textIn(properties.name, content.article?.language ?? 'en'),
    ...properties.passages.map(({ exact }) => exact),
  ])
  const patterns = [...new Set(names)]
    .filter((name) => /^\p{Lu}/u.test(name))
    .sort((one, other) => other.length - one.length)
    .map((name) => {
      const isStem = /^\p{L}+$/u.test(name) && name.length >= shortestStem
      return escaped(name) + (isStem ? '\\p{L}*' : '')
    })
  return patterns.length ? new RegExp(`(?<!\\p{L})(?:${patterns.join('|')})(?!\\p{L})`, 'gu') : null
}

/** Where the words that README.md lists for a paragraph are in it. */
function explainedRanges({ readme = '' }: Content, paragraph: number, text: string): Range[] {
  const items = [notOnMapHeading, notLinkedHeading].flatMap((heading) => readmeItems(readme, heading) ?? [])
  return items.flatMap(({ quote }) => {
    if (quote?.paragraph !== paragraph) return []
    const ranges: Range[] = []
    for (let start = text.indexOf(quote.words); start >= 0; start = text.indexOf(quote.words, start + 1)) {
      ranges.push({ start, end: start + quote.words.length })
    }
    return ranges
  })
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

const covers = (outer: Range, inner: Range): boolean => outer.start <= inner.start && inner.end <= outer.end
