/** A module that is imported on demand. */
export interface LazyModule<M> {
  /** The module, or undefined until it has been loaded. */
  current: M | undefined
  /** Imports the module. Rejects if its script cannot be loaded; a later call tries again. */
  load: () => Promise<M>
}

/** @param load imports the module */
export function lazyModule<M>(load: () => Promise<M>): LazyModule<M> {
  const lazy: LazyModule<M> = { current: undefined, load: async () => (lazy.current = await load()) }
  return lazy
}

/**
 * Loads modules one after the other while the page is idle. Skips a module that fails to load; its `load` tries again on
 * demand.
 */
export function prefetch(page: Window, modules: readonly Pick<LazyModule<unknown>, 'load'>[]): void {
  const waiting = [...modules]
  const loadNext = () =>
    void waiting
      .shift()
      ?.load()
      .catch(() => undefined)
      .finally(whenIdle)
  // Safari has no requestIdleCallback.
  const whenIdle = () =>
    'requestIdleCallback' in page
      ? page.requestIdleCallback(loadNext, { timeout: 2000 })
      : (page as Window).setTimeout(loadNext, 200)
  whenIdle()
}
