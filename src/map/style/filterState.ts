import type { Feature } from '../../content/schema'
import type { Hidden, Token } from '../../content/facets'
import { happensIn, type Span } from '../../content/dates'
import { englishNamesOf } from './mapStyle'

interface Filtered {
  story: { features: readonly Feature[] }
  hidden: Hidden
  span: Span | null
  kept: readonly string[]
  isDrawn: (feature: Feature) => boolean
}

/** What the filters take off the map, as global state of the style (MapState says what each is). */
export interface OffState {
  hidden: Token[]
  elsewhen: string[]
  kept: readonly string[]
  freed: string[]
}

export const nothingOff: OffState = { hidden: [], elsewhen: [], kept: [], freed: [] }

/** Switches are given as such, not as the ids of what they switch off: these may be tens of thousands. */
export function offState(atlas: Filtered): OffState {
  const { story, hidden, span, kept } = atlas
  if (!hidden.size && !span) return nothingOff
  const elsewhen = span ? story.features.filter((feature) => happensIn(feature, span) === false) : []
  return { hidden: [...hidden], elsewhen: elsewhen.map(({ id }) => id), kept, freed: freedNames(atlas) }
}

/** Names of what is off, but not those that something else still writes. */
function freedNames(atlas: Filtered): string[] {
  const [written, unwritten] = [new Set<string>(), new Set<string>()]
  for (const feature of atlas.story.features) {
    const names = atlas.isDrawn(feature) ? written : unwritten
    for (const name of englishNamesOf(feature)) names.add(name)
  }
  return [...unwritten].filter((name) => !written.has(name))
}
