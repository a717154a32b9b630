import moreCyrillic from '@fontsource-variable/inter/files/inter-cyrillic-ext-wght-normal.woff2?url'
import cyrillic from '@fontsource-variable/inter/files/inter-cyrillic-wght-normal.woff2?url'
import type { Atlas } from '../state/atlas.svelte'
import { pairsOf } from '../content/facets'
import { grouped, groupings } from '../content/grouping'
import { rehearse } from './rehearse'

/** A panel's script: `now` is what has arrived, so that a panel seen once is there at once. */
export interface LazyModule<Panel> {
  now: Panel | undefined
  load: () => Promise<Panel>
}

function lazy<Panel>(load: () => Promise<Panel>): LazyModule<Panel> {
  const panel: LazyModule<Panel> = { now: undefined, load: async () => (panel.now = await load()) }
  return panel
}

/**
 * Panels that nobody sees before a choice: their scripts come apart from the page's own (build/chunks.ts), so that the first view waits for none of them.
 * What is chosen panelsByUrgency stands first.
 */
export const lazyPanels = {
  feature: lazy(() => import('../features/details/FeaturePanel.svelte')),
  article: lazy(() => import('../features/article/ArticleReader.svelte')),
  filter: lazy(() => import('../features/filter/FilterPanel.svelte')),
  directions: lazy(() => import('../features/itinerary/Directions.svelte')),
  ride: lazy(() => import('../features/ride/RideBar.svelte')),
  sources: lazy(() => import('../features/about/Sources.svelte')),
  stop: lazy(() => import('../features/details/StopPanel.svelte')),
  strip: lazy(() => import('../features/strip-map/StripMap.svelte')),
  time: lazy(() => import('../features/timeline/Timeline.svelte')),
}

/**
 * Letters of the other languages, in which a place's names are written beside the reader's own. They are only fetched: a
 * font that is taken into use lays out the whole page anew, and with the first such name there is little of it.
 */
const letters = {
  load: () =>
    Promise.all(
      [cyrillic, moreCyrillic].map((href) => {
        const link = Object.assign(document.createElement('link'), {
          rel: 'preload',
          as: 'font',
          type: 'font/woff2',
          crossOrigin: 'anonymous',
          href,
        })
        document.head.append(link)
        return new Promise((resolve, reject) => Object.assign(link, { onload: resolve, onerror: reject }))
      }),
    ),
}
const { feature, ...others } = lazyPanels

/** What the list, its groups and its filters ask of all features: of tens of thousands it takes a moment. */
const lists = (atlas: Atlas) =>
  groupings.map((by) => ({
    load: async () => [atlas.content, ...grouped(atlas.byName, by)].forEach(({ features }) => pairsOf(features)),
  }))

const rehearsal = (atlas: Atlas) => ({ load: async () => rehearse((await feature.load()).default, atlas) })

/** What the reader may want next, the panelsByUrgency first. */
export const panelsByUrgency = (atlas: Atlas) => [
  feature,
  rehearsal(atlas),
  letters,
  ...lists(atlas),
  ...Object.values(others),
]

/**
 * Loads one after the other while the page is idle, so that none keeps the reader waiting; what fails now is asked
 * for again when it is wanted.
 */
export function prefetchPanels(page: Window, wanted: readonly Pick<LazyModule<unknown>, 'load'>[]): void {
  const waiting = [...wanted]
  const fetchNext = () =>
    void waiting
      .shift()
      ?.load()
      .catch(() => undefined)
      .finally(whenIdle)
  // Safari has no requestIdleCallback.
  const whenIdle = () =>
    'requestIdleCallback' in page
      ? page.requestIdleCallback(fetchNext, { timeout: 2000 })
      : (page as Window).setTimeout(fetchNext, 200)
  whenIdle()
}
