/**
 * Peaks with heights, and names of land and islands outside Eurasia, from Natural Earth. Those of Eurasia are written by hand
 * (natural-names.ts).
 */
import type { Feature, FeatureCollection, MultiPolygon, Point, Polygon, Position } from 'geojson'
import { contains } from '../pack/options.ts'
import { polygons } from './countries.ts'
import { eurasiaBox } from './eurasiaBox.ts'
import { ringArea } from './inside.ts'
import { naturalId } from './labelId.ts'
import { peakNames, type NaturalKind } from './natural-names.ts'
import { widestPoint } from './widestPoint.ts'

/** Files of Natural Earth 10m. */
export interface LandSources {
  /** `geography_regions_polys` */
  regions: FeatureCollection<
    Polygon | MultiPolygon,
    { name: string | null; featurecla: string; scalerank: number; min_label: number }
  >
  /** `geography_regions_elevation_points` */
  elevationPoints: FeatureCollection<
    Point,
    { name: string | null; featurecla: string; elevation: number; min_zoom: number; scalerank: number }
  >
}

interface LandLabel {
  id: string
  kind: NaturalKind | 'peak' | 'depression'
  rank: number
  name: string
  names: Record<string, string>
  /** Above the sea. */
  metres?: number
  at: Position
  isInEurasia: boolean
}

/** The least important features of Natural Earth that are on the map. */
const [lastRegion, lastPeak] = [4, 6]
/** Names with two names in them, or with letters that the source has lost. */
const unfit = /[(/,]|Hvannadalsh|Cristóbol|Volcaán|Cero Raya|Dome [ACF]|Mt\.\w/

/** Returns Natural Earth's peaks outside Eurasia, and in Eurasia its peaks and depressions that have names by hand. */
export const peakLabels = ({ elevationPoints }: LandSources): LandLabel[] =>
  elevationPoints.features.flatMap(({ properties, geometry: { coordinates } }): LandLabel[] => {
    const isInEurasia = contains(eurasiaBox, coordinates)
    const { name: source, featurecla, elevation: metres, min_zoom, scalerank } = properties
    const known = isInEurasia && source ? peakNames.get(source) : undefined
    const kind = featurecla === 'mountain' ? 'peak' : featurecla === 'depression' ? 'depression' : null
    if (!source || unfit.test(source) || !kind || (isInEurasia ? !known : kind !== 'peak' || scalerank > lastPeak))
      return []
    const { rank, name, names } = known ?? { rank: rankOf(min_zoom, 5), name: unabbreviated(source), names: {} }
    return [{ id: naturalId(kind, name), kind, rank, name, names, metres, at: coordinates, isInEurasia }]
  })

const kinds: Readonly<Record<string, NaturalKind>> = {
  'Range/mtn': 'range',
  Desert: 'desert',
  Plain: 'plain',
  Lowland: 'plain',
  Plateau: 'plateau',
  Basin: 'basin',
  'Pen/cape': 'peninsula',
  Island: 'island',
  'Island group': 'island',
}

/** Names of countries are on the map as such, and the names of these islands are disputed. */
const unlabelled = new Set([
  ...'IRELAND,ICELAND,JAPAN,KIRIBATI,MADAGASCAR,NEW ZEALAND,PHILIPPINES,SRI LANKA,CUBA,FIJI,Jamaica,SEYCHELLES'.split(
    ',',
  ),
  ...'GREENLAND,INDIA,TAIWAN,BAHAMA ISLANDS,Puerto Rico,FALKLAND IS.,Spratly Islands,KURIL ISLANDS,LABRADOR'.split(','),
])

/** Returns Natural Earth's regions outside Eurasia. */
export const landLabels = ({ regions }: LandSources): LandLabel[] =>
  regions.features.flatMap(({ properties, geometry }): LandLabel[] => {
    const { name: source, featurecla, scalerank, min_label } = properties
    const kind = kinds[featurecla]
    if (!source || unfit.test(source) || !kind || scalerank > lastRegion || unlabelled.has(source)) return []
    const at = labelPoint(geometry)
    if (contains(eurasiaBox, at) || /^(URAL|STANOVOY)/.test(source)) return []
    const name = unabbreviated(source)
    return [{ id: naturalId(kind, name), kind, rank: rankOf(min_label, 3), name, names: {}, at, isInEurasia: false }]
  })

function labelPoint(geometry: Feature<Polygon | MultiPolygon>['geometry']): Position {
  const largest = polygons(geometry).sort((a, b) => ringArea(b[0]!) - ringArea(a[0]!))[0]!
  return widestPoint(largest)
}

const rankOf = (zoom: number, least: number) => Math.min(7, Math.max(least, Math.ceil(zoom)))

const abbreviations: Readonly<Record<string, string>> = {
  'mts.': 'Mountains',
  'mt.': 'Mount',
  'mtn.': 'Mountain',
  hokkaidö: 'Hokkaidō',
  honshü: 'Honshū',
  'nampö-shotö': 'Nanpō Islands',
  'ra.': 'Range',
  'pk.': 'Peak',
  'pen.': 'Peninsula',
  'is.': 'Islands',
  isands: 'Islands',
  'i.': 'Island',
  'plat.': 'Plateau',
  'cord.': 'Cordillera',
  'arch.': 'Archipelago',
  'n.': 'North',
  's.': 'South',
  'pén.': 'Péninsule',
}
/** Words of names that begin with a small letter. */
const smallWords = /^(of|the|de|do|da|du|des|del|la|le)$/

/** Returns a name in full words that begin with capital letters: `CAPE YORK PEN.` is Cape York Peninsula. */
const unabbreviated = (name: string): string =>
  name
    .trim()
    .split(/[\s,]+/)
    .filter((word) => word)
    .map((word, index, words) => {
      const small = word.toLowerCase()
      if (small === 'mt.' && index === words.length - 1) return 'Mountain'
      if (abbreviations[small]) return abbreviations[small]
      if (index > 0 && smallWords.test(small)) return small
      return word === word.toUpperCase()
        ? small.replace(/(^|[-(])\p{Letter}/gu, (letter) => letter.toUpperCase())
        : word
    })
    .join(' ')
