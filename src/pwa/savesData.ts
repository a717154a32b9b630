/** A page or a service worker, which has no media queries. */
interface Scope {
  navigator: object
  matchMedia?: (query: string) => { matches: boolean }
}

/** Whether the reader has asked the browser to save data. `false` in browsers without these settings. */
export const savesData = (scope: Scope): boolean =>
  (scope.navigator as { connection?: { saveData: boolean } }).connection?.saveData === true ||
  scope.matchMedia?.('(prefers-reduced-data: reduce)').matches === true
