import type { Corridor, Stop } from '../../content/schema'
import {
  countryAt,
  lastStop,
  nextStop,
  reachedBetween,
  stopAt,
  type Direction,
  type Reached,
} from '../../content/corridors/stopsAlong'
import { projectedShares } from '../../geometry/lineProgress'
import { bearingAt, directionLike, clampKm, measureLine, type MeasuredLine } from '../../geometry/measuredLine'
import type { Leg } from '../../network/itinerary'

export const speeds = [1, 2, 4] as const
export type Speed = (typeof speeds)[number]

/** Ground bottomInset at ×1: 8,445 km in three minutes. */
export const kmPerSecond = 47

/** The course of a ride is that of so many km around it, where corridors meet. */
const courseKm = 60

/** How long a ride that does not glide stays at a stop, at ×1. */
export const restSeconds = 3

/** What the reader wants of every ride. */
export interface RideChoices {
  stopAtStops: boolean
}

/** One ride along one corridor. Time comes from outside, by `advance`. */
export class Ride {
  readonly corridor: Corridor
  readonly line: MeasuredLine
  /** The whole length in km. */
  readonly length: number
  #choices: RideChoices
  #km = $state(0)
  #playing = $state(false)
  speed = $state<Speed>(1)
  direction = $state<Direction>(1)
  /** The reader moved the map: the camera no longer follows. */
  cameraDetached = $state(false)
  /** The stop whose panel is open: where the ride stands. */
  openStop = $state.raw<Stop | null>(null)
  /** What was come to last: announced, and more than one when a single step passes them. */
  reached = $state.raw<readonly Reached[]>([])
  /** Where the ride last stood still, in whole km: what a link says. */
  lastPausedKm = $state(0)
  #rested = 0
  /** Where it is to end, if it rides a leg of a way, and what leads on from there. */
  #until = $state<number | null>(null)
  #onward: (() => void) | null = null
  #shareAt: (km: number) => number

  constructor(corridor: Corridor, choices: RideChoices, km = 0) {
    this.corridor = corridor
    this.#choices = choices
    this.line = measureLine(corridor.geometry.coordinates)
    this.length = this.line.length
    this.#shareAt = projectedShares(this.line)
    this.#km = clampKm(this.line, km)
    this.markPaused()
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
  /** How much lies behind, 0 to 1, of the line as a flat map draws it. */
  get travelled(): number {
    return this.#shareAt(this.#km)
  }

  /** Rides on; from the end of a leg on the next corridor, from the end of the line all over again. */
  play(): void {
    if (this.#km === this.#end && this.#onward) return this.#onward()
    if (this.#km === this.#end) this.#until = null
    if (this.#km === this.#end) this.#km = this.direction === 1 ? 0 : this.length
    this.openStop = null
    this.#rested = 0
    this.#playing = true
  }
  pause(): void {
    this.#playing = false
    this.openStop = stopAt(this.corridor, this.#km) ?? null
  }
  toggle(): void {
    if (this.#playing) this.pause()
    else this.play()
  }
  closeStop(): void {
    this.openStop = null
  }
  /** The reader has moved the map: the camera no longer follows the ride. */
  detachCamera(): void {
    this.cameraDetached = true
  }
  turn(): void {
    this.direction = this.direction === 1 ? -1 : 1
  }

  /** The reader moves the vehicle: to a kilometre, kept on the line. */
  scrub(km: number): void {
    this.#km = clampKm(this.line, km)
    this.openStop = null
    this.reached = []
    this.#rested = 0
  }
  /** The reader goes to a stop, whose panel opens unless the ride goes on. */
  goTo(stop: Stop): void {
    this.scrub(stop.km)
    this.reached = [{ km: stop.km, country: stop.country, stop }]
    if (!this.#playing) this.openStop = stop
  }
  /** What an address says: there, standing still. A stop that the address can mean is taken for it. */
  arrive(km: number): void {
    this.#playing = false
    const stop = stopAt(this.corridor, km, 0.5)
    if (stop) this.goTo(stop)
    else this.scrub(km)
    this.markPaused()
  }
  /** Marks where the ride stands as what a link says. */
  markPaused(): void {
    this.lastPausedKm = Math.round(this.#km)
  }

  /** Takes over from a ride on another corridor: as fast, in about the same direction, playing if that played. */
  continueFrom({ corridor, line, km, direction, speed, playing }: Ride): void {
    if (corridor === this.corridor) return
    const course = bearingAt(line, km, courseKm) + (direction === 1 ? 0 : 180)
    this.direction = directionLike(this.line, this.#km, course, courseKm)
    if (this.#km === this.#end) this.turn()
    const { name } = this.corridor.properties
    this.reached = [{ km: this.#km, country: this.country, stop: stopAt(this.corridor, this.#km), corridor: name }]
    this.speed = speed
    if (playing) this.play()
  }
  /** Rides a leg of a way to its end, where `onward` leads on, if there is more of the way. */
  rideLeg({ from, to }: Leg, onward: (() => void) | null): void {
    this.direction = to >= from ? 1 : -1
    this.#until = to
    this.#onward = onward
    this.#km = clampKm(this.line, from)
    this.play()
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

  /** The end of the leg, while it lies ahead, else that of the line. */
  get #end(): number {
    const end = this.direction === 1 ? this.length : 0
    return this.#until !== null && (this.#until - this.#km) * this.direction >= 0 ? this.#until : end
  }

  #rideTo(aim: number): void {
    const end = this.#end
    const to = (end - aim) * this.direction > 0 ? aim : end
    let reached = reachedBetween(this.corridor, this.#km, to)
    const halt = this.#choices.stopAtStops ? reached.findIndex(({ stop }) => stop) : -1
    if (halt >= 0) reached = reached.slice(0, halt + 1)
    this.#km = halt >= 0 ? clampKm(this.line, reached[halt]!.km) : to
    if (reached.length) this.reached = reached
    if (halt < 0 && to === end && this.#onward) this.#onward()
    else if (halt >= 0 || to === end) this.pause()
  }
}
