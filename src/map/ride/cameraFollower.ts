import type { Position } from '../../content/schema'
import { damped, nearestTurn, type Damped } from './dampedSpring'
import { project, unproject } from '../../geometry/mercator'

/** A view of the map. `bearing` is in degrees clockwise from north, `pitch` in degrees from straight down. */
export interface View {
  center: Position
  zoom: number
  bearing: number
  pitch: number
}

/** The position in Web Mercator, 0 to 1 over the world, with zoom and angles. */
type Axes<T> = Record<'x' | 'y' | 'zoom' | 'bearing' | 'pitch', T>

/** Seconds, see `damped`. The camera of a moving vehicle turns and zooms more slowly than it moves. */
const paceInMotion: Axes<number> = { x: 0.9, y: 0.9, zoom: 2.2, bearing: 2.6, pitch: 2.6 }
const paceAtRest: Axes<number> = { x: 0.6, y: 0.6, zoom: 0.8, bearing: 0.8, pitch: 0.8 }
/** The width of the world in px at zoom 0. */
const worldSize = 512
/** Differences from the target that cannot be seen: about half a pixel at the edge of a map of 1000 px. */
const toleranceAt = (zoom: number): Axes<number> => {
  const halfPixel = 0.5 / (worldSize * 2 ** zoom)
  return { x: halfPixel, y: halfPixel, zoom: 0.002, bearing: 0.05, pitch: 0.05 }
}

const mapAxes = <T>(valueOf: (axis: keyof Axes<unknown>) => T): Axes<T> => ({
  x: valueOf('x'),
  y: valueOf('y'),
  zoom: valueOf('zoom'),
  bearing: valueOf('bearing'),
  pitch: valueOf('pitch'),
})

/** A camera that follows a target smoothly. It turns, and crosses the antimeridian, the shorter way. */
export class CameraFollower {
  #now: Axes<Damped>
  #target: Axes<number>

  constructor(start: View) {
    this.#target = axesOf(start)
    this.#now = mapAxes((axis) => ({ value: this.#target[axis], velocity: 0 }))
  }

  set target(view: View) {
    const { x, y, zoom, bearing, pitch } = axesOf(view)
    const now = this.#now
    this.#target = {
      x: x + Math.round(now.x.value - x),
      y,
      zoom,
      bearing: nearestTurn(now.bearing.value, bearing),
      pitch,
    }
  }

  /**
   * Moves the camera on and returns its view `seconds` later.
   * @param inMotion whether the vehicle moves; where it stands still the camera arrives sooner
   */
  advance(seconds: number, inMotion: boolean): View {
    const now = this.#now
    const pace = inMotion ? paceInMotion : paceAtRest
    this.#now = mapAxes((axis) => damped(now[axis], this.#target[axis], pace[axis], seconds))
    return this.settled && !inMotion ? this.jump() : this.#view()
  }

  /** Moves the camera to its target at once and returns that view. */
  jump(): View {
    this.#now = mapAxes((axis) => ({ value: this.#target[axis], velocity: 0 }))
    return this.#view()
  }

  /** Whether the camera has reached its target. */
  get settled(): boolean {
    const tolerance = toleranceAt(this.#target.zoom)
    const reached = mapAxes((axis) => Math.abs(this.#now[axis].value - this.#target[axis]) < tolerance[axis])
    return Object.values(reached).every(Boolean)
  }

  #view(): View {
    const { x, y, zoom, bearing, pitch } = this.#now
    const center = unproject([x.value, y.value])
    return { center, zoom: zoom.value, bearing: bearing.value, pitch: pitch.value }
  }
}

function axesOf({ center, zoom, bearing, pitch }: View): Axes<number> {
  const [x, y] = project(center)
  return { x, y, zoom, bearing, pitch }
}

/** Returns the view with its content `px` higher on the screen. */
export function raised<T extends Omit<View, 'pitch'>>(view: T, px: number): T {
  const { center, zoom, bearing } = view
  const [x, y] = project(center)
  const world = px / (worldSize * 2 ** zoom)
  const turn = (bearing * Math.PI) / 180
  return { ...view, center: unproject([x - Math.sin(turn) * world, y + Math.cos(turn) * world]) }
}
