import type { Feature } from '../../geo/schema'
import type { Story } from '../story/load'
import { words, type Words } from '../words/words'
import type { Address, View } from './address'
import type { Settings } from './settings.svelte'

/** What the reader can change. Content stays plain; what can be computed is derived. */
export class Atlas {
  readonly story: Story
  readonly settings: Settings
  view = $state<View>('place')
  #selected = $state<string | null>(null)
  /** Lit on the map and in the text while the pointer or the focus is on it. */
  hovered = $state<string | null>(null)
  /** What the map was last asked to bring into view; a new object for every request. */
  framed = $state.raw<{ id: string } | null>(null)

  constructor(story: Story, settings: Settings) {
    this.story = story
    this.settings = settings
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
    if (!stay) this.view = 'place'
  }

  close(): void {
    this.#selected = null
  }

  /** What a link to this very view must say. */
  get address(): Address {
    return {
      at: this.selected?.id,
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
    this.view = address.view ?? 'place'
    const { lang, theme } = this.settings.linked
    if (address.lang !== lang || address.theme !== theme) {
      this.settings.linked = { lang: address.lang, theme: address.theme }
    }
  }
}
