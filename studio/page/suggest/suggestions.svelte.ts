import type { OfferedSuggestions } from '../../server/suggestions'
import { request } from '../request'

/** The places that the article may name. */
export class Suggestions {
  isShown = $state(true)
  /** Those of the last revision that the server has looked through. */
  made = $state.raw<OfferedSuggestions | null>(null)
  #loading: Promise<void> | null = null

  /** Loads those of the present revision, one time after the other. */
  load(revision: () => number): Promise<void> {
    this.#loading ??= (async () => {
      while ((this.made?.revision ?? -1) < revision()) this.made = await request<OfferedSuggestions>('/suggestions')
    })().finally(() => (this.#loading = null))
    return this.#loading
  }
}
