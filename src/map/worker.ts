import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'

export { workerUrl }

/**
 * Fetches the script of MapLibre's worker into the browser's cache, in parallel with MapLibre itself.
 * @throws {Error} if the server does not send it
 */
export async function fetchWorker(): Promise<void> {
  const response = await fetch(workerUrl)
  // The browser caches a response only when it has been read to its end.
  const script = await response.text()
  // Some servers answer 200 and a page for a file that they do not have.
  if (!response.ok || script[0] === '<') throw new Error(`the map's worker: ${response.status}`)
}

/**
 * Starts a worker and ends it. Where a browser or an extension refuses workers, MapLibre would draw nothing and say so only
 * to the console. In a sandboxed frame, which has no origin, MapLibre starts its worker in another way.
 * @throws {Error} if the worker is refused
 */
export function tryWorker(): void {
  if (origin !== 'null') new Worker(workerUrl, { type: 'module' }).terminate()
}
