import type { Stroke } from '../../../design/corridorModes'

/** The fonts of a frame: the serif for the title, the sans for all else. */
export interface FrameFont {
  family: 'serif' | 'sans'
  /** In px. */
  size: number
  weight: 400 | 600
}

/** What a frame is drawn with, in px from the upper left corner. Each has its own renderers for a canvas and for SVG. */
export type FrameItem =
  | {
      kind: 'rect'
      x: number
      y: number
      width: number
      height: number
      fill: string
      stroke?: Stroke
      opacity?: number
    }
  | { kind: 'line'; x1: number; y1: number; x2: number; y2: number; stroke: Stroke; opacity?: number }
  | { kind: 'circle'; x: number; y: number; radius: number; fill: string; stroke: Stroke }
  /** SVG path data of a 15 × 15 box, whose upper left corner is at x and y. */
  | { kind: 'symbol'; x: number; y: number; scale: number; path: string; fill: string }
  /** A line of text on its baseline. It begins at `x`, in the direction of the frame, or has its middle there. */
  | { kind: 'text'; x: number; y: number; text: string; font: FrameFont; fill: string; align: 'start' | 'middle' }

const symbolPx = 15

/** The item on the other side of a frame, for text from right to left. Symbols are not turned over. */
export function mirrored(item: FrameItem, frameWidth: number): FrameItem {
  switch (item.kind) {
    case 'rect':
      return { ...item, x: frameWidth - item.x - item.width }
    case 'line':
      return { ...item, x1: frameWidth - item.x1, x2: frameWidth - item.x2 }
    case 'symbol':
      return { ...item, x: frameWidth - item.x - symbolPx * item.scale }
    case 'circle':
    case 'text':
      return { ...item, x: frameWidth - item.x }
  }
}

/** The item moved by x and y px. */
export function moved(item: FrameItem, x: number, y: number): FrameItem {
  return item.kind === 'line'
    ? { ...item, x1: item.x1 + x, x2: item.x2 + x, y1: item.y1 + y, y2: item.y2 + y }
    : { ...item, x: item.x + x, y: item.y + y }
}
