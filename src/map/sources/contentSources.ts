import type { FeatureCollection, Feature as GeoJsonFeature, Geometry } from 'geojson'
import type { SourceSpecification } from '@maplibre/maplibre-gl-style-spec'
import type { Corridor, Feature, Position } from '../../content/schema'
import { labelSide } from './labelSide'
import { keysOf } from '../../content/facets'
import { formatFilterKey } from '../../state/url/filterKeys'
import { kindOf, kinds } from '../../content/kinds'
import type { AtlasContent } from '../../content/load/loadContent'
import { rideSource } from '../style/rideLayers'
import { measureLine, slice } from '../../geometry/measuredLine'
import { sectionSpans } from '../../content/corridors/sections'
import { zoomsFrom } from './thinning'
import { itinerarySource } from '../style/itineraryLayers'

const collection = (features: GeoJsonFeature[]): FeatureCollection => ({ type: 'FeatureCollection', features })

const drawn = (geometry: Geometry, properties: Record<string, string | number>): GeoJsonFeature => ({
  type: 'Feature',
  geometry,
  properties,
})

const names = ({ en, ru, kk }: { en: string; ru: string; kk: string }) => ({ name_en: en, name_ru: ru, name_kk: kk })

const nameOf = ({ properties }: Feature): string => properties.name.en

/** The place with the lowest number keeps its badge where badges overlap: by kind, then by the number of passages. */
const priority = (feature: Feature): number => kinds[kindOf(feature)].order * 100 - feature.properties.passages.length

/** The properties that the expression `shown` reads. */
const filterProperties = (feature: Feature) => {
  const [subject, status] = keysOf(feature).map(formatFilterKey) as [string, string]
  return { id: feature.id, subject, status }
}

const about = (feature: Feature) => ({
  ...filterProperties(feature),
  topic: feature.properties.topic,
  kind: kindOf(feature),
  priority: priority(feature),
  ...names(feature.properties.name),
})

function corridorLines(corridor: Corridor): GeoJsonFeature[] {
  const line = measureLine(corridor.geometry.coordinates)
  return sectionSpans(corridor).map(({ from, to, status }) =>
    drawn({ type: 'LineString', coordinates: slice(line, from, to) }, { ...about(corridor), section: status }),
  )
}

/** The content as MapLibre sources, with only the properties that the layers read. */
export function contentSources(content: AtlasContent): Record<string, SourceSpecification> {
  const { features } = content
  const places: GeoJsonFeature[] = []
  const areas: GeoJsonFeature[] = []
  const areaNames: GeoJsonFeature[] = []
  const corridors: GeoJsonFeature[] = []
  const stops: GeoJsonFeature[] = []
  const written = new Set(features.filter(({ geometry }) => geometry.type === 'Point').map(nameOf))
  const points = features
    .filter(({ geometry }) => geometry.type === 'Point')
    .toSorted((a, b) => priority(a) - priority(b))
  const zooms = zoomsFrom(points.map(({ geometry }) => geometry.coordinates as Position))
  const zoomOf = new Map(points.map(({ id }, index) => [id, zooms[index]!]))
  const lines = features.flatMap(({ geometry }) => (geometry.type === 'LineString' ? [geometry.coordinates] : []))
  for (const feature of features) {
    if (feature.properties.kind === 'corridor') {
      const corridor = feature as Corridor
      corridors.push(...corridorLines(corridor))
      for (const { name, coordinates } of corridor.properties.stops) {
        // A place of that name has its own badge there, or another corridor has written it.
        if (written.has(name.en)) continue
        written.add(name.en)
        const side = labelSide(coordinates, lines)
        stops.push(drawn({ type: 'Point', coordinates }, { ...filterProperties(corridor), side, ...names(name) }))
      }
    } else if (feature.geometry.type === 'Point') {
      const side = labelSide(feature.geometry.coordinates, lines)
      places.push(drawn(feature.geometry, { ...about(feature), side, from: zoomOf.get(feature.id)! }))
    } else {
      areas.push(drawn(feature.geometry, about(feature)))
      if ('label' in feature.properties) {
        areaNames.push(drawn({ type: 'Point', coordinates: feature.properties.label }, about(feature)))
      }
    }
  }
  const source = (list: GeoJsonFeature[]): SourceSpecification => ({ type: 'geojson', data: collection(list) })
  return {
    places: source(places),
    areas: source(areas),
    areaNames: source(areaNames),
    corridors: source(corridors),
    stops: source(stops),
    rides: rideSource(content),
    itinerary: itinerarySource(null),
  }
}
