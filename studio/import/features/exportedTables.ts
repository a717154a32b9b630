/** The tables that `build/downloads/` writes beside features.csv. Heights bring nothing: the build computes them again. */
import { nothing, type ReadFeatures } from './draft.ts'

type Row = readonly string[]

/** The texts of columns such as `label_en`. Without a language it is one text. */
function texts(columns: readonly string[], row: Row, prefix: string): unknown {
  const found = columns.flatMap((column, index): [string, string][] =>
    column.startsWith(`${prefix}_`) && row[index] ? [[column.slice(prefix.length + 1), row[index]]] : [],
  )
  const [first] = found
  return found.length === 1 && first![0] === 'und' ? first![1] : Object.fromEntries(found)
}

const words = (text: string): string[] => text.split(' ').filter(Boolean)

/** What such a table has; undefined for any other. */
export function readExportedTable(rows: readonly Row[]): ReadFeatures | undefined {
  const [columns = [], ...body] = rows
  const has = (...names: string[]) => names.every((name) => columns.includes(name))
  const kind = has('feature', 'paragraph', 'quote', 'exact', 'quoted_from')
    ? 'passages'
    : has('group', 'value', 'unit', 'exactness', 'quoted_from')
      ? 'figures'
      : has('verdict', 'as_of', 'feature', 'quoted_from')
        ? 'outcomes'
        : has('corridor', 'km', 'metres', 'tolerance')
          ? 'heights'
          : undefined
  if (!kind) return undefined
  const result = nothing()
  if (kind === 'heights') return result
  body.forEach((row, index) => {
    const from = { what: 'row', number: index + 2 }
    const cell = (name: string) => row[columns.indexOf(name)] ?? ''
    const optional = (name: string) => (cell(name) ? { [name]: cell(name) } : {})
    const place = { paragraph: Number(cell('paragraph')), quote: cell('quote') }
    if (kind === 'passages') {
      result.passages.push({
        from,
        feature: cell('feature'),
        passage: { ...place, exact: cell('exact'), ...optional('when') },
      })
    } else if (kind === 'figures') {
      const [country, features] = [words(cell('countries')), words(cell('features'))]
      result.records.push({
        from,
        file: 'figures.json',
        record: {
          id: cell('id'),
          group: cell('group'),
          ...(country.length > 0 && { country }),
          ...(features.length > 0 && { features }),
          label: texts(columns, row, 'label'),
          value: Number(cell('value')),
          unit: cell('unit'),
          exactness: cell('exactness'),
          ...optional('when'),
          ...place,
          exact: cell('exact'),
        },
      })
    } else {
      const sources = [1, 2].flatMap((n) => {
        const read = (name: string) => cell(`source_${n}_${name}`)
        if (!read('title')) return []
        return [
          {
            title: read('title'),
            publisher: read('publisher'),
            date: read('date'),
            ...(read('url') && { url: read('url') }),
          },
        ]
      })
      result.records.push({
        from,
        file: 'outcomes.json',
        record: {
          id: cell('id'),
          ...place,
          feature: cell('feature'),
          verdict: cell('verdict'),
          asOf: cell('as_of'),
          text: texts(columns, row, 'text'),
          sources,
        },
      })
    }
  })
  return result
}
