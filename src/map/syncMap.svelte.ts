import { afterPaint } from '../state/afterPaint'
import type { Atlas } from '../state/atlas.svelte'
import { firstExtent } from '../geometry/extent'
import type { Story } from '../content/load/loadContent'
import { readAhead } from './sources/archives'
import { basemapSources } from './style/basemapLayers'
import { drawWay } from './drawWay'
import type { Engine, Map, PlaceMarker, StyleSpecification } from './engine'
import { loadLabelFonts } from './style/fonts'
import { firstTiles, hasCamera } from './initialView'
import { frame, frameAll, frameExtent, frameStop } from './interaction/camera'
import { followJourney } from './ride/followRide.svelte'
import { followKeys } from './interaction/keyboard'
import { followPointer } from './interaction/pointer'
import { offState } from './style/filterState'
import type { Report } from './openAtlas'
import { mapStyle, type MapState, type StyleInput } from './style/mapStyle'
import { storySources } from './sources/contentSources'
import { waySource } from './style/itineraryLayers'

const base = () => document.baseURI.replace(/[^/]*([?#].*)?$/, '')

/** Asks for the ground of the first view, beside what will draw it. */
export function readGround(container: HTMLElement, { story, covered }: Atlas): void {
  for (const source of Object.values(basemapSources(base()))) {
    const nearest = source.type === 'raster' ? Math.round : Math.floor
    const tiles = hasCamera(location.hash) ? [] : firstTiles(container, covered, firstExtent(story), nearest)
    if ('url' in source) void readAhead(source.url!.slice('pmtiles://'.length), tiles)
  }
}

/** Draws the map in the element and keeps it equal to the model, until the function that it returns is called. */
export function drawAtlas(
  container: HTMLElement,
  atlas: Atlas,
  { openMap, placeMarker, sharpen, translateControls }: Engine,
  unseen: boolean,
  report: Report,
  openedByKey: () => void,
): () => void {
  const { story, words } = atlas
  const look = lookOf(atlas)
  const sources = storySources(story)
  const style = (wanted: Look) => {
    const now = { ...sources, way: waySource(atlas.way.drawn) }
    return mapStyle({ story, sources: now, base: base(), state: stateOf(atlas), ...wanted })
  }
  const map = openMap(container, {
    style: style(look),
    extent: firstExtent(story),
    words,
    covered: atlas.covered,
    unseen,
  })
  let undo = () => {}
  map.once('style.load', () => {
    undo = $effect.root(() => {
      keepEqual(map, atlas, style, look, placeMarker)
      // They were made in the language of the opening.
      let said = words
      $effect(() => {
        if (atlas.words !== said) translateControls(map, (said = atlas.words))
      })
      $effect(() => followKeys(map, atlas, openedByKey))
    })
  })
  let isDrawn = false
  let missing: 'ground' | undefined
  const draw = () => {
    isDrawn = true
    report('ready', missing)
  }
  map.once('idle', function settle() {
    if (sharpen(map)) map.once('idle', settle)
    else draw()
  })
  map.once('movestart', () => sharpen(map))
  // What the reader came for is drawn from the page's own data; it is the ground that comes by request.
  map.on('error', () => {
    missing = 'ground'
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

type Look = Pick<StyleInput, 'language' | 'appearance' | 'moreContrast'>
const lookOf = ({ settings: { language, appearance, moreContrast } }: Atlas): Look => ({
  language,
  appearance,
  moreContrast,
})
/** While a way is asked for it is what is lit, and not the feature that was selected before. */
const lightsOf = ({ selected, hovered, way, lit, passing }: Atlas) => ({
  selected: way.isOpen ? '' : (selected?.id ?? ''),
  hovered: hovered ?? '',
  lit: [...lit, ...passing],
})
const rideOf = ({ journey }: Atlas) => ({
  followed: journey?.corridor.id ?? '',
  travelled: journey?.travelled ?? 0,
  heading: journey?.direction ?? (1 as const),
})
const stateOf = (atlas: Atlas): MapState => ({
  ...lightsOf(atlas),
  ...rideOf(atlas),
  ...offState(atlas),
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

function bringIntoView(map: Map, story: Story, wanted: NonNullable<Atlas['framed']>): void {
  if ('extent' in wanted) return frameExtent(map, wanted.extent)
  if ('position' in wanted) return frameStop(map, wanted.position)
  if ('ids' in wanted) return frameAll(map, story, wanted.ids)
  const feature = story.byId.get(wanted.id)
  if (feature) frame(map, feature)
}

/** One effect for each thing that can change; `drawn` is the look that the map was opened with. */
function keepEqual(
  map: Map,
  atlas: Atlas,
  style: (look: Look) => StyleSpecification,
  drawn: Look,
  placeMarker: PlaceMarker,
): void {
  $effect(() => {
    const wanted = lookOf(atlas)
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
    const wanted = lightsOf(atlas)
    return followLater(map, () => setState(wanted))
  })
  // What it follows from is read here; to compute it takes its time where features are very many.
  $effect(() => {
    void [atlas.hidden, atlas.span, atlas.kept]
    return followLater(map, () => setState(offState(atlas)))
  })
  // A ride changes its own part in every frame.
  $effect(() => setState(rideOf(atlas)))
  // What a sheet covers is not part of the view: its middle is that of what is left.
  $effect(() => {
    const bottom = atlas.covered
    if (bottom !== map.getPadding().bottom)
      map.easeTo({ padding: { top: 0, left: 0, right: 0, bottom }, duration: 220 })
  })
  $effect(() => drawWay(map, atlas.way.drawn))
  $effect(() => {
    const { framed } = atlas
    if (framed) return followLater(map, () => bringIntoView(map, atlas.story, framed))
  })
  $effect(() => followPointer(map, atlas))
  followJourney(map, atlas, placeMarker)
}
