import type { Corridor, Position, SectionStatus } from '../content/schema'
import { bearing, measuredLine, positionAt, type MeasuredLine } from './measuredLine'

/** A line with the kilometres from its start to every vertex, as `npm run measure` measures it. */
export type Route = MeasuredLine

/** Measures a line once. */
export const routeOf = measuredLine

/** The whole length in km. */
export const lengthOf = ({ length }: Route): number => length

/** A distance kept on the line: between 0 and its length, in km. */
export const onRoute = ({ length }: Route, km: number): number => Math.max(0, Math.min(length, km))

/** The position at `km` from the start, along great circles between vertices; before the start and past the end, the ends. */
export const pointAt = positionAt

/**
 * The course at `km`, in degrees clockwise from north (0 up to 360): that of the straight way from half of `over`
 * kilometres behind to `over` ahead, so that it turns gently where the line turns sharply.
 */
export function bearingAt(route: Route, km: number, over: number): number {
  const { length } = route
  const ahead = Math.min(length, Math.max(km + over, over / 2))
  const behind = Math.max(0, Math.min(km - over / 2, length - over / 2))
  return (bearing(pointAt(route, behind), pointAt(route, ahead)) + 360) % 360
}

/** Which way along a line leads on at `km` in a course in degrees: 1 as it is drawn, -1 back. */
export function directionLike(route: Route, km: number, course: number, over: number): 1 | -1 {
  const turn = Math.abs(((((bearingAt(route, km, over) - course) % 360) + 540) % 360) - 180)
  return turn <= 90 ? 1 : -1
}

/** The part of the line between two distances in km, ends included. */
export function slice(route: Route, from: number, to: number): Position[] {
  const inner = route.coordinates.filter((_, index) => route.kms[index]! > from + 1e-6 && route.kms[index]! < to - 1e-6)
  return [pointAt(route, from), ...inner, pointAt(route, to)]
}

/** A stretch of a corridor with its own status; km from the corridor's start. */
export interface Stretch {
  from: number
  to: number
  status: SectionStatus
}

/** The sections of a corridor in km, by its stops. A section whose stops are not there is left out. */
export function stretches({ properties: { stops, sections } }: Corridor): Stretch[] {
  const kmOf = (name: string) => stops.find((stop) => stop.name.en === name)?.km
  return sections.flatMap(({ from, to, status }) => {
    const [start, end] = [kmOf(from), kmOf(to)]
    return start !== undefined && end !== undefined && start < end ? [{ from: start, to: end, status }] : []
  })
}
