import { isCorridor } from '../../content/features'
import type { AtlasContent } from '../../content/load/loadContent'
import type { MeasuredLine } from '../../geometry/measuredLine'
import { passedBy } from '../../content/nearby/passedBy'
import type { Leg } from '../../network/itinerary'
import type { Settings } from '../settings.svelte'
import { Ride } from './ride.svelte'

/** The distance from a line, in km, within which a ride highlights the places that it passes. */
const besideKm = ({ length }: MeasuredLine): number => Math.min(25, length / 8)
/** The km of a line before and after a place in which the place is highlighted. */
const highlightKm = ({ length }: MeasuredLine): number => Math.min(40, length / 5)

/** The ride in progress, if any. */
export class Rides {
  readonly #content: AtlasContent
  readonly #settings: Settings
  #current = $state.raw<Ride | null>(null)
  #passed = $derived.by(() => {
    const line = this.#current?.line
    return line ? passedBy(line, this.#content.features, besideKm(line)) : []
  })
  /** One string, because strings compare by value: effects run when the ids change and not in every frame. */
  #highlightedIds = $derived.by(() => {
    const ride = this.#current
    if (!ride) return ''
    const within = highlightKm(ride.line)
    return this.#passed.flatMap((place) => (Math.abs(place.km - ride.km) <= within ? [place.id] : [])).join(' ')
  })

  constructor(content: AtlasContent, settings: Settings) {
    this.#content = content
    this.#settings = settings
  }

  get current(): Ride | null {
    return this.#current
  }

  /** The ids of the places that the ride is passing. */
  get highlighted(): string[] {
    return this.#highlightedIds ? this.#highlightedIds.split(' ') : []
  }

  /**
   * Starts a ride on a corridor, paused at a kilometre. A ride of another corridor continues on this one; a ride of this
   * corridor moves to the kilometre. Does nothing if the id is not a corridor's.
   */
  start(id: string, km?: number): void {
    const corridor = this.#content.byId.get(id)
    if (!corridor || !isCorridor(corridor)) return
    const before = this.#current
    if (before?.corridor.id === id) {
      if (km !== undefined) before.pauseAt(km)
      before.cameraDetached = false
      return
    }
    const ride = new Ride(corridor, this.#content.lines.get(id)!, this.#settings, km)
    if (km !== undefined) ride.pauseAt(km)
    if (before) ride.continueFrom(before)
    this.#current = ride
  }

  /** Rides the legs of an itinerary one after the other, changing corridors between them. */
  startItinerary([leg, ...others]: readonly Leg[]): void {
    if (!leg) return
    this.start(leg.corridor, leg.from)
    this.#current?.rideLeg(leg, others.length ? () => this.startItinerary(others) : null)
  }

  end(): void {
    this.#current = null
  }
}
