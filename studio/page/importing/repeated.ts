/** In how many lists a text may be before it is said once for all. */
const most = 2

/** The texts that more than two lists have. */
export function repeated(lists: readonly (readonly string[])[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const list of lists) for (const text of new Set(list)) counts.set(text, (counts.get(text) ?? 0) + 1)
  return new Set([...counts].filter(([, count]) => count > most).map(([text]) => text))
}
