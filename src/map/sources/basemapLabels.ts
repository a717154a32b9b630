import type { Corridor, Feature, Stop } from '../../content/schema'

/**
 * Ids of the basemap's labels that the content writes itself, by feature id and by `stopKey`. The build makes the table
 * of the atlas: `virtual:basemap-labels`.
 */
export type BasemapLabels = Readonly<Record<string, string>>

/** The key of a stop in `BasemapLabels`. */
export const stopKey = ({ id }: Pick<Corridor, 'id'>, { coordinates }: Pick<Stop, 'coordinates'>): string =>
  `${id}:${coordinates}`

/** The ids of the basemap's labels that a feature and its stops write. */
export function labelsOf(labels: BasemapLabels, feature: Feature): string[] {
  const keys = [feature.id]
  if (feature.properties.kind === 'corridor') {
    const corridor = feature as Corridor
    keys.push(...corridor.properties.stops.map((stop) => stopKey(corridor, stop)))
  }
  return keys.flatMap((key) => labels[key] ?? [])
}
