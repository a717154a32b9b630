import { addRow, type AtlasContent } from '../content/load/loadContent'
import type {
  RegisterColumns,
  RegisterEntry,
  RegisterResults,
  RegisterSummary,
} from '../content/register/registerTypes'
import type { Language, Place } from '../content/schema'
import type { Filters } from './filters.svelte'
import type { RegisterAnswers } from './register/answers'

type Rows = typeof import('./register/openRows')

/**
 * The rows of the register, loaded in parts when they are needed. Promises reject if a part cannot be loaded; a second call tries
 * again.
 */
export class Register {
  readonly summary: RegisterSummary
  readonly #content: Pick<AtlasContent, 'byId'>
  readonly #filters: Filters
  /** A value of every row. */
  columns = $state.raw<RegisterColumns | null>(null)
  /** Of the columns. */
  state = $state<'none' | 'loading' | 'ready' | 'failed'>('none')
  #script: Rows | null = null
  #opening: Promise<{ script: Rows; answers: RegisterAnswers }> | null = null
  #loading: Promise<void> | null = null
  #shown = $derived.by(() => {
    const { columns, summary } = this
    // The script is there before the columns.
    return columns && this.#script!.shownRows(summary, columns, this.#filters)
  })

  constructor(content: Pick<AtlasContent, 'byId'>, filters: Filters, summary: RegisterSummary) {
    this.summary = summary
    this.#content = content
    this.#filters = filters
  }

  #open(): Promise<{ script: Rows; answers: RegisterAnswers }> {
    this.#opening ??= import('./register/openRows').then(
      (script) => ({ script, answers: script.openRegisterAnswers(this.summary) }),
      (error: unknown) => {
        this.#opening = null
        throw error
      },
    )
    return this.#opening
  }

  /** Loads the columns, unless they are there or under way. Never rejects: `state` tells of a failure. */
  needColumns(): Promise<void> {
    this.#loading ??= this.#loadColumns()
    return this.#loading
  }

  async #loadColumns(): Promise<void> {
    this.state = 'loading'
    try {
      const { script, answers } = await this.#open()
      const columns = await answers.columns()
      this.#script = script
      this.columns = columns
      this.state = 'ready'
    } catch {
      this.state = 'failed'
      this.#loading = null
    }
  }

  /** Whether the filters leave a row. All rows are shown until the columns are there. */
  isRowShown(row: number): boolean {
    return this.#shown?.isShown(row) ?? true
  }

  /** The rows that the filters leave, in their order. Null while filters are on and the columns are not there. */
  get shown(): Uint32Array | null {
    if (this.#shown) return this.#shown.rows
    return this.#filters.isActive ? null : Uint32Array.from({ length: this.summary.count }, (_, row) => row)
  }

  get shownCount(): number | null {
    return this.#filters.isActive ? (this.#shown?.rows.length ?? null) : this.summary.count
  }

  /** What a list shows of some rows, in their order. */
  async entries(rows: readonly number[] | Uint32Array, language: Language): Promise<RegisterEntry[]> {
    return (await this.#open()).answers.entries(rows, language)
  }

  /** The row with an id; undefined if there is none. */
  async rowOf(id: string): Promise<number | undefined> {
    return (await this.#open()).answers.rowOf(id)
  }

  /** Loads a row, and adds it to `content.byId`. */
  async place(row: number): Promise<Place> {
    const place = await (await this.#open()).answers.place(row)
    const known = this.#content.byId.get(place.id) as Place | undefined
    if (!known) addRow(this.#content, place)
    return known ?? place
  }

  /** Loads the row with an id; undefined if there is none. */
  async open(id: string): Promise<Place | undefined> {
    const row = await this.rowOf(id)
    return row === undefined ? undefined : this.place(row)
  }

  /**
   * The rows with a name that has all words of a query, the best first. Filters leave out none.
   * @param language in which the entries have their names
   */
  async search(query: string, language: Language, limit: number): Promise<RegisterResults> {
    return (await this.#open()).answers.search(query, language, limit)
  }

  /** A vector tile with the rows that the filters leave now, as register.pmtiles has them without filters. */
  async tile(z: number, x: number, y: number): Promise<ArrayBuffer> {
    const { script, answers } = await this.#open()
    const { disabled, timeRange } = this.#filters
    return answers.tile(z, x, y, script.rowFilterOf(this.summary, disabled, timeRange))
  }
}
