import type { Name } from '../schema'
import { textIn } from '../textIn'

/** Whether two names are equal in at least one language. */
export const sharesName = (a: Name, b: Name): boolean =>
  Object.entries(a).some(([language, name]) => textIn(b, language) === name)

/** Stops, waypoints and places of one name are one place within this distance, in km: a railway station can be far from the centre. */
export const samePlaceKm = 25

/** A stop or a waypoint: its name, and the id of the place feature that it is, if there is one. */
interface Located {
  name: Name
  place?: string
}

/** Whether two stops or waypoints are one place: they name one place feature, or have one name in any language. */
export const isSamePlace = (a: Located, b: Located): boolean =>
  (a.place !== undefined && a.place === b.place) || sharesName(a.name, b.name)
