import type { FeatureCollection, Feature as GeoJsonFeature, Geometry } from 'geojson'
import type { SourceSpecification } from '@maplibre/maplibre-gl-style-spec'
import config from 'virtual:atlas'
import type { Corridor, Feature, Name, Stop } from '../../content/schema'
import { textIn } from '../../content/textIn'
import { labelSide } from './labelSide'
import { sidesInView } from './sidesInView'
import { keysOf } from '../../content/facets'
import { firstExtent } from '../../content/firstExtent'
import { isArea, isCorridor, isPlace, pointOf } from '../../content/features'
import { formatFilterKey } from '../../state/url/filterKeys'
import { kindOf } from '../../content/kinds'
import type { AtlasContent } from '../../content/load/loadContent'
import { placeOf } from '../../content/corridors/placeOf'
import { byPriority, priority } from '../../content/priority'
import { rideSource } from '../style/rideLayers'
import { slice, type MeasuredLine } from '../../geometry/measuredLine'
import { isSamePlace, sharesName } from '../../content/corridors/samePlace'
import { sectionSpans } from '../../content/corridors/sections'
import { zoomsFrom } from './thinning'
import { itinerarySource } from '../style/itineraryLayers'

const collection = (features: GeoJsonFeature[]): FeatureCollection => ({ type: 'FeatureCollection', features })

const drawn = (geometry: Geometry, properties: Record<string, string | number>): GeoJsonFeature => ({
  type: 'Feature',
  geometry,
  properties,
})

/** The name in each of the atlas's languages, as the layers read it. */
const names = (name: Name) => Object.fromEntries(config.languages.map(({ tag }) => [`name_${tag}`, textIn(name, tag)]))

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

function corridorLines(corridor: Corridor, line: MeasuredLine): GeoJsonFeature[] {
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
  const labelled: Stop[] = []
  const points = byPriority(features.filter(isPlace))
  const zooms = zoomsFrom(points.map(pointOf))
  const zoomOf = new Map(points.map(({ id }, index) => [id, zooms[index]!]))
  const lines = [...content.lines.values()].map(({ coordinates }) => coordinates)
  const sidesOf = sidesInView(firstExtent(content))
  for (const feature of features) {
    if (isCorridor(feature)) {
      corridors.push(...corridorLines(feature, content.lines.get(feature.id)!))
      for (const stop of feature.properties.stops) {
        const { name, coordinates } = stop
        // The place has a badge with that name, or the stop of another corridor has the label.
        const place = placeOf(stop, content.byId)
        if ((place && sharesName(place.properties.name, name)) || labelled.some((other) => isSamePlace(other, stop)))
          continue
        labelled.push(stop)
        const sides = sidesOf(labelSide(coordinates, lines), coordinates, name)
        stops.push(drawn({ type: 'Point', coordinates }, { ...filterProperties(feature), sides, ...names(name) }))
      }
    } else if (isPlace(feature)) {
      const position = pointOf(feature)
      const sides = sidesOf(labelSide(position, lines), position, feature.properties.name)
      places.push(drawn(feature.geometry, { ...about(feature), sides, from: zoomOf.get(feature.id)! }))
    } else if (isArea(feature)) {
      areas.push(drawn(feature.geometry, about(feature)))
      areaNames.push(drawn({ type: 'Point', coordinates: feature.properties.label }, about(feature)))
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
