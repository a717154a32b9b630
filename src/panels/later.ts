/** Panels that nobody sees before a choice: each is a script of its own, so that the first view waits for none of them. */
export const later = {
  article: () => import('./ArticleReader.svelte'),
  filter: () => import('./FilterPanel.svelte'),
  howFar: () => import('./HowFar.svelte'),
  journey: () => import('./JourneyBar.svelte'),
  sources: () => import('./Sources.svelte'),
  stop: () => import('./StopPanel.svelte'),
  strip: () => import('./StripMap.svelte'),
  thing: () => import('./ThingPanel.svelte'),
  time: () => import('./TimeLine.svelte'),
}

/** Fetches them all while the page is idle; what fails now is asked for again when it is wanted. */
export function fetchLater(page: Window): void {
  const fetchAll = () => Object.values(later).forEach((load) => void load().catch(() => undefined))
  // Safari has no requestIdleCallback.
  if ('requestIdleCallback' in page) page.requestIdleCallback(fetchAll, { timeout: 2000 })
  else (page as Window).setTimeout(fetchAll, 200)
}
