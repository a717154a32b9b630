/** What became of a statement of the article by the date of an outcome's `asOf`. */
export const verdicts = ['happened', 'happened-later', 'changed', 'not-by-date', 'unknown'] as const
export type Verdict = (typeof verdicts)[number]
