import {
  featureFilter,
  validateStyleMin,
  type LayerSpecification,
  type LineLayerSpecification,
  type SymbolLayerSpecification,
} from '@maplibre/maplibre-gl-style-spec'
import { describe, expect, test } from 'vitest'
import { LayerStyle } from '../../../src/map/picture/svg/layerStyle'
import { naturalKinds } from '../../../basemap/derive/natural-names'
import { archiveNames, type ArchiveName } from '../../../src/content/basemapArchives'
import { emptyMapState, mapStyle } from '../../../src/map/style/mapStyle'
import { contentSources } from '../../../src/map/sources/contentSources'
import { paletteOf, palettes, type Theme } from '../../../src/design/palette'
import { road, smallAtlas } from '../../support/smallAtlas'

const languages = ['en', 'ru', 'kk'] as const

const content = smallAtlas()
const sources = contentSources(content)
const style = (
  language: (typeof languages)[number],
  theme: Theme,
  moreContrast = false,
  archives: readonly ArchiveName[] = archiveNames,
  terrain = false,
) =>
  mapStyle({
    content,
    labels: {},
    sources,
    language,
    theme,
    moreContrast,
    base: 'http://127.0.0.1/atlas/',
    archives,
    terrain,
    state: emptyMapState,
  })

describe('the heights of the land', () => {
  const withTerrain = (archives: readonly ArchiveName[]) => style('en', 'dark', false, archives, true)

  test('are in the style with a sky of its theme when they are wanted', () => {
    const { terrain, sky, sources } = withTerrain(archiveNames)
    expect(validateStyleMin(withTerrain(archiveNames))).toEqual([])
    expect(sources).toHaveProperty([terrain!.source, 'url'], 'pmtiles://http://127.0.0.1/atlas/elevation.pmtiles')
    expect(sky).toMatchObject({ 'sky-color': palettes.dark.sky, 'fog-color': palettes.dark.horizon })
  })

  test('are not requested before, nor if the atlas has none', () => {
    for (const flat of [style('en', 'dark'), withTerrain(['basemap', 'relief'])]) {
      expect(flat).not.toHaveProperty('terrain')
      expect(flat).not.toHaveProperty('sky')
      expect(flat.sources).not.toHaveProperty('elevation')
    }
  })
})

describe.each(['light', 'dark'] as const)('the %s style', (theme) => {
  test.each(languages)('is valid in %s', (language) => {
    expect(validateStyleMin(style(language, theme))).toEqual([])
  })

  test('with more contrast differs in its colours and images alone', () => {
    const colourless = (layers: unknown) =>
      JSON.stringify(layers)
        .replace(/#[0-9a-f]{6}/g, '#')
        .replaceAll(`${theme}:more`, theme)
    const [plain, strong] = [style('en', theme).layers, style('en', theme, true).layers]
    expect(colourless(strong)).toBe(colourless(plain))
    expect(JSON.stringify(strong)).toContain(paletteOf(theme, true).border)
    expect(JSON.stringify(strong)).not.toContain(palettes[theme].border)
    const images = (layers: LayerSpecification[]) =>
      JSON.stringify(layers.map(({ layout }) => (layout && 'icon-image' in layout ? layout['icon-image'] : null)))
    expect(images(plain).match(new RegExp(`${theme}"`, 'g'))).toHaveLength(5)
    expect(images(strong).match(new RegExp(`${theme}:more"`, 'g'))).toHaveLength(5)
  })

  test('uses no colour of the other theme', () => {
    const text = JSON.stringify(style('en', theme).layers)
    const other = palettes[theme === 'light' ? 'dark' : 'light']
    expect(text).toContain(palettes[theme].land)
    const foreign = Object.values(other).filter((colour) => !Object.values(palettes[theme]).includes(colour))
    expect(foreign.filter((colour) => text.includes(colour))).toEqual([])
  })
})

test('the style shows names in the language and requests only files of its own host', () => {
  const { layers, sources } = style('kk', 'light')
  expect(JSON.stringify(layers)).toContain('name_kk')
  expect(JSON.stringify(layers)).not.toContain('"name_ru"')
  expect(JSON.stringify(sources).match(/pmtiles:\/\/[^"]+/g)).toEqual([
    'pmtiles://http://127.0.0.1/atlas/basemap.pmtiles',
    'pmtiles://http://127.0.0.1/atlas/relief.pmtiles',
    'pmtiles://http://127.0.0.1/atlas/transport.pmtiles/{z}/{x}/{y}',
  ])
})

test('an archive that the atlas lacks has no source and no layers', () => {
  const { layers, sources } = style('en', 'light', false, ['basemap'])
  expect(Object.keys(sources)).not.toContain('relief')
  expect(layers.map(({ id }) => id)).not.toContain('relief')
  expect(validateStyleMin(style('en', 'light', false, ['basemap']))).toEqual([])
})

test.each([
  ['a road by itself', {}, [true, true]],
  ['a road that a corridor follows', { along: 'one' }, [false, true]],
  ['a road that two corridors follow', { along: 'one', along2: 'two' }, [false, false]],
  ['a link to a corridor', { joins: 'one' }, [true, false]],
] as const)('%s is drawn beside the corridors, and while one is hidden: %j %j', (_, properties, expected) => {
  const roads = style('en', 'light').layers.find(({ id }) => id === 'roads') as LineLayerSpecification
  const drawn = [[], ['one']].map((hiddenCorridors) => {
    const { filter } = featureFilter(roads.filter!, 'filter', { ...emptyMapState, hiddenCorridors })
    return filter({ zoom: 6 }, { type: 2, properties: { class: 2, rank: 6, ...properties } })
  })
  expect(drawn).toEqual(expected)
})

test('the order of the layers is basemap, lines, names, places', () => {
  const order = style('en', 'light').layers.map(({ id }) => id)
  const expected = [
    'land',
    'relief',
    'urban',
    'water',
    'rivers',
    'border',
    'roads',
    'railway-ticks',
    'mode-road',
    'peaks',
    'land-names',
    'river-names',
    'sea-names',
    'towns',
    'corridor-room',
    'country-names',
    'stops',
    'stop-dots',
    'places',
    'places-highlighted',
  ]
  expect(order.filter((id) => expected.includes(id))).toEqual(expected)
})

test.each([
  ['peak', 5642, 'Aven\n5642'],
  ['depression', -154, 'Aven\n\u2212154'],
])('the height of a %s of %i m has the sign of the number', (kind, metres, expected) => {
  const peaks = style('en', 'light').layers.find(({ id }) => id === 'peaks')!
  const feature = { type: 'Point' as const, geometry: [], properties: { kind, metres, name_en: 'Aven' } }
  expect(String(new LayerStyle(peaks, 7, { ...emptyMapState }).value('text-field', feature))).toBe(expected)
})

const labelKinds = [...naturalKinds, 'country', 'ocean', 'peak', 'depression']
test.each(labelKinds)('a label of the basemap of the kind %s is drawn by one layer', (kind) => {
  const feature = { type: 1 as const, properties: { kind, rank: 5, id: 'x' } }
  const drawing = style('en', 'light').layers.filter((layer) => {
    if (!('source-layer' in layer) || layer['source-layer'] !== 'labels') return false
    const { filter } = featureFilter(layer.filter!, 'filter', { ...emptyMapState })
    return filter({ zoom: 5 }, feature as never)
  })
  expect(drawing).toHaveLength(1)
})

test('the name of a large area is left out where the map shows a small part of it', () => {
  const landNames = style('en', 'light').layers.find(({ id }) => id === 'land-names') as SymbolLayerSpecification
  const { filter } = featureFilter(landNames.filter!, 'filter', { ...emptyMapState })
  const feature = { type: 1 as const, properties: { kind: 'plain', rank: 3, id: 'x' } }
  expect([2, 3, 7, 8].map((zoom) => filter({ zoom }, feature as never))).toEqual([false, true, true, false])
})

test('sections of a corridor are separate lines that meet', () => {
  const source = sources.corridors as unknown as {
    data: { features: { geometry: { coordinates: number[][] }; properties: { section: string } }[] }
  }
  const lines = source.data.features
  expect(lines.map(({ properties }) => properties.section)).toEqual(['built', 'planned'])
  expect(lines[0]!.geometry.coordinates.at(-1)![0]).toBeCloseTo(lines[1]!.geometry.coordinates[0]![0]!, 6)
  // The km of a stop are rounded: the end is within a few metres of the line's last position.
  const [longitude, latitude] = lines[1]!.geometry.coordinates.at(-1)!
  expect(longitude).toBeCloseTo(64, 4)
  expect(latitude).toBeCloseTo(50, 4)
})

test.each([
  ['built', ['mode-rail', 'mode-rail-dashes']],
  ['existing', ['mode-rail', 'mode-rail-dashes']],
  ['under-way', ['mode-rail-planned']],
  ['planned', ['mode-rail-planned']],
])('a section of a railway that is %s is drawn by %j', (section, expected) => {
  const feature = { type: 2 as const, properties: { kind: 'rail', section, subject: '', status: '' } }
  const drawn = style('en', 'light').layers.filter(({ id }) =>
    ['mode-rail', 'mode-rail-dashes', 'mode-rail-planned'].includes(id),
  )
  const drawing = drawn.filter((layer) => {
    const { filter } = featureFilter((layer as LineLayerSpecification).filter!, 'filter', { ...emptyMapState })
    return filter({ zoom: 5 }, feature as never)
  })
  expect(drawing.map(({ id }) => id).sort()).toEqual(expected)
})

test('a stop of two corridors has one label, and a stop that is a place has none', () => {
  const other = { ...road, id: 'other', properties: { ...road.properties, id: 'other' } }
  const twoRoads = smallAtlas({ 'corridors.geojson': JSON.stringify({ features: [road, other] }) })
  const { stops } = contentSources(twoRoads) as unknown as {
    stops: { data: { features: { properties: { name_en: string } }[] } }
  }
  expect(stops.data.features.map(({ properties }) => properties.name_en)).toEqual(['Halfway'])
})
