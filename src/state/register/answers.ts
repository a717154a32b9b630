import { openRegister, type RegisterSetup } from '../../content/register/openRegister'
import type { Language } from '../../content/schema'
import type { RowFilter } from '../../content/register/rowFilter'
import { queryWordsOf } from '../../i18n/normalizeForSearch'

/** Answers what the page asks of the register, in a worker or in the page itself. */
export function answersOf(setup: RegisterSetup) {
  const reader = openRegister(setup)
  return {
    columns: () => reader.columns(),
    entries: (rows: readonly number[] | Uint32Array, language: Language) => reader.entries(rows, language),
    rowOf: (id: string) => reader.rowOf(id),
    place: (row: number) => reader.place(row),
    search: (query: string, language: Language, limit: number) => {
      const words = queryWordsOf(query).map(({ normalized }) => normalized)
      return reader.search(words.filter(Boolean), language, limit)
    },
    tile: (z: number, x: number, y: number, filter: RowFilter) => reader.tile(z, x, y, filter),
  }
}

export type RegisterAnswers = ReturnType<typeof answersOf>
export type Question = keyof RegisterAnswers
