import type { Position } from '../../content/schema'
import { damped, nearestTurn, type Damped } from './dampedSpring'
import { project, unproject } from '../../geometry/lineProgress'

/** What the camera shows: north-up is bearing 0, degrees clockwise. */
export interface View {
  center: Position
  zoom: number
  bearing: number
}

/** Seconds to come near the aim: the map moves soon, turns and nears slowly. */
const paces = { x: 0.9, y: 0.9, zoom: 2.2, bearing: 2.6 }
type Axis = keyof typeof paces
const axes = Object.keys(paces) as Axis[]

/** A camera that follows an aim without a jerk: in world units of Web Mercator, the short way round the globe. */
export class CameraFollower {
  #now: Record<Axis, Damped>
  #aim: Record<Axis, number>

  constructor(start: View) {
    this.#aim = axesOf(start)
    this.#now = Object.fromEntries(axes.map((axis) => [axis, { value: this.#aim[axis], velocity: 0 }])) as never
  }

  aim(view: View): void {
    const { x, y, zoom, bearing } = axesOf(view)
    const from = this.#now
    this.#aim = {
      x: x + Math.round(from.x.value - x),
      y,
      zoom,
      bearing: nearestTurn(from.bearing.value, bearing),
    }
  }

  /** The view `seconds` later. */
  advance(seconds: number): View {
    for (const axis of axes) this.#now[axis] = damped(this.#now[axis], this.#aim[axis], paces[axis], seconds)
    return this.#view()
  }

  /** The aim itself, at once. */
  arrive(): View {
    for (const axis of axes) this.#now[axis] = { value: this.#aim[axis], velocity: 0 }
    return this.#view()
  }

  /** So near that nobody would see the rest of the way. */
  get settled(): boolean {
    const near = { x: 1e-7, y: 1e-7, zoom: 0.002, bearing: 0.05 }
    return axes.every((axis) => Math.abs(this.#now[axis].value - this.#aim[axis]) < near[axis])
  }

  #view(): View {
    const { x, y, zoom, bearing } = this.#now
    return { center: unproject([x.value, y.value]), zoom: zoom.value, bearing: bearing.value }
  }
}

function axesOf({ center, zoom, bearing }: View): Record<Axis, number> {
  const [x, y] = project(center)
  return { x, y, zoom, bearing }
}

/** The view moved by px on the screen, so that what was in the middle stands `px` above it. */
export function raised({ center, zoom, bearing }: View, px: number): View {
  const [x, y] = project(center)
  const world = px / (512 * 2 ** zoom)
  const turn = (bearing * Math.PI) / 180
  return { center: unproject([x - Math.sin(turn) * world, y + Math.cos(turn) * world]), zoom, bearing }
}
