/** Corrects the numbers of paragraphs after the article has changed. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { anchorOf, type Anchored } from '../../../src/content/article/anchor.ts'
import type { Article } from '../../../src/content/article/article.ts'
import { closestPassage } from '../closest.ts'
import { entriesOf, readContent, type Content } from '../content.ts'
import { withValues } from '../jsonEdits.ts'
import { keysOfPath } from '../locate.ts'
import { figuresFile } from '../figures.ts'
import { outcomesFile } from '../outcomes.ts'
import { notLinkedHeading, notOnMapHeading, readmeItems } from '../readmeItems.ts'

/** A quote with its paragraph's number in a file of the content folder. */
interface Place extends Anchored {
  file: string
  /** The id of the feature, figure or outcome. */
  id?: string
  /** The JSON path of the number, such as [3].paragraph, or empty in README.md. */
  path: string
  /** The line in README.md, from 1. */
  line?: number
}
/** A number that `to` corrects. */
export type FixedQuote = Place & { to: number }
/** A quote that no paragraph has, or several that are equally near. */
export type LostQuote = Place & { closest?: string }

/** The quotes whose paragraph has another number in the article, and those that it does not have. */
export function reanchor(article: Article, content: Content): { fixed: FixedQuote[]; lost: LostQuote[] } {
  const fixed: FixedQuote[] = []
  const lost: LostQuote[] = []
  const { paragraphs } = article
  for (const place of placesOf(content)) {
    const anchor = anchorOf(paragraphs, place)
    if (!anchor) lost.push({ ...place, closest: closestPassage(paragraphs[place.paragraph - 1] ?? '', place.quote) })
    else if (anchor.paragraph !== place.paragraph) fixed.push({ ...place, to: anchor.paragraph })
  }
  return { fixed, lost }
}

function placesOf(content: Content): Place[] {
  const readme = content.readme ?? ''
  return [
    ...entriesOf(content).flatMap(({ file, path, feature }) =>
      feature.properties.passages.map(({ paragraph, quote }, index) => {
        return { file, id: feature.id, path: `${path}.properties.passages[${index}].paragraph`, paragraph, quote }
      }),
    ),
    ...content.figures.map(({ path, figure: { id, paragraph, quote } }) => {
      return { file: figuresFile, id, path: `${path}.paragraph`, paragraph, quote }
    }),
    ...content.outcomes.map(({ path, outcome: { id, paragraph, quote } }) => {
      return { file: outcomesFile, id, path: `${path}.paragraph`, paragraph, quote }
    }),
    ...[notOnMapHeading, notLinkedHeading]
      .flatMap((heading) => readmeItems(readme, heading) ?? [])
      .flatMap(({ line, quote }) =>
        quote ? [{ file: 'README.md', path: '', line, paragraph: quote.paragraph, quote: quote.words }] : [],
      ),
  ]
}

/** Writes the numbers of `reanchor` into the files of a folder and changes nothing else in them. */
export async function fixPassages(folder: string): Promise<{ fixed: FixedQuote[]; lost: LostQuote[] }> {
  const { content } = await readContent(folder)
  if (!content.article) return { fixed: [], lost: [] }
  const found = reanchor(content.article, content)
  for (const file of new Set(found.fixed.map((quote) => quote.file))) {
    const quotes = found.fixed.filter((quote) => quote.file === file)
    const path = join(folder, file)
    const text = await readFile(path, 'utf8')
    await writeFile(path, file === 'README.md' ? withLines(text, quotes) : withNumbers(text, quotes))
  }
  return found
}

const withNumbers = (json: string, quotes: readonly FixedQuote[]): string =>
  withValues(
    json,
    quotes.map(({ path, to }) => ({ keys: keysOfPath(path), value: to })),
  )

function withLines(markdown: string, quotes: readonly FixedQuote[]): string {
  const lines = markdown.split('\n')
  for (const { line, to } of quotes) {
    const index = line! - 1
    lines[index] = lines[index]!.replace(/¶\s?\d+/, `¶${to}`)
  }
  return lines.join('\n')
}
