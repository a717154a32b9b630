import {
  featureFilter,
  validateStyleMin,
  type LayerSpecification,
  type LineLayerSpecification,
} from '@maplibre/maplibre-gl-style-spec'
import { expect, test } from 'vitest'
import config from 'virtual:atlas'
import type { RegisterSummary } from '../../../src/content/register/registerTypes'
import { declaredColour, paletteOf } from '../../../src/design/palette'
import { LayerStyle } from '../../../src/map/picture/svg/layerStyle'
import { contentSources } from '../../../src/map/sources/contentSources'
import { registerSources } from '../../../src/map/sources/registerSources'
import { imageShapes } from '../../../src/map/style/imageShapes'
import { emptyMapState, mapStyle, type MapState } from '../../../src/map/style/mapStyle'
import { smallSummary } from '../../support/smallRegister'
import { smallAtlas } from '../../support/smallAtlas'

const [first, second] = config.topics.map(({ id }) => id) as [string, string]
const register: RegisterSummary = {
  ...smallSummary,
  topics: [
    [first, 30],
    [second, 12],
  ],
}
const content = { ...smallAtlas(), register }

const styleIn = (language: 'en' | 'ru' | 'kk', theme: 'light' | 'dark' = 'light', moreContrast = false) =>
  mapStyle({
    content,
    labels: {},
    sources: { ...contentSources(content), ...registerSources(register, 'pmtiles://x/{z}/{x}/{y}') },
    language,
    theme,
    moreContrast,
    base: 'http://127.0.0.1/',
    archives: [],
    state: emptyMapState,
  })
const layerOf = (id: string, style = styleIn('en')) => style.layers.find((layer) => layer.id === id)!

const feature = (properties: Record<string, unknown>) => ({
  type: 'Point' as const,
  geometry: [[[0, 0] as [number, number]]],
  properties,
})
const single = (properties: Record<string, unknown> = {}) =>
  feature({
    row: 7,
    topic: first,
    subject: `topic:${first}`,
    status: 'status:planned',
    kind: 'city',
    name: 'Aven',
    ...properties,
  })
const cluster = (count: number, topics: Record<string, number> = {}) => feature({ row: 7, count, ...topics })

/** The ids of the register's layers that draw a feature. */
const drawing = (drawn: ReturnType<typeof feature>, state: Partial<MapState> = {}) =>
  styleIn('en')
    .layers.filter((layer) => 'source' in layer && layer.source === 'register')
    .filter((layer) => {
      const { filter } = featureFilter((layer as LineLayerSpecification).filter!, 'filter', {
        ...emptyMapState,
        ...state,
      })
      return filter({ zoom: 5 }, { ...drawn, type: 1 } as never)
    })
    .map(({ id }) => id)

const valueOf = (layer: LayerSpecification, name: string, of: ReturnType<typeof feature>, zoom = 5) =>
  new LayerStyle(layer, zoom, { ...emptyMapState }).value(name, of)

test.each([
  ['light', false],
  ['light', true],
  ['dark', false],
  ['dark', true],
] as const)('the style with a register is valid: %s, more contrast %s', (theme, moreContrast) => {
  for (const language of ['en', 'ru', 'kk'] as const) {
    expect(validateStyleMin(styleIn(language, theme, moreContrast))).toEqual([])
  }
})

test('a single row has a dot and a badge, a cluster a circle and its count', () => {
  expect(drawing(single())).toEqual(['row-dots', 'rows'])
  expect(drawing(cluster(12))).toEqual(['row-clusters', 'row-counts'])
})

test('a single row that the filters leave out is not drawn, before the tiles are made again', () => {
  expect(drawing(single(), { disabledFilters: [`topic:${first}`] })).toEqual([])
  expect(drawing(single(), { disabledFilters: ['status:planned'] })).toEqual([])
  expect(drawing(single(), { disabledFilters: [`topic:${second}`] })).toEqual(['row-dots', 'rows'])
})

test('the names of the content have room before those of the register, and those before the basemap’s', () => {
  const order = styleIn('en').layers.map(({ id }) => id)
  const expected = [
    'corridor-room',
    'row-dots',
    'rows',
    'row-clusters',
    'row-counts',
    'region-names',
    'places',
    'places-highlighted',
    'pointed-cluster',
    'pointed-ring',
    'pointed-rows',
  ]
  expect(order.filter((id) => expected.includes(id))).toEqual(expected)
})

test('an atlas without a register has none of its layers', () => {
  const plain = { ...content, register: null }
  const { layers } = mapStyle({
    content: plain,
    labels: {},
    sources: contentSources(plain),
    language: 'en',
    theme: 'light',
    moreContrast: false,
    base: '/',
    archives: [],
    state: emptyMapState,
  })
  expect(layers.filter(({ id }) => /row|pointed/.test(id))).toEqual([])
})

test('a circle has room for its count and grows with it', () => {
  const radii = [2, 9, 10, 99, 100, 999, 1000, 99_999, 999_999].map(
    (count) => valueOf(layerOf('row-clusters'), 'circle-radius', cluster(count)) as number,
  )
  expect(radii).toEqual(radii.toSorted((a, b) => a - b))
  // A digit of the count is about 7 px wide.
  const lengths = [1, 1, 2, 2, 3, 3, 5, 6, 7]
  lengths.forEach((digits, at) => expect(2 * radii[at]!).toBeGreaterThan(7 * digits))
})

test('the count is written with the separators of the language', () => {
  const text = (language: 'en' | 'ru') =>
    String(valueOf(layerOf('row-counts', styleIn(language)), 'text-field', cluster(12_345)))
  expect(text('en')).toBe('12,345')
  expect(text('ru').replace(/\s/g, ' ')).toBe('12 345')
})

test('the ring of a cluster has the colour of the topic of more than half of its rows', () => {
  const ringOf = (drawn: ReturnType<typeof feature>) => {
    const name = String(valueOf(layerOf('row-counts'), 'icon-image', drawn))
    const [circle] = imageShapes(name)!.shapes
    return circle?.kind === 'circle' && circle.stroke?.colour
  }
  const colourOf = (topic: string) =>
    declaredColour(config.topics.find(({ id }) => id === topic)!.colours, 'light', false)
  expect(ringOf(cluster(10, { t0: 6, t1: 4 }))).toBe(colourOf(first))
  expect(ringOf(cluster(10, { t1: 10 }))).toBe(colourOf(second))
  expect(ringOf(cluster(10, { t0: 5, t1: 5 }))).toBe(paletteOf('light', false).muted)
})

test('a row has its name in the language of the page, or that of the default language', () => {
  const nameIn = (language: 'en' | 'ru', properties: Record<string, unknown>) =>
    String(valueOf(layerOf('rows', styleIn(language)), 'text-field', single(properties)))
  expect(nameIn('ru', { name_ru: 'Авен' })).toBe('Авен')
  expect(nameIn('en', { name_ru: 'Авен' })).toBe('Aven')
  expect(nameIn('ru', {})).toBe('Aven')
})
