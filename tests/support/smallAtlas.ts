/** A small atlas of five features and an article of three paragraphs. */
import type { Area, Corridor, Place } from '../../src/content/schema'
import { parseMarkdown } from '../../build/article/parseMarkdown'
import { compileList, type ListFile } from '../../build/content/compileContent'
import type { ContentFiles } from '../../src/content/load/contentFiles'
import { loadContent, type AtlasContent } from '../../src/content/load/loadContent'

/** article.md. */
export const smallArticle = `---
title: "Two rivers"
author: A. Writer
role: Envoy
publication: The Paper
published: 2018-12-21
language: en
---

The port of Aven and the town of Bol are joined by the Long Road. Aven was first.

In Aven a treaty was signed in 2010, near the Inner Sea.

Nothing here is on the map.
`

const common = { precision: 'town', source: { title: 'A gazetteer', url: 'https://example.org/' } } as const

const place = (id: string, name: string, lon: number, rest: Partial<Place['properties']>): Place => ({
  type: 'Feature',
  id,
  geometry: { type: 'Point', coordinates: [lon, 50] },
  properties: {
    ...common,
    id,
    kind: 'town',
    topic: 'transport',
    country: 'KZ',
    status: 'mentioned',
    name: { en: name, ru: `${name}-ру`, kk: `${name}-қаз` },
    passages: [],
    ...rest,
  },
})

export const aven = place('aven', 'Aven', 60, {
  kind: 'port',
  status: 'operating',
  passages: [
    { paragraph: 1, quote: 'The port of Aven and the town of Bol are joined by the Long Road.', exact: 'Aven' },
    { paragraph: 2, quote: 'In Aven a treaty was signed in 2010, near the Inner Sea.', exact: 'Aven', when: '2010' },
  ],
})
export const bol = place('bol', 'Bol', 64, {
  passages: [
    { paragraph: 1, quote: 'The port of Aven and the town of Bol are joined by the Long Road.', exact: 'Bol' },
  ],
})
export const hall = place('hall', 'Treaty Hall', 60.001, {
  kind: 'venue',
  topic: 'diplomacy',
  status: 'held',
  precision: 'site',
  passages: [{ paragraph: 2, quote: 'a treaty was signed in 2010', exact: 'a treaty' }],
})

export const sea: Area = {
  type: 'Feature',
  id: 'inner-sea',
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [58, 48],
        [60, 48],
        [60, 49.5],
        [58, 49.5],
        [58, 48],
      ],
    ],
  },
  properties: {
    ...common,
    id: 'inner-sea',
    kind: 'sea',
    topic: 'diplomacy',
    status: 'mentioned',
    precision: 'region',
    label: [59, 48.7],
    name: { en: 'Inner Sea', ru: 'Море', kk: 'Теңіз' },
    passages: [{ paragraph: 2, quote: 'near the Inner Sea', exact: 'Inner Sea' }],
  },
}

export const road: Corridor = {
  type: 'Feature',
  id: 'long-road',
  geometry: {
    type: 'LineString',
    coordinates: [
      [60, 50],
      [62, 50.3],
      [64, 50],
    ],
  },
  properties: {
    ...common,
    id: 'long-road',
    kind: 'corridor',
    mode: 'road',
    topic: 'transport',
    status: 'completed',
    name: { en: 'Long Road', ru: 'Дорога', kk: 'Жол' },
    passages: [
      { paragraph: 1, quote: 'The port of Aven and the town of Bol are joined by the Long Road.', exact: 'Long Road' },
    ],
    stops: [
      { id: 'aven', name: aven.properties.name, place: 'aven', coordinates: [60, 50], country: 'KZ', km: 0 },
      {
        id: 'halfway',
        name: { en: 'Halfway', ru: 'Половина', kk: 'Жарты' },
        coordinates: [62, 50.3],
        country: 'RU',
        km: 146.35,
      },
      { id: 'bol', name: bol.properties.name, place: 'bol', coordinates: [64, 50], country: 'RU', km: 292.7 },
    ],
    sections: [
      { from: 'aven', to: 'halfway', status: 'built' },
      { from: 'halfway', to: 'bol', status: 'planned' },
    ],
    published: { km: 300, byCountry: { KZ: 100, RU: 200 }, source: common.source },
    drawn: {
      km: 292.7,
      countries: [
        { country: 'KZ', from: 0, to: 100 },
        { country: 'RU', from: 100, to: 292.7 },
      ],
    },
  },
}

const collection = (features: unknown[]) => JSON.stringify({ type: 'FeatureCollection', features })

/** The text of each content file. */
export const smallContent: ContentFiles = {
  'article.md': parseMarkdown(smallArticle),
  'places.geojson': collection([aven, bol, hall]),
  'areas.geojson': collection([sea]),
  'corridors.geojson': collection([road]),
}

/** The text of a file as the build writes it. A text that is not JSON stays as it is, as if it were damaged on its way. */
function asCompiled(file: ListFile, text: string): string {
  try {
    return JSON.stringify(compileList(file, text, 'en'))
  } catch {
    return text
  }
}

/** Loads the small atlas, with some of its files replaced. */
export function smallAtlas(changed: Partial<ContentFiles> = {}): AtlasContent {
  const files = Object.entries({ ...smallContent, ...changed }).map(([file, content]) => [
    file,
    typeof content === 'string' ? asCompiled(file as ListFile, content) : content,
  ])
  return loadContent(Object.fromEntries(files) as ContentFiles)
}
