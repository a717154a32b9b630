import type { Corridor, Stop } from '../../geo/schema'
import { countryAt, lastStop, nextStop, reachedBetween, stopAt, type Direction, type Reached } from '../story/along'
import { lengthOf, onRoute, routeOf, type Route } from '../story/route'

export const speeds = [1, 2, 4] as const
export type Speed = (typeof speeds)[number]

/** Ground covered at ×1: 8,445 km in three minutes. */
export const kmPerSecond = 47

/** How long a ride that does not glide stays at a stop, at ×1. */
export const restSeconds = 3

/** What the reader wants of every ride. */
export interface RideChoices {
  stopAtStops: boolean
}

/** One ride along one corridor. Time comes from outside, by `advance`. */
export class Journey {
  readonly corridor: Corridor
  readonly route: Route
  /** The whole length in km. */
  readonly length: number
  #choices: RideChoices
  #km = $state(0)
  #playing = $state(false)
  speed = $state<Speed>(1)
  direction = $state<Direction>(1)
  /** The reader moved the map: the camera no longer follows. */
  letGo = $state(false)
  /** The stop whose panel is open: where the ride stands. */
  visited = $state.raw<Stop | null>(null)
  /** What was come to last: announced, and more than one when a single step passes them. */
  reached = $state.raw<readonly Reached[]>([])
  /** Where the ride last stood still, in whole km: what a link says. */
  restedAt = $state(0)
  #rested = 0

  constructor(corridor: Corridor, choices: RideChoices, km = 0) {
    this.corridor = corridor
    this.#choices = choices
    this.route = routeOf(corridor.geometry.coordinates)
    this.length = lengthOf(this.route)
    this.#km = onRoute(this.route, km)
    this.rest()
  }

  get km(): number {
    return this.#km
  }
  get playing(): boolean {
    return this.#playing
  }
  /** ISO 3166-1 alpha-2, `''` on the open sea; at a stop the stop's own, as a port lies where the sea begins. */
  get country(): string {
    return stopAt(this.corridor, this.#km)?.country ?? countryAt(this.corridor, this.#km)
  }
  /** The stop it stands at, or passed last. */
  get stop(): Stop {
    return lastStop(this.corridor, this.#km, this.direction)
  }
  get next(): Stop | undefined {
    return nextStop(this.corridor, this.#km, this.direction)
  }
  get previous(): Stop | undefined {
    return nextStop(this.corridor, this.#km, this.direction === 1 ? -1 : 1)
  }
  /** How much lies behind, 0 to 1, of the line as it is drawn. */
  get share(): number {
    return this.length ? this.#km / this.length : 0
  }

  /** Rides on; from the end, all over again. */
  play(): void {
    if (this.#km === this.#end) this.#km = this.direction === 1 ? 0 : this.length
    this.visited = null
    this.#rested = 0
    this.#playing = true
  }
  pause(): void {
    this.#playing = false
    this.visited = stopAt(this.corridor, this.#km) ?? null
  }
  toggle(): void {
    if (this.#playing) this.pause()
    else this.play()
  }
  turn(): void {
    this.direction = this.direction === 1 ? -1 : 1
  }

  /** The reader moves the vehicle: to a kilometre, kept on the line. */
  scrub(km: number): void {
    this.#km = onRoute(this.route, km)
    this.visited = null
    this.reached = []
    this.#rested = 0
  }
  /** The reader goes to a stop, whose panel opens unless the ride goes on. */
  goTo(stop: Stop): void {
    this.scrub(stop.km)
    this.reached = [{ km: stop.km, country: stop.country, stop }]
    if (!this.#playing) this.visited = stop
  }
  /** What an address says: there, standing still. A stop that the address can mean is taken for it. */
  arrive(km: number): void {
    this.#playing = false
    const stop = stopAt(this.corridor, km, 0.5)
    if (stop) this.goTo(stop)
    else this.scrub(km)
    this.rest()
  }
  /** Marks where the ride stands as what a link says. */
  rest(): void {
    this.restedAt = Math.round(this.#km)
  }

  /** Time goes by. A ride that does not glide goes from stop to stop, with a rest at each. */
  advance(seconds: number, glides = true): void {
    if (!this.#playing) return
    if (glides) return this.#rideTo(this.#km + this.direction * kmPerSecond * this.speed * seconds)
    this.#rested += seconds
    if (this.#rested * this.speed < restSeconds) return
    this.#rested = 0
    this.#rideTo(this.next?.km ?? this.#end)
  }

  get #end(): number {
    return this.direction === 1 ? this.length : 0
  }

  #rideTo(aim: number): void {
    const to = onRoute(this.route, aim)
    let reached = reachedBetween(this.corridor, this.#km, to)
    const halt = this.#choices.stopAtStops ? reached.findIndex(({ stop }) => stop) : -1
    if (halt >= 0) reached = reached.slice(0, halt + 1)
    this.#km = halt >= 0 ? onRoute(this.route, reached[halt]!.km) : to
    if (reached.length) this.reached = reached
    if (halt >= 0 || to === this.#end) this.pause()
  }
}
