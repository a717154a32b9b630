import { loadOutcomes } from '../../content/load/loadOutcomes'
import type { WrittenOutcome } from '../../content/outcomeSchema'

type Texts = ReadonlyMap<string, Pick<WrittenOutcome, 'text' | 'sources'>>

/** The texts and sources of the outcomes, which are loaded when the page is idle or when the reader opens one. */
export class OutcomeTexts {
  readonly #fetch: () => Promise<Texts>
  #loading: Promise<void> | null = null
  #byId = $state.raw<Texts | null>(null)
  #hasFailed = $state(false)

  constructor(fetch: () => Promise<Texts>) {
    this.#fetch = fetch
  }

  /** By the ids of the outcomes; null until they are loaded. */
  get byId(): Texts | null {
    return this.#byId
  }
  /** Whether the last attempt to load them has failed. */
  get hasFailed(): boolean {
    return this.#hasFailed
  }

  /** Loads the texts, unless they are there or under way. Tries again after a failure. Never rejects. */
  load(): Promise<void> {
    this.#loading ??= this.#load()
    return this.#loading
  }

  async #load(): Promise<void> {
    this.#hasFailed = false
    try {
      this.#byId = await this.#fetch()
    } catch {
      this.#hasFailed = true
      this.#loading = null
    }
  }
}

export const outcomeTexts = new OutcomeTexts(loadOutcomes)
