import moreCyrillic from '@fontsource-variable/inter/files/inter-cyrillic-ext-wght-normal.woff2?url'
import cyrillic from '@fontsource-variable/inter/files/inter-cyrillic-wght-normal.woff2?url'

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
  thing: late(() => import('./ThingPanel.svelte')),
  article: late(() => import('./ArticleReader.svelte')),
  filter: late(() => import('./FilterPanel.svelte')),
  howFar: late(() => import('./HowFar.svelte')),
  journey: late(() => import('./JourneyBar.svelte')),
  sources: late(() => import('./Sources.svelte')),
  stop: late(() => import('./StopPanel.svelte')),
  strip: late(() => import('./StripMap.svelte')),
  time: late(() => import('./TimeLine.svelte')),
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
const soonest = [thing, letters, ...Object.values(others)]

/**
 * Fetches them one after the other while the page is idle, so that none keeps the reader waiting; what fails now is asked
 * for again when it is wanted.
 */
export function fetchLater(page: Window, panels: readonly Pick<Late<unknown>, 'load'>[] = soonest): void {
  const waiting = [...panels]
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
