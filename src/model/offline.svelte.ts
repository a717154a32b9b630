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
    const { document, location, navigator } = window
    const { serviceWorker } = navigator
    if (this.#started || !serviceWorker) return
    this.#started = true
    if (document.readyState !== 'complete') {
      await new Promise((resolve) => window.addEventListener('load', resolve, { once: true }))
    }
    let controlled = serviceWorker.controller !== null
    // The reader agreed, here or in another tab: files of two versions never meet in one page.
    serviceWorker.addEventListener('controllerchange', () => {
      if (controlled) location.reload()
      controlled = true
    })
    try {
      const registration = await serviceWorker.register('./sw.js')
      const watch = () => this.#watch(registration)
      watch()
      registration.addEventListener('updatefound', watch)
      document.addEventListener('visibilitychange', () => {
        if (document.visibilityState === 'visible') registration.update().catch(() => {})
      })
      const { active } = await serviceWorker.ready
      active?.postMessage('keep archives')
    } catch {
      // Denied, or full.
    }
  }

  /** Uses the newer version, in every tab; the address keeps each reader's place. */
  update(): void {
    this.#waiting?.postMessage('update')
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
