import type { Range } from '../content/article/text'
import type { AtlasContent } from '../content/load/loadContent'
import type { Camera } from './camera'
import type { Directions } from './directions.svelte'
import type { Outcomes } from './outcomes.svelte'
import type { Reader } from './reader.svelte'
import type { Rides } from './ride/rides.svelte'
import type { KnownRow, RowChoice, Selection } from './selection.svelte'
import type { Sidebar } from './sidebar.svelte'

interface Parts {
  content: AtlasContent
  selection: Selection
  reader: Reader
  outcomes: Outcomes
  rides: Rides
  directions: Directions
  sidebar: Sidebar
  camera: Camera
}

/** The reader's acts that concern several parts of the state at once. */
export class Navigation {
  readonly #parts: Parts

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /** Selects a feature, brings it into view and, unless `keepTab` is set, opens its panel. */
  select(id: string, { keepTab = false } = {}): void {
    const { content, selection, camera } = this.#parts
    if (!content.byId.has(id)) return
    selection.choice = null
    selection.select(id)
    camera.fit({ id })
    this.#showPanel(keepTab)
  }

  /**
   * Opens the panel of a row of the register and brings it into view once it is loaded. What is known of the row is shown
   * meanwhile. A choice among rows is there again when the panel closes, if `keepChoice` is set.
   */
  selectRow(known: KnownRow, { keepChoice = false } = {}): void {
    const { selection, camera } = this.#parts
    if (!keepChoice) selection.choice = null
    selection.open(known, ({ id }) => camera.fit({ id }))
    this.#showPanel()
  }

  #showPanel(keepTab = false): void {
    const { directions, outcomes, rides, sidebar } = this.#parts
    outcomes.current = null
    directions.close()
    rides.current?.closeStop()
    if (keepTab) return
    sidebar.tab = 'place'
    // At half height a phone shows both the panel and the place.
    sidebar.sheet = 'half'
  }

  /** Opens an outcome in the panel of its feature, or in the list if the content lacks the feature. */
  openOutcome({ id, feature }: { id: string; feature: string }): void {
    const { content, outcomes, sidebar } = this.#parts
    if (content.byId.has(feature)) this.select(feature)
    else sidebar.open('outcomes')
    outcomes.current = id
  }

  /** Opens the panel in which the reader chooses among rows of the register. */
  choose(choice: RowChoice): void {
    const { selection, directions, sidebar } = this.#parts
    selection.clear()
    selection.choice = choice
    directions.close()
    sidebar.tab = 'place'
    sidebar.sheet = 'half'
  }

  /**
   * Closes what the panel shows: the stop of the ride, else the directions, else the selected feature, else the choice
   * among rows.
   */
  close(): void {
    const { rides, directions, selection, sidebar } = this.#parts
    if (rides.current?.openStop) rides.current.closeStop()
    else if (directions.isOpen) directions.close()
    else {
      const isOpen = selection.current ?? selection.opening ?? selection.choice
      if (selection.current || selection.opening) selection.clear()
      else selection.choice = null
      if (isOpen && sidebar.tab === 'place') sidebar.tab = sidebar.home
    }
  }

  /** Opens the article at a paragraph and marks a quote of it. */
  read(paragraph: number, quote: Range | null = null): void {
    const { reader, sidebar } = this.#parts
    if (!reader.hasParagraph(paragraph)) return
    sidebar.open('article')
    reader.scrollTo(paragraph, quote)
  }

  /** Brings the features of a paragraph into view, unless a ride is playing. */
  followReading(ids: readonly string[]): void {
    const { rides, camera } = this.#parts
    if (ids.length && !rides.current?.playing) camera.fit({ ids })
  }

  /** Opens the directions with the waypoints that are known. */
  openDirections(from?: string, to?: string): void {
    const { directions, rides, sidebar } = this.#parts
    directions.open(from, to)
    rides.current?.closeStop()
    sidebar.tab = 'place'
    void this.fitItinerary()
  }

  /** Brings both waypoints and the itinerary into view. */
  async fitItinerary(): Promise<void> {
    const { directions, camera } = this.#parts
    await directions.load()
    if (directions.extent) camera.fit({ extent: directions.extent })
  }
}
