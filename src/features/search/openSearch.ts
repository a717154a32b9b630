import type { Corridor, Feature, Language } from '../../content/schema'
import type { AtlasContent } from '../../content/load/loadContent'
import type { Results } from './search'
import type { SearchRequest, SearchResponse } from './searchWorker'

/** @param language the language of the interface, preferred when several names of a feature match */
export type SearchFunction = (query: string, language: Language) => Promise<Results>

/**
 * Starts a worker that searches the content.
 * @param onfailure called if the worker cannot be loaded or fails; its promises never settle then
 * @throws {Error} if the browser refuses to start the worker
 */
export function openSearch({ byId }: AtlasContent, onfailure: () => void): SearchFunction {
  const worker = new Worker(new URL('./searchWorker.ts', import.meta.url), { type: 'module' })
  const pending = new Map<number, (results: Results) => void>()
  let nextId = 0
  worker.addEventListener('error', (event) => {
    worker.terminate()
    onfailure()
    // The worker's script is missing, for example after a deploy. Vite reports missing imports with this event, but not
    // missing workers (src/app/reloadOnce.ts).
    if (!(event instanceof ErrorEvent)) dispatchEvent(new Event('vite:preloadError'))
  })
  worker.addEventListener('message', ({ data: { id, results } }: MessageEvent<SearchResponse>) => {
    pending.get(id)?.(withPageFeatures(results, byId))
    pending.delete(id)
  })
  return (query, language) =>
    new Promise((resolve) => {
      const id = nextId++
      pending.set(id, resolve)
      worker.postMessage({ id, query, language } satisfies SearchRequest)
    })
}

/** Returns the results with the page's feature objects instead of the copies that the worker sent. */
function withPageFeatures(
  { features, stops, paragraphs, total }: Results,
  byId: ReadonlyMap<string, Feature>,
): Results {
  return {
    features: features.map((found) => ({ ...found, feature: byId.get(found.feature.id) ?? found.feature })),
    stops: stops.map((found) => ({
      ...found,
      corridor: (byId.get(found.corridor.id) as Corridor | undefined) ?? found.corridor,
    })),
    paragraphs,
    total,
  }
}
