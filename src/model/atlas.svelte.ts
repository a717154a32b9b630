import type { Corridor, Feature } from '../../geo/schema'
import { passedBy } from '../story/around'
import type { Extent } from '../story/extent'
import type { Story } from '../story/load'
import type { Leg } from '../story/way'
import { words, type Words } from '../words/words'
import type { Address, View } from './address'
import { Journey } from './journey.svelte'
import type { Settings } from './settings.svelte'
import { WayChoice } from './way.svelte'

/** A ride lights what lies within the first of these, in km, of its line, for the second before and after. */
const [passingKm, litKm] = [25, 40]

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
  /** What the map was last asked to bring into view, a feature or a part of the world; a new object for every request. */
  framed = $state.raw<{ id: string } | { extent: Extent } | null>(null)
  #journey = $state.raw<Journey | null>(null)
  #passed = $derived.by(() => (this.#journey ? passedBy(this.#journey.route, this.story.features, passingKm) : []))

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
    this.#lookAt({ id })
    this.way.close()
    if (this.#journey) this.#journey.visited = null
    if (!stay) this.view = 'place'
  }

  /** Closes what the panel shows: a stop of the ride, else the question how far it is, else the selected feature. */
  close(): void {
    if (this.#journey?.visited) this.#journey.visited = null
    else if (this.way.isOpen) this.way.close()
    else this.#selected = null
  }

  /** The ride that is under way, playing or not. */
  get journey(): Journey | null {
    return this.#journey
  }

  /** The ids of places that the ride is passing. */
  get passing(): string[] {
    const km = this.#journey?.km ?? 0
    return this.#passed.filter((passed) => Math.abs(passed.km - km) <= litKm).map(({ id }) => id)
  }

  /** Begins to ride a corridor at a kilometre; what is ridden already only goes there. */
  follow(id: string, km?: number): void {
    const corridor = this.story.byId.get(id)
    if (corridor?.properties.kind !== 'corridor') return
    const before = this.#journey
    if (before?.corridor.id === id) {
      if (km !== undefined) before.arrive(km)
      before.letGo = false
      return
    }
    const journey = new Journey(corridor as Corridor, this.settings, km)
    if (km !== undefined) journey.arrive(km)
    if (before) journey.goOnFrom(before)
    this.#journey = journey
  }

  /** Rides a way: at the end of each leg it changes to the next one's corridor. */
  rideWay([leg, ...onward]: readonly Leg[]): void {
    if (!leg) return
    this.follow(leg.corridor, leg.from)
    this.#journey?.rideLeg(leg, onward.length ? () => this.rideWay(onward) : null)
  }

  stopFollowing(): void {
    this.#journey = null
  }

  /** Opens "How far is it?", with what is known of its two ends. */
  ask(from?: string, to?: string): void {
    this.way.ask(from, to)
    if (this.#journey) this.#journey.visited = null
    this.view = 'place'
    this.lookAtWay()
  }

  /** Brings both ends and the way between them into view. */
  lookAtWay(): void {
    const { extent } = this.way
    if (extent) this.#lookAt({ extent })
  }

  lookAt(extent: Extent): void {
    this.#lookAt({ extent })
  }

  /** The map goes there, and no longer with the ride. */
  #lookAt(wanted: NonNullable<Atlas['framed']>): void {
    this.framed = wanted
    if (this.#journey) this.#journey.letGo = true
  }

  /** What a link to this very view must say. */
  get address(): Address {
    return {
      at: this.selected?.id,
      way: this.way.address,
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
    this.way.show(address.way)
    if (this.way.isOpen && !hasCamera && address.follow === undefined) this.lookAtWay()
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
      // Whoever comes by a link reads what it is that is ridden.
      if (at === undefined) this.#selected = follow
      if (at !== undefined && at !== follow) this.#journey.visited = null
    }
  }
}
