import { parseEdtf } from '../../../src/content/edtf.ts'
import { entriesOf, problemAt, type Content } from '../content.ts'
import { daysIn, firstDay, lastDay } from '../dates.ts'
import { problemOf as figureProblem } from '../figures.ts'
import { problemOf as outcomeProblem } from '../outcomes.ts'
import { shown, type Problem } from '../problem.ts'

/** What is wrong with an EDTF date or interval of the right form: a day that no calendar has, or an end before its beginning. */
function dateProblem(edtf: string): string | undefined {
  for (const end of parseEdtf(edtf) ?? []) {
    if (typeof end !== 'object' || !end.day || !end.month) continue
    const days = daysIn(end.years[0], end.month)
    if (end.day > days) return `is ${shown(edtf)}, but that month has ${days} days`
  }
  const [from, to] = edtf.split('/')
  // Ends that overlap, such as 2018/2018-05, are in order.
  if (!from || !to || lastDay(to) >= firstDay(from)) return undefined
  return `is ${shown(edtf)}, which ends before it begins; ${shown(`${to}/${from}`)}?`
}

type Dated = [date: string | undefined, problem: (message: string) => Problem]

/** Dates are days of the calendar, and intervals end after they begin. */
export function datesExist(content: Content): Problem[] {
  const dated: Dated[] = [
    ...entriesOf(content).flatMap((entry) => {
      const { when, passages } = entry.feature.properties
      return [
        [when, (message) => problemAt(entry, 'properties.when', message)],
        ...passages.map(({ when }, n): Dated => {
          return [when, (message) => problemAt(entry, `properties.passages[${n}].when`, message)]
        }),
      ] satisfies Dated[]
    }),
    ...content.figures.map((placed): Dated => [
      placed.figure.when,
      (message) => figureProblem(placed, 'when', message),
    ]),
    ...content.outcomes.flatMap((placed) => {
      const { asOf, sources } = placed.outcome
      return [
        [asOf, (message) => outcomeProblem(placed, 'asOf', message)],
        ...sources.map(({ date }, n): Dated => {
          return [date, (message) => outcomeProblem(placed, `sources[${n}].date`, message)]
        }),
      ] satisfies Dated[]
    }),
  ]
  return dated.flatMap(([date, problem]) => {
    const message = date && dateProblem(date)
    return message ? [problem(message)] : []
  })
}
