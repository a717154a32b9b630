import moreCyrillic from '@fontsource-variable/inter/files/inter-cyrillic-ext-wght-normal.woff2?url'
import cyrillic from '@fontsource-variable/inter/files/inter-cyrillic-wght-normal.woff2?url'
import type { Atlas } from '../state/atlas.svelte'
import { pairsOf } from '../content/facets'
import { grouped, groupings } from '../content/grouping'
import { rehearse } from './rehearse'

/** A panel's script: `now` is what has arrived, so that a panel seen once is there at once. */
export interface Late<Panel> {
  now: Panel | undefined
  load: () => Promise<Panel>
}

function late<Panel>(load: () => Promise<Panel>): Late<Panel> {
  const panel: Late<Panel> = { now: undefined, load: async () => (panel.now = await load()) }
  return panel
}

/**
 * Panels that nobody sees before a choice: their scripts come apart from the page's own (build/chunks.ts), so that the first view waits for none of them.
 * What is chosen soonest stands first.
 */
export const later = {
  thing: late(() => import('../features/details/FeaturePanel.svelte')),
  article: late(() => import('../features/article/ArticleReader.svelte')),
  filter: late(() => import('../features/filter/FilterPanel.svelte')),
  howFar: late(() => import('../features/itinerary/Directions.svelte')),
  journey: late(() => import('../features/ride/RideBar.svelte')),
  sources: late(() => import('../features/about/Sources.svelte')),
  stop: late(() => import('../features/details/StopPanel.svelte')),
  strip: late(() => import('../features/strip-map/StripMap.svelte')),
  time: late(() => import('../features/timeline/Timeline.svelte')),
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
const { thing, ...others } = later

/** What the list, its groups and its filters ask of all features: of tens of thousands it takes a moment. */
const lists = (atlas: Atlas) =>
  groupings.map((by) => ({
    load: async () => [atlas.story, ...grouped(atlas.byName, by)].forEach(({ features }) => pairsOf(features)),
  }))

const rehearsal = (atlas: Atlas) => ({ load: async () => rehearse((await thing.load()).default, atlas) })

/** What the reader may want next, the soonest first. */
export const soonest = (atlas: Atlas) => [thing, rehearsal(atlas), letters, ...lists(atlas), ...Object.values(others)]

/**
 * Loads one after the other while the page is idle, so that none keeps the reader waiting; what fails now is asked
 * for again when it is wanted.
 */
export function fetchLater(page: Window, wanted: readonly Pick<Late<unknown>, 'load'>[]): void {
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
