import type { Figure, FigureGroup, FigureUnit } from '../../content/figureSchema'
import type { Feature } from '../../content/schema'
import type { AtlasContent } from '../../content/load/loadContent'

/** A figure with the length of its bar, a share of the plot's width from 0 to 1. `null` if there is no figure to compare it with. */
export interface Bar {
  figure: Figure
  share: number | null
}

/** The figures of one group. Figures of the same unit stand together and share a scale. */
export interface Plot {
  group: FigureGroup
  bars: readonly Bar[]
}

/** Returns the figures about a country for its feature, and none for other features. */
export const figuresOf = ({ figures }: AtlasContent, { properties }: Feature): Figure[] =>
  properties.kind === 'country' && properties.country
    ? figures.filter(({ country }) => country.includes(properties.country!))
    : []

/** Returns the value of a full bar: 100 for percent, else the greatest value. `null` if it is the only value. */
function fullBarValue(unit: FigureUnit, values: readonly number[]): number | null {
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
