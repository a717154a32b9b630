/** `npm run coverage [folder]` prints how much of each paragraph of the article is on the map, and the names without a link. */
import { isCommand } from './validate/command.ts'
import { readArguments } from './arguments.ts'
import { entriesOf, readContent, type Content } from './validate/content.ts'
import { problemLine } from './validate/problem.ts'
import { unlinkedNames } from './validate/unlinkedNames.ts'
import { locate, overlaps, sentences } from '../src/content/article/text.ts'

export interface Coverage {
  /** 1-based. */
  paragraph: number
  /** Number of links in the paragraph. */
  mentions: number
  /** Number of features that they link to. */
  features: number
  sentences: number
  /** Number of sentences with at least one link. */
  sentencesOnMap: number
}

/** The coverage of each paragraph of the article. */
export function coverageOf(content: Content): Coverage[] {
  return (content.article?.paragraphs ?? []).map((text, index) => {
    const paragraph = index + 1
    const marks = entriesOf(content).flatMap(({ feature }) =>
      feature.properties.passages
        .filter((passage) => passage.paragraph === paragraph)
        .flatMap((passage) => locate(text, passage) ?? [])
        .map((range) => ({ id: feature.id, range })),
    )
    const all = sentences(text)
    return {
      paragraph,
      mentions: marks.length,
      features: new Set(marks.map(({ id }) => id)).size,
      sentences: all.length,
      sentencesOnMap: all.filter((sentence) => marks.some(({ range }) => overlaps(sentence, range))).length,
    }
  })
}

/** The coverage of all paragraphs as a table with a total. */
export function coverageTable(content: Content): string {
  const rows = coverageOf(content)
  const sum = (column: Exclude<keyof Coverage, 'paragraph'>) => rows.reduce((total, row) => total + row[column], 0)
  const mentioned = entriesOf(content).filter(({ feature }) => feature.properties.passages.length > 0).length
  const written = (name: string, row: Omit<Coverage, 'paragraph'>) => {
    const share = `${Math.round((100 * row.sentencesOnMap) / Math.max(1, row.sentences))} %`
    return [name, row.mentions, row.features, `${row.sentencesOnMap} of ${row.sentences}`, share].map(String)
  }
  const table = [
    ['paragraph', 'mentions', 'features', 'sentences on the map', 'share'],
    ...rows.map((row) => written(String(row.paragraph), row)),
    written('all', {
      mentions: sum('mentions'),
      features: mentioned,
      sentences: sum('sentences'),
      sentencesOnMap: sum('sentencesOnMap'),
    }),
  ]
  const widths = table[0]!.map((_, column) => Math.max(...table.map((row) => row[column]!.length)))
  return table.map((row) => row.map((cell, column) => cell.padStart(widths[column]!)).join('  ')).join('\n')
}

/** The names of the map that are not links in the article, those first that README.md does not explain. */
export function unlinkedNameLines(content: Content): string {
  const names = unlinkedNames(content).sort((a, b) => Number(a.isExplained) - Number(b.isExplained))
  const explained = names.filter(({ isExplained }) => isExplained).length
  return [
    `place names that are not links: ${names.length - explained}, and ${explained} that README.md explains`,
    ...names.map(({ paragraph, name, context, isExplained }) => {
      return `  ¶${paragraph} ${name}${isExplained ? ' (explained)' : ''}: …${context}…`
    }),
  ].join('\n')
}

if (isCommand(import.meta.url)) {
  const { content, problems } = await readContent(readArguments().folder)
  if (content.article) console.log(`${coverageTable(content)}\n${unlinkedNameLines(content)}`)
  for (const problem of problems) console.error(problemLine(problem))
  if (problems.length > 0) process.exitCode = 1
}
