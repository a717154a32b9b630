import { savesData } from './savesData'

/**
 * Installs the service worker sw.ts, which stores the site for use without network, and knows when a new version is ready.
 * If service workers or storage are not available, the site works from the network.
 */
export class Offline {
  #started = false
  #waiting = $state.raw<ServiceWorker | null>(null)

  /** Whether a new version is stored and waits for the reader to accept it. */
  get isUpdateReady(): boolean {
    return this.#waiting !== null
  }

  /** Registers the service worker, once. Call it when the page has loaded what it needs: the worker loads the rest. */
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
      // Without the archives and media, readers who save data have the text but no basemap.
      if (!savesData(window)) active?.postMessage('keep large files')
    } catch {
      // Service workers are not supported, not allowed, or out of storage.
    }
  }

  /**
   * Activates the new version in every tab: build/prerender/beforePaint.js reloads a page when another worker takes control,
   * and the address keeps what the page shows. Chromium may delay the activation for minutes if the page requests a file at
   * that moment, so the page is reloaded after 3 seconds in any case.
   */
  update(window: Window): void {
    this.#waiting?.postMessage('update')
    window.setTimeout(() => window.location.reload(), 3000)
  }

  /** Hides the notice. The browser activates the new version when all tabs of the site are closed. */
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
