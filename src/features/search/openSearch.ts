import type { Corridor, Feature, Language } from '../../content/schema'
import type { AtlasContent } from '../../content/load/loadContent'
import type { Results } from './search'
import type { Answer, Question } from './searchWorker'

export type Find = (query: string, reader: Language) => Promise<Results>

/**
 * Opens the search of a content, in a worker, to be made once when it is first wanted.
 * @param whenGone is called where the worker cannot be had or breaks; its questions are never answered then
 */
export function openSearch({ byId }: AtlasContent, whenGone: () => void): Find {
  const worker = new Worker(new URL('./searchWorker.ts', import.meta.url), { type: 'module' })
  const waiting = new Map<number, (results: Results) => void>()
  let asked = 0
  worker.addEventListener('error', (event) => {
    worker.terminate()
    whenGone()
    // A script that is not there, as after a deploy: Vite says so of what is imported (src/reloadOnce.ts), but not of workers.
    if (!(event instanceof ErrorEvent)) dispatchEvent(new Event('vite:preloadError'))
  })
  worker.addEventListener('message', ({ data: { id, results } }: MessageEvent<Answer>) => {
    waiting.get(id)?.(withOwn(results, byId))
    waiting.delete(id)
  })
  return (query, reader) =>
    new Promise((resolve) => {
      const id = asked++
      waiting.set(id, resolve)
      worker.postMessage({ id, query, reader } satisfies Question)
    })
}

/** With the page's own features, in place of the copies that a worker sends. */
function withOwn({ features, stops, paragraphs, total }: Results, byId: ReadonlyMap<string, Feature>): Results {
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
