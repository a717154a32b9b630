import type { AtlasContent } from '../content/load/loadContent'
import type { Waypoint } from '../network/waypoints'
import { extentOfLines, type Extent } from '../geometry/extent'
import type { Network } from '../network/network'
import type { NoItinerary, Itinerary } from '../network/itinerary'
import type { ItineraryLines } from '../network/itineraryLines'

/** The directions panel: two waypoints, and the itinerary between them. */
export class Directions {
  readonly #content: Pick<AtlasContent, 'features' | 'lines'>
  #script = $state.raw<typeof import('../network/directions') | null>(null)
  #loading: Promise<void> | null = null
  /** Whether the script of the directions could not be loaded. */
  hasFailed = $state(false)
  #isOpen = $state(false)
  #from = $state<string | null>(null)
  #to = $state<string | null>(null)

  constructor(content: Pick<AtlasContent, 'features' | 'lines'>) {
    this.#content = content
  }

  /** The network of all corridors; null until `load` has loaded the script that builds it. */
  network = $derived.by((): Network | null => this.#script?.networkOf(this.#content) ?? null)

  get isOpen(): boolean {
    return this.#isOpen
  }

  /** The waypoints; null also until the network is there. */
  from = $derived.by(() => this.#waypoint(this.#from))
  to = $derived.by(() => this.#waypoint(this.#to))

  /** The itinerary between the waypoints, or why there is none. Null until there are two different waypoints. */
  result = $derived.by((): Itinerary | NoItinerary | null =>
    this.from && this.to && this.from !== this.to
      ? this.#script!.findItinerary(this.network!, this.from, this.to)
      : null,
  )

  /** Loads the script of the directions, unless it is there. Never rejects; after a failure another call tries again. */
  load(): Promise<void> {
    this.#loading ??= import('../network/directions').then(
      (script) => {
        this.#script = script
        this.hasFailed = false
      },
      () => {
        this.#loading = null
        this.hasFailed = true
      },
    )
    return this.#loading
  }

  /** The lines and waypoints that the map draws. Null while the panel is closed. */
  drawn = $derived.by((): ItineraryLines | null => {
    const { from, to, result } = this
    if (!this.#isOpen) return null
    if (from && to && result) return this.#script!.itineraryLines(this.network!, from, to, result)
    const chosen = [from, to].filter((waypoint) => waypoint !== null)
    return { legs: [], accessLegs: [], waypoints: chosen.map(({ position }) => position) }
  })

  /** The extent of both waypoints and the lines between them. Null without a result. */
  get extent(): Extent | null {
    const { drawn } = this
    return drawn && this.result ? extentOfLines([...drawn.legs, ...drawn.accessLegs]) : null
  }

  /** Opens the panel with waypoints by their ids. An empty id clears a waypoint; one that is not given stays. */
  open(from = this.#from ?? undefined, to = this.#to ?? undefined): void {
    this.#isOpen = true
    void this.load()
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

  /** Closes the panel. It opens with the same waypoints next time. */
  close(): void {
    this.#isOpen = false
  }

  /** The ids of the waypoints as `FROM~TO`, either of them perhaps empty. Undefined while the panel is closed. */
  get address(): string | undefined {
    if (!this.#isOpen) return undefined
    // Until the network is there, all ids may be known.
    const ids = this.network ? [this.from?.id, this.to?.id] : [this.#from, this.#to]
    return ids.map((id) => id ?? '').join('~')
  }

  /** Opens the panel with the waypoints of an address, or closes it. An unknown id leaves its waypoint empty. */
  showAddress(address: string | undefined): void {
    this.#isOpen = address !== undefined
    if (address === undefined) return
    void this.load()
    const [from, to] = address.split('~')
    this.#from = from || null
    this.#to = to || null
  }

  #waypoint(id: string | null): Waypoint | null {
    return (id && this.network?.waypoints.get(id)) || null
  }
}
