import type { Direction } from '../../../content/atlas/config'
import type { Stroke } from '../../../design/corridorModes'
import { fonts } from '../../style/fonts'
import type { FrameFont, FrameItem } from './frameItem'

type Context = OffscreenCanvasRenderingContext2D

/** The font of CSS for a canvas. Letters that the page's fonts lack come from the system. */
export const canvasFont = ({ family, size, weight }: FrameFont): string =>
  family === 'serif'
    ? `${weight} ${size}px "Atlas Serif", Georgia, serif`
    : `${weight} ${size}px "${fonts.sans}", system-ui, sans-serif`

function setStroke(context: Context, stroke: Stroke): void {
  context.strokeStyle = stroke.stroke
  context.lineWidth = stroke['stroke-width']
  context.lineCap = stroke['stroke-linecap'] ?? 'butt'
  context.setLineDash((stroke['stroke-dasharray'] ?? '').split(' ').filter(Boolean).map(Number))
}

/** Draws the items of a frame on a canvas. */
export function paintFrame(context: Context, items: readonly FrameItem[], direction: Direction): void {
  context.direction = direction
  for (const item of items) {
    context.save()
    paint(context, item)
    context.restore()
  }
}

function paint(context: Context, item: FrameItem): void {
  if ('opacity' in item && item.opacity !== undefined) context.globalAlpha = item.opacity
  if ('stroke' in item && item.stroke) setStroke(context, item.stroke)
  if ('fill' in item) context.fillStyle = item.fill
  switch (item.kind) {
    case 'rect':
      context.fillRect(item.x, item.y, item.width, item.height)
      if (item.stroke) context.strokeRect(item.x, item.y, item.width, item.height)
      break
    case 'line':
      context.beginPath()
      context.moveTo(item.x1, item.y1)
      context.lineTo(item.x2, item.y2)
      context.stroke()
      break
    case 'circle':
      context.beginPath()
      context.arc(item.x, item.y, item.radius, 0, 2 * Math.PI)
      context.fill()
      context.stroke()
      break
    case 'symbol':
      context.translate(item.x, item.y)
      context.scale(item.scale, item.scale)
      context.fill(new Path2D(item.path))
      break
    case 'text':
      context.font = canvasFont(item.font)
      context.textAlign = item.align === 'middle' ? 'center' : 'start'
      context.fillText(item.text, item.x, item.y)
      break
  }
}
