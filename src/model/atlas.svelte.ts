import type { Feature, Position } from '../../geo/schema'
import {
  hiding,
  isShown,
  nothingHidden,
  only,
  revealing,
  toggled,
  tokens,
  type Hidden,
  type Token,
} from '../story/filter'
import type { Story } from '../story/load'
import { words, type Words } from '../words/words'
import { readQuery, type Address, type View } from './address'
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
  framed = $state.raw<{ id: string } | { position: Position } | null>(null)
  /** The paragraph of the article that is open in the reader, from 1. */
  paragraph = $state<number | null>(null)
  /** What stands in the search box. */
  query = $state('')
  /** What the reader has switched off. */
  #hidden = $state.raw<Hidden>(nothingHidden)
  /** What the filters leave on; lists and search show this, the map the selected feature too. */
  shown: readonly Feature[] = $derived.by(() => this.story.features.filter((feature) => this.isShown(feature)))

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

  /** The map is asked to bring a position into view, such as a stop of the selected corridor. */
  frame(position: Position): void {
    this.framed = { position }
  }

  /** The reader goes to a paragraph of the article. */
  read(paragraph: number): void {
    this.paragraph = paragraph
    this.view = 'article'
  }

  get hidden(): Hidden {
    return this.#hidden
  }
  toggle(token: Token): void {
    this.#hidden = toggled(this.#hidden, token)
  }
  showOnly(token: Token): void {
    this.#hidden = only(this.#hidden, token, this.story.features)
  }
  showAll(): void {
    this.#hidden = nothingHidden
  }
  /** Switches on what hides these features. */
  reveal(features: readonly Feature[]): void {
    this.#hidden = revealing(this.#hidden, features)
  }
  isShown(feature: Feature): boolean {
    return isShown(this.#hidden, feature)
  }
  /** What is selected stays on the map even where the filters leave it out; its panel says so. */
  isDrawn(feature: Feature): boolean {
    return this.isShown(feature) || feature.id === this.#selected
  }

  /** What a link to this very view must say. */
  get address(): Address {
    return {
      at: this.selected?.id,
      view: this.view === 'place' ? undefined : this.view,
      para: this.view === 'article' ? (this.paragraph ?? undefined) : undefined,
      hide: this.#hidden.size ? tokens.filter((token) => this.#hidden.has(token)) : undefined,
      q: readQuery(this.query),
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
    const paragraphs = this.story.article?.paragraphs.length ?? 0
    this.paragraph = address.para && address.para <= paragraphs ? address.para : null
    this.query = address.q ?? ''
    this.#hidden = hiding(address.hide ?? [])
    const { lang, theme } = this.settings.linked
    if (address.lang !== lang || address.theme !== theme) {
      this.settings.linked = { lang: address.lang, theme: address.theme }
    }
  }
}
