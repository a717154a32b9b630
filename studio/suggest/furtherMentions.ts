/** What tells whether a mention may be a place. */
interface Mentioned {
  candidates: readonly { entry: { id: string } }[]
}

/** Returns the other suggestions that may be the same place: those that one yes can mark, for review. */
export const furtherMentions = <M extends Mentioned>(accepted: M | undefined, place: string, all: readonly M[]): M[] =>
  all.filter((other) => other !== accepted && other.candidates.some(({ entry }) => entry.id === place))
