import type { Figure } from '../../content/figureSchema'
import type { Feature } from '../../content/schema'
import type { AtlasContent } from '../../content/load/loadContent'

/** A figure with the length of its bar, a share of the plot's width from 0 to 1. `null` if there is no figure to compare it with. */
export interface Bar {
  figure: Figure
  share: number | null
}

/** The figures of one group. Figures of the same unit stand together and share a scale. */
export interface Plot {
  group: string
  bars: readonly Bar[]
}

/** Returns the figures of a feature: those that name it, and for the area of a country those about that country. */
export function figuresOf({ figures }: AtlasContent, { id, properties }: Feature): Figure[] {
  const about = properties.kind === 'country' && 'country' in properties ? properties.country : undefined
  return figures.filter(({ country, features }) => features.includes(id) || (about && country.includes(about)))
}

/** Returns the value of a full bar: 100 for percent, else the greatest value. `null` if it is the only value. */
function fullBarValue(unit: string, values: readonly number[]): number | null {
  if (unit === 'percent') return 100
  return values.length > 1 ? Math.max(...values) : null
}

/** Groups items by a key. The groups are in the order of their first items. */
const groupBy = <T, K>(items: readonly T[], keyOf: (item: T) => K): [K, T[]][] =>
  [...new Set(items.map(keyOf))].map((key) => [key, items.filter((item) => keyOf(item) === key)])

/** Returns the plots of a list of figures, in the list's order. */
export const plotsOf = (figures: readonly Figure[]): Plot[] =>
  groupBy(figures, ({ group }) => group).map(([group, members]) => ({
    group,
    bars: groupBy(members, ({ unit }) => unit).flatMap(([unit, same]) => {
      const values = same.map(({ value }) => value)
      const full = fullBarValue(unit, values)
      return same.map((figure) => ({ figure, share: full ? figure.value / full : null }))
    }),
  }))
