import type { ArchiveSizes } from './archiveStore'

/** How much of the map the service worker has stored for use without network, as it says itself. */
export class StoredArchives {
  #sizes = $state.raw<ArchiveSizes | null>(null)
  #isWanted = $state(false)
  #hasFailed = $state(false)
  #worker: ServiceWorker | null = null

  /** Null where nothing is stored: without a service worker, or while it is installed. */
  get sizes(): ArchiveSizes | null {
    return this.#sizes
  }
  get isStoring(): boolean {
    return this.#isWanted || this.#sizes?.isStoring === true
  }
  /** Whether the reader has asked for the rest, and some of it could not be stored. */
  get hasFailed(): boolean {
    return this.#hasFailed
  }

  /** Asks the service worker, and listens to it. Returns a function that ends it. */
  connect({ serviceWorker }: Pick<Navigator, 'serviceWorker'>): () => void {
    // Pages without a secure origin have none.
    if (!serviceWorker) return () => undefined
    let isConnected = true
    const hear = ({ data }: MessageEvent<{ archives?: ArchiveSizes }>) => {
      if (data.archives) this.#hear(data.archives)
    }
    serviceWorker.addEventListener('message', hear)
    void serviceWorker.ready.then(({ active }) => {
      if (!isConnected) return
      this.#worker = active
      active?.postMessage('tell sizes')
    })
    return () => {
      isConnected = false
      serviceWorker.removeEventListener('message', hear)
    }
  }

  /** Asks the service worker to store the rest. */
  storeRest(): void {
    this.#isWanted = true
    this.#hasFailed = false
    this.#worker?.postMessage('keep large files')
  }

  #hear(sizes: ArchiveSizes): void {
    this.#sizes = sizes
    if (sizes.isStoring) return
    this.#hasFailed = this.#isWanted && sizes.stored < sizes.total
    this.#isWanted = false
  }
}
