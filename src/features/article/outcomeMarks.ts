import type { QuotedRun } from '../../content/article/passages'
import { markOffset, type OutcomeSummary } from '../../content/outcomes'

/** A run, and the outcomes whose mark stands at its end. */
export interface MarkedRun<M> extends QuotedRun<M> {
  outcomes: readonly OutcomeSummary[]
}

/**
 * Divides the runs of a paragraph where the marks of outcomes stand, and before the word in front of each mark, so that the
 * page can keep the two on one line. A run that is a link stays whole, and the mark of a statement that ends in it follows it.
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
    const marks = inside.map((outcome) => offsets.get(outcome)!)
    const words = marks.map((to) => start + paragraph.slice(start, to).search(/\S+$/)).filter((from) => from > start)
    const cuts = [...new Set([...words, ...marks, end])].sort((a, b) => a - b)
    return cuts.map((to, index) => ({
      ...run,
      text: paragraph.slice(cuts[index - 1] ?? start, to),
      outcomes: inside.filter((outcome) => offsets.get(outcome) === to),
    }))
  })
}
