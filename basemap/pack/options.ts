import type { Position } from 'geojson'

/** Degrees. West is greater than east if the region crosses the antimeridian. */
export type Region = readonly [west: number, south: number, east: number, north: number]

/** Degrees. West is at most east. */
export type Box = readonly [west: number, south: number, east: number, north: number]

/** What an atlas wants of its basemap. */
export interface BasemapOptions {
  /** The area that is detailed above zoom 4. Without one the whole world is coarse. */
  region: Region | null
  /** `coarse` makes the archive several times smaller: the region has the shapes of the rest of the world, to zoom 5. */
  detail: 'coarse' | 'fine'
  /** Language tags (BCP 47). Each has a property `name_<tag>` in the tiles. */
  languages: readonly string[]
  /** Names of towns, countries and waters by language tag, by id or English name, instead of those of the data. */
  names?: Readonly<Record<string, Readonly<Record<string, string>>>>
  /**
   * `eurasia` has only the towns, first-level divisions and labels that were chosen by hand for an atlas of Eurasia in
   * English, Russian and Kazakh. `world`, the default, has all.
   */
  selection?: 'world' | 'eurasia'
}

/** Returns the boxes of a region: two if it crosses the antimeridian, none without a region. */
export function boxesOf(region: Region | null): Box[] {
  if (!region) return []
  const [west, south, east, north] = region
  if (west <= east) return [region]
  return [
    [west, south, 180, north],
    [-180, south, east, north],
  ]
}

/** Whether a position is in a box. */
export const contains = ([west, south, east, north]: Box, [lon = 0, lat = 0]: Position): boolean =>
  lon >= west && lon <= east && lat >= south && lat <= north
