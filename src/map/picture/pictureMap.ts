import type { Atlas } from '../../state/atlas.svelte'
import type { PictureRequest, PictureSigns } from '../../state/pictures.svelte'
import { firstExtent } from '../../content/firstExtent'
import { paletteOf } from '../../design/palette'
import type { Engine, HiddenMap, Map, ProjectionSpecification, StyleSpecification } from '../engine'
import { firstCamera } from '../initialView'
import type { StyleContext } from '../style/context'
import { pointedSource, rowSource } from '../style/registerLayers'
import type { StyleSettings } from '../syncMap.svelte'
import { signsOf } from './visibleKey'

/** The map on the page, and what is needed to draw it once more. */
export interface PictureSource {
  map: Map
  atlas: Atlas
  engine: Pick<Engine, 'drawHiddenMap' | 'drawn'>
  /** Returns the style of the map with other settings. */
  styleWith: (settings: StyleSettings) => StyleSpecification
}

/** The second map of a picture, drawn, with its style and what the style is drawn with. */
export interface PictureMap extends HiddenMap {
  style: StyleSpecification
  context: StyleContext
  size: { width: number; height: number }
  signs: PictureSigns
}

/** The least width of a picture in CSS px. */
const leastWidth = 1200
/** Pixels of a canvas that every browser can make: Safari on phones makes no larger ones. */
const mostPixels = 16_777_216
/** Device pixels to a CSS px of a PNG. */
export const pngPixelRatio = 2

/** The view of a picture: that of the page without the part that the sheet covers, or as much of it as a size has room for. */
export function viewOf(
  map: Pick<Map, 'getContainer' | 'getPadding' | 'getCenter' | 'getZoom' | 'getBearing' | 'getPitch'>,
  size?: PictureRequest['size'],
) {
  const { clientWidth, clientHeight } = map.getContainer()
  const visible = { width: clientWidth, height: clientHeight - (map.getPadding().bottom ?? 0) }
  const most = Math.sqrt(mostPixels / pngPixelRatio ** 2 / (visible.width * visible.height))
  const scale = size
    ? Math.min(size.width / visible.width, size.height / visible.height)
    : Math.max(1, Math.min(leastWidth / visible.width, most))
  const { lng, lat } = map.getCenter()
  return {
    size: size ?? { width: Math.round(visible.width * scale), height: Math.round(visible.height * scale) },
    /** How much nearer the picture's zoom is than that of the page. */
    zoomBy: Math.log2(scale),
    camera: {
      center: [lng, lat] as [number, number],
      zoom: map.getZoom() + Math.log2(scale),
      bearing: map.getBearing(),
      pitch: map.getPitch(),
    },
  }
}

/** The projection of a style at another scale: the zooms at which it changes are nearer by `zoomBy`. */
const projectionAt = ({ type }: ProjectionSpecification, zoomBy: number): ProjectionSpecification => ({
  type: (Array.isArray(type)
    ? type.map((part) => (typeof part === 'number' ? part + zoomBy : part))
    : type) as ProjectionSpecification['type'],
})

/** The whole atlas on a map of a size: its camera, and what replaces the selection in the state of the style. */
function wholeView({ content, settings }: Atlas, { width, height }: PictureMap['size']) {
  const room = { clientWidth: width, clientHeight: height }
  const camera = firstCamera(room, 0, firstExtent(content), settings.direction)
  return { camera, state: { selected: { default: '' }, highlighted: { default: [] } } }
}

/** The sources of what a key explains. */
const keySources = ['corridors', 'places', 'areas', rowSource, pointedSource]

function signsOn(map: Map): PictureSigns {
  const layers = map.getLayersOrder().filter((id) => keySources.includes(map.getLayer(id)!.source))
  return signsOf(map.queryRenderedFeatures({ layers }))
}

/**
 * Draws the map of the page once more, unseen, for a picture. Without `isFlat` it is turned and projected as on the page,
 * else it is in Web Mercator with north at the top.
 */
export async function drawPictureMap(
  { map, atlas, styleWith, engine }: PictureSource,
  { theme = atlas.settings.theme, size: wanted, whole: isWhole }: PictureRequest,
  pixelRatio: number,
  isFlat: boolean,
): Promise<PictureMap> {
  const { language, moreContrast } = atlas.settings
  const { size, camera, zoomBy } = viewOf(map, wanted)
  const whole = isWhole ? wholeView(atlas, size) : null
  const { projection } = map.getStyle()
  const drawn = styleWith({ theme, moreContrast, language, terrain: atlas.terrain.isOn && !isFlat && !whole })
  const style: StyleSpecification = {
    ...drawn,
    // What is below the pointer is no part of a picture.
    state: { ...drawn.state, hovered: { default: '' }, ...whole?.state },
    ...(projection && !isFlat && !whole && { projection: projectionAt(projection, zoomBy) }),
  }
  const hidden = await engine.drawHiddenMap({
    style,
    camera: { ...(whole?.camera ?? camera), ...(isFlat && { bearing: 0, pitch: 0 }) },
    size,
    pixelRatio,
  })
  const context = { palette: paletteOf(theme, moreContrast), theme, moreContrast, language }
  return { ...hidden, style, size, context, signs: signsOn(hidden.map) }
}
