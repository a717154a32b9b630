import { project } from '../../../geometry/mercator'
import type { Position } from '../../../geometry/position'
import type { PictureView } from './drawStyle'

export type Px = [x: number, y: number]

/** Px beyond the picture up to which lines are drawn: more than half the width of any line. */
const margin = 40
const tilePx = 512

/** Rounded to a tenth. */
export const short = (value: number): string => String(Math.round(value * 10) / 10)

/** The part of the world that a picture shows. */
export class PictureProjection {
  readonly view: PictureView
  /** The width of the world in px. */
  readonly world: number
  readonly #left: number
  readonly #top: number

  constructor(view: PictureView) {
    this.view = view
    this.world = tilePx * 2 ** view.zoom
    const [x, y] = project(view.center)
    this.#left = x * this.world - view.width / 2
    this.#top = y * this.world - view.height / 2
  }

  /** The point of the picture that shows a position, on the copy of the world that the longitude says. */
  toPx(position: Position): Px {
    const [x, y] = project(position)
    return [x * this.world - this.#left, y * this.world - this.#top]
  }

  /** The lines in px, once for each copy of the world on which they can be seen. */
  copies(lines: readonly (readonly Position[])[]): Px[][][] {
    const drawn = lines.map((line) => line.map((position) => this.toPx(position)))
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
    for (const line of drawn) {
      for (const [x, y] of line) {
        if (x < left) left = x
        if (x > right) right = x
        if (y < top) top = y
        if (y > bottom) bottom = y
      }
    }
    const { width, height } = this.view
    if (bottom < -margin || top > height + margin) return []
    const copies: Px[][][] = []
    const last = Math.floor((width + margin - left) / this.world)
    for (let copy = Math.ceil((-margin - right) / this.world); copy <= last; copy++) {
      const east = copy * this.world
      copies.push(east ? drawn.map((line) => line.map(([x, y]): Px => [x + east, y])) : drawn)
    }
    return copies
  }

  /** The parts of lines that are near the picture: dashes of the rest would be drawn for nothing. */
  visibleParts(lines: readonly (readonly Px[])[]): Px[][] {
    const { width, height } = this.view
    const parts: Px[][] = []
    for (const line of lines) {
      let part: Px[] | null = null
      for (let at = 1; at < line.length; at++) {
        const [from, to] = [line[at - 1]!, line[at]!]
        const isNear =
          Math.max(from[0], to[0]) >= -margin &&
          Math.min(from[0], to[0]) <= width + margin &&
          Math.max(from[1], to[1]) >= -margin &&
          Math.min(from[1], to[1]) <= height + margin
        if (!isNear) part = null
        else if (part) part.push(to)
        else parts.push((part = [from, to]))
      }
    }
    return parts
  }
}

/** Path data of lines. Points that round to the one before them are left out. */
export function pathData(lines: readonly (readonly Px[])[], end = ''): string {
  let data = ''
  for (const line of lines) {
    let last = ''
    let count = 0
    for (const [x, y] of line) {
      const point = `${short(x)} ${short(y)}`
      if (point === last) continue
      data += `${count === 0 ? 'M' : count === 1 ? 'L' : ' '}${point}`
      last = point
      count++
    }
    // A line within one point: round caps still draw it.
    if (count === 1) data += `L${last}`
    if (count) data += end
  }
  return data
}
