import type { Rides } from './ride/rides.svelte'

/** The command to share the present view, and whether its dialog is open. */
export class Sharing {
  readonly #rides: Rides
  /** Whether the page has the dialog. A page that shows a part of the atlas in a frame has none, and no buttons for it. */
  isOffered = false
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
