/** The same places and lines for the atlas and for the peers: from `geo/`, with the first passage of each as its text. */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Feature, FeatureCollection, LineString, Point } from 'geojson'

/** The lines, and 12 places, among them those at which the lines stop. */
const chosen = {
  'places.geojson': [
    ...['astana', 'moscow', 'baikonur', 'aktau', 'almaty', 'petropavl', 'yekaterinburg', 'kazan'],
    ...['orenburg', 'akbulak', 'beijing', 'berlin'],
  ],
  'corridors.geojson': ['western-europe-western-china', 'eurasia-rail', 'caspian-ferry'],
}
type File = keyof typeof chosen
const files = Object.keys(chosen) as File[]

interface Source {
  id: string
  name: { en: string }
  passages: { quote: string }[]
}
type SourceFile = FeatureCollection<Point | LineString, Source>

export interface PeerContent {
  type: 'FeatureCollection'
  /** West, south, east, north, in degrees. */
  bbox: [number, number, number, number]
  features: Feature<Point | LineString, { id: string; name: string; text: string }>[]
}

function chosenOf(file: File): SourceFile {
  const all = JSON.parse(readFileSync(join('geo', file), 'utf8')) as SourceFile
  return { ...all, features: all.features.filter(({ properties: { id } }) => chosen[file].includes(id)) }
}

export function peerContent(): PeerContent {
  const features = files
    .flatMap((file) => chosenOf(file).features)
    .map(({ geometry, properties: { id, name, passages } }, index) => ({
      type: 'Feature' as const,
      // Peripleo finds a feature by its number.
      id: index + 1,
      geometry,
      properties: { id, name: name.en, text: passages[0]!.quote },
    }))
  const positions = features.flatMap(({ geometry }) =>
    geometry.type === 'Point' ? [geometry.coordinates] : geometry.coordinates,
  )
  const [longitudes, latitudes] = [0, 1].map((axis) => positions.map((position) => position[axis]!)) as [
    number[],
    number[],
  ]
  const bbox: PeerContent['bbox'] = [
    Math.min(...longitudes),
    Math.min(...latitudes),
    Math.max(...longitudes),
    Math.max(...latitudes),
  ]
  return { type: 'FeatureCollection', bbox, features }
}

/** Writes the atlas with the same places and lines, and the whole article, into a folder. */
export function writeSmallAtlas(folder: string): void {
  cpSync('geo', folder, { recursive: true })
  for (const file of files) writeFileSync(join(folder, file), JSON.stringify(chosenOf(file)))
  for (const file of ['areas.geojson', 'figures.json', 'outcomes.json']) rmSync(join(folder, file))
}
