/**
 * Roads, railways and urban areas of Europe, North Africa and Asia (21° W-150° E, 15-80° N), from Natural Earth's 10m cultural
 * layers. Lines are joined by rank and simplified to 0.001° (about 100 m).
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Feature, FeatureCollection, LineString, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson'
import { joinLines } from '../pack/joinLines.ts'
import { mapshaper } from './shapes.ts'

/** Metres. The outlines of towns are a tint: they may be less exact than lines. */
const intervals = { lines: 250, areas: 800 }
/** Square kilometres. A smaller urban area is a dot on the map. */
const smallestArea = 10

type Properties = Readonly<Record<string, unknown>>

/** The zoom from which a road is on the map. Roads of a scale rank above 8 are local, and often several km off. */
function roadRank({ type, scalerank }: Properties): number | null {
  if (type === 'Ferry Route') return null
  const zooms: Record<number, number> = { 3: 5, 4: 6, 5: 7, 6: 7, 7: 8, 8: 8 }
  return zooms[Number(scalerank)] ?? null
}

/** 1 for a motorway, 2 for a main road, 3 for another. */
const roadClass = ({ type, expressway }: Properties): number =>
  type === 'Major Highway' || expressway === 1 ? 1 : type === 'Road' || type === 'Secondary Highway' ? 2 : 3

/** The zoom from which a railway is on the map. */
function railwayRank({ featurecla, scalerank }: Properties): number | null {
  if (featurecla !== 'Railroad') return null
  // None begins at 6, where the roads of the second rank do: both at once would be a net of cracks.
  const zooms: Record<number, number> = { 4: 5, 5: 5, 6: 7, 7: 7, 8: 7, 9: 8 }
  return zooms[Number(scalerank)] ?? null
}

/** Returns the layers by file name. `folder` has the three files of Natural Earth as GeoJSON in gzip. */
export function deriveTransport(folder: string): Record<string, FeatureCollection> {
  const read = (name: string) =>
    (JSON.parse(gunzipSync(readFileSync(join(folder, `ne_10m_${name}.geojson.gz`))).toString()) as FeatureCollection)
      .features
  return {
    roads: simplified(
      joined(read('roads'), (properties) => {
        const rank = roadRank(properties)
        return rank && { class: roadClass(properties), rank }
      }),
      intervals.lines,
    ),
    railways: simplified(
      joined(read('railroads'), (properties) => {
        const rank = railwayRank(properties)
        return rank && { rank }
      }),
      intervals.lines,
    ),
    urban: simplified(urbanAreas(read('urban_areas')), intervals.areas, [
      '-filter',
      `this.area >= ${smallestArea * 1e6}`,
    ]),
  }
}

/** Joins the lines of equal properties. `propertiesOf` returns null for a line that is left out. */
function joined(features: readonly Feature[], propertiesOf: (properties: Properties) => object | 0 | null): Feature[] {
  const groups = new Map<string, Position[][]>()
  for (const { properties, geometry } of features) {
    const kept = propertiesOf(properties!)
    if (!kept) continue
    const key = JSON.stringify(kept)
    const { type, coordinates } = geometry as LineString | MultiLineString
    const lines = type === 'LineString' ? [coordinates] : coordinates
    groups.set(key, [...(groups.get(key) ?? []), ...lines.filter((line) => line.length > 1)])
  }
  return [...groups].sort().flatMap(([key, lines]) =>
    joinLines(lines).map((coordinates): Feature => ({
      type: 'Feature',
      properties: JSON.parse(key) as object,
      geometry: { type: 'LineString', coordinates },
    })),
  )
}

/** Each area by itself, so that the packer can skip those far away. */
const urbanAreas = (features: readonly Feature[]): Feature[] =>
  features.flatMap(({ properties, geometry }) => {
    const { type, coordinates } = geometry as Polygon | MultiPolygon
    const rank = Number(properties!['scalerank']) <= 6 ? 6 : 7
    return (type === 'Polygon' ? [coordinates] : coordinates).map((rings): Feature => ({
      type: 'Feature',
      properties: { rank },
      geometry: { type: 'Polygon', coordinates: rings },
    }))
  })

/** @param interval in metres */
function simplified(features: Feature[], interval: number, more: readonly string[] = []): FeatureCollection {
  const folder = mkdtempSync(join(tmpdir(), 'transport-'))
  const file = join(folder, 'in.json')
  writeFileSync(file, JSON.stringify({ type: 'FeatureCollection', features }))
  const collection = mapshaper(
    ['-i', file, '-simplify', 'visvalingam', 'weighted', `interval=${interval}`, ...more],
    0.001,
  )
  rmSync(folder, { recursive: true })
  return collection
}
