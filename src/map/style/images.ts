import { kinds, type Kind } from '../../content/kinds'
import { palettes, type Theme } from '../../design/palette'
import { symbolPaths } from '../../design/symbols'
import type { Topic } from '../../content/schema'

/** Drawn at twice the size, for dense screens. */
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

/** A round paper badge with the kind's symbol in the topic's colour; `on` fills it. */
function drawBadge(topic: Topic, kind: Kind, theme: Theme, on: boolean): ImageData {
  const palette = palettes[theme]
  const colour = palette[topic]
  const context = canvas(badgePx)
  circle(context, badgePx / 2, badgePx / 2 - 1)
  context.fillStyle = palette.paper
  context.fill()
  circle(context, badgePx / 2, badgePx / 2 - 2)
  context.fillStyle = on ? colour : palette.raised
  context.fill()
  context.lineWidth = 1.5
  context.strokeStyle = colour
  context.stroke()
  const inset = (badgePx - symbolPx) / 2
  context.translate(inset, inset)
  context.fillStyle = on ? palette.paper : colour
  context.fill(new Path2D(symbolPaths[kinds[kind].symbol]))
  return finished(context)
}

/** A small ring for towns and stops. */
function drawDot(theme: Theme, strong: boolean): ImageData {
  const palette = palettes[theme]
  const px = strong ? 9 : 7
  const context = canvas(px)
  circle(context, px / 2, px / 2 - 1)
  context.fillStyle = palette.raised
  context.fill()
  context.lineWidth = strong ? 1.4 : 1
  context.strokeStyle = strong ? palette.ink : palette.muted
  context.stroke()
  return finished(context)
}

/** Draws the image that a layer asks for by name: `badge:THEME:KIND:APPEARANCE:on|off` or `dot:town|stop:APPEARANCE`. */
export function drawImage(name: string): ImageData | null {
  const [what, first, second, third, fourth] = name.split(':')
  if (what === 'badge' && second && second in kinds) {
    return drawBadge(first as Topic, second as Kind, third as Theme, fourth === 'on')
  }
  if (what === 'dot') return drawDot(second as Theme, first === 'stop')
  return null
}
