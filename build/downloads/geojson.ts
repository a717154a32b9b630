import type { FeatureCollection } from 'geojson'
import { isArea, isCorridor } from '../../src/content/features.ts'
import type { Feature } from '../../src/content/schema.ts'
import type { Text } from '../../src/content/textIn.ts'
import { atlasProperties } from './atlasProperties.ts'
import { cutAtAntimeridian } from './cutAtAntimeridian.ts'
import {
  atlasTitle,
  featureUri,
  kindNameOf,
  licenceTitle,
  nameOf,
  quotedFrom,
  titleIn,
  type DownloadContent,
} from './downloadContent.ts'

/** A text in a column for each language: `name_en`. */
export const inColumns = (column: string, text: Text): Record<string, string> =>
  Object.fromEntries(Object.entries(text).map(([tag, words]) => [`${column}_${tag}`, words]))

function propertiesOf(content: DownloadContent, feature: Feature): Record<string, unknown> {
  const { config } = content
  const { id, name, topic, status, when, precision, source, note, passages, media, description, amount, ...rest } =
    feature.properties
  const stops = 'stops' in rest && {
    stops: rest.stops.map(({ name, ...stop }) => ({
      ...stop,
      name: titleIn(content, name),
      ...inColumns('name', name),
    })),
  }
  return {
    id,
    name: titleIn(content, name),
    ...inColumns('name', name),
    ...rest,
    kind_name: titleIn(content, kindNameOf(content, feature)),
    topic,
    topic_name: titleIn(content, nameOf(config.topics, topic)),
    status,
    status_name: titleIn(content, nameOf(config.statuses, status)),
    ...(when && { when }),
    ...(description && inColumns('description', description)),
    ...(amount && { amount: amount.value, unit: amount.unit }),
    ...stops,
    precision,
    source_title: source.title,
    source_url: source.url,
    ...(note && {
      ...inColumns('note', note.text),
      note_source_title: note.source.title,
      note_source_url: note.source.url,
    }),
    passages,
    // Photos and sounds are not part of the downloads: `npm run import` finds them again by these names.
    ...(media && { media: atlasProperties(feature).media }),
    ...(passages.length > 0 && { quoted_from: quotedFrom(content) }),
    licence: licenceTitle(content),
    url: featureUri(content, id),
  }
}

/**
 * Features as GeoJSON (RFC 7946).
 * @param layer the name of the layer in programs for maps
 */
export function toGeoJson(content: DownloadContent, layer: string, features: readonly Feature[]): string {
  const collection: FeatureCollection & Record<string, unknown> = {
    type: 'FeatureCollection',
    name: layer,
    title: atlasTitle(content),
    quoted_from: quotedFrom(content),
    licence: licenceTitle(content),
    features: features.map((feature) => ({
      type: 'Feature',
      id: feature.id,
      properties: propertiesOf(content, feature),
      geometry: cutAtAntimeridian(feature),
    })),
  }
  return `${JSON.stringify(collection)}\n`
}

/** The features of each layer, without layers that have none. */
export const layersOf = ({ features }: DownloadContent): [layer: string, features: Feature[]][] => {
  const layers: [string, Feature[]][] = [
    ['places', features.filter((feature) => !isArea(feature) && !isCorridor(feature))],
    ['areas', features.filter(isArea)],
    ['corridors', features.filter(isCorridor)],
  ]
  return layers.filter(([, list]) => list.length > 0)
}
