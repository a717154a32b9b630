import type { Figure, FigureGroup, FigureUnit } from '../../content/figureSchema'
import type { Feature } from '../../content/schema'
import type { AtlasContent } from '../../content/load/loadContent'

/** A figure with its bar: a share of the plot's width, or none where there is nothing to compare it with. */
export interface Bar {
  figure: Figure
  share: number | null
}

/** Figures of one group, those of one unit together and on one scale. */
export interface Plot {
  group: FigureGroup
  bars: readonly Bar[]
}

/** The figures that belong in a feature's panel: those of the country it is. */
export const figuresOf = ({ figures }: AtlasContent, { properties }: Feature): Figure[] =>
  properties.kind === 'country' && properties.country
    ? figures.filter(({ country }) => country.includes(properties.country!))
    : []

/** Percent are of a hundred; other units reach to their greatest value. A number that stands alone gets no bar. */
function scaleOf(unit: FigureUnit, values: readonly number[]): number | null {
  if (unit === 'percent') return 100
  return values.length > 1 ? Math.max(...values) : null
}

/** Lists of those that share a key, in the order of the keys' first members. */
const grouped = <T, K>(items: readonly T[], keyOf: (item: T) => K): [K, T[]][] =>
  [...new Set(items.map(keyOf))].map((key) => [key, items.filter((item) => keyOf(item) === key)])

/** The plots of a list of figures, in the list's order. */
export const plotsOf = (figures: readonly Figure[]): Plot[] =>
  grouped(figures, ({ group }) => group).map(([group, members]) => ({
    group,
    bars: grouped(members, ({ unit }) => unit).flatMap(([unit, same]) => {
      const values = same.map(({ value }) => value)
      const scale = scaleOf(unit, values)
      return same.map((figure) => ({ figure, share: scale ? figure.value / scale : null }))
    }),
  }))
