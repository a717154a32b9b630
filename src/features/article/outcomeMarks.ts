import type { QuotedRun } from '../../content/article/passages'
import { markOffset, type OutcomeSummary } from '../../content/outcomes'

/** A run, and the outcomes whose mark stands at its end. */
export interface MarkedRun<M> extends QuotedRun<M> {
  outcomes: readonly OutcomeSummary[]
}

/**
 * Divides the runs of a paragraph where the marks of outcomes stand. A run that is a link stays whole, and the mark of a
 * statement that ends in it follows it.
 */
export function withOutcomeMarks<M>(
  paragraph: string,
  runs: readonly QuotedRun<M>[],
  outcomes: readonly OutcomeSummary[],
): MarkedRun<M>[] {
  const offsets = new Map(outcomes.map((outcome) => [outcome, markOffset(paragraph, outcome)]))
  let end = 0
  return runs.flatMap((run): MarkedRun<M>[] => {
    const start = end
    end += run.text.length
    const inside = outcomes.filter((outcome) => offsets.get(outcome)! > start && offsets.get(outcome)! <= end)
    if (run.mark) return [{ ...run, outcomes: inside }]
    const cuts = [...new Set([...inside.map((outcome) => offsets.get(outcome)!), end])].sort((a, b) => a - b)
    return cuts.map((to, index) => ({
      ...run,
      text: paragraph.slice(cuts[index - 1] ?? start, to),
      outcomes: inside.filter((outcome) => offsets.get(outcome) === to),
    }))
  })
}
