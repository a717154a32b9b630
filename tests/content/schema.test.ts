import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { problemsAfter, set, type Files } from '../support/soundFolder'

const first = 'places.geojson features 0'
const line = 'places.geojson northtown features[0]'

/** The problems after a value of the first place is set. */
const after = async (path: string, value: unknown) => problemsAfter((files) => set(files, `${first} ${path}`, value))

describe('schema', () => {
  test('reports an unknown status with the most similar one', async () => {
    expect(await after('properties status', 'helt')).toEqual([
      `${line}.properties.status: is "helt", must be "held" or another of operating, completed, under-way, planned, held, mentioned, listed: or add it to \`statuses\` in atlas.json`,
    ])
  })

  test('reports an unknown topic with the known ones', async () => {
    expect(await after('properties topic', 'q')).toEqual([
      `${line}.properties.topic: is "q", must be one of transport, science, history, culture, general: or add it to \`topics\` in atlas.json`,
    ])
  })

  test('reports an unknown kind', async () => {
    expect(await problemsAfter((files) => set(files, 'areas.geojson features 0 properties kind', 'regoin'))).toEqual([
      'areas.geojson great-steppe features[0].properties.kind: is "regoin", must be "region" or another of country, region, sea, territory: or add it to `kinds` in atlas.json',
    ])
  })

  test('reports every unknown member', async () => {
    const damage = (files: Files) => {
      set(files, `${first} properties colour`, 'red')
      set(files, `${first} properties size`, 3)
    }
    expect(await problemsAfter(damage)).toEqual([
      `${line}.properties.colour: is not a known member: remove it or correct its name`,
      `${line}.properties.size: is not a known member: remove it or correct its name`,
    ])
  })

  test('checks the other rules for a feature that only has an unknown member', async () => {
    const damage = (files: Files) => {
      set(files, `${first} colour`, 'red')
      set(files, `${first} properties passages 0 exact`, 'Southtown')
    }
    expect(await problemsAfter(damage)).toEqual([
      `${line}.properties.passages[0].exact: "Southtown" is not in its quote; closest: "Northtown"`,
      `${line}.colour: is not a known member: remove it or correct its name`,
    ])
  })

  test('requires a name, in a language of the atlas or in none', async () => {
    expect(await after('properties name', undefined)).toEqual([
      `${line}.properties.name: is missing: a text, or an object such as { "en": "Port" }`,
    ])
    expect(await after('properties name', 'Northtown')).toEqual([])
    expect(await after('properties name kk', undefined)).toEqual([])
    expect(await after('properties name kk', ' ')).toEqual([
      `${line}.properties.name.kk: is " ", must be a text that is not empty`,
    ])
    expect(await after('properties name fr', 'Ville')).toEqual([
      `${line}.properties.name.fr: is a text in "fr", which is none of the atlas's languages: en, ru, kk`,
    ])
  })

  test('requires a source and a precision', async () => {
    expect(await after('properties source', undefined)).toEqual([
      `${line}.properties.source: is missing: a title and a url of the source`,
    ])
    expect(await after('properties precision', undefined)).toEqual([
      `${line}.properties.precision: is missing: one of site, town, region, schematic`,
    ])
  })

  test('requires a source of every note', async () => {
    const path = 'places.geojson features 1 properties note source'
    expect(await problemsAfter((files) => set(files, path, undefined))).toEqual([
      'places.geojson observatory features[1].properties.note.source: is missing: a title and a url of the source',
    ])
  })

  test('requires positions finite and in range', async () => {
    expect(await after('geometry coordinates', [61, 151])).toEqual([
      `${line}.geometry.coordinates[1]: the axes look swapped: a position is [longitude, latitude], here [151, 61]`,
    ])
    expect(await after('geometry coordinates', [-261, 151])).toEqual([
      `${line}.geometry.coordinates[1]: is 151, must be at most 90 (longitude comes first)`,
    ])
    expect(await after('geometry coordinates', [6.8e6, 6.6e6])).toEqual([
      `${line}.geometry.coordinates[0]: is 6800000, must be at most 360`,
      `${line}.geometry.coordinates[1]: is 6600000, must be at most 90 (longitude comes first)`,
    ])
    expect(await after('geometry coordinates', [61, 51, 300])).toEqual([])
    expect(await after('geometry coordinates', [61])).toEqual([
      `${line}.geometry.coordinates[1]: is missing: must be a number`,
    ])
    const infinite = (files: Files) =>
      (files['places.geojson'] = JSON.stringify(files['places.geojson']).replace('51.005', '1e999'))
    expect(await problemsAfter(infinite)).toEqual([
      `${line}.geometry.coordinates[1]: is Infinity, must be a finite number`,
    ])
  })

  test('requires the formats of slugs, dates, URLs and codes', async () => {
    expect(await after('id', 'North Town')).toEqual([
      'places.geojson North Town features[0].id: is "North Town", must be a slug: a-z, 0-9 and single hyphens',
    ])
    const long = 'a'.repeat(101)
    expect(await after('id', long)).toEqual([
      `places.geojson ${long} features[0].id: is "${long.slice(0, 60)}…", must be at most 100 characters long`,
    ])
    expect(await after('properties when', '12 Aug')).toEqual([
      `${line}.properties.when: is "12 Aug", must be an EDTF date: 2018-08-12, 2018~, 201X, -0043, 2018/..`,
    ])
    expect(await after('properties source url', 'example.org')).toEqual([
      `${line}.properties.source.url: is "example.org", must be a URL such as https://example.org/page`,
    ])
    expect(await after('properties country', 'Russia')).toEqual([
      `${line}.properties.country: is "Russia", must be an ISO 3166-1 alpha-2 code such as KZ`,
    ])
  })

  test('requires the right type of value', async () => {
    expect(await after('properties passages', 'none')).toEqual([
      `${line}.properties.passages: is "none", must be a list`,
    ])
    expect(await after('properties passages', [])).toEqual([
      `${line}.properties: has neither a passage nor a description`,
    ])
    expect(await after('geometry type', 'Pont')).toEqual([
      `${line}.geometry.type: is "Pont", must be "Point" or another of Point, MultiPoint, GeometryCollection`,
    ])
    expect(await after('properties source', [1])).toContain(
      `${line}.properties.source["0"]: is an item of a list, but an object is needed here`,
    )
    expect(await problemsAfter((files) => set(files, 'areas.geojson', []))).toEqual([
      'areas.geojson: is a list, must be a FeatureCollection',
    ])
    expect(await problemsAfter((files) => set(files, 'areas.geojson features', undefined))).toEqual([
      'areas.geojson features: is missing',
    ])
  })
})

describe('problems are reported for files', () => {
  const withFile = (name: string, content: unknown) => problemsAfter((files) => (files[name] = content))

  test('that are missing', async () => {
    const damage = (files: Files) => {
      delete files['article.md']
      delete files['areas.geojson']
      delete files['basemap/water.geojson']
    }
    expect(await problemsAfter(damage)).toEqual([
      'article.md: is missing, and passages, figures or outcomes quote it',
      'basemap/water.geojson: is missing',
    ])
  })

  test('that are cut off', async () => {
    expect(await withFile('areas.geojson', '{\n  "type": "FeatureCollection",\n  "features": [')).toEqual([
      'areas.geojson:3: is cut off: the JSON does not end',
    ])
    expect(await withFile('areas.geojson', '{"type": "Feature')).toEqual([
      'areas.geojson:1: is cut off: the JSON does not end',
    ])
  })

  test('that are HTML, empty or not JSON', async () => {
    expect(await withFile('areas.geojson', '<!doctype html><p>404')).toEqual([
      'areas.geojson: is HTML or XML, must be JSON: was a web page saved instead?',
    ])
    expect(await withFile('areas.geojson', ' \n')).toEqual([
      'areas.geojson: is empty, must be a GeoJSON FeatureCollection',
    ])
    expect(await withFile('areas.geojson', '{\n"type": "FeatureCollection",\n}')).toEqual([
      'areas.geojson:3: is not JSON: expected double-quoted property name',
    ])
  })

  test('that have another encoding', async () => {
    const latin1 = Buffer.from('{ "type": "FeatureCollection",\n "features": [], "é": 1 }', 'latin1')
    expect(await withFile('areas.geojson', latin1)).toEqual([
      'areas.geojson:2: contains bytes that are not UTF-8: save it as UTF-8',
      'areas.geojson ["\uFFFD"]: is not a known member: remove it or correct its name',
    ])
    expect(await withFile('areas.geojson', '\uFEFF{ "type": "FeatureCollection", "features": [] }')).toEqual([
      'areas.geojson: begins with a byte order mark: save it as UTF-8 without one',
    ])
  })

  test('that contain another type of value', async () => {
    expect(await withFile('places.geojson', 'null')).toEqual(['places.geojson: is null, must be a FeatureCollection'])
  })

  test('of an article with front matter that is not YAML, or without text', async () => {
    expect(await withFile('article.md', '---\nauthor: x\ntitle: Rivers: two\n---\n\nText.')).toEqual([
      'article.md:3: has front matter that is not YAML in line 3: put a value with a colon between quotation marks',
    ])
    expect(await withFile('article.md', '# Heading')).toEqual(['article.md: has no paragraph'])
  })

  test('of a basemap without polygons', async () => {
    expect(await withFile('basemap/countries.geojson', { features: [{ geometry: { type: 'Point' } }] })).toEqual([
      'basemap/countries.geojson features.0.geometry.type: is not a FeatureCollection of polygons: see basemap/README.md for how it is derived',
    ])
  })

  test('of a basemap with gzipped water, complete or cut off', async () => {
    const everywhere = [
      [
        [50, 40],
        [70, 40],
        [70, 60],
        [50, 60],
        [50, 40],
      ],
    ]
    const coordinates = [...everywhere, ...Array.from({ length: 30 }, () => everywhere[0])]
    const sea = { type: 'Feature', geometry: { type: 'Polygon', coordinates } }
    const water = gzipSync(JSON.stringify({ features: [sea], padding: Array.from({ length: 2000 }, Math.random) }))
    expect((await withFile('basemap/water-fine.geojson.gz', water))[0]).toMatch(/the road leads 223.2 km through water/)
    expect(await withFile('basemap/water-fine.geojson.gz', water.subarray(0, -100))).toEqual([
      'basemap/water-fine.geojson.gz: cannot be read (Z_BUF_ERROR)',
    ])
  })
})
