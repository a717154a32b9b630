/** Reads the table of a folder for the validator. */
import { tableOf, type FolderTable } from '../../build/table/folderTable.ts'
import { tableFacets, type Place as TablePlace } from '../../build/table/readTable.ts'
import { featureSchemas, type Place, type WrittenFeature } from '../../src/content/schema.ts'
import type { Entry } from './content.ts'
import { described, inRow, parse } from './parse.ts'
import { counted, shown, type Problem } from './problem.ts'

/** How many rows or words a note names. */
const mostNamed = 5

const listOf = (words: readonly (string | number)[]): string =>
  words.slice(0, mostNamed).join(', ') + (words.length > mostNamed ? ' …' : '')

/** The mistake behind a message: the same for rows that have other words and numbers. */
const causeOf = (message: string): string => message.replace(/“[^”]*”/g, '“”').replace(/-?\d+(\.\d+)?/g, '0')

function notesOf({ file, withoutPosition, unknownCountries, added }: FolderTable): Problem[] {
  const note = (message: string, place?: TablePlace): Problem => ({
    level: 'note',
    file,
    ...(place && { line: place.line }),
    path: '',
    message,
  })
  const [first] = withoutPosition
  const [country] = unknownCountries
  return [
    ...(first
      ? [
          note(
            `${counted(withoutPosition.length)} ${withoutPosition.length === 1 ? 'row has' : 'rows have'} no position and ${withoutPosition.length === 1 ? 'is' : 'are'} not on the map: ${listOf(withoutPosition.map(({ row }) => row))}`,
            first,
          ),
        ]
      : []),
    ...(country
      ? [
          note(
            `no country is called ${listOf([...unknownCountries.keys()].map((word) => shown(word, 40)))}: left out`,
            country[1],
          ),
        ]
      : []),
    ...tableFacets
      .filter((facet) => added[facet].size > 0)
      .map((facet) => {
        const words = listOf([...added[facet].values()].map((word) => shown(word, 40)))
        return note(
          `has ${counted(added[facet].size)} of its own for ${facet}, which atlas.json does not declare: ${words}`,
        )
      }),
  ]
}

/** The rows of the table that match the schema of places, and what is wrong with others. */
export function readTableRows(folder: string): {
  table: FolderTable | null
  entries: Entry<Place>[]
  problems: Problem[]
} {
  const table = tableOf(folder)
  if (!table) return { table, entries: [], problems: [] }
  const { file } = table
  const problems: Problem[] = table.errors.map(({ row, line, message }) => ({
    file,
    ...(line !== undefined && { line }),
    path: row === undefined ? '' : inRow(row, ''),
    message,
    cause: causeOf(message),
  }))
  const entries = table.rows.flatMap(({ row, line, feature }): Entry<Place>[] => {
    const { issues, output } = parse(featureSchemas['places.geojson'], feature)
    for (const issue of issues) {
      const { path, message } = described(issue, '')
      problems.push({ file, line, id: feature.id, path: inRow(row, path), message, cause: causeOf(message) })
    }
    if (!output) return []
    return [
      { file, path: inRow(row, ''), at: { row, line }, written: feature as unknown as WrittenFeature, feature: output },
    ]
  })
  return { table, entries, problems: [...problems, ...notesOf(table)] }
}
