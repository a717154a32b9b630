/**
 * A small valid content folder on an invented map, which each test damages in one place.
 *
 *        54°E   56°E        60°E        64°E
 *  54°N  ┌──────┬───────────┬───────────┐
 *        │      │           │    RU     │   Northtown
 *  50°N  │  AZ  │ Small Sea ├───────────┤   Midway
 *        │      │           │    KZ     │   Southtown, Eastport
 *  46°N  └──────┴───────────┴───────────┘
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { validateContent } from '../../tools/validate'
import { problemLine } from '../../tools/validate/problem'
import { prettyJson } from '../../tools/validate/prettyJson'
import { measureFolder } from '../../tools/measure'

/** The atlas.json of the folder. */
const atlas = {
  languages: ['en', 'ru', 'kk'],
  topics: ['transport', 'science', 'history', 'culture'].map((id) => ({ id })),
}

/** The files of a folder by name; each is text, bytes or JSON. */
export type Files = Record<string, unknown>

const article = `---
title: "The Road and the Sea"
author: A. Writer
role: Ambassador
publication: Herald
published: 2018-12-21
language: en
---

The road from Northtown to Southtown crosses the Great Steppe. It was opened in Northtown on Aug. 12 .

A ferry over the Small Sea is planned. The Observatory of Southtown looks on.

All of this is “common history" of the two towns, and the two towns are proud of it.
`

const readme = `# Content

## Not on the map, and why

- ¶3 "common history": no place is meant
- ¶3 "the two towns, and
  the two towns": they are on the map already

## Sources

- none
`

const source = { title: 'Made up', url: 'https://example.org/map' }
const name = (en: string, ru: string, kk: string) => ({ en, ru, kk })
const northtown = name('Northtown', 'Северный', 'Солтүстік')
const southtown = name('Southtown', 'Южный', 'Оңтүстік')

const places = [
  {
    type: 'Feature',
    id: 'northtown',
    properties: {
      id: 'northtown',
      kind: 'city',
      topic: 'transport',
      name: northtown,
      country: 'RU',
      status: 'held',
      when: '2018-08-12',
      passages: [
        { paragraph: 1, quote: 'It was opened in Northtown on Aug. 12 .', exact: 'Northtown', when: '2018-08-12' },
      ],
      precision: 'town',
      source,
    },
    geometry: { type: 'Point', coordinates: [61, 51.005] },
  },
  {
    type: 'Feature',
    id: 'observatory',
    properties: {
      id: 'observatory',
      kind: 'institute',
      topic: 'science',
      name: name('Observatory', 'Обсерватория EXPO 2017', 'Обсерватория'),
      country: 'KZ',
      status: 'operating',
      passages: [{ paragraph: 2, quote: 'The Observatory of Southtown looks on.', exact: 'Observatory' }],
      precision: 'site',
      source,
      note: { en: 'Near the G30 road.', ru: 'У дороги G30.', kk: 'G30 жолының қасында.', source },
    },
    geometry: { type: 'Point', coordinates: [61.0123, 49.0456] },
  },
]

const areas = [
  {
    type: 'Feature',
    id: 'great-steppe',
    properties: {
      id: 'great-steppe',
      kind: 'region',
      topic: 'history',
      name: name('Great Steppe', 'Великая степь', 'Ұлы дала'),
      status: 'mentioned',
      passages: [{ paragraph: 1, quote: 'crosses the Great Steppe', exact: 'Great Steppe' }],
      precision: 'region',
      source,
      label: [61.5, 49.5],
    },
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [60.5, 49],
          [63, 49],
          [63, 51],
          [60.5, 51],
          [60.5, 49],
        ],
        [
          [62, 50],
          [62, 50.5],
          [62.5, 50.5],
          [62.5, 50],
          [62, 50],
        ],
      ],
    },
  },
]

const corridors = [
  {
    type: 'Feature',
    id: 'great-road',
    properties: {
      id: 'great-road',
      kind: 'corridor',
      topic: 'transport',
      name: name('Great Road', 'Большая дорога', 'Үлкен жол'),
      status: 'completed',
      passages: [
        { paragraph: 1, quote: 'The road from Northtown to Southtown', exact: 'road from Northtown to Southtown' },
      ],
      precision: 'schematic',
      source,
      mode: 'road',
      stops: [
        { id: 'northtown', name: northtown, place: 'northtown', coordinates: [61, 51], country: 'RU', km: 0 },
        {
          id: 'midway',
          name: name('Midway', 'Середина', 'Орта'),
          local: { lang: 'zh', text: '中' },
          coordinates: [61.0012, 50],
          country: 'KZ',
          km: 111.7,
        },
        { id: 'southtown', name: southtown, coordinates: [61, 49], country: 'KZ', km: 223.2 },
      ],
      sections: [
        { from: 'northtown', to: 'midway', status: 'built' },
        { from: 'midway', to: 'southtown', status: 'planned' },
      ],
      published: { km: 225, byCountry: { RU: 113, KZ: 112 }, source },
      drawn: {
        km: 223.2,
        countries: [
          { country: 'RU', from: 0, to: 111.8 },
          { country: 'KZ', from: 111.8, to: 223.2 },
        ],
      },
    },
    geometry: {
      type: 'LineString',
      coordinates: [
        [61, 51],
        [61.05, 50.8],
        [61.05, 50.6],
        [61.05, 50.4],
        [61.05, 50.2],
        [61, 50],
        [60.95, 49.5],
        [61, 49],
      ],
    },
  },
  {
    type: 'Feature',
    id: 'small-ferry',
    properties: {
      id: 'small-ferry',
      kind: 'corridor',
      topic: 'transport',
      name: name('Ferry', 'Паром', 'Паром'),
      status: 'planned',
      passages: [{ paragraph: 2, quote: 'A ferry over the Small Sea is planned.', exact: 'ferry' }],
      precision: 'schematic',
      source,
      mode: 'ferry',
      stops: [
        {
          id: 'eastport',
          name: name('Eastport', 'Восточный порт', 'Шығыс порты'),
          coordinates: [60.01, 48],
          country: 'KZ',
          km: 0,
        },
        {
          id: 'westport',
          name: name('Westport', 'Западный порт', 'Батыс порты'),
          coordinates: [55.99, 48],
          country: 'AZ',
          km: 299.1,
        },
      ],
      sections: [{ from: 'eastport', to: 'westport', status: 'planned' }],
      drawn: { km: 299.1, countries: [{ country: '', from: 0, to: 299.1 }] },
    },
    geometry: {
      type: 'LineString',
      coordinates: [
        [60.01, 48],
        [59, 48.02],
        [57.5, 48.03],
        [55.99, 48],
      ],
    },
  },
]

const collection = (features: unknown[]) => ({ type: 'FeatureCollection', features })

/** A rectangle as a GeoJSON feature. */
const box = (properties: object, west: number, south: number, east: number, north: number) => {
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ]
  return { type: 'Feature', properties, geometry: { type: 'Polygon', coordinates: [ring] } }
}

/** A copy of the valid content. */
export function soundFiles(): Files {
  const files: Files = {
    'atlas.json': atlas,
    'article.md': article,
    'places.geojson': collection(places),
    'areas.geojson': collection(areas),
    'corridors.geojson': collection(corridors),
    'README.md': readme,
    'basemap/countries.geojson': collection([
      box({ country: 'RU' }, 60, 50, 64, 54),
      box({ country: 'KZ' }, 60, 46, 64, 50),
      box({ country: 'AZ' }, 54, 46, 56, 54),
    ]),
    'basemap/water.geojson': collection([box({}, 56, 46, 60, 54)]),
  }
  // structuredClone would keep the objects that two features share shared.
  return JSON.parse(JSON.stringify(files)) as Files
}

/** Writes files into a new temporary folder, calls `use` with it, and removes it. */
export async function inFolder<T>(files: Files, use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'steppe-content-'))
  try {
    for (const [file, content] of Object.entries(files)) {
      await mkdir(dirname(join(folder, file)), { recursive: true })
      await writeFile(join(folder, file), asWritten(content))
    }
    return await use(folder)
  } finally {
    await rm(folder, { recursive: true })
  }
}

export function asWritten(content: unknown): string | Uint8Array {
  return typeof content === 'string' || content instanceof Uint8Array ? content : `${prettyJson(content)}\n`
}

/**
 * The errors that `npm run validate` prints for the valid content after `damage` has changed it, without the lines of JSON paths.
 * @param measure runs `npm run measure` first, so that a test that moves a line gets only the problems of its own rule
 */
export async function problemsAfter(damage: (files: Files) => void, { measure = false } = {}): Promise<string[]> {
  const files = soundFiles()
  damage(files)
  return inFolder(files, async (folder) => {
    if (measure) await measureFolder(folder)
    return (await validateContent(folder)).map(problemLine).map(withoutLine)
  })
}

/** A printed problem without its line if it has a JSON path or id: these are easier to compare. */
export const withoutLine = (problem: string): string => problem.replace(/^([\w./-]+):\d+(?= )/, '$1')

/** Sets the value at a path such as `places.geojson features 0 properties status`; `undefined` removes it. */
export function set(files: Files, path: string, value: unknown): void {
  const keys = path.split(' ')
  const last = keys.pop()!
  const parent = keys.reduce<Files>((object, key) => object[key] as Files, files)
  if (value === undefined) delete parent[last]
  else parent[last] = value
}

/** Replaces a part of a text file. Throws if the file does not contain it. */
export function replace(files: Files, file: string, from: string, to: string): void {
  const text = files[file] as string
  if (!text.includes(from)) throw new Error(`${file} has no "${from}"`)
  files[file] = text.replace(from, to)
}
