import { expect, test } from 'vitest'
import type { FoundFeature, Results } from '../../../src/features/search/search'
import { matchedRuns } from '../../../src/features/search/matchedRuns'
import { highlightedId, optionsOf } from '../../../src/features/search/searchOptions'
import { aven, hall } from '../../support/smallAtlas'
import { smallColumns } from '../../support/smallRegister'

const found = (feature: typeof aven): FoundFeature => ({ kind: 'feature', feature, name: { lang: 'en', runs: [] } })
const results: Results = { features: [found(aven), found(hall)], stops: [], paragraphs: [], total: 2 }
const entry = (row: number) => ({ row, id: `row-${row}`, name: `Row ${row}`, lang: 'en' })
const rows = { entries: [entry(2), entry(5)], total: 2 }
const showsAll = { isShown: () => true }

test('results of the register come after those of the story', () => {
  const options = optionsOf(results, rows, showsAll, { columns: smallColumns, isRowShown: () => true })
  expect(options.map(highlightedId)).toEqual(['aven', 'hall', 'row-2', 'row-5'])
})

test('the last option offers what the filters hide of both', () => {
  const filters = { isShown: ({ id }: { id: string }) => id !== 'hall' }
  const register = { columns: smallColumns, isRowShown: (row: number) => row !== 5 }
  expect(optionsOf(results, rows, filters, register).at(-1)).toEqual({ kind: 'show', features: [hall], rows: [5] })
})

test('before the columns are loaded no row is said to be hidden', () => {
  const options = optionsOf(results, rows, showsAll, { columns: null, isRowShown: () => false })
  expect(options.map(({ kind }) => kind)).toEqual(['feature', 'feature', 'row', 'row'])
})

test.each([
  ['Ak Tau 12', 'tau', ['Tau']],
  ['Ak Tau 12', 'ak 1', ['Ak', '12']],
  ['Қараганды', 'karag', ['Қараганды']],
  ['Ak Tau', 'xyz', []],
])('of %s the words that “%s” finds are marked', (name, query, marked) => {
  const runs = matchedRuns(name, query)
  expect(runs.filter(({ mark }) => mark).map(({ text }) => text)).toEqual(marked)
  expect(runs.map(({ text }) => text).join('')).toBe(name)
})
