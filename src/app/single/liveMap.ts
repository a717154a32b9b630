/** The script of the live map in an atlas of one HTML file (build/single). The picture stays where the map cannot draw. */
import type { Direction } from '../../content/atlas/config'
import type { Extent } from '../../geometry/extent'
import {
  addProtocol,
  openMap,
  restorePixelRatio,
  type ControlMessages,
  type Map as OpenedMap,
  type Point,
  type StyleSpecification,
} from '../../map/engine'
import { fitTarget } from '../../map/interaction/camera'
import { hitRadius } from '../../map/interaction/featuresAt'
import { readArchiveInMemory } from '../../map/sources/archiveInMemory'
import { loadLabelFonts } from '../../map/style/fonts'
import { makeReadbackRight } from '../../map/style/readback'
import type { CameraTarget } from '../../state/camera'

/** What the build computes for the script: JSON in the element `live-map-data`. The tiles are in `live-map-tiles`, as base64. */
export interface LiveMapData {
  /** The style without layers. */
  style: StyleSpecification
  layers: Record<LayerTheme, StyleSpecification['layers']>
  /** The name of the archive of the tiles in the style: `pmtiles://name`. */
  archive: string
  maxZoom: number
  extent: Extent
  messages: ControlMessages
  direction: Direction
  /** Letters that make the browser load the fonts of the labels. */
  letters: string
  /** What shows a feature, by its id. */
  targets: Record<string, CameraTarget>
  /** The keys that the checkbox of each group disables (`formatFilterKey`). */
  groups: Record<string, string[]>
  /** The layers that a pointer can hit, the most likely choice first. */
  hitLayers: readonly (readonly string[])[]
}

export type LayerTheme = 'light' | 'dark' | 'lightContrast' | 'darkContrast'

const textOf = (id: string): string => document.getElementById(id)!.textContent
const bytesOf = (base64: string): ArrayBuffer =>
  Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)).buffer

const darkScheme = matchMedia('(prefers-color-scheme: dark)')
const moreContrast = matchMedia('(prefers-contrast: more)')
const layerTheme = (): LayerTheme => `${darkScheme.matches ? 'dark' : 'light'}${moreContrast.matches ? 'Contrast' : ''}`

/** Gives MapLibre's controls the theme of the system, as the page's own colours have it. */
const setTheme = () => (document.documentElement.dataset.theme = darkScheme.matches ? 'dark' : 'light')

/** The id of the feature that a hash names, or `''`. */
const idIn = (hash: string): string => /^#at=([^&]+)$/.exec(hash)?.[1] ?? ''
const linkedId = ({ target }: Event): string =>
  idIn((target as Element).closest('.plain a[href^="#at="]')?.getAttribute('href') ?? '')

/** The id of the feature at a point of the map, or `''`. A line is hit within `radius` px. */
function idAt(map: OpenedMap, hitLayers: LiveMapData['hitLayers'], { x, y }: Point, radius: number): string {
  for (const half of [0, radius]) {
    for (const layers of hitLayers) {
      const [hit] = map.queryRenderedFeatures(
        [
          [x - half, y - half],
          [x + half, y + half],
        ],
        { layers: layers.filter((layer) => map.getLayer(layer)) },
      )
      if (hit) return String(hit.properties.id)
    }
  }
  return ''
}

function openLiveMap(area: HTMLElement, container: HTMLElement, data: LiveMapData): void {
  const { extent, messages, direction, targets, groups } = data
  setTheme()
  const state = { selected: idIn(location.hash), hovered: '', disabledFilters: disabledFilters() }
  const style = (): StyleSpecification => ({
    ...data.style,
    layers: data.layers[layerTheme()],
    state: {
      ...data.style.state,
      ...Object.fromEntries(Object.entries(state).map(([name, value]) => [name, { default: value }])),
    },
  })
  function disabledFilters(): string[] {
    return Object.entries(groups).flatMap(([group, keys]) => {
      const box = document.getElementById(`group-${group}`) as HTMLInputElement | null
      return box && !box.checked ? keys : []
    })
  }

  addProtocol('pmtiles', readArchiveInMemory(data.archive, bytesOf(textOf('live-map-tiles'))))
  const map = openMap(container, {
    style: style(),
    extent,
    messages,
    direction,
    bottomInset: 0,
    hasPlaceholder: true,
    toggleTerrain: null,
  })
  map.setMaxZoom(data.maxZoom)

  const setState = (part: Partial<typeof state>) => {
    Object.assign(state, part)
    // A map that has lost its drawing context has no style. It gets the state with the new one.
    if (!map.style) return
    Object.entries(part).forEach(([name, value]) => map.setGlobalStateProperty(name, value))
  }
  const show = (id: string) => {
    const target = targets[id]
    if (target) fitTarget(map, { content: { byId: new Map() }, settings: { direction } }, target)
  }
  /** The id that a click on the map has put into the address. The map need not move to it. */
  let clicked = ''

  map.once('load', () => {
    map.on('click', ({ point, originalEvent }) => {
      const pointerType = (originalEvent as Partial<PointerEvent>).pointerType ?? 'mouse'
      clicked = idAt(map, data.hitLayers, point, hitRadius(pointerType))
      if (!clicked) return
      // The address may name it already: then the page does not scroll by itself.
      document.getElementById(`at=${clicked}`)?.scrollIntoView()
      location.hash = `#at=${clicked}`
    })
    map.on('mousemove', ({ point }) => {
      if (map.isMoving()) return
      const hovered = idAt(map, data.hitLayers, point, hitRadius('mouse'))
      map.getCanvas().style.cursor = hovered ? 'pointer' : ''
      if (hovered !== state.hovered) setState({ hovered })
    })
    map.on('mouseout', () => setState({ hovered: '' }))
    for (const type of ['pointerover', 'focusin']) {
      document.addEventListener(type, (event) => {
        const hovered = linkedId(event)
        if (!area.contains(event.target as Node) && hovered !== state.hovered) setState({ hovered })
      })
    }
    addEventListener('hashchange', () => {
      const id = idIn(location.hash)
      setState({ selected: id })
      if (id !== clicked) show(id)
      clicked = ''
    })
    // A link to what the address names already does not change it.
    document.addEventListener('click', (event) => {
      const id = linkedId(event)
      if (id && id === idIn(location.hash)) show(id)
    })
    document
      .querySelector('.groups')
      ?.addEventListener('change', () => setState({ disabledFilters: disabledFilters() }))
    for (const query of [darkScheme, moreContrast]) {
      query.addEventListener('change', () => {
        setTheme()
        if (map.style) map.setStyle({ ...style(), projection: map.getStyle().projection }, { diff: true })
      })
    }
    show(state.selected)
  })
  map.once('idle', function settle() {
    if (restorePixelRatio(map)) map.once('idle', settle)
    // A map whose worker is refused comes to rest too, and has drawn nothing.
    else area.dataset.state = map.queryRenderedFeatures().length ? 'ready' : 'failed'
  })
  map.on('webglcontextlost', () => (area.dataset.state = 'failed'))
  map.on('webglcontextrestored', () => map.once('idle', () => (area.dataset.state = 'ready')))
}

async function start(): Promise<void> {
  const area = document.querySelector<HTMLElement>('.picture .map')!
  const container = Object.assign(document.createElement('div'), { className: 'canvas' })
  area.prepend(container)
  area.dataset.state = 'loading'
  try {
    const data = JSON.parse(textOf('live-map-data')) as LiveMapData
    await loadLabelFonts(data.letters)
    if (!makeReadbackRight()) throw new Error('the browser returns noise for a canvas')
    openLiveMap(area, container, data)
  } catch {
    area.dataset.state = 'failed'
    container.remove()
  }
}
void start()
