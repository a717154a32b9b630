import type { LayerSpecification, StyleSpecification } from '@maplibre/maplibre-gl-style-spec'
import { describe, expect, test } from 'vitest'
import { drawStyle, type PictureFeature, type PictureInput } from '../../../../../src/map/picture/svg/drawStyle'
import { layerProperties } from '../../../../../src/map/picture/svg/layerStyle'
import { pictureFont } from '../../../../../src/map/picture/svg/pictureFont'
import { styleFeatures } from '../../../../../src/map/picture/svg/styleFeatures'
import { symbolImage } from '../../../../../src/map/picture/svg/symbolImage'
import { contentSources } from '../../../../../src/map/sources/contentSources'
import { archiveNames } from '../../../../../src/content/basemapArchives'
import { emptyMapState, mapStyle } from '../../../../../src/map/style/mapStyle'
import { palettes } from '../../../../../src/design/palette'
import { road, smallAtlas } from '../../../../support/smallAtlas'

const content = smallAtlas()
const sources = contentSources(content)
const atlasStyle = (selected = '', theme: 'light' | 'dark' = 'light') =>
  mapStyle({
    content,
    labels: {},
    sources,
    language: 'en',
    theme,
    moreContrast: false,
    base: '',
    archives: archiveNames,
    state: { ...emptyMapState, selected },
  })

/** A view of 1000 by 500 px in which a degree of longitude is 10 px. */
const view = { center: [0, 0] as [number, number], zoom: Math.log2(3600 / 512), width: 1000, height: 500 }

const draw = (style: StyleSpecification, features: Iterable<PictureFeature>, changes: Partial<PictureInput> = {}) =>
  drawStyle({
    style,
    view,
    featuresOf: () => features,
    images: () => undefined,
    fontOf: pictureFont,
    textWidth: (text) => text.length * 0.5,
    ...changes,
  })

const styleOf = (...layers: object[]): StyleSpecification => ({
  version: 8,
  sources: { source: { type: 'vector' } },
  layers: layers.map((layer, at) => ({ id: `layer-${at}`, source: 'source', ...layer })) as LayerSpecification[],
})

const line = (...positions: [number, number][]): PictureFeature => ({
  type: 'LineString',
  geometry: [positions],
  properties: {},
})
const point = (name: string, position: [number, number]): PictureFeature => ({
  type: 'Point',
  geometry: [[position]],
  properties: { name },
})

/** Properties of the atlas's style that change nothing in a picture. */
const withoutEffect = [
  'raster-fade-duration',
  'icon-ignore-placement',
  // A rim of 1.6 px differs by less than half a px.
  'text-halo-blur',
  // Of names along lines, which are left out.
  ...['text-max-angle', 'text-offset'],
  // Of an image without a shape.
  'icon-opacity',
]

test('a picture has all properties of the style of the map', () => {
  const missing = (['light', 'dark'] as const).flatMap((theme) =>
    atlasStyle('', theme).layers.flatMap(({ type, paint, layout }) =>
      Object.keys({ ...paint, ...layout }).filter(
        (name) => !layerProperties[type]!.includes(name) && !withoutEffect.includes(name),
      ),
    ),
  )
  expect(missing).toEqual([])
})

test('the selected corridor is highlighted', () => {
  const drawn = (selected: string) => {
    const style = atlasStyle(selected)
    const [longitude, latitude] = road.geometry.coordinates[0]!
    return draw(style, [], {
      view: { center: [longitude!, latitude!], zoom: 5, width: 600, height: 300 },
      featuresOf: (layer) => styleFeatures(style, layer),
      images: symbolImage,
    })
  }
  expect(drawn('')).not.toContain(`stroke="${palettes.light.mark}"`)
  expect(drawn(road.id)).toContain(`stroke="${palettes.light.mark}"`)
})

describe('lines', () => {
  const layer = { type: 'line', paint: { 'line-color': '#ff0000', 'line-width': 2 } }

  test('dashes are as long as the style says, in widths of the line', () => {
    const dashed = { ...layer, paint: { ...layer.paint, 'line-dasharray': [3, 1.5] } }
    expect(draw(styleOf(dashed), [line([-10, 0], [10, 0])])).toBe(
      '<path fill="none" stroke-linejoin="miter" stroke-linecap="butt" stroke-dasharray="6 3" stroke="#ff0000" stroke-width="2" d="M400 250L600 250"/>',
    )
  })

  test('a line is drawn on each copy of the world that is in view', () => {
    const wide = { ...view, center: [180, 0] as [number, number] }
    const drawn = draw(styleOf(layer), [line([170, 0], [190, 0]), line([-175, 10], [-165, 10])], { view: wide })
    expect(drawn).toContain('M400 250L600 250')
    expect(drawn).toContain('M550 ')
  })

  test('the part that is far from the picture is left out', () => {
    const drawn = draw(styleOf(layer), [line([-170, 0], [-100, 0], [0, 0], [100, 0], [170, 0])])
    expect(drawn).toMatch(/d="M-500 250L500 250 1500 250"/)
  })

  test('a soft line grows opaque towards its middle', () => {
    const soft = { ...layer, paint: { ...layer.paint, 'line-width': 6, 'line-blur': 2 } }
    const drawn = draw(styleOf(soft), [line([-10, 0], [10, 0])])
    const widths = [...drawn.matchAll(/stroke-width="([\d.]+)"/g)].map(([, width]) => Number(width))
    expect(widths).toEqual([5.33, 4, 2.67])
    const opacities = [...drawn.matchAll(/stroke-opacity="([\d.]+)"/g)].map(([, opacity]) => Number(opacity))
    expect(opacities).toEqual([0.33, 0.5])
  })

  test('a gradient follows the length of a line', () => {
    const gradient = ['step', ['line-progress'], '#00ff00', 0.5, '#0000ff']
    const drawn = draw(styleOf({ ...layer, paint: { 'line-gradient': gradient } }), [line([-10, 0], [10, 0])])
    expect(drawn).toMatch(/stroke="#00ff00"[^>]* d="M400 250L500 250"/)
    expect(drawn).toMatch(/stroke="#0000ff"[^>]* d="M500 250L600 250"/)
  })
})

test('areas that two tiles share are drawn one upon another', () => {
  const square = (west: number, east: number): PictureFeature => ({
    type: 'Polygon',
    geometry: [[[west, 0], [east, 0], [east, 5], [west, 5], [west, 0]]], // prettier-ignore
    properties: {},
  })
  const layer = { type: 'fill', paint: { 'fill-color': '#0000ff' } }
  expect(draw(styleOf(layer), [square(-10, 1), square(-1, 10)]).match(/<path/g)).toHaveLength(2)
})

describe('names', () => {
  const layer = {
    type: 'symbol',
    layout: {
      'text-field': ['get', 'name'],
      'text-font': ['Atlas Sans'],
      'text-size': 10,
      'text-variable-anchor-offset': ['left', [1, 0], 'right', [-1, 0]],
      'text-justify': 'auto',
    },
    paint: { 'text-color': '#000000' },
  }
  const namesIn = (drawn: string) => [...drawn.matchAll(/<tspan[^>]*>([^<]*)/g)].map(([, name]) => name)

  test('a name moves to the other side of its point where another name stands', () => {
    const drawn = draw(styleOf(layer), [point('First', [0, 0]), point('Second', [4, 0])])
    expect(drawn).toMatch(/text-anchor="start"[^>]*><tspan x="510"[^>]*>First/)
    expect(drawn).toMatch(/text-anchor="start"[^>]*><tspan x="550"[^>]*>Second/)
    const nearer = draw(styleOf(layer), [point('Second', [4, 0]), point('First', [2, 0])])
    expect(nearer).toMatch(/text-anchor="end"[^>]*><tspan x="510"[^>]*>First/)
  })

  test('a name along a line is left out', () => {
    const along = { ...layer, layout: { ...layer.layout, 'symbol-placement': 'line' } }
    const river = { ...line([-10, 0], [10, 0]), properties: { name: 'River' } }
    expect(draw(styleOf(along), [river])).toBe('')
    expect(draw(styleOf(along), [point('River', [0, 0])])).toBe('')
  })

  test('a name and the height below it are two lines', () => {
    const tall = draw(styleOf(layer), [point('Peak\n4506', [0, 0])])
    expect(tall.match(/<tspan/g)).toHaveLength(2)
    expect(tall).toContain('>4506</tspan>')
  })

  test('a name that has no room on any side is left out', () => {
    expect(namesIn(draw(styleOf(layer), [point('First', [0, 0]), point('Second', [0, 0]), point('Third', [0, 0])]))).toEqual(['First', 'Second']) // prettier-ignore
  })

  test('a name is not cut at the edge, nor over a part that is reserved', () => {
    const atEdge = draw(styleOf(layer), [point('Edge', [49, 0])])
    expect(atEdge).toMatch(/text-anchor="end"[^>]*><tspan x="980"/)
    const reserved = draw(styleOf(layer), [point('Edge', [49, 0])], { reserved: [[900, 200, 1000, 300]] })
    expect(namesIn(reserved)).toEqual([])
  })

  test('a name that the map has placed is drawn there', () => {
    const placed = { ...point('Placed', [0, 0]), placed: { hasIcon: false, anchor: 'right' as const } }
    expect(draw(styleOf(layer), [placed])).toMatch(/text-anchor="end"[^>]*><tspan x="490"/)
  })

  test('a name from right to left keeps its punctuation at its end, and no letter of it is escaped twice', () => {
    const drawn = draw(styleOf(layer), [point('دبي (ميناء)', [0, 0]), point('A & B <C>', [0, 20])])
    expect(namesIn(drawn)).toEqual(['\u200fدبي (ميناء)\u200f', 'A &amp; B &lt;C&gt;'])
  })

  test('a name has no character that XML does not allow', () => {
    expect(namesIn(draw(styleOf(layer), [point('A\u0001\ufffe\ud800B', [0, 0])]))).toEqual(['AB'])
  })
})
