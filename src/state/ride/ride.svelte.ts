import config from 'virtual:atlas'
import { kmDigits, roundKm } from '../../content/corridors/kmDigits'
import type { Corridor, Stop } from '../../content/schema'
import {
  countryAt,
  countryOf,
  lastStop,
  nextStop,
  reachedBetween,
  stopAt,
  type Direction,
  type Reached,
} from '../../content/corridors/stopsAlong'
import { projectedShares } from '../../geometry/lineProgress'
import { bearingAt, directionLike, clampKm, type MeasuredLine } from '../../geometry/measuredLine'
import type { Leg } from '../../network/itinerary'
import { paceOf } from './pace'

export const speeds = [1, 2, 4] as const
export type Speed = (typeof speeds)[number]

/** The length of line, in km, over which the course at a change of corridors is measured. */
const courseKm = ({ length }: MeasuredLine): number => Math.min(60, length / 4)

/** The seconds that a ride without animation stays at each stop, at speed 1. */
export const dwellSeconds = 3

/** The settings that a ride reads. */
export interface RideSettings {
  /** Whether the ride pauses at every stop. */
  stopAtStops: { readonly current: boolean }
}

/** One ride along one corridor. It moves when `advance` is called. */
export class Ride {
  readonly corridor: Corridor
  readonly line: MeasuredLine
  /** The length of the corridor in km. */
  readonly length: number
  /** The pace at speed 1. */
  readonly kmPerSecond: number
  readonly #settings: RideSettings
  #km = $state(0)
  #playing = $state(false)
  speed = $state<Speed>(1)
  direction = $state<Direction>(1)
  /** Whether the camera has stopped following the ride, because the reader moved the map. */
  cameraDetached = $state(false)
  /** The stop whose panel is open. It is where the ride stands. */
  openStop = $state.raw<Stop | null>(null)
  /** The stops and borders that the last step reached. They are announced. */
  reached = $state.raw<readonly Reached[]>([])
  /** Where the ride last paused, as `roundedKm`. It is the `km` of the address. */
  lastPausedKm = $state(0)
  /** The seconds spent at a stop, without animation. */
  #dwelt = 0
  /** The km at which the leg of an itinerary ends, and what then starts the next leg. */
  #legEnd = $state<number | null>(null)
  #startNextLeg: (() => void) | null = null
  readonly #progressAt: (km: number) => number

  constructor(corridor: Corridor, line: MeasuredLine, settings: RideSettings, km = 0) {
    this.corridor = corridor
    this.#settings = settings
    this.line = line
    this.length = this.line.length
    this.kmPerSecond = config.kmPerSecond ?? paceOf(this.length)
    this.#progressAt = projectedShares(this.line)
    this.#km = clampKm(this.line, km)
    this.markPaused()
  }

  get km(): number {
    return this.#km
  }
  /** The km as the page shows it: whole, on a short corridor with one decimal. */
  get roundedKm(): number {
    return roundKm(this.#km, this.length)
  }
  get playing(): boolean {
    return this.#playing
  }
  /**
   * The country at the ride's position: ISO 3166-1 alpha-2, or an empty string on the open sea. At a stop it is the
   * country of the stop, because a port can lie outside the basemap's borders.
   */
  get country(): string {
    const stop = stopAt(this.corridor, this.#km)
    return stop ? countryOf(this.corridor, stop) : countryAt(this.corridor, this.#km)
  }
  /** The stop at the ride's position, or the last one that it passed. */
  get stop(): Stop {
    return lastStop(this.corridor, this.#km, this.direction)
  }
  get next(): Stop | undefined {
    return nextStop(this.corridor, this.#km, this.direction)
  }
  get previous(): Stop | undefined {
    return nextStop(this.corridor, this.#km, this.direction === 1 ? -1 : 1)
  }
  /** The share, 0 to 1, of the line in Web Mercator that lies between its start and the ride's position. */
  get progress(): number {
    return this.#progressAt(this.#km)
  }

  /** Plays the ride. At the end of a leg it starts the next leg; at the end of the line it starts again. */
  play(): void {
    if (this.#km === this.#end && this.#startNextLeg) return this.#startNextLeg()
    // A leg that has ended no longer ends the ride.
    if (this.#km === this.#end) this.#legEnd = null
    if (this.#km === this.#end) this.#km = this.direction === 1 ? 0 : this.length
    this.openStop = null
    this.#dwelt = 0
    this.#playing = true
  }
  /** Pauses the ride and opens the stop at its position, if there is one. */
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
  /** Stops the camera from following the ride. */
  detachCamera(): void {
    this.cameraDetached = true
  }
  /** Turns the ride round. */
  reverse(): void {
    this.direction = this.direction === 1 ? -1 : 1
  }

  /** Moves the ride to a kilometre, clamped to the line. Nothing is announced. */
  seek(km: number): void {
    this.#km = clampKm(this.line, km)
    this.openStop = null
    this.reached = []
    this.#dwelt = 0
  }
  /** Moves the ride to a stop and announces it. Opens its panel unless the ride plays. */
  goTo(stop: Stop): void {
    this.seek(stop.km)
    this.reached = [{ km: stop.km, country: countryOf(this.corridor, stop), stop }]
    if (!this.#playing) this.openStop = stop
  }
  /** Pauses the ride at the kilometre of an address, or at the stop whose km the address has rounded. */
  pauseAt(km: number): void {
    this.#playing = false
    const stop = stopAt(this.corridor, km, 0.5 / 10 ** kmDigits(this.length))
    if (stop) this.goTo(stop)
    else this.seek(km)
    this.markPaused()
  }
  /** Takes the ride's position as `lastPausedKm`. */
  markPaused(): void {
    this.lastPausedKm = this.roundedKm
  }

  /** Continues a ride of another corridor: at its speed, in the direction nearest to its course, and playing if it plays. */
  continueFrom({ corridor, line, km, direction, speed, playing }: Ride): void {
    if (corridor === this.corridor) return
    const course = bearingAt(line, km, courseKm(line)) + (direction === 1 ? 0 : 180)
    this.direction = directionLike(this.line, this.#km, course, courseKm(this.line))
    if (this.#km === this.#end) this.reverse()
    const { name } = this.corridor.properties
    this.reached = [{ km: this.#km, country: this.country, stop: stopAt(this.corridor, this.#km), corridor: name }]
    this.speed = speed
    if (playing) this.play()
  }
  /** Plays a leg of an itinerary. Calls `startNextLeg` at its end, or pauses there if it is the last leg. */
  rideLeg({ from, to }: Leg, startNextLeg: (() => void) | null): void {
    this.direction = to >= from ? 1 : -1
    this.#legEnd = to
    this.#startNextLeg = startNextLeg
    this.#km = clampKm(this.line, from)
    this.play()
  }

  /** Moves a playing ride on by a time in seconds. Without animation it jumps from stop to stop and stays at each. */
  advance(seconds: number, isAnimated = true): void {
    if (!this.#playing) return
    if (isAnimated) return this.#rideTo(this.#km + this.direction * this.kmPerSecond * this.speed * seconds)
    this.#dwelt += seconds
    if (this.#dwelt * this.speed < dwellSeconds) return
    this.#dwelt = 0
    this.#rideTo(this.next?.km ?? this.#end)
  }

  /** The km at which the ride ends: the end of the leg if it is ahead, else the end of the line. */
  get #end(): number {
    const end = this.direction === 1 ? this.length : 0
    return this.#legEnd !== null && (this.#legEnd - this.#km) * this.direction >= 0 ? this.#legEnd : end
  }

  /** Rides to a kilometre, or to the first stop or the end before it. */
  #rideTo(km: number): void {
    const end = this.#end
    const to = (end - km) * this.direction > 0 ? km : end
    let reached = reachedBetween(this.corridor, this.#km, to)
    const stopIndex = this.#settings.stopAtStops.current ? reached.findIndex(({ stop }) => stop) : -1
    const stops = stopIndex >= 0
    if (stops) reached = reached.slice(0, stopIndex + 1)
    this.#km = stops ? clampKm(this.line, reached[stopIndex]!.km) : to
    if (reached.length) this.reached = reached
    if (!stops && to === end && this.#startNextLeg) this.#startNextLeg()
    else if (stops || to === end) this.pause()
  }
}
