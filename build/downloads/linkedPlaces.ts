/**
 * The features for gazetteers such as the World Historical Gazetteer: Linked Places Format 1.2
 * (https://github.com/LinkedPasts/linked-places-format).
 */
import { isArea, isCorridor } from '../../src/content/features.ts'
import type { Feature, Precision } from '../../src/content/schema.ts'
import { datesOf } from '../../src/content/dates.ts'
import { atlasProperties } from './atlasProperties.ts'
import { cutAtAntimeridian } from './cutAtAntimeridian.ts'
import {
  atlasTitle,
  featureUri,
  fileUri,
  kindNameOf,
  licenceTitle,
  quotedFrom,
  titleIn,
  type DownloadContent,
} from './downloadContent.ts'
import { whenOf } from './timespans.ts'

const context = 'https://raw.githubusercontent.com/LinkedPasts/linked-places/master/linkedplaces-context-v1.1.jsonld'

/**
 * Terms of the Getty Art & Architecture Thesaurus for built-in kinds and modes that have the same meaning, with their names
 * there. From the list of the format's own repository. A kind without one has the atlas's name only.
 */
const thesaurus: Readonly<Record<string, [id: number, label: string]>> = {
  capital: [300008389, 'cities'],
  city: [300008389, 'cities'],
  town: [300008375, 'towns'],
  port: [300120599, 'ports (settlements)'],
  university: [300006617, 'universities (buildings)'],
  park: [300008187, 'parks'],
  country: [300387506, 'countries'],
  region: [300182722, 'regions (geographic)'],
  sea: [300008694, 'seas'],
  road: [300008217, 'roads'],
  rail: [300008591, 'railroads'],
  ferry: [300265365, 'routes'],
}

const certainties: Readonly<Record<Precision, string>> = {
  site: 'certain',
  town: 'less-certain',
  region: 'uncertain',
  schematic: 'uncertain',
}

const tagged = (tag: string) => (tag === 'und' ? {} : { lang: tag })

function typesOf(content: DownloadContent, feature: Feature) {
  const { properties } = feature
  const kindName = kindNameOf(content, feature)
  const sourceLabels = Object.entries(kindName).map(([tag, label]) => ({ label, ...tagged(tag) }))
  const term = thesaurus['mode' in properties ? properties.mode : properties.kind]
  return [
    term
      ? { identifier: `aat:${term[0]}`, label: term[1], sourceLabels }
      : { label: titleIn(content, kindName), sourceLabels },
  ]
}

/** The article as the citation of a name that it has, and the atlas of others. */
function citationOf(content: DownloadContent, tag: string, paragraph: number | undefined) {
  const { article } = content
  return article && paragraph !== undefined && (tag === article.language || tag === 'und')
    ? { label: quotedFrom(content), '@id': article.url ?? fileUri(content, `article.html#p${paragraph}`) }
    : { label: atlasTitle(content), '@id': content.config.address ?? '../' }
}

interface Relation {
  relationType: string
  relationTo: string
  label: string
}

/** The relations of each feature, by its id: areas with their members, corridors with the places that are stops of them. */
function relationsOf(content: DownloadContent): Map<string, Relation[]> {
  const relations = new Map<string, Relation[]>(content.features.map(({ id }) => [id, []]))
  const add = (from: string, relationType: string, to: string, label: string) =>
    relations.get(from)?.push({ relationType, relationTo: featureUri(content, to), label })
  for (const feature of content.features) {
    const name = titleIn(content, feature.properties.name)
    if (isArea(feature)) {
      for (const member of feature.properties.members ?? []) add(member, 'gvp:broaderPartitive', feature.id, name)
    }
    if (!isCorridor(feature)) continue
    for (const stop of feature.properties.stops) {
      if (!stop.place || !relations.has(stop.place)) continue
      add(feature.id, 'gvp:tgn3000_related_to', stop.place, `${titleIn(content, stop.name)}, km ${stop.km}`)
      add(stop.place, 'gvp:tgn3000_related_to', feature.id, `${name}, km ${stop.km}`)
    }
  }
  return relations
}

function countriesOf(feature: Feature): string[] {
  if (isCorridor(feature)) {
    return [...new Set(feature.properties.drawn.countries.map(({ country }) => country))].filter(Boolean)
  }
  return feature.properties.country ? [feature.properties.country] : []
}

/** The source of a place's position that is the record of the place itself in GeoNames, or a page about it. */
const linkOf = (feature: Feature) => {
  const { url } = feature.properties.source
  return { type: /^https?:\/\/www\.geonames\.org\/\d+/.test(url) ? 'closeMatch' : 'seeAlso', identifier: url }
}

function placeOf(content: DownloadContent, feature: Feature, relations: readonly Relation[]) {
  const { article } = content
  const { id, name, passages, description, amount, link, note, precision, source } = feature.properties
  const when = whenOf(datesOf(feature))
  const countries = countriesOf(feature)
  const geometry = cutAtAntimeridian(feature)
  return {
    '@id': featureUri(content, id),
    type: 'Feature',
    properties: {
      title: titleIn(content, name),
      ...(countries.length > 0 && { ccodes: countries }),
      topic: feature.properties.topic,
      status: feature.properties.status,
      precision,
      ...(passages.length > 0 && { quoted_from: quotedFrom(content) }),
      ...(amount && { amount: amount.value, unit: amount.unit }),
      licence: licenceTitle(content),
      atlas: atlasProperties(feature),
    },
    ...(when && { when }),
    names: Object.entries(name).map(([tag, toponym]) => ({
      toponym,
      ...tagged(tag),
      citations: [citationOf(content, tag, passages[0]?.paragraph)],
    })),
    types: typesOf(content, feature),
    geometry: {
      type: 'GeometryCollection',
      geometries: [
        {
          ...geometry,
          certainty: certainties[precision],
          citations: [{ label: source.title, '@id': source.url }],
        },
      ],
    },
    links: [
      linkOf(feature),
      ...[article?.url, link].flatMap((identifier) => (identifier ? [{ type: 'subjectOf', identifier }] : [])),
    ],
    ...(relations.length > 0 && { relations }),
    descriptions: [
      ...passages.map(({ paragraph, quote }) => ({
        '@id': fileUri(content, `article.html#p${paragraph}`),
        value: quote,
        lang: article?.language,
        source: quotedFrom(content),
      })),
      ...Object.entries(description ?? {}).map(([tag, value]) => ({
        '@id': source.url,
        value,
        ...tagged(tag),
        source: source.title,
      })),
      ...Object.entries(note?.text ?? {}).map(([tag, value]) => ({
        '@id': note!.source.url,
        value,
        ...tagged(tag),
        source: note!.source.title,
      })),
    ],
  }
}

export function toLinkedPlaces(content: DownloadContent): string {
  const relations = relationsOf(content)
  const collection = {
    type: 'FeatureCollection',
    '@context': context,
    features: content.features.map((feature) => placeOf(content, feature, relations.get(feature.id)!)),
  }
  return `${JSON.stringify(collection)}\n`
}
