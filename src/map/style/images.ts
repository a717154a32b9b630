import config from 'virtual:atlas'
import { isKind, symbolOf } from '../../content/kinds'
import { declaredColour, paletteOf, type Palette, type Theme } from '../../design/palette'

/** Images are drawn at twice their size, for screens with two device pixels to a px. */
export const pixelRatio = 2
const badgePx = 26
const symbolPx = 15

function canvas(px: number): CanvasRenderingContext2D {
  const context = new OffscreenCanvas(px * pixelRatio, px * pixelRatio).getContext('2d')
  if (!context) throw new Error('no canvas to draw symbols on')
  context.scale(pixelRatio, pixelRatio)
  return context as unknown as CanvasRenderingContext2D
}

const finished = (context: CanvasRenderingContext2D): ImageData =>
  context.getImageData(0, 0, context.canvas.width, context.canvas.height)

function circle(context: CanvasRenderingContext2D, centre: number, radius: number): void {
  context.beginPath()
  context.arc(centre, centre, radius, 0, 2 * Math.PI)
}

/** A round paper badge with a symbol in a colour. A selected badge is filled with that colour. */
function drawBadge(colour: string, symbol: string, palette: Palette, isSelected: boolean): ImageData {
  const context = canvas(badgePx)
  circle(context, badgePx / 2, badgePx / 2 - 1)
  context.fillStyle = palette.paper
  context.fill()
  circle(context, badgePx / 2, badgePx / 2 - 2)
  context.fillStyle = isSelected ? colour : palette.raised
  context.fill()
  context.lineWidth = 1.5
  context.strokeStyle = colour
  context.stroke()
  const inset = (badgePx - symbolPx) / 2
  context.translate(inset, inset)
  context.fillStyle = isSelected ? palette.paper : colour
  context.fill(new Path2D(symbol))
  return finished(context)
}

/** A small ring for a town or a stop. */
function drawDot(palette: Palette, isStop: boolean): ImageData {
  const px = isStop ? 9 : 7
  const context = canvas(px)
  circle(context, px / 2, px / 2 - 1)
  context.fillStyle = palette.raised
  context.fill()
  context.lineWidth = isStop ? 1.4 : 1
  context.strokeStyle = isStop ? palette.ink : palette.muted
  context.stroke()
  return finished(context)
}

/** The end of an image's name: the palette that it is drawn with. */
export const paletteName = (theme: Theme, moreContrast: boolean): string => (moreContrast ? `${theme}:more` : theme)

/**
 * Draws the image that a layer names: `badge:TOPIC:KIND:on|off:PALETTE` or `dot:town|stop:PALETTE`, where PALETTE is a
 * `paletteName`. Returns `null` for any other name.
 */
export function drawImage(name: string): ImageData | null {
  const badge = /^badge:([^:]+):([^:]+):(on|off):(light|dark)(:more)?$/.exec(name)
  const topic = badge && config.topics.find(({ id }) => id === badge[1])
  if (topic && isKind(badge[2]!)) {
    const [theme, moreContrast] = [badge[4] as Theme, badge[5] !== undefined]
    const colour = declaredColour(topic.colours, theme, moreContrast)
    return drawBadge(colour, symbolOf(badge[2]!), paletteOf(theme, moreContrast), badge[3] === 'on')
  }
  const dot = /^dot:(town|stop):(light|dark)(:more)?$/.exec(name)
  if (dot) return drawDot(paletteOf(dot[2] as Theme, dot[3] !== undefined), dot[1] === 'stop')
  return null
}
