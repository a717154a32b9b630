/** GDAL reads what the atlas writes for maps, Google Earth, spreadsheets and navigation devices. */
import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { cutAtAntimeridian } from '../../../../build/downloads/cutAtAntimeridian'
import { kindNameOf, labelPoint } from '../../../../build/downloads/downloadContent'
import { isCorridor } from '../../../../src/content/features'
import { textIn } from '../../../../src/content/textIn'
import { which } from '../../../../tools/browsers/which'
import type { Feature } from '../../../../src/content/schema'
import { atlasIn, folders, write } from './atlases'

const run = (program: string, ...args: string[]): string =>
  execFileSync(program, args, { encoding: 'utf8', maxBuffer: 1e9, stdio: ['ignore', 'pipe', 'ignore'] })

interface ReadFeature {
  /** GDAL takes it from a property of this name. */
  id?: string
  properties: Record<string, unknown>
  geometry: { type: string; coordinates?: unknown; geometries?: { type: string; coordinates: number[] }[] }
}
/** The features of a layer, in the order of the file. */
const readLayer = (path: string, layer: string[] = [], options: string[] = []): ReadFeature[] =>
  run('ogr2ogr', '-f', 'GeoJSONSeq', '/vsistdout/', path, ...layer, ...options)
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line.slice(line.indexOf('{'))) as ReadFeature)

const layersOf = (path: string): string[] =>
  [...run('ogrinfo', '-ro', '-q', path).matchAll(/^\d+: (.+?)(?: \([^()]*\))?$/gm)].map((match) => match[1]!)

/** Every number in some coordinates. */
const numbersIn = (coordinates: unknown): number[] =>
  Array.isArray(coordinates) ? coordinates.flatMap(numbersIn) : [coordinates as number]
const vertices = (coordinates: unknown) => numbersIn(coordinates).length / 2

describe.skipIf(!which('ogr2ogr')).each(folders)('GDAL reads %s', (folder) => {
  it('as GeoJSON, with every name, quotation and vertex', async () => {
    const { content, path } = await atlasIn(folder)
    const read = readLayer(path('atlas.geojson'))
    expect(read.map(({ id }) => id)).toEqual(content.features.map(({ id }) => id))
    for (const [index, feature] of content.features.entries()) {
      const { properties, geometry } = read[index]!
      for (const [tag, name] of Object.entries(feature.properties.name)) expect(properties[`name_${tag}`]).toBe(name)
      const passages = properties.passages as { quote: string }[]
      expect(passages.map(({ quote }) => quote)).toEqual(feature.properties.passages.map(({ quote }) => quote))
      expect(vertices(geometry.coordinates)).toBe(vertices(cutAtAntimeridian(feature).coordinates))
      expect(properties).toMatchObject({
        precision: feature.properties.precision,
        source_url: feature.properties.source.url,
        licence: content.config.licence?.title ?? 'not stated',
      })
    }
  })

  it('as GeoJSON whose outlines are valid at the antimeridian', async () => {
    const { path } = await atlasIn(folder)
    const invalid = run(
      'ogrinfo',
      '-ro',
      '-q',
      path('atlas.geojson'),
      '-dialect',
      'SQLITE',
      '-sql',
      'SELECT id, ST_IsValidReason(geometry) AS reason FROM atlas WHERE ST_IsValid(geometry) = 0',
    )
    expect(invalid).not.toMatch(/reason \(String\) = .*\[-?1[78]\d/)
  })

  it('as KML, in a folder for each mode and topic', async () => {
    const { content, path } = await atlasIn(folder)
    const { modes, topics, defaultLanguage } = content.config
    const layers = layersOf(path('atlas.kml'))
    const named = [...modes, ...topics].map(({ name }) => textIn(name, defaultLanguage))
    expect(named).toEqual(expect.arrayContaining(layers))
    const read = layers.flatMap((layer) => readLayer(path('atlas.kml'), [layer]))
    expect(read).toHaveLength(content.features.length)
    const byId = new Map(read.map((feature) => [feature.properties.id ?? feature.id, feature]))
    for (const feature of content.features) {
      const { properties, geometry } = byId.get(feature.id)!
      for (const [tag, name] of Object.entries(feature.properties.name)) expect(properties[`name_${tag}`]).toBe(name)
      const point = geometry.type === 'GeometryCollection' ? geometry.geometries![0]! : geometry
      expect(numbersIn(point.coordinates).slice(0, 2)).toEqual(labelPoint(feature))
      expect(properties.description).toContain(textIn(kindNameOf(content, feature), defaultLanguage))
    }
  })

  it('as KMZ, with as many features', async () => {
    const { content, path } = await atlasIn(folder)
    const counts = run('ogrinfo', '-ro', '-al', '-so', path('atlas.kmz')).matchAll(/^Feature Count: (\d+)$/gm)
    expect([...counts].reduce((sum, [, count]) => sum + Number(count), 0)).toBe(content.features.length)
  })

  it('as CSV with Well-Known Text', async () => {
    const { content, path } = await atlasIn(folder)
    const read = readLayer(path('features.csv'), [], ['-oo', 'GEOM_POSSIBLE_NAMES=wkt'])
    expect(read).toHaveLength(content.features.length)
    for (const [index, feature] of content.features.entries()) {
      if (feature.geometry.type === 'Point' || !read[index]!.geometry) continue
      const cut = cutAtAntimeridian(feature)
      expect(read[index]!.geometry.type).toBe(cut.type)
      expect(vertices(read[index]!.geometry.coordinates)).toBe(vertices(cut.coordinates))
    }
  })

  it('as GPX, with every stop and vertex', async () => {
    const { content, path } = await atlasIn(folder)
    for (const corridor of content.features.filter(isCorridor)) {
      const stops = readLayer(path(`${corridor.id}.gpx`), ['route_points'])
      expect(stops.map(({ geometry }) => geometry.coordinates)).toEqual(
        corridor.properties.stops.map(({ coordinates }) => coordinates),
      )
      const [track] = readLayer(path(`${corridor.id}.gpx`), ['tracks'])
      const parts = track!.geometry.coordinates as number[][][]
      expect(parts.flat()).toHaveLength(vertices(cutAtAntimeridian(corridor).coordinates))
    }
  })
})

describe.skipIf(!which('ogr2ogr'))('GDAL reads texts that XML could take for its own marks', () => {
  const hostile = 'A\u0001\ufffe & <b> "q" ]]> </name> \u2028 <ExtendedData> $& end'
  const readable = hostile.replace('\u0001\ufffe', '')

  it('in KML and GPX', async () => {
    const { content } = await atlasIn('geo')
    const some = [...content.features.filter(isCorridor), content.features.find((feature) => !isCorridor(feature))!]
    const features = some.map((feature) => {
      const { passages, source } = feature.properties
      return {
        ...feature,
        properties: {
          ...feature.properties,
          name: { en: hostile },
          passages: passages.map((passage) => ({ ...passage, quote: hostile })),
          source: { ...source, title: hostile },
        },
      } as Feature
    })
    const { path } = await write({
      ...content,
      features,
      config: { ...content.config, name: { en: hostile }, licence: { title: hostile } },
      article: { ...content.article!, title: hostile, author: hostile },
    })
    const layers = layersOf(path('atlas.kml'))
    const placemarks = layers.flatMap((layer) => readLayer(path('atlas.kml'), [layer]))
    expect(placemarks.map(({ properties }) => properties.Name)).toEqual(features.map(() => readable))
    for (const { id } of some.filter(isCorridor)) {
      const [track] = readLayer(path(`${id}.gpx`), ['tracks'])
      expect(track!.properties.name).toBe(readable)
    }
  })
})
