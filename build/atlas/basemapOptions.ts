import type { BasemapOptions, CorridorLine, Region } from '../../basemap/pack/options.ts'
import type { ModeConfig } from '../../src/content/atlas/config.ts'
import { isCorridor } from '../../src/content/features.ts'
import { firstExtent } from '../../src/content/firstExtent.ts'
import type { Feature } from '../../src/content/schema.ts'
import { wrapLongitude } from '../../src/geometry/longitude.ts'
import { readAtlas } from './readAtlas.ts'
import { readFeatures } from './features.ts'

/** The region goes this share of its width and height beyond the features, so that they do not lie at its edge. */
const margin = 0.25
/** Degrees. A wider region would be most of the world: too many bytes for a reader. */
const widest = 200

/**
 * The region of the detailed basemap around the features, in whole degrees. `null` without features, and where they are
 * spread over more than 200 degrees of longitude.
 */
export function regionOf(features: readonly Feature[]): Region | null {
  if (features.length === 0) return null
  const [west, south, east, north] = firstExtent({ features })
  const [x, y] = [(east - west) * margin, (north - south) * margin]
  if (east - west + 2 * x > widest) return null
  return [
    wrapLongitude(Math.floor(west - x)),
    Math.max(-85, Math.floor(south - y)),
    wrapLongitude(Math.ceil(east + x)),
    Math.min(85, Math.ceil(north + y)),
  ]
}

/** The corridors that run on a road or a railway. The map draws the lines of railways with dashes. */
const corridorLines = (features: readonly Feature[], modes: readonly ModeConfig[]): CorridorLine[] =>
  features.filter(isCorridor).flatMap(({ id, properties, geometry }) => {
    const mode = modes.find((one) => one.id === properties.mode)
    if (mode?.surface !== 'land' || mode.pattern === 'dots') return []
    const on = mode.pattern === 'dashes' ? 'railway' : 'road'
    const course = properties.precision === 'schematic' ? 'schematic' : 'exact'
    return { id, on, course, line: geometry.coordinates }
  })

/** What the atlas in a folder wants of its basemap. */
export function basemapOptions(folder: string): BasemapOptions {
  const { config, region, basemap, countries } = readAtlas(folder)
  const features = readFeatures(folder)
  return {
    region: region ?? regionOf(features),
    detail: basemap.detail ?? 'fine',
    languages: config.languages.map(({ tag }) => tag),
    names: {
      ...Object.fromEntries(Object.entries(countries).map(([code, name]) => [`country-${code.toLowerCase()}`, name])),
      ...basemap.names,
    },
    selection: basemap.selection ?? 'world',
    corridors: corridorLines(features, config.modes),
  }
}
