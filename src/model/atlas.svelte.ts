import type { Corridor, Feature } from '../../geo/schema'
import { passedBy } from '../story/around'
import type { Story } from '../story/load'
import { words, type Words } from '../words/words'
import type { Address, View } from './address'
import { Journey } from './journey.svelte'
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
  #journey = $state.raw<Journey | null>(null)
  #passed = $derived.by(() => (this.#journey ? passedBy(this.#journey.route, this.story.features, 25) : []))

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
    if (this.#journey) {
      this.#journey.visited = null
      // The map goes to what was chosen.
      this.#journey.letGo = true
    }
    if (!stay) this.view = 'place'
  }

  /** Closes what the panel shows: a stop of the ride, else the selected feature. */
  close(): void {
    if (this.#journey?.visited) this.#journey.visited = null
    else this.#selected = null
  }

  /** The ride that is under way, playing or not. */
  get journey(): Journey | null {
    return this.#journey
  }

  /** The ids of places that the ride is passing: lit for 40 km before and after. */
  get passing(): string[] {
    const km = this.#journey?.km ?? 0
    return this.#passed.filter((passed) => Math.abs(passed.km - km) <= 40).map(({ id }) => id)
  }

  /** Begins to ride a corridor at a kilometre; what is ridden already only goes there. */
  follow(id: string, km?: number): void {
    const corridor = this.story.byId.get(id)
    if (corridor?.properties.kind !== 'corridor') return
    const before = this.#journey
    if (before?.corridor.id !== id) {
      this.#journey = new Journey(corridor as Corridor, this.settings, km)
      if (before) this.#journey.speed = before.speed
      if (km !== undefined) this.#journey.arrive(km)
      if (before?.playing) this.#journey.play()
    } else if (km !== undefined) before.arrive(km)
    this.#journey!.letGo = false
  }

  stopFollowing(): void {
    this.#journey = null
  }

  /** What a link to this very view must say. */
  get address(): Address {
    return {
      at: this.selected?.id,
      follow: this.#journey?.corridor.id,
      km: this.#journey?.restedAt || undefined,
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
    this.#showJourney(address)
    this.view = address.view ?? 'place'
    const { lang, theme } = this.settings.linked
    if (address.lang !== lang || address.theme !== theme) {
      this.settings.linked = { lang: address.lang, theme: address.theme }
    }
  }

  /** Back and Forward do not disturb a ride that the address still means. */
  #showJourney({ at, follow, km = 0 }: Address): void {
    if (follow === undefined) this.#journey = null
    else if (follow !== this.#journey?.corridor.id || km !== this.#journey.restedAt) {
      this.follow(follow, km)
      if (this.#journey?.corridor.id !== follow) return void (this.#journey = null)
      this.#journey.pause()
      if (at !== undefined && at !== follow) this.#journey.visited = null
    }
  }
}
