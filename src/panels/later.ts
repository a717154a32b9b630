/** A panel's script: `now` is what has arrived, so that a panel seen once is there at once. */
export interface Late<Panel> {
  now: Panel | undefined
  load: () => Promise<Panel>
}

function late<Panel>(load: () => Promise<Panel>): Late<Panel> {
  const panel: Late<Panel> = { now: undefined, load: async () => (panel.now = await load()) }
  return panel
}

/** Panels that nobody sees before a choice: each is a script of its own, so that the first view waits for none of them. */
export const later = {
  article: late(() => import('./ArticleReader.svelte')),
  filter: late(() => import('./FilterPanel.svelte')),
  howFar: late(() => import('./HowFar.svelte')),
  journey: late(() => import('./JourneyBar.svelte')),
  sources: late(() => import('./Sources.svelte')),
  stop: late(() => import('./StopPanel.svelte')),
  strip: late(() => import('./StripMap.svelte')),
  thing: late(() => import('./ThingPanel.svelte')),
  time: late(() => import('./TimeLine.svelte')),
}

/** Fetches them all while the page is idle; what fails now is asked for again when it is wanted. */
export function fetchLater(page: Window): void {
  const fetchAll = () => Object.values(later).forEach(({ load }) => void load().catch(() => undefined))
  // Safari has no requestIdleCallback.
  if ('requestIdleCallback' in page) page.requestIdleCallback(fetchAll, { timeout: 2000 })
  else (page as Window).setTimeout(fetchAll, 200)
}
