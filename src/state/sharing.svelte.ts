import type { Rides } from './ride/rides.svelte'

/** Whether the dialog that shares the present view is open. */
export class Sharing {
  readonly #rides: Rides
  isOpen = $state(false)
  /** The element that has opened the dialog, to which the focus returns. */
  opener: HTMLElement | null = null

  constructor(rides: Rides) {
    this.#rides = rides
  }

  /** Opens the dialog. A ride pauses, so that the view stays what it was. */
  open(opener: HTMLElement | null): void {
    this.#rides.current?.pause()
    this.opener = opener
    this.isOpen = true
  }

  close(): void {
    this.isOpen = false
  }
}
