import { modes, statuses, topics, type Feature, type Mode, type Status, type Topic } from './schema'
import { memoizeByRef } from './memoizeByRef'

/**
 * What the reader can switch off: corridors by mode, everything else by topic, both by status. These are also the
 * words of the address (`hide=road,topic:space,status:planned`).
 */
export type Token = Mode | `topic:${Topic}` | `status:${Status}`

/** A feature has one token of each facet, and is off if either is. */
export const facets = {
  what: [...modes, ...topics.map((topic) => `topic:${topic}` as const)],
  status: statuses.map((status) => `status:${status}` as const),
} as const satisfies Record<string, readonly Token[]>
export type Facet = keyof typeof facets

export const tokens: readonly Token[] = [...facets.what, ...facets.status]

// Written once: among tens of thousands of features no word is put together anew.
const tokenOf = <K extends Topic | Status, P extends string>(prefix: P, keys: readonly K[]) =>
  Object.fromEntries(keys.map((key) => [key, `${prefix}:${key}`])) as { [Key in K]: `${P}:${Key}` }
const [ofTopic, ofStatus] = [tokenOf('topic', topics), tokenOf('status', statuses)]

const tokenIn = (facet: Facet, { properties }: Feature): Token => {
  if (facet === 'status') return ofStatus[properties.status]
  return properties.kind === 'corridor' ? properties.mode : ofTopic[properties.topic]
}

/** Both tokens of a feature: what it is and its status. */
export const tokensOf = (feature: Feature): [what: Token, status: Token] => [
  tokenIn('what', feature),
  tokenIn('status', feature),
]

export type Hidden = ReadonlySet<Token>
export const nothingHidden: Hidden = new Set()

export const isShown = (hidden: Hidden, feature: Feature): boolean =>
  hidden.size === 0 || (!hidden.has(tokenIn('what', feature)) && !hidden.has(tokenIn('status', feature)))

const indexOf = Object.fromEntries(tokens.map((token, index) => [token, index])) as Record<Token, number>

/** The pair of tokens of each feature of a list that stays as it is, as one number: it is looked up at every filter. */
export const pairsOf = memoizeByRef((features: readonly Feature[]) =>
  Uint16Array.from(
    features,
    (feature) => indexOf[tokenIn('what', feature)] * tokens.length + indexOf[tokenIn('status', feature)],
  ),
)

/** What a filter leaves of a list, in its order; the list itself where that is all of it. */
export function shownOf(hidden: Hidden, features: readonly Feature[]): readonly Feature[] {
  if (hidden.size === 0) return features
  const pairs = pairsOf(features)
  const isOn = tokens.map((token) => !hidden.has(token))
  const on = isOn.flatMap((what) => isOn.map((status) => what && status))
  const shown = features.filter((_, index) => on[pairs[index]!])
  return shown.length < features.length ? shown : features
}

/** How many features have each pair of tokens, of a list that stays as it is: whatever is switched, nobody counts again. */
const tallyOf = memoizeByRef((features: readonly Feature[]) => {
  const tally = new Map<Token, Map<Token, number>>()
  const add = (one: Token, other: Token) => {
    const counts = tally.get(one) ?? new Map<Token, number>()
    tally.set(one, counts.set(other, (counts.get(other) ?? 0) + 1))
  }
  for (const feature of features) {
    const [what, status] = tokensOf(feature)
    add(what, status)
    add(status, what)
  }
  return tally
})

/** A switch of the legend. */
export interface Switch {
  token: Token
  on: boolean
  /** How many features it shows when it is on: those with this token that the other facet leaves on. */
  count: number
}

/** The switches of a facet in the schema's order; what no feature has is left out. */
export function switches(facet: Facet, features: readonly Feature[], hidden: Hidden): Switch[] {
  const tally = tallyOf(features)
  return facets[facet].flatMap((token) => {
    const others = tally.get(token)
    if (!others) return []
    const count = [...others].reduce((all, [other, few]) => (hidden.has(other) ? all : all + few), 0)
    return [{ token, on: !hidden.has(token), count }]
  })
}

/** In the order of `tokens`, so that equal sets are written alike. */
const ordered = (wanted: (token: Token) => boolean): Hidden => new Set(tokens.filter(wanted))

export const hiding = (list: readonly Token[]): Hidden => ordered((token) => list.includes(token))

export const toggled = (hidden: Hidden, token: Token): Hidden =>
  ordered((other) => (other === token ? !hidden.has(token) : hidden.has(other)))

/** Hides everything of the token's facet that the features have, but the token itself. The other facet stays as it is. */
export function only(hidden: Hidden, token: Token, features: readonly Feature[]): Hidden {
  const facet: Facet = token.startsWith('status:') ? 'status' : 'what'
  const present = tallyOf(features)
  return ordered((other) =>
    (facets[facet] as readonly Token[]).includes(other) ? other !== token && present.has(other) : hidden.has(other),
  )
}

/** Hides nothing that would hide these features. */
export function revealing(hidden: Hidden, features: readonly Feature[]): Hidden {
  const needed = new Set(features.flatMap(tokensOf))
  return ordered((token) => hidden.has(token) && !needed.has(token))
}

/** The tokens of a comma list, without words that are none. */
export function readTokens(list: string): Token[] {
  // `theme:` is how links made before 2026-12 name a topic.
  const named = new Set(list.split(',').map((name) => name.replace(/^theme:/, 'topic:')))
  return tokens.filter((token) => named.has(token))
}
