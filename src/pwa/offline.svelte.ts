import { savesData } from './savesData'

/**
 * Keeps the site for readers without network, by the service worker src/sw.ts, and says when a newer version is ready.
 * Where a worker or its storage is denied, the site works from the network, as without it.
 */
export class Offline {
  #started = false
  #waiting = $state.raw<ServiceWorker | null>(null)

  /** A newer version is kept, and would be used if the reader agreed. */
  get isUpdateReady(): boolean {
    return this.#waiting !== null
  }

  /** To be called when the page has what it needs now: all else that it may need is loaded then. Once is enough. */
  async start(window: Window): Promise<void> {
    if (this.#started) return
    this.#started = true
    const { document, navigator } = window
    if (document.readyState !== 'complete') {
      await new Promise((resolve) => window.addEventListener('load', resolve, { once: true }))
    }
    try {
      const { serviceWorker } = navigator
      const registration = await serviceWorker.register('./sw.js')
      const watch = () => this.#watch(registration)
      watch()
      registration.addEventListener('updatefound', watch)
      document.addEventListener('visibilitychange', () => {
        if (document.visibilityState === 'visible') registration.update().catch(() => {})
      })
      const { active } = await serviceWorker.ready
      // Who saves data reads without network what there is to read; the map's ground is most of the rest.
      if (!savesData(navigator)) active?.postMessage('keep archives')
    } catch {
      // Unknown, denied, or full.
    }
  }

  /**
   * Uses the newer version, in every tab: a page that another worker takes over is loaded anew (build/beforePaint.js), and
   * the address keeps each reader's place. Chromium puts a worker off for minutes when the page asked the old one for a
   * file in the moment of the change; it tries again when a page is loaded.
   */
  update(window: Window): void {
    this.#waiting?.postMessage('update')
    window.setTimeout(() => window.location.reload(), 3000)
  }

  /** Does not ask again in this page. The newer version is used once every tab of the site has been closed. */
  later(): void {
    this.#waiting = null
  }

  #watch({ active, installing, waiting }: ServiceWorkerRegistration): void {
    if (!active) return
    if (waiting) this.#waiting = waiting
    installing?.addEventListener('statechange', () => {
      if (installing.state === 'installed') this.#waiting = installing
    })
  }
}
