/** Waters, rivers, mountains, islands and lands of Natural Earth. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Feature, FeatureCollection, Geometry } from 'geojson'
import type { Position } from '../../../src/content/schema.ts'
import type { GazetteerEntry, PlaceKind } from '../entry.ts'
import { foldedName } from '../fold.ts'

interface Properties {
  name: string | null
  namealt?: string | null
  name_alt?: string | null
  name_en?: string | null
  featurecla: string
  scalerank: number
}

const kinds: Record<string, PlaceKind> = {
  'Range/mtn': 'mountains',
  Foothills: 'mountains',
  mountain: 'mountain',
  Desert: 'desert',
  Island: 'island',
  'Island group': 'island',
  Lake: 'lake',
  Reservoir: 'lake',
  'Alkaline Lake': 'lake',
  River: 'river',
  ...Object.fromEntries(
    'sea ocean gulf bay strait sound channel fjord lagoon inlet'.split(' ').map((name) => [name, 'sea' as const]),
  ),
  ...Object.fromEntries(
    'Plateau Plain Pen/cape Peninsula Geoarea Coast Delta Basin Valley Lowland Isthmus Wetlands Gorge Depression Tundra'
      .split(' ')
      .map((name) => [name, 'land' as const]),
  ),
}

const abbreviations: [RegExp, string][] = [
  [/\bMts\b ?\.?/gi, 'Mountains'],
  [/\bRa\./gi, 'Range'],
  [/\bPlat\./gi, 'Plateau'],
  [/^Pén?\. /i, 'Península '],
  [/\bPen\./gi, 'Peninsula'],
  [/\bIs\./gi, 'Islands'],
  [/\bI\.$/gi, 'Island'],
  [/\bStr\./gi, 'Strait'],
  [/^Cord\. /i, 'Cordillera '],
  [/^S\. /, 'Serra '],
]

/** Returns a name of Natural Earth as texts write it: "ALTAY MTS." is Altay Mountains. */
export function written(name: string): string {
  const capitals = !/\p{Ll}/u.test(name)
  const spaced = name.replace(/\s+/g, ' ').trim()
  const cased = capitals
    ? spaced.toLowerCase().replace(/(?<![\p{L}’'])\p{L}/gu, (letter) => letter.toUpperCase())
    : spaced
  return abbreviations.reduce((text, [pattern, word]) => text.replace(pattern, word), cased).trim()
}

const files = [
  'ne_10m_geography_marine_polys.json',
  'ne_10m_geography_regions_polys.json',
  'ne_10m_geography_regions_elevation_points.json',
  'ne_10m_lakes.json',
  'ne_10m_lakes_europe.json',
  'ne_10m_rivers_lake_centerlines_scale_rank.json',
  'ne_10m_rivers_europe.json',
]

/** Returns the named features, each name of a kind once within about 500 km. */
export function naturalFeatures(folder: string): GazetteerEntry[] {
  const russian = new Map(
    (
      JSON.parse(readFileSync(join(folder, 'ne5-river-names.json'), 'utf8')) as Record<
        'name' | 'name_en' | 'name_ru',
        string
      >[]
    )
      .filter(({ name_ru }) => name_ru && !/[()]/.test(name_ru))
      .flatMap(({ name, name_en, name_ru }) => [name, name_en].map((key) => [key, name_ru.replace(/^река /i, '')])),
  )
  const entries: GazetteerEntry[] = []
  const seen = new Map<string, Position[]>()
  for (const file of files) {
    const { features } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as FeatureCollection<Geometry, Properties>
    for (const feature of features) {
      const { name, name_en: english, namealt, name_alt: alternative, featurecla } = feature.properties
      const kind = kinds[featurecla]
      if (!kind || !name || /[(),/\d\uFFFD]/.test(name)) continue
      const position = somePosition(feature)
      const title = written(english || name)
      const key = `${kind} ${foldedName(title)}`
      const near = (other: Position) => Math.hypot(other[0] - position[0], other[1] - position[1]) < 10
      if (seen.get(key)?.some(near)) continue
      seen.set(key, [...(seen.get(key) ?? []), position])
      const others = [name, namealt, alternative].flatMap((other) => (other ? [written(other)] : []))
      const ru = kind === 'river' ? (russian.get(name) ?? russian.get(english ?? '')) : undefined
      entries.push({
        id: `natural:${entries.length}`,
        kind,
        country: '',
        region: '',
        capital: 0,
        population: 0,
        position,
        name: title,
        names: ru ? { ru } : {},
        others: [...new Set(others)].filter(
          (other) => foldedName(other) !== foldedName(title) && !/[(),/\d]/.test(other),
        ),
      })
    }
  }
  return entries
}

/** The middle one of the positions of the longest part of a shape, to 0.01 degrees; of an area one of its outline's means. */
function somePosition({ geometry }: Feature): Position {
  const parts = partsOf(geometry)
  const longest = parts.reduce((best, part) => (part.length > best.length ? part : best))
  const isLine = geometry.type.endsWith('LineString')
  const mean = (at: 0 | 1) => longest.reduce((sum, position) => sum + position[at]!, 0) / longest.length
  const [lon, lat] = isLine ? longest[longest.length >> 1]! : [mean(0), mean(1)]
  return [Math.round(lon! * 100) / 100, Math.round(lat! * 100) / 100]
}

function partsOf(geometry: Geometry): number[][][] {
  if (geometry.type === 'Point') return [[geometry.coordinates]]
  if (geometry.type === 'LineString') return [geometry.coordinates]
  if (geometry.type === 'MultiLineString') return geometry.coordinates
  if (geometry.type === 'Polygon') return [geometry.coordinates[0]!]
  if (geometry.type === 'MultiPolygon') return geometry.coordinates.map((polygon) => polygon[0]!)
  throw new Error(`No positions in a ${geometry.type}`)
}
