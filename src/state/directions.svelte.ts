import type { Feature } from '../content/schema'
import type { Waypoint } from '../network/waypoints'
import { extentOfPositions, type Extent } from '../geometry/extent'
import { networkOf, type Network } from '../network/network'
import { findItinerary, type NoItinerary, type Itinerary } from '../network/itinerary'
import { itineraryLines, type ItineraryLines } from '../network/itineraryLines'

/** "How far is it?": the two waypoints the reader chose, and what follows from them. */
export class Directions {
  readonly #features: readonly Feature[]
  #network: Network | undefined
  #isOpen = $state(false)
  #from = $state<string | null>(null)
  #to = $state<string | null>(null)

  constructor(features: readonly Feature[]) {
    this.#features = features
  }

  /** Worked out when it is first wanted: a page that asks no way does not wait for it. */
  get network(): Network {
    return (this.#network ??= networkOf(this.#features))
  }

  get isOpen(): boolean {
    return this.#isOpen
  }

  from = $derived.by(() => this.#endOf(this.#from))
  to = $derived.by(() => this.#endOf(this.#to))

  /** The way between the waypoints, or why there is none; `null` until both are chosen. */
  answer = $derived.by((): Itinerary | NoItinerary | null =>
    this.from && this.to && this.from !== this.to ? findItinerary(this.network, this.from, this.to) : null,
  )

  /** What the map draws: nothing while the question is not open. */
  drawn = $derived.by((): ItineraryLines | null => {
    const { from, to, answer } = this
    if (!this.#isOpen) return null
    if (from && to && answer) return itineraryLines(this.network, from, to, answer)
    return { legs: [], accessLegs: [], waypoints: [from, to].flatMap((end) => (end ? [end.position] : [])) }
  })

  /** The box around both waypoints and the way between them. */
  get extent(): Extent | null {
    const { drawn } = this
    return drawn && this.answer
      ? extentOfPositions([...drawn.waypoints, ...drawn.legs.flat(), ...drawn.accessLegs.flat()])
      : null
  }

  open(from = this.#from ?? undefined, to = this.#to ?? undefined): void {
    this.#isOpen = true
    this.#from = from || null
    this.#to = to || null
  }

  choose(side: 'from' | 'to', id: string): void {
    if (side === 'from') this.#from = id
    else this.#to = id
  }

  swap(): void {
    ;[this.#from, this.#to] = [this.#to, this.#from]
  }

  /** What was chosen is kept for the next time. */
  close(): void {
    this.#isOpen = false
  }

  /** `FROM~TO` while it is open. */
  get address(): string | undefined {
    return this.#isOpen ? `${this.from?.id ?? ''}~${this.to?.id ?? ''}` : undefined
  }

  /** Takes what an address says; waypoints that are not known are left open. */
  showAddress(address: string | undefined): void {
    this.#isOpen = address !== undefined
    if (address === undefined) return
    const [from, to] = address.split('~')
    this.#from = from || null
    this.#to = to || null
  }

  #endOf(id: string | null): Waypoint | null {
    return (id && this.network.waypoints.get(id)) || null
  }
}
