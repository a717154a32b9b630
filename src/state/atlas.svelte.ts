import type { Corridor, Feature, Position } from '../content/schema'
import type { Range } from '../content/article/text'
import { passedBy } from '../content/nearby/placesNear'
import type { Extent } from '../geometry/extent'
import {
  hiding,
  isShown,
  nothingHidden,
  only,
  revealing,
  shownOf,
  toggled,
  tokens,
  type Hidden,
  type Token,
} from '../content/facets'
import { byName } from '../content/grouping'
import type { AtlasContent } from '../content/load/loadContent'
import { eventsOf, happensIn, wholeSpan, within, type DatedEvent, type Span } from '../content/dates'
import type { Leg } from '../network/itinerary'
import { messages, type Messages } from '../i18n/messages'
import { readQuery, type Address, type View } from './url/address'
import type { SheetHeight } from './sheet'
import { Ride } from './ride/ride.svelte'
import type { Settings } from './settings.svelte'
import { Directions } from './directions.svelte'

/** A ride highlightOnHover what lies within the first of these, in km, of its line, for the second before and after. */
const [passingKm, highlightKm] = [25, 40]

/** What the article gives no date is in every span. */
const isIn = (span: Span | null, feature: Feature): boolean => !span || happensIn(feature, span) !== false

/** What the reader can change. ContentFiles stays plain; what can be computed is derived. */
export class Atlas {
  readonly content: AtlasContent
  readonly settings: Settings
  /** "How far is it?": while it is asked, it stands in place of the selected feature. */
  readonly directions: Directions
  view = $state<View>('place')
  #selected = $state<string | null>(null)
  /** Lit on the map and in the text while the pointer or the focus is on it. */
  hovered = $state<string | null>(null)
  /** What the keys of the map stand on, the nth of those in view; no feature where none is. */
  pointed = $state.raw<{ feature: Feature | null; n: number; of: number } | null>(null)
  /** Lit on the map as well: what the paragraph that is read speaks of. */
  highlighted = $state.raw<readonly string[]>([])
  /** The paragraph of the article that is read, from 1. */
  paragraph = $state<number | null>(null)
  #quote = $state.raw<Range | null>(null)
  /** Where the text was last asked to go; a new object for every request. Reading on is none. */
  sought = $state.raw<{ paragraph: number } | null>(null)
  /** Whether the reader came to the paragraph by reading on, which is no choice that Back would undo. */
  hasReadOn = false
  /** How high the column stands where it is a sheet over the map. */
  sheet = $state<SheetHeight>('half')
  /** Px of the map's foot that the sheet lies over; what is brought into view comes into what is left. */
  bottomInset = $state(0)
  /** What stands in the search box. */
  query = $state('')
  /** What the reader has switched off. */
  #hidden = $state.raw<Hidden>(nothingHidden)
  /** What the article dates, and from which year to which. */
  readonly events: readonly DatedEvent[]
  readonly years: Span | null
  #span = $state.raw<Span | null>(null)
  /** In the order of the reader's language: sorted once, filters then only leave out. */
  readonly byName: readonly Feature[] = $derived.by(() => byName(this.content.features, this.settings.language))
  /** What the filters leave on; lists and search show this, the map the selected feature too. */
  shown: readonly Feature[] = $derived.by(() => this.shownOf(this.content.features))
  /** What the map was last asked to bring into view, a feature or a part of the world; a new object for every request. */
  framed = $state.raw<{ id: string } | { ids: readonly string[] } | { position: Position } | { extent: Extent } | null>(
    null,
  )
  #ride = $state.raw<Ride | null>(null)
  #passed = $derived.by(() => (this.#ride ? passedBy(this.#ride.line, this.content.features, passingKm) : []))
  /** One word of ids: whoever draws them is called when they change, not whenever the kilometre does. */
  #rideHighlighted = $derived.by(() => {
    const km = this.#ride?.km ?? 0
    return this.#passed.flatMap((passed) => (Math.abs(passed.km - km) <= highlightKm ? [passed.id] : [])).join(' ')
  })

  constructor(content: AtlasContent, settings: Settings) {
    this.content = content
    this.settings = settings
    this.events = eventsOf(content.features)
    this.years = wholeSpan(this.events)
    this.directions = new Directions(content.features)
  }

  get selected(): Feature | null {
    return (this.#selected && this.content.byId.get(this.#selected)) || null
  }

  get messages(): Messages {
    return messages[this.settings.language]
  }

  /** The reader chooses a feature: its panel opens (unless the text is to stay) and the map goes there. */
  select(id: string, { stay = false } = {}): void {
    if (!this.content.byId.has(id)) return
    this.#selected = id
    this.#lookAt({ id })
    this.directions.close()
    if (this.#ride) this.#ride.visited = null
    if (stay) return
    this.view = 'place'
    // On a phone neither the panel nor the place may stay out of sight.
    this.sheet = 'half'
  }

  /** The map shows all of them at once, calmly, unless a ride is under way there. */
  frameMany(ids: readonly string[]): void {
    if (ids.length && !this.#ride?.playing) this.#lookAt({ ids })
  }

  /** The reader goes to messages of the article; they stay highlighted until the reader has moved on. */
  read(paragraph: number, quote: Range | null = null): void {
    if (!this.#hasParagraph(paragraph)) return
    this.view = 'article'
    if (this.sheet === 'peek') this.sheet = 'half'
    this.#seek(paragraph, quote)
  }

  /** The reader has come to a paragraph by reading. */
  readOn(paragraph: number): void {
    if (paragraph === this.paragraph) return
    this.paragraph = paragraph
    this.#quote = null
    this.hasReadOn = true
  }

  #seek(paragraph: number, quote: Range | null): void {
    this.paragraph = paragraph
    this.#quote = quote
    this.hasReadOn = false
    this.sought = { paragraph }
  }

  #hasParagraph = (n: number) => this.content.article?.paragraphs[n - 1] !== undefined

  /** The highlighted messages of the paragraph that is read. */
  get quote(): Range | null {
    return this.#quote
  }

  /** Only what happened in these years is shown, with what the article does not date; `null` for all years. */
  get span(): Span | null {
    return this.#span
  }
  set span(span: Span | null) {
    this.#span = span && this.years && within(span, this.years)
  }

  /** Closes what the panel shows: a stop of the ride, else the question how far it is, else the selected feature. */
  close(): void {
    if (this.#ride?.visited) this.#ride.visited = null
    else if (this.directions.isOpen) this.directions.close()
    else this.#selected = null
  }

  /** The ride that is under way, playing or not. */
  get ride(): Ride | null {
    return this.#ride
  }

  /** The ids of places that the ride is passing. */
  get rideHighlighted(): string[] {
    return this.#rideHighlighted ? this.#rideHighlighted.split(' ') : []
  }

  /** Begins to ride a corridor at a kilometre; what is ridden already only goes there. */
  startRide(id: string, km?: number): void {
    const corridor = this.content.byId.get(id)
    if (corridor?.properties.kind !== 'corridor') return
    const before = this.#ride
    if (before?.corridor.id === id) {
      if (km !== undefined) before.arrive(km)
      before.cameraDetached = false
      return
    }
    const ride = new Ride(corridor as Corridor, this.settings, km)
    if (km !== undefined) ride.arrive(km)
    if (before) ride.continueFrom(before)
    this.#ride = ride
  }

  /** Rides a way: at the end of each leg it changes to the next one's corridor. */
  rideItinerary([leg, ...onward]: readonly Leg[]): void {
    if (!leg) return
    this.startRide(leg.corridor, leg.from)
    this.#ride?.rideLeg(leg, onward.length ? () => this.rideItinerary(onward) : null)
  }

  endRide(): void {
    this.#ride = null
  }

  /** Opens "How far is it?", with what is known of its two ends. */
  ask(from?: string, to?: string): void {
    this.directions.ask(from, to)
    if (this.#ride) this.#ride.visited = null
    this.view = 'place'
    this.fitItinerary()
  }

  /** Brings both ends and the way between them into view. */
  fitItinerary(): void {
    const { extent } = this.directions
    if (extent) this.#lookAt({ extent })
  }

  lookAt(extent: Extent): void {
    this.#lookAt({ extent })
  }

  /** The map goes there, and no longer with the ride. */
  #lookAt(wanted: NonNullable<Atlas['framed']>): void {
    this.framed = wanted
    if (this.#ride) this.#ride.cameraDetached = true
  }

  /** The map is asked to bring a position into view, such as a stop of the selected corridor. */
  frame(position: Position): void {
    this.#lookAt({ position })
  }

  get hidden(): Hidden {
    return this.#hidden
  }
  toggle(token: Token): void {
    this.#hidden = toggled(this.#hidden, token)
  }
  showOnly(token: Token): void {
    this.#hidden = only(this.#hidden, token, this.content.features)
  }
  showAll(): void {
    this.#hidden = nothingHidden
    this.#span = null
  }
  /** Switches on what hides these features. */
  reveal(features: readonly Feature[]): void {
    this.#hidden = revealing(this.#hidden, features)
    if (!features.every((feature) => isIn(this.#span, feature))) this.#span = null
  }
  /** Whether the filters leave a feature on: one function for as long as they stay, as very many may be asked of. */
  isShown: (feature: Feature) => boolean = $derived.by(() => {
    const [hidden, span] = [this.#hidden, this.#span]
    return (feature) => isShown(hidden, feature) && isIn(span, feature)
  })
  /** What the filters leave of a list that stays as it is, in its order; the list itself where that is all of it. */
  shownOf(features: readonly Feature[]): readonly Feature[] {
    const [left, span] = [shownOf(this.#hidden, features), this.#span]
    return span ? left.filter((feature) => isIn(span, feature)) : left
  }
  /** Ids of what is selected or ridden: it stays on the map even where the filters leave it out; its panel says so. */
  get pinned(): string[] {
    return [this.#selected, this.#ride?.corridor.id].filter((id) => id != null)
  }
  /** What is on the map: what is shown, and what is pinned there all the same. */
  get drawn(): readonly Feature[] {
    const pinned = [this.selected, this.#ride?.corridor].filter((feature) => feature != null)
    const extra = pinned.filter((feature, index) => pinned.indexOf(feature) === index && !this.isShown(feature))
    return [...this.shown, ...extra]
  }
  isDrawn(feature: Feature): boolean {
    return this.isShown(feature) || feature.id === this.#selected || feature === this.#ride?.corridor
  }

  /** What a link to this very view must say. */
  get address(): Address {
    return {
      at: this.selected?.id,
      way: this.directions.address,
      follow: this.#ride?.corridor.id,
      km: this.#ride?.lastPausedKm || undefined,
      view: this.view === 'place' ? undefined : this.view,
      para: this.view === 'article' ? (this.paragraph ?? undefined) : undefined,
      quote: this.view === 'article' ? (this.#quote ?? undefined) : undefined,
      time: this.span ?? undefined,
      hide: this.#hidden.size ? tokens.filter((token) => this.#hidden.has(token)) : undefined,
      q: readQuery(this.query),
      lang: this.settings.linked.lang,
      theme: this.settings.linked.theme,
    }
  }

  /** Whether it is as at a first visit in English, apart from the theme: as the page was built. */
  get isUntouched(): boolean {
    const { language, grouping } = this.settings
    const asks = Object.entries(this.address).some(
      ([key, value]) => value !== undefined && key !== 'lang' && key !== 'theme',
    )
    return !asks && language === 'en' && grouping === 'topic' && this.content.loadErrors.length === 0
  }

  /** Takes what an address says. The map is asked to frame the feature only if the address has no camera of its own. */
  show(address: Address, hasCamera: boolean): void {
    const known = address.at !== undefined && this.content.byId.has(address.at)
    this.#selected = known ? address.at! : null
    if (known && !hasCamera) this.framed = { id: address.at! }
    this.directions.show(address.way)
    if (this.directions.isOpen && !hasCamera && address.follow === undefined) this.fitItinerary()
    this.#showRide(address)
    this.view = address.view ?? 'place'
    this.#showText(address)
    this.span = address.time ?? null
    this.query = address.q ?? ''
    this.#hidden = hiding(address.hide ?? [])
    const { lang, theme } = this.settings.linked
    if (address.lang !== lang || address.theme !== theme) {
      this.settings.linked = { lang: address.lang, theme: address.theme }
    }
  }

  /** Goes where the address says in the text, unless the reader is there. */
  #showText({ para, quote, view }: Address): void {
    if (view !== 'article' || para === undefined || !this.#hasParagraph(para)) {
      // Another view forgets the highlighted messages, not the place in the text.
      this.#quote = null
      if (view === 'article') this.paragraph = null
      return
    }
    const wanted = quote && quote.end <= this.content.article!.paragraphs[para - 1]!.length ? quote : null
    const isThere = para === this.paragraph
    if (isThere && wanted?.start === this.#quote?.start && wanted?.end === this.#quote?.end) return
    if (isThere && !wanted) this.#quote = null
    else this.#seek(para, wanted)
  }

  /** Back and Forward do not disturb a ride that the address still means. */
  #showRide({ at, follow, km = 0 }: Address): void {
    if (follow === undefined) this.#ride = null
    else if (follow !== this.#ride?.corridor.id || km !== this.#ride.lastPausedKm) {
      this.startRide(follow, km)
      if (this.#ride?.corridor.id !== follow) return void (this.#ride = null)
      this.#ride.pause()
      // Whoever comes by a link reads what it is that is ridden.
      if (at === undefined) this.#selected = follow
      if (at !== undefined && at !== follow) this.#ride.visited = null
    }
  }
}
