import labels from 'virtual:basemap-labels'
import { afterPaint } from '../state/afterPaint'
import type { Atlas } from '../state/atlas.svelte'
import type { CameraTarget } from '../state/camera'
import { firstExtent } from '../geometry/extent'
import type { AtlasContent } from '../content/load/loadContent'
import { readAhead } from './sources/archives'
import { basemapSources } from './style/basemapLayers'
import { drawItinerary } from './drawItinerary'
import type { Engine, Map, PlaceMarker, StyleSpecification } from './engine'
import { loadLabelFonts } from './style/fonts'
import { firstTiles, hasCamera } from './initialView'
import { frame, frameAll, frameExtent, frameStop } from './interaction/camera'
import { followRide } from './ride/followRide.svelte'
import { followKeys } from './interaction/keyboard'
import { followPointer } from './interaction/pointer'
import { filterState } from './style/filterState'
import type { Report } from './openAtlas'
import { mapStyle, type MapState, type StyleInput } from './style/mapStyle'
import { contentSources } from './sources/contentSources'
import { itinerarySource } from './style/itineraryLayers'

const base = () => document.baseURI.replace(/[^/]*([?#].*)?$/, '')

/** Asks for the ground of the first view, beside what will draw it. */
export function prefetchBasemap(container: HTMLElement, { content, sidebar }: Atlas): void {
  for (const source of Object.values(basemapSources(base()))) {
    const nearest = source.type === 'raster' ? Math.round : Math.floor
    const tiles = hasCamera(location.hash)
      ? []
      : firstTiles(container, sidebar.bottomInset, firstExtent(content), nearest)
    if ('url' in source) void readAhead(source.url!.slice('pmtiles://'.length), tiles)
  }
}

/** Draws the map in the element and keeps it equal to the model, until the function that it returns is called. */
export function drawAtlas(
  container: HTMLElement,
  atlas: Atlas,
  { openMap, placeMarker, restorePixelRatio, translateControls }: Engine,
  hasPlaceholder: boolean,
  report: Report,
  openedByKey: () => void,
): () => void {
  const { content, settings, sidebar, directions } = atlas
  const { messages } = settings
  const context = styleContextOf(atlas)
  const sources = contentSources(content)
  const style = (wanted: StyleContext) => {
    const now = { ...sources, itinerary: itinerarySource(directions.drawn) }
    return mapStyle({ content, labels, sources: now, base: base(), state: stateOf(atlas), ...wanted })
  }
  const map = openMap(container, {
    style: style(context),
    extent: firstExtent(content),
    messages,
    bottomInset: sidebar.bottomInset,
    hasPlaceholder,
  })
  let undo = () => {}
  map.once('style.load', () => {
    undo = $effect.root(() => {
      syncMapWith(map, atlas, style, context, placeMarker)
      // They were made in the language of the opening.
      let shownMessages = messages
      $effect(() => {
        if (settings.messages !== shownMessages) translateControls(map, (shownMessages = settings.messages))
      })
      $effect(() => followKeys(map, atlas, openedByKey))
    })
  })
  let isDrawn = false
  let missing: 'basemap' | undefined
  const draw = () => {
    isDrawn = true
    report('ready', missing)
  }
  map.once('idle', function settle() {
    if (restorePixelRatio(map)) map.once('idle', settle)
    else draw()
  })
  map.once('movestart', () => restorePixelRatio(map))
  // What the reader came for is drawn from the page's own data; it is the ground that comes by request.
  map.on('error', () => {
    missing = 'basemap'
    if (isDrawn) draw()
  })
  map.on('webglcontextlost', () => report('failed', 'lost'))
  map.on('webglcontextrestored', () => {
    report('loading')
    map.once('idle', draw)
  })
  return () => {
    undo()
    map.remove()
  }
}

type StyleContext = Pick<StyleInput, 'language' | 'theme' | 'moreContrast'>
const styleContextOf = ({ settings: { language, theme, moreContrast } }: Atlas): StyleContext => ({
  language,
  theme,
  moreContrast,
})
/** While a way is asked for it is what is highlighted, and not the feature that was selected before. */
const highlightOf = ({ selection, directions, rides }: Atlas) => ({
  selected: directions.isOpen ? '' : (selection.current?.id ?? ''),
  hovered: selection.hovered ?? '',
  highlighted: [...selection.highlighted, ...rides.highlighted],
})
const rideOf = ({ rides: { current: ride } }: Atlas) => ({
  riddenCorridor: ride?.corridor.id ?? '',
  rideProgress: ride?.progress ?? 0,
  rideDirection: ride?.direction ?? (1 as const),
})
const stateOf = (atlas: Atlas): MapState => ({
  ...highlightOf(atlas),
  ...rideOf(atlas),
  ...filterState(atlas, labels),
})

/** What the reader chose is read first; then the map, which takes its time, follows. It says meanwhile that it is about to. */
function followLater(map: Map, act: () => void): () => void {
  const { dataset } = map.getContainer()
  dataset.drawing = 'asked'
  return afterPaint(() => {
    dataset.drawing = ''
    act()
    // Where nothing was to do, this makes the map say so.
    map.triggerRepaint()
  })
}

function bringIntoView(map: Map, content: AtlasContent, wanted: CameraTarget): void {
  if ('extent' in wanted) return frameExtent(map, wanted.extent)
  if ('position' in wanted) return frameStop(map, wanted.position)
  if ('ids' in wanted) return frameAll(map, content, wanted.ids)
  const feature = content.byId.get(wanted.id)
  if (feature) frame(map, feature)
}

/** One effect for each thing that can change; `drawn` is the context that the map was opened with. */
function syncMapWith(
  map: Map,
  atlas: Atlas,
  style: (context: StyleContext) => StyleSpecification,
  drawn: StyleContext,
  placeMarker: PlaceMarker,
): void {
  $effect(() => {
    const wanted = styleContextOf(atlas)
    if (JSON.stringify(wanted) === JSON.stringify(drawn)) return
    drawn = wanted
    void loadLabelFonts(wanted.language).then(() => {
      if (drawn === wanted) map.setStyle({ ...style(wanted), projection: map.getStyle().projection }, { diff: true })
    })
  })
  // MapLibre sets what differs and leaves the rest alone.
  const setState = (part: Partial<MapState>) =>
    Object.entries(part).forEach(([name, value]) => map.setGlobalStateProperty(name, value))
  $effect(() => {
    const wanted = highlightOf(atlas)
    return followLater(map, () => setState(wanted))
  })
  // What it follows from is read here; to compute it takes its time where features are very many.
  $effect(() => {
    void [atlas.filters.disabled, atlas.filters.timeRange, atlas.visibility.pinned]
    return followLater(map, () => setState(filterState(atlas, labels)))
  })
  // A ride changes its own part in every frame.
  $effect(() => setState(rideOf(atlas)))
  // What a sheet covers is not part of the view: its middle is that of what is left.
  $effect(() => {
    const bottom = atlas.sidebar.bottomInset
    if (bottom !== map.getPadding().bottom)
      map.easeTo({ padding: { top: 0, left: 0, right: 0, bottom }, duration: 220 })
  })
  $effect(() => drawItinerary(map, atlas.directions.drawn))
  $effect(() => atlas.camera.connect((target) => followLater(map, () => bringIntoView(map, atlas.content, target))))
  $effect(() => followPointer(map, atlas))
  followRide(map, atlas, placeMarker)
}
