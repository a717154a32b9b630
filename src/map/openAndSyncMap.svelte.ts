import archives from 'virtual:basemap-archives'
import labels from 'virtual:basemap-labels'
import { firstExtent } from '../content/firstExtent'
import type { Atlas } from '../state/atlas.svelte'
import type { Snapshot } from '../state/pictures.svelte'
import type { MapOptions, MissingPart, PictureScripts } from './attachMap'
import type { Engine, Map } from './engine'
import { firstTiles } from './initialView'
import { readCamera, syncCameraUrl } from './interaction/cameraUrl'
import { Fitting } from './interaction/fitting'
import { handleKeys } from './interaction/keyboard'
import { handlePointer } from './interaction/pointer'
import { followRide } from './ride/followRide.svelte'
import { kmAcross } from './kmAcross'
import { readAhead } from './sources/archives'
import { syncRegister } from './register/syncRegister.svelte'
import { contentSources } from './sources/contentSources'
import { registerSources, rowArchive, rowTiles } from './sources/registerSources'
import { basemapSources } from './style/basemap/basemapSources'
import { makeReadbackRight } from './style/readback'
import { itinerarySource } from './style/itineraryLayers'
import { mapStyle } from './style/mapStyle'
import { rowSource } from './style/registerLayers'
import { syncTerrain } from './terrain/syncTerrain.svelte'
import { mapStateOf, styleSettingsOf, syncMap, type StyleSettings } from './syncMap.svelte'
import { updatesAfterPaint } from './updatesAfterPaint'

/** The folder of the page: an absolute URL that ends in a slash. */
const baseUrl = () => document.baseURI.replace(/[^/]*([?#].*)?$/, '')

/** Requests the tiles of the first view while MapLibre is loading. */
export function prefetchBasemap(
  container: HTMLElement,
  { content, register, settings, sidebar }: Pick<Atlas, 'content' | 'register' | 'settings' | 'sidebar'>,
): void {
  const extent = firstExtent(content)
  const tilesAt = (tileZoom: (zoom: number) => number) =>
    readCamera(location.hash) ? [] : firstTiles(container, sidebar.bottomInset, extent, settings.direction, tileZoom)
  for (const source of Object.values(basemapSources(baseUrl(), archives, false))) {
    const tiles = tilesAt(source.type === 'raster' ? Math.round : Math.floor)
    if ('url' in source) void readAhead(source.url!.slice('pmtiles://'.length), tiles)
  }
  if (register) void readAhead(rowArchive(baseUrl()), tilesAt(Math.floor))
}

/** Copies the map as it is on the page. */
function snapshotOf(map: Map): Snapshot {
  // The browser clears the map's canvas after each frame.
  map.redraw()
  const drawn = map.getCanvas()
  const canvas = Object.assign(document.createElement('canvas'), { width: drawn.width, height: drawn.height })
  canvas.getContext('2d')!.drawImage(drawn, 0, 0)
  return { canvas, kmAcross: kmAcross(map) }
}

/** Opens the map in the element and keeps it equal to the state. Returns a function that removes the map. */
export function openAndSyncMap(
  container: HTMLElement,
  atlas: Atlas,
  engine: Engine,
  { hasPlaceholder, onstatus, openedByKey }: MapOptions,
  pictureScripts: PictureScripts,
): () => void {
  if (!makeReadbackRight()) {
    onstatus({ phase: 'failed', reason: 'no-webgl' })
    return () => {}
  }
  const { openMap, fitFirstView, placeMarker, readFilteredRows, restorePixelRatio, translateControls } = engine
  const { content, register, filters, settings, sidebar, directions, pictures, terrain } = atlas
  const { messages } = settings
  const styleSettings = styleSettingsOf(atlas)
  const extent = firstExtent(content)
  const sources = contentSources(content)
  const tilesNow = rowTiles(baseUrl(), filters)
  if (register) readFilteredRows((z, x, y) => register.tile(z, x, y))
  const styleWith = (wanted: StyleSettings) =>
    mapStyle({
      content,
      labels,
      sources: {
        ...sources,
        itinerary: itinerarySource(directions.drawn),
        ...(register && registerSources(register.summary, tilesNow())),
      },
      base: baseUrl(),
      archives,
      state: mapStateOf(atlas),
      ...wanted,
    })
  const isCameraGiven = readCamera(location.hash) !== null
  const toggleTerrain = terrain.isOffered ? () => void (terrain.isOn = !terrain.isOn) : null
  const map = openMap(container, {
    style: styleWith(styleSettings),
    extent,
    messages,
    direction: settings.direction,
    bottomInset: sidebar.bottomInset,
    hasPlaceholder,
    toggleTerrain,
  })
  const fitting = new Fitting(map, atlas, () => fitFirstView(map, extent, settings.direction), isCameraGiven)
  if (window.self !== window.top) fitting.repeatOnResize()
  const stopCameraUrl = syncCameraUrl(map, window)
  let stopSync: (() => void) | null = null
  /** The settings of the map's style. After a lost context the style is compared with the state anew. */
  let drawn: StyleSettings | null = styleSettings
  let shownMessages = messages
  map.on('style.load', () => {
    stopSync ??= $effect.root(() => {
      const updateAfterPaint = updatesAfterPaint(map)
      syncMap(map, atlas, styleWith, drawn, (target) => fitting.fit(target), updateAfterPaint)
      drawn = null
      $effect(() => {
        if (settings.messages !== shownMessages) {
          translateControls(map, (shownMessages = settings.messages), settings.direction, toggleTerrain)
        }
      })
      if (register) syncRegister(map, atlas, register, tilesNow, updateAfterPaint)
      $effect(() => handlePointer(map, atlas))
      $effect(() => handleKeys(map, atlas, openedByKey))
      syncTerrain(map, atlas, isCameraGiven)
      followRide(map, atlas, placeMarker, isCameraGiven)
    })
  })

  let isDrawn = false
  let missing: MissingPart = null
  let withdrawPictures = () => {}
  const reportDrawn = () => {
    isDrawn = true
    withdrawPictures = pictures.provide({
      draw: async (request) =>
        (await pictureScripts[request.format]()).draw({ map, atlas, engine, styleWith }, request),
      snapshot: () => snapshotOf(map),
    })
    onstatus({ phase: 'ready', missing })
  }
  map.once('idle', function settle() {
    if (restorePixelRatio(map)) map.once('idle', settle)
    else reportDrawn()
  })
  map.once('movestart', () => restorePixelRatio(map))
  // The content is part of the page: only the archives and the register are requested.
  map.on('error', (event) => {
    const source = 'sourceId' in event ? event.sourceId : undefined
    if (source === 'elevation') return terrain.fail()
    // Without rows the reader misses more than without the basemap.
    if (source === rowSource) missing = 'rows'
    else missing ??= 'basemap'
    if (isDrawn) reportDrawn()
  })
  map.on('webglcontextlost', () => {
    // A device that cannot draw the heights may have lost the context for that reason.
    if (terrain.isOn) terrain.fail()
    // The map has no style until the context is restored.
    withdrawPictures()
    stopSync?.()
    stopSync = null
    onstatus({ phase: 'failed', reason: 'context-lost' })
  })
  map.on('webglcontextrestored', () => {
    onstatus({ phase: 'loading' })
    map.once('idle', reportDrawn)
  })
  return () => {
    stopCameraUrl()
    withdrawPictures()
    stopSync?.()
    map.remove()
  }
}
