import type { Position } from 'geojson'

/** Degrees. West is greater than east if the region crosses the antimeridian. */
export type Region = readonly [west: number, south: number, east: number, north: number]

/** Degrees. West is at most east. */
export type Box = readonly [west: number, south: number, east: number, north: number]

/** A corridor that runs on a road or a railway. */
export interface CorridorLine {
  id: string
  on: 'road' | 'railway'
  /** Whether its line is the course of the road or railway, or only shows which places it joins. */
  course: 'exact' | 'schematic'
  line: readonly Position[]
}

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
  /** Its corridors on land: the tiles say which parts of roads and railways they follow. */
  corridors?: readonly CorridorLine[]
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

/** Degrees around a region from which features are read. Wider than the buffer of a tile at zoom 5 and the tile itself. */
const margin = 12

/** Returns the boxes of a region with a margin around them. */
export const boxesAround = (region: Region | null): Box[] => boxesOf(region).flatMap(widened)

/** Returns a box with the margin around it, and the part of the margin beyond the antimeridian. */
function widened([west, south, east, north]: Box): Box[] {
  const [bottom, top] = [south - margin, north + margin]
  const boxes: Box[] = [[west - margin, bottom, east + margin, top]]
  if (west - margin < -180) boxes.push([west - margin + 360, bottom, 180, top])
  if (east + margin > 180) boxes.push([-180, bottom, east + margin - 360, top])
  return boxes
}
