import type { Corridor, Name, Stop } from '../schema'

/** The direction of a ride: 1 from the corridor's start to its end, -1 back. */
export type Direction = 1 | -1

/** A stop within this distance, in km, is at the current position. The km of stops are rounded to 0.1 km. */
const tolerance = 0.05

/** The country at `km` of a corridor, by the borders of the basemap: ISO 3166-1 alpha-2, `''` on the open sea. */
export function countryAt({ properties: { drawn } }: Corridor, km: number): string {
  const part = drawn.countries.find(({ to }) => km < to) ?? drawn.countries.at(-1)
  return part?.country ?? ''
}

/** The country of a stop: a port can lie outside the borders of the basemap. `''` at sea. */
export const countryOf = (corridor: Corridor, stop: Stop): string => stop.country ?? countryAt(corridor, stop.km)

/** The last stop at or before `km` in the direction of the ride; the first one ahead where there is none. */
export function lastStop({ properties: { stops } }: Corridor, km: number, direction: Direction = 1): Stop {
  return direction === 1
    ? (stops.findLast((stop) => stop.km <= km + tolerance) ?? stops[0]!)
    : (stops.find((stop) => stop.km >= km - tolerance) ?? stops.at(-1)!)
}

/** The first stop after `km` in the direction of the ride. A stop at `km` does not count. */
export function nextStop({ properties: { stops } }: Corridor, km: number, direction: Direction = 1): Stop | undefined {
  return direction === 1
    ? stops.find((stop) => stop.km > km + tolerance)
    : stops.findLast((stop) => stop.km < km - tolerance)
}

/** The stop at `km`, within `within` km. */
export function stopAt({ properties: { stops } }: Corridor, km: number, within = tolerance): Stop | undefined {
  const nearest = nearestStop(stops, km)
  return Math.abs(nearest.km - km) <= within ? nearest : undefined
}

/** The stop nearest to `km` along the line. */
export const nearestStop = (stops: readonly Stop[], km: number): Stop =>
  stops.reduce((nearest, stop) => (Math.abs(stop.km - km) < Math.abs(nearest.km - km) ? stop : nearest))

/** A stop or a border that a ride has reached. `corridor` is set where the ride changed to another corridor. */
export type Reached = { km: number; country: string; stop?: Stop; corridor?: Name }

/** The stops and borders between two km in the order of the ride. Those at `from` do not count, those at `to` do. */
export function reachedBetween(corridor: Corridor, from: number, to: number): Reached[] {
  const direction: Direction = to >= from ? 1 : -1
  const passes = (km: number) =>
    direction === 1 ? km > from + tolerance && km <= to + tolerance : km < from - tolerance && km >= to - tolerance
  const stops = corridor.properties.stops.filter(({ km }) => passes(km))
  const borders = corridor.properties.drawn.countries.slice(1).map(({ from: km }) => km)
  return [
    ...stops.map((stop) => ({ km: stop.km, country: countryOf(corridor, stop), stop })),
    ...borders
      .filter((km) => passes(km))
      .map((km) => ({ km, country: countryAt(corridor, direction === 1 ? km : km - tolerance) })),
  ].sort((a, b) => (a.km - b.km) * direction)
}
