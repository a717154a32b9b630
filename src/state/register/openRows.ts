/** What the page loads of the register when it is first needed. */
import config from 'virtual:atlas'
import type { RegisterColumns, RegisterSummary } from '../../content/register/registerTypes'
import { rowFilterOf, rowIsShown, rowsShown } from '../../content/register/rowFilter'
import type { Filters } from '../filters.svelte'
import { openAnswers } from './openAnswers'

export { rowFilterOf }

export const openRegisterAnswers = (summary: RegisterSummary) =>
  openAnswers({
    summary,
    defaultLanguage: config.defaultLanguage,
    url: new URL('records.pmtiles', document.baseURI).href,
  })

/** The rows that the filters leave. */
export interface ShownRows {
  isShown: (row: number) => boolean
  /** In the order of rows. */
  rows: Uint32Array
}

export function shownRows(
  summary: RegisterSummary,
  columns: RegisterColumns,
  { disabled, timeRange }: Pick<Filters, 'disabled' | 'timeRange'>,
): ShownRows {
  const isShown = rowIsShown(columns, rowFilterOf(summary, disabled, timeRange))
  return { isShown, rows: rowsShown(summary.count, isShown) }
}
