import type { Atlas } from '../../state/atlas.svelte'
import type { Picture, PictureRequest, PictureSigns } from '../../state/pictures.svelte'
import { declaredColour, paletteOf } from '../../design/palette'
import { pointAt } from '../../geometry/measuredLine'
import { formatNumber } from '../../i18n/format'
import { panelMessagesIn } from '../../i18n/panelMessages'
import type { Engine, Map, ProjectionSpecification, StyleSpecification } from '../engine'
import type { StyleContext } from '../style/context'
import { corridorMode } from '../../design/corridorModes'
import type { StyleSettings } from '../syncMap.svelte'
import { firstExtent } from '../../content/firstExtent'
import { firstCamera } from '../initialView'
import { kmAcross } from '../kmAcross'
import { encodePng } from './encodePng'
import { layoutFrame, type Frame } from './frame/layoutFrame'
import type { FrameFont, FrameItem } from './frame/frameItem'
import { canvasFont, paintFrame } from './frame/paintFrame'
import { roundLength } from '../../geometry/roundLength'
import { creditTexts, headingOf, notesOf, pictureFileName } from './pictureTexts'
import { keyOf, signsOf } from './visibleKey'

/** The map on the page, and what is needed to draw it once more. */
export interface PictureSource {
  map: Map
  atlas: Atlas
  engine: Pick<Engine, 'drawHiddenMap' | 'drawn'>
  /** Returns the style of the map with other settings. */
  styleWith: (settings: StyleSettings) => StyleSpecification
}

/** Device pixels to a CSS px. */
export const pixelRatio = 2
/** The least width of a picture in CSS px. */
const leastWidth = 1200
/** Pixels of a canvas that every browser can make: Safari on phones makes no larger ones. */
const mostPixels = 16_777_216
/** Screens have 96 CSS px to an inch. */
const pixelsPerInch = 96 * pixelRatio

/** The view of a picture: that of the page without the part that the sheet covers. */
export function viewOf(map: Map, size?: PictureRequest['size']) {
  const { clientWidth, clientHeight } = map.getContainer()
  const visible = { width: clientWidth, height: clientHeight - (map.getPadding().bottom ?? 0) }
  const most = Math.sqrt(mostPixels / pixelRatio ** 2 / (visible.width * visible.height))
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

export const styleContextOf = ({ settings }: Atlas, theme = settings.theme): StyleContext => {
  const { language } = settings
  // The contrast that a reader's own screen needs does no harm to others.
  const { moreContrast } = settings
  return { palette: paletteOf(theme, moreContrast), theme, moreContrast, language }
}

/** Returns the width of a text in px. */
export function textMeasure(): (text: string, font: FrameFont) => number {
  const context = new OffscreenCanvas(1, 1).getContext('2d')!
  return (text, font) => {
    context.font = canvasFont(font)
    return context.measureText(text).width
  }
}

/** The scale bar: true at the centre of the map, in any projection. */
function scaleOf(map: Map, { settings: { language, messages } }: Atlas) {
  const longest = 120
  const km = kmAcross(map, longest)
  const length = roundLength(km)
  const [value, unit] = length < 1 ? [length * 1000, messages.zoom.m] : [length, messages.zoom.km]
  return { px: (longest * length) / km, text: `${formatNumber(language, value)}\u00a0${unit}` }
}

/** The vehicle of a ride, which is no part of the map's style. */
function vehicleOf(map: Map, { rides: { current: ride } }: Atlas, context: StyleContext): FrameItem[] {
  if (!ride) return []
  const { x, y } = map.project(pointAt(ride.line, ride.km))
  const fill = declaredColour(corridorMode(ride.corridor.properties.mode).colours, context.theme, context.moreContrast)
  return [{ kind: 'circle', x, y, radius: 8, fill, stroke: { stroke: context.palette.raised, 'stroke-width': 3 } }]
}

/** The signs of the content on a drawn map. */
function drawnSigns(map: Map): PictureSigns {
  const layers = map.getLayersOrder().filter((id) => {
    const source = map.getLayer(id)!.source
    return source === 'corridors' || source === 'places' || source === 'areas'
  })
  return signsOf(map.queryRenderedFeatures({ layers }))
}

/** The frame of a drawn map. */
export function frameOf(map: Map, atlas: Atlas, context: StyleContext): Frame {
  const { clientWidth, clientHeight } = map.getContainer()
  const { unbuilt } = panelMessagesIn(atlas.settings.language).picture
  return layoutFrame({
    map: { width: clientWidth, height: clientHeight },
    ...headingOf(atlas),
    key: keyOf(drawnSigns(map), atlas.content.features, context, unbuilt),
    scale: scaleOf(map, atlas),
    bearing: map.getBearing(),
    notes: notesOf(atlas, new Date()),
    palette: context.palette,
    direction: atlas.settings.direction,
    measure: textMeasure(),
  })
}

/** Loads the fonts of the frame: the page itself may not have used the serif in all scripts. */
async function loadFrameFonts(letters: string): Promise<void> {
  const wanted: FrameFont[] = [
    { family: 'serif', size: 16, weight: 600 },
    { family: 'sans', size: 16, weight: 400 },
  ]
  await Promise.allSettled(wanted.map((font) => document.fonts.load(canvasFont(font), letters)))
}

/** The whole atlas on a map of a size: its camera, and what replaces the selection in the state of the style. */
function wholeView({ content, settings }: Atlas, { width, height }: { width: number; height: number }) {
  const room = { clientWidth: width, clientHeight: height }
  const camera = firstCamera(room, 0, firstExtent(content), settings.direction)
  return { camera, state: { selected: { default: '' }, highlighted: { default: [] } } }
}

/** Draws the present view of the map, or the whole atlas. */
export async function drawPicture(source: PictureSource, request: PictureRequest): Promise<Picture> {
  const { map, atlas, styleWith, engine } = source
  const context = styleContextOf(atlas, request.theme)
  const { size, camera, zoomBy } = viewOf(map, request.size)
  const whole = request.whole ? wholeView(atlas, size) : null
  const { theme, moreContrast, language, palette } = context
  const style = styleWith({ theme, moreContrast, language })
  const { projection } = map.getStyle()
  const heading = headingOf(atlas)
  await loadFrameFonts([heading.title, heading.subtitle, ...notesOf(atlas, new Date()).flat()].join(''))
  const hidden = await engine.drawHiddenMap({
    style: {
      ...style,
      state: { ...style.state, hovered: { default: '' }, ...whole?.state },
      ...(!whole && projection && { projection: projectionAt(projection, zoomBy) }),
    },
    camera: whole?.camera ?? camera,
    size,
    pixelRatio,
  })
  try {
    const frame = request.framed === false ? null : frameOf(hidden.map, atlas, context)
    const { width, height, mapTop, items } = frame ?? { ...size, mapTop: 0, items: [] }
    const canvas = new OffscreenCanvas(width * pixelRatio, height * pixelRatio)
    const painter = canvas.getContext('2d')!
    painter.scale(pixelRatio, pixelRatio)
    painter.fillStyle = palette.paper
    painter.fillRect(0, 0, width, height)
    painter.drawImage(hidden.map.getCanvas(), 0, mapTop, size.width, size.height)
    painter.save()
    painter.translate(0, mapTop)
    paintFrame(painter, vehicleOf(hidden.map, atlas, context), 'ltr')
    painter.restore()
    paintFrame(painter, items, atlas.settings.direction)
    const texts = {
      Title: [heading.title, heading.subtitle].filter(Boolean).join(' · '),
      Copyright: creditTexts().join(' · '),
      ...(location.protocol.startsWith('http') && { Source: location.href }),
      'Creation Time': new Date().toUTCString(),
    }
    const blob = await encodePng(painter.getImageData(0, 0, canvas.width, canvas.height), { texts, pixelsPerInch })
    return {
      blob,
      width,
      height,
      fileName: pictureFileName(atlas, request.format),
      signs: drawnSigns(hidden.map),
      kmAcross: kmAcross(hidden.map),
    }
  } finally {
    hidden.remove()
  }
}
