/** MapLibre's worker: its script comes side by side with the engine's, and not only when that asks for it. */
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'

export { workerUrl }

/**
 * Resolves when the script is here, and so in the browser's cache, where MapLibre finds it.
 * @throws {Error} where it cannot be fetched
 */
export async function workerArrives(): Promise<void> {
  const response = await fetch(workerUrl)
  if (!response.ok) throw new Error(`the map's worker: ${response.status}`)
  // Only what was read to its end is pinned by the cache.
  await response.arrayBuffer()
}
