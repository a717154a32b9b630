import { isCorridor } from './features.ts'
import type { Corridor, Feature, Stop } from './schema.ts'

/**
 * Ids of the basemap's labels that the content writes itself, by feature id and by `stopKey`. The build makes the table
 * of the atlas: `virtual:basemap-labels`.
 */
export type BasemapLabels = Readonly<Record<string, string>>

/** The key of a stop in `BasemapLabels`. */
export const stopKey = (corridor: Pick<Corridor, 'id'>, stop: Pick<Stop, 'id'>): string => `${corridor.id}:${stop.id}`

/** The ids of the basemap's labels that a feature and its stops write. */
export function labelsOf(labels: BasemapLabels, feature: Feature): string[] {
  const stops = isCorridor(feature) ? feature.properties.stops.map((stop) => stopKey(feature, stop)) : []
  return [feature.id, ...stops].flatMap((key) => labels[key] ?? [])
}
