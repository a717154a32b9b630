/** The behaviour of MapLibre that the atlas relies on, so that an upgrade that changes it fails here. */
import { Map, setWorkerUrl, type StyleSpecification } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { readCamera, syncCameraUrl } from '../../src/map/interaction/cameraUrl'
import { drawGlyphsLeftToRight } from '../../src/map/style/glyphs'

const colours = { land: '#ffffff', point: '#ff0000' }

const style = (colour = colours.point): StyleSpecification => ({
  version: 8,
  state: { chosen: { default: '' }, off: { default: [] } },
  sources: {
    points: {
      type: 'geojson',
      data: {
        type: 'FeatureCollection',
        features: ['aven', 'bol'].map((id, index) => ({
          type: 'Feature',
          geometry: { type: 'Point', coordinates: [index * 20, 0] },
          properties: { id, topic: id === 'aven' ? 'space' : 'energy', nested: { en: id } },
        })),
      },
    },
  },
  layers: [
    { id: 'land', type: 'background', paint: { 'background-color': colours.land } },
    {
      id: 'all',
      type: 'circle',
      source: 'points',
      filter: ['!', ['in', ['get', 'topic'], ['global-state', 'off']]],
      paint: { 'circle-color': colour, 'circle-radius': 10 },
    },
    {
      id: 'chosen',
      type: 'circle',
      source: 'points',
      filter: ['==', ['get', 'id'], ['global-state', 'chosen']],
      paint: { 'circle-color': '#00ff00', 'circle-radius': 14 },
    },
    {
      id: 'names',
      type: 'symbol',
      source: 'points',
      layout: {
        'text-field': ['get', 'en', ['object', ['get', 'nested']]],
        'text-font': ['serif'],
        'icon-image': ['concat', 'ring:', ['get', 'id']],
        'text-allow-overlap': true,
        'icon-allow-overlap': true,
      },
    },
  ],
})

let container: HTMLElement
let map: Map

const idle = () => new Promise<void>((resolve) => void map.once('idle', () => resolve()))
const ids = (layer: string) =>
  map
    .queryRenderedFeatures({ layers: [layer] })
    .map(({ properties }) => properties.id as string)
    .sort()

beforeAll(() => setWorkerUrl(workerUrl))
beforeEach(() => {
  location.hash = '#at=aven&map=3/0/10'
  container = document.body.appendChild(document.createElement('div'))
  container.style.cssText = 'width: 600px; height: 400px'
  map = new Map({ container, style: style(), ...readCamera(location.hash), attributionControl: false, fadeDuration: 0 })
})
afterEach(() => {
  map.remove()
  container.remove()
  location.hash = ''
})

test('the map reads its camera from the hash and keeps the other parameters when it writes it', async () => {
  await idle()
  expect([map.getZoom(), map.getCenter().lng]).toEqual([3, 10])
  const stop = syncCameraUrl(map, window)
  map.jumpTo({ center: [12, 1], zoom: 4 })
  await expect.poll(() => location.hash).toBe('#at=aven&map=4/1/12')
  location.hash = '#map=3/0/11'
  await expect.poll(() => map.getCenter().lng).toBe(11)
  stop()
})

test('global state changes the filter of a drawn layer, as a string and as an array', async () => {
  await idle()
  expect([ids('all'), ids('chosen')]).toEqual([['aven', 'bol'], []])
  map.setGlobalStateProperty('chosen', 'bol')
  map.setGlobalStateProperty('off', ['space'])
  await idle()
  expect([ids('all'), ids('chosen')]).toEqual([['bol'], ['bol']])
})

test('the resolver supplies images by name, and labels need no glyphs', async () => {
  const asked: string[] = []
  map.setMissingStyleImageResolver((id) => {
    asked.push(id)
    map.addImage(id, new ImageData(8, 8), { pixelRatio: 2 })
  })
  await idle()
  expect(asked.sort()).toEqual(['ring:aven', 'ring:bol'])
  expect(ids('names')).toEqual(['aven', 'bol'])
})

test('setStyle with diff keeps images and camera', async () => {
  await idle()
  map.addImage('kept', new ImageData(4, 4))
  map.setStyle(style('#0000ff'), { diff: true })
  await idle()
  expect(map.getPaintProperty('all', 'circle-color')).toBe('#0000ff')
  expect([map.hasImage('kept'), map.getZoom()]).toEqual([true, 3])
})

test('nested properties arrive as objects', async () => {
  await idle()
  expect(map.queryRenderedFeatures({ layers: ['all'] })[0]!.properties.nested).toEqual({ en: expect.any(String) })
})

test('a subscription can be cancelled', async () => {
  await idle()
  let moves = 0
  const subscription = map.on('move', () => moves++)
  map.jumpTo({ center: [1, 1] })
  subscription.unsubscribe()
  map.jumpTo({ center: [2, 2] })
  expect(moves).toBe(1)
})

test('the projection can change to a globe by zoom', async () => {
  await idle()
  map.setProjection({ type: ['interpolate', ['linear'], ['zoom'], 1, 'vertical-perspective', 2, 'mercator'] })
  map.jumpTo({ center: [0, 0], zoom: 0.5 })
  await idle()
  const edge = map.project([170, 0])
  const seen = map.unproject(edge)
  expect(Math.abs(seen.lng - 170)).toBeGreaterThan(1)
})

test('a page from right to left mirrors the glyphs of brackets, unless they are drawn from left to right', async () => {
  const drawBracket = async () => {
    const rasterizer = await map.style.glyphManager._createTinySDF('serif')
    return [...rasterizer.draw('(').data]
  }
  const { documentElement: page } = document
  const bracket = await drawBracket()
  try {
    page.dir = 'rtl'
    expect(await drawBracket()).not.toEqual(bracket)
    drawGlyphsLeftToRight(map)
    expect(await drawBracket()).toEqual(bracket)
  } finally {
    page.removeAttribute('dir')
  }
})

test('a line, an area and a point beyond 180 are drawn on both sides of the antimeridian, and fitted there', async () => {
  await idle()
  const geometries: Record<string, GeoJSON.Geometry> = {
    line: { type: 'LineString', coordinates: [[170, 0], [190, 0]] }, // prettier-ignore
    area: { type: 'Polygon', coordinates: [[[172, 2], [188, 2], [188, 6], [172, 6], [172, 2]]] }, // prettier-ignore
    point: { type: 'Point', coordinates: [188, -4] },
  }
  for (const [id, geometry] of Object.entries(geometries)) {
    map.addSource(id, { type: 'geojson', data: { type: 'Feature', geometry, properties: { id } } })
  }
  map.addLayer({ id: 'line', type: 'line', source: 'line', paint: { 'line-width': 4 } })
  map.addLayer({ id: 'area', type: 'fill', source: 'area', paint: { 'fill-opacity': 0.5 } })
  map.addLayer({ id: 'point', type: 'circle', source: 'point', paint: { 'circle-radius': 6 } })
  // Two tiles meet at the antimeridian, and both have the line.
  const at = (longitude: number, latitude: number) => {
    const found = map.queryRenderedFeatures(map.project([longitude, latitude]), { layers: Object.keys(geometries) })
    return [...new Set(found.map(({ properties }) => properties.id as string))]
  }
  for (const projection of ['mercator', 'vertical-perspective']) {
    map.setProjection({ type: projection })
    map.fitBounds([170, -10, 190, 10], { duration: 0 })
    await idle()
    expect(Math.abs(map.getCenter().lng)).toBeCloseTo(180, 3)
    const { lng } = map.getCenter()
    const seen = [-8, -4, 0, 4, 8].map((east) => [at(lng + east, 0), at(lng + east * 0.9, 4)])
    expect(seen, projection).toEqual(Array(5).fill([['line'], ['area']]))
    expect(at(lng + 8, -4), projection).toEqual(['point'])
    expect(map.getZoom()).toBeGreaterThan(3)
  }
})
