/** The heights of the land on a real map, from a source of tiles that the test draws. */
import {
  addProtocol,
  Map,
  removeProtocol,
  setWorkerUrl,
  type RasterDEMSourceSpecification,
  type StyleSpecification,
} from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import { flushSync } from 'svelte'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { syncTerrain } from '../../src/map/terrain/syncTerrain.svelte'
import { TerrainControl } from '../../src/map/terrain/terrainControl'
import { mostPitch, mostPitchAt, terrainPitch } from '../../src/map/terrain/tilt'
import { basemapSources } from '../../src/map/style/basemap/basemapSources'
import { elevationScale } from '../../src/content/elevationScale'
import { newAtlas } from '../support/newAtlas'

const plateau = 3000

/** A style with a plateau of 3000 m, or the same style without heights. */
function style(hasTerrain: boolean): StyleSpecification {
  const { encoding, redFactor, greenFactor, blueFactor, baseShift, tileSize } = basemapSources('', ['elevation'], true)
    .elevation as RasterDEMSourceSpecification
  const elevation = { encoding, redFactor, greenFactor, blueFactor, baseShift, tileSize } as object
  return {
    version: 8,
    sources: hasTerrain
      ? { elevation: { ...elevation, type: 'raster-dem', tiles: ['plateau://{z}/{x}/{y}'], maxzoom: 5 } }
      : {},
    layers: [{ id: 'land', type: 'background', paint: { 'background-color': '#ffffff' } }],
    ...(hasTerrain && { terrain: { source: 'elevation', exaggeration: 1 } }),
  }
}

async function plateauTile(): Promise<ArrayBuffer> {
  const canvas = new OffscreenCanvas(256, 256)
  const context = canvas.getContext('2d')!
  const value = (plateau + elevationScale.depth) / elevationScale.step
  context.fillStyle = `rgb(${value} ${value} ${value})`
  context.fillRect(0, 0, 256, 256)
  return (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer()
}

let container: HTMLElement
let map: Map
let stop = () => {}
const loadTile = vi.fn(async () => ({ data: await plateauTile() }))

const idle = () => new Promise<void>((resolve) => void map.once('idle', () => resolve()))

beforeAll(() => setWorkerUrl(workerUrl))
beforeEach(async () => {
  loadTile.mockClear()
  addProtocol('plateau', loadTile)
  container = document.body.appendChild(document.createElement('div'))
  container.style.cssText = 'width: 400px; height: 300px'
  map = new Map({
    container,
    style: style(false),
    zoom: 6,
    center: [77, 42],
    attributionControl: false,
    fadeDuration: 0,
  })
  await idle()
})
afterEach(() => {
  stop()
  map.remove()
  container.remove()
  removeProtocol('plateau')
})

test('a style that differs in its terrain raises the map, and another one lays it flat', async () => {
  expect(loadTile).not.toHaveBeenCalled()
  map.setStyle(style(true), { diff: true })
  await idle()
  expect(map.queryTerrainElevation([77, 42])).toBeCloseTo(plateau, 0)
  map.setStyle(style(false), { diff: true })
  await idle()
  expect([map.getTerrain(), Object.keys(map.getStyle().sources)]).toEqual([null, []])
})

test('the button is pressed while the map shows heights', async () => {
  const toggle = vi.fn()
  map.addControl(new TerrainControl('Terrain in 3D', toggle))
  const button = container.querySelector<HTMLButtonElement>('button[title="Terrain in 3D"]')!
  expect([button.ariaLabel, button.ariaPressed]).toEqual(['Terrain in 3D', 'false'])
  button.click()
  expect(toggle).toHaveBeenCalledOnce()
  map.setStyle(style(true), { diff: true })
  await expect.poll(() => button.ariaPressed).toBe('true')
  map.setStyle(style(false), { diff: true })
  await expect.poll(() => button.ariaPressed).toBe('false')
})

test('an archive that cannot be read is reported with the name of its source', async () => {
  loadTile.mockRejectedValueOnce(new Error('not there'))
  const failed = new Promise<unknown>((resolve) => void map.once('error', resolve))
  map.setStyle(style(true), { diff: true })
  expect(await failed).toMatchObject({ sourceId: 'elevation' })
})

/** Keeps the map's tilt equal to the state of a new atlas. */
function sync(isCameraGiven: boolean, isOn = false) {
  const atlas = newAtlas()
  atlas.terrain.isOn = isOn
  stop = $effect.root(() => syncTerrain(map, atlas, isCameraGiven))
  flushSync()
  return atlas.terrain
}

test('the map tilts when heights are turned on, and lies flat again when they are turned off', async () => {
  const terrain = sync(false)
  expect(map.getPitch()).toBe(0)
  terrain.isOn = true
  flushSync()
  await expect.poll(() => map.getPitch()).toBe(terrainPitch(6))
  expect(map.getMaxPitch()).toBe(mostPitch.terrain)
  map.setStyle(style(true), { diff: true })
  map.jumpTo({ zoom: 2 })
  await idle()
  expect(map.getPitch()).toBeCloseTo(mostPitchAt(2), 9)
  map.jumpTo({ zoom: 6, pitch: 75 })
  expect(map.getPitch()).toBe(75)
  terrain.isOn = false
  flushSync()
  await expect.poll(() => map.getPitch()).toBe(0)
  expect(map.getMaxPitch()).toBe(mostPitch.flat)
})

test('a map that the reader has tilted, or that a link has placed, keeps its tilt', () => {
  map.setPitch(30)
  const terrain = sync(false)
  terrain.isOn = true
  flushSync()
  expect([map.isMoving(), map.getPitch()]).toEqual([false, 30])
  stop()
  map.setPitch(0)
  sync(true, true)
  expect([map.isMoving(), map.getPitch()]).toEqual([false, 0])
})
