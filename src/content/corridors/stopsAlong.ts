import type { Corridor, Name, Stop } from '../schema'

/** Which way a corridor is ridden: 1 as it is drawn, -1 back to its start. */
export type Direction = 1 | -1

/** Stops nearer than this, in km, are where one is. Stops are measured to 0.1 km. */
const here = 0.05

/** The country at `km` of a corridor by the basemap's borders: ISO 3166-1 alpha-2, `''` on the open sea. */
export function countryAt({ properties: { drawn } }: Corridor, km: number): string {
  const stretch = drawn.countries.find(({ to }) => km < to) ?? drawn.countries.at(-1)
  return stretch?.country ?? ''
}

/** The stop that was last passed: at `km` or behind it, as one rides; the first on the way where there is none behind. */
export function lastStop({ properties: { stops } }: Corridor, km: number, direction: Direction = 1): Stop {
  return direction === 1
    ? (stops.findLast((stop) => stop.km <= km + here) ?? stops[0]!)
    : (stops.find((stop) => stop.km >= km - here) ?? stops.at(-1)!)
}

/** The next stop on the way, never the one that stands at `km`. */
export function nextStop({ properties: { stops } }: Corridor, km: number, direction: Direction = 1): Stop | undefined {
  return direction === 1 ? stops.find((stop) => stop.km > km + here) : stops.findLast((stop) => stop.km < km - here)
}

/** The stop that stands at `km`, within `within` km. */
export function stopAt({ properties: { stops } }: Corridor, km: number, within = here): Stop | undefined {
  const nearest = nearestStop(stops, km)
  return Math.abs(nearest.km - km) <= within ? nearest : undefined
}

/** The stop nearest to `km` along the line. */
export const nearestStop = (stops: readonly Stop[], km: number): Stop =>
  stops.reduce((nearest, stop) => (Math.abs(stop.km - km) < Math.abs(nearest.km - km) ? stop : nearest))

/** Something a ride comes to: a stop, or a border; and by a change another corridor. */
export type Reached = { km: number; country: string; stop?: Stop; corridor?: Name }

/** What lies on the way from one kilometre (not included) to another (included), in the order of riding. */
export function reachedBetween(corridor: Corridor, from: number, to: number): Reached[] {
  const direction: Direction = to >= from ? 1 : -1
  const passes = (km: number) =>
    direction === 1 ? km > from + here && km <= to + here : km < from - here && km >= to - here
  const stops = corridor.properties.stops.filter(({ km }) => passes(km))
  const borders = corridor.properties.drawn.countries.slice(1).map(({ from: km }) => km)
  return [
    ...stops.map((stop) => ({ km: stop.km, country: stop.country, stop })),
    ...borders
      .filter((km) => passes(km))
      .map((km) => ({ km, country: countryAt(corridor, direction === 1 ? km : km - here) })),
  ].sort((one, other) => (one.km - other.km) * direction)
}
