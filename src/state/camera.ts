import type { Position } from '../content/schema'
import type { Extent } from '../geometry/extent'
import type { Rides } from './ride/rides.svelte'

/** What the map can bring into view: a feature, several features, a position or an extent. */
export type CameraTarget = { id: string } | { ids: readonly string[] } | { position: Position } | { extent: Extent }

/** Brings a target into view. Returns a function that cancels the move if it has not begun. */
export type MoveCamera = (target: CameraTarget) => () => void

/**
 * Passes commands for the map's camera from the interface to the map. The camera's position belongs to the map and is
 * not state here. Only the last command counts: it cancels a move that has not begun, and it waits for a map that has
 * not connected.
 */
export class Camera {
  readonly #rides: Rides
  #move: MoveCamera | null = null
  #pending: CameraTarget | null = null
  #cancel = () => {}

  constructor(rides: Rides) {
    this.#rides = rides
  }

  /** Brings a target into view. The camera stops following the ride, unless `keepRide` is set. */
  fit(target: CameraTarget, { keepRide = false } = {}): void {
    if (!keepRide) this.#rides.current?.detachCamera()
    this.#cancel()
    if (this.#move) this.#cancel = this.#move(target)
    else this.#pending = target
  }

  /** Drops a command whose move has not begun: an address with a camera has been opened. */
  cancel(): void {
    this.#cancel()
    this.#pending = null
  }

  /** Sends commands to `move`, first the one that waits. Returns a function that disconnects it and cancels its move. */
  connect(move: MoveCamera): () => void {
    this.#move = move
    if (this.#pending) this.#cancel = move(this.#pending)
    this.#pending = null
    return () => {
      if (this.#move !== move) return
      this.#move = null
      this.#cancel()
    }
  }
}
