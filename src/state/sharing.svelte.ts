import type { Atlas } from './atlas.svelte'
import { pageTitle } from './pageTitle'
import { viewLink } from './url/viewLink'

/** The part of a window that hands a link to the system. Not every browser can. */
type SharingWindow = Parameters<typeof viewLink>[1] & {
  matchMedia: (query: string) => { readonly matches: boolean }
  navigator: { share?: (data: { title: string; url: string }) => Promise<void> }
}

/** The command to share the present view, and the dialog that it opens. */
export class Sharing {
  readonly #atlas: Atlas
  /** Whether the dialog is open. */
  isOpen = $state(false)
  /** The element that has opened the dialog, to which the focus returns. */
  opener: HTMLElement | null = null

  constructor(atlas: Atlas) {
    this.#atlas = atlas
  }

  /**
   * Opens the dialog, and on a touch screen the system's own sheet over it. If the reader sends the link by that sheet, the
   * dialog closes. Call it while the browser handles a click: browsers open the sheet only then. A ride pauses, so that the
   * view stays what it was.
   */
  open(opener: HTMLElement | null, page: SharingWindow): void {
    this.#atlas.rides.current?.pause()
    this.opener = opener
    this.isOpen = true
    if (page.matchMedia('(pointer: coarse)').matches) void this.send(page)
  }

  close(): void {
    this.isOpen = false
  }

  /** Opens the system's sheet, if there is one. */
  async send(page: SharingWindow): Promise<void> {
    try {
      await page.navigator.share?.({ title: pageTitle(this.#atlas), url: viewLink(this.#atlas, page) })
      if (page.navigator.share) this.close()
    } catch {
      // The reader has closed the sheet, or a frame may not open it. The dialog has the link too.
    }
  }
}
