import type { Feature } from '../../geo/schema'
import type { Extent } from '../story/extent'
import type { Story } from '../story/load'
import { words, type Words } from '../words/words'
import type { Address, View } from './address'
import type { Settings } from './settings.svelte'
import { WayChoice } from './way.svelte'

/** What the reader can change. Content stays plain; what can be computed is derived. */
export class Atlas {
  readonly story: Story
  readonly settings: Settings
  /** "How far is it?": while it is asked, it stands in place of the selected feature. */
  readonly way: WayChoice
  view = $state<View>('place')
  #selected = $state<string | null>(null)
  /** Lit on the map and in the text while the pointer or the focus is on it. */
  hovered = $state<string | null>(null)
  /** What the map was last asked to bring into view; a new object for every request. */
  framed = $state.raw<{ id: string } | null>(null)
  /** A part of the world, no feature, that the map was last asked to bring into view. */
  looked = $state.raw<{ extent: Extent } | null>(null)

  constructor(story: Story, settings: Settings) {
    this.story = story
    this.settings = settings
    this.way = new WayChoice(story.features)
  }

  get selected(): Feature | null {
    return (this.#selected && this.story.byId.get(this.#selected)) || null
  }

  get words(): Words {
    return words[this.settings.language]
  }

  /** The reader chooses a feature: its panel opens (unless the text is to stay) and the map goes there. */
  select(id: string, { stay = false } = {}): void {
    if (!this.story.byId.has(id)) return
    this.#selected = id
    this.framed = { id }
    this.way.close()
    if (!stay) this.view = 'place'
  }

  close(): void {
    this.#selected = null
  }

  /** Opens "How far is it?", with what is known of its two ends. */
  ask(from?: string, to?: string): void {
    this.way.ask(from, to)
    this.view = 'place'
    this.lookAtWay()
  }

  /** Brings both ends and the way between them into view. */
  lookAtWay(): void {
    const { extent } = this.way
    if (extent) this.lookAt(extent)
  }

  lookAt(extent: Extent): void {
    this.looked = { extent }
  }

  /** What a link to this very view must say. */
  get address(): Address {
    return {
      at: this.selected?.id,
      way: this.way.address,
      view: this.view === 'place' ? undefined : this.view,
      lang: this.settings.linked.lang,
      theme: this.settings.linked.theme,
    }
  }

  /** Takes what an address says. The map is asked to frame the feature only if the address has no camera of its own. */
  show(address: Address, hasCamera: boolean): void {
    const known = address.at !== undefined && this.story.byId.has(address.at)
    this.#selected = known ? address.at! : null
    if (known && !hasCamera) this.framed = { id: address.at! }
    this.way.show(address.way)
    if (this.way.isOpen && !hasCamera) this.lookAtWay()
    this.view = address.view ?? 'place'
    const { lang, theme } = this.settings.linked
    if (address.lang !== lang || address.theme !== theme) {
      this.settings.linked = { lang: address.lang, theme: address.theme }
    }
  }
}
