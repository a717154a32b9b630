import type { Extent } from '../geometry/extent'
import type { Position } from '../content/schema'
import type { Rides } from './ride/rides.svelte'

/** What the map can be asked to bring into view. */
export type CameraTarget = { id: string } | { ids: readonly string[] } | { position: Position } | { extent: Extent }

/**
 * Passes commands for the map's camera from the interface to the map. The camera's position belongs to the map and is
 * not state here. The last command before the map is there is kept until the map connects.
 */
export class Camera {
  readonly #rides: Rides
  #move: ((target: CameraTarget) => void) | null = null
  #pending: CameraTarget | null = null

  constructor(rides: Rides) {
    this.#rides = rides
  }

  /** Brings a target into view. A ride's camera no longer follows it, unless `keepRide` is set. */
  fit(target: CameraTarget, { keepRide = false } = {}): void {
    if (!keepRide) this.#rides.current?.detachCamera()
    if (this.#move) this.#move(target)
    else this.#pending = target
  }

  /** Sends commands to `move` from now on. Returns a function that disconnects it. */
  connect(move: (target: CameraTarget) => void): () => void {
    this.#move = move
    if (this.#pending) move(this.#pending)
    this.#pending = null
    return () => {
      if (this.#move === move) this.#move = null
    }
  }
}
