/** Keeps the names of points near the edge of the first view inside it. */
import type { Name } from '../../content/schema'
import type { Extent } from '../../geometry/extent'
import { nearestLongitude } from '../../geometry/longitude'
import { project } from '../../geometry/mercator'
import type { Position } from '../../geometry/position'
import { labelSideOrder, type Side } from './labelSide'

/** The size of the first extent in px. */
interface Frame {
  width: number
  height: number
}
/** A name beside a point, in px: its size, and how far it is from the point. */
interface NameBox {
  width: number
  height: number
  distance: number
}

/** The least padding in px that the map leaves around the first extent (src/map/initialView.ts). */
export const leastPadding = 24
/** Average width of a letter in px: a name is measured where its font is not known. */
export const letterWidth = 6.6

/** The letters of the longest of a name's languages. */
export const lettersIn = (name: Name): number => Math.max(...Object.values(name).map(({ length }) => length))

/**
 * Whether a name on a side of a point stays in the view of the first extent. A point outside the extent may be in view, where
 * the map has another shape: its name stays there if it does not lead further away.
 * @param point px from the left upper corner of the extent
 */
export function isInView([x, y]: readonly [x: number, y: number], box: NameBox, side: Side, frame: Frame): boolean {
  const aside = side === 'N' || side === 'S' ? box.width / 2 : box.distance + box.width
  const west = side === 'E' || x - aside >= Math.min(-leastPadding, x - box.distance)
  const east = side === 'W' || x + aside <= Math.max(frame.width + leastPadding, x + box.distance)
  const south = side !== 'S' || y + box.distance + box.height <= Math.max(frame.height + leastPadding, y + box.distance)
  return west && east && south
}

/** The width in px of the first extent on a phone, where a name leaves the view first. */
const leastWidth = 300
/** The map breaks names at 9 em of 11.5 px, which is 1.25 em away from its point. */
const mapName = { height: 15, distance: 14, longest: 104 }

const sides = Object.keys(labelSideOrder) as Side[]

/** The sides to try, best first, as a word such as `WNSE`. */
function wordOf(side: Side, isInside: (side: Side) => boolean): string {
  const order = labelSideOrder[side]
  return [...order.filter(isInside), ...order.filter((tried) => !isInside(tried))].join('')
}

/** Every word that `sidesInView` can return. */
export const sideWords: readonly string[] = [
  ...new Set(
    sides.flatMap((side) =>
      Array.from({ length: 2 ** sides.length }, (_, set) =>
        wordOf(side, (tried) => Boolean(set & (1 << sides.indexOf(tried)))),
      ),
    ),
  ),
]

/**
 * Returns a function that orders the sides of a point for its name: as `labelSideOrder`, but the sides on which the name
 * would leave the first view come last.
 */
export function sidesInView([west, south, east, north]: Extent): (
  side: Side,
  position: Position,
  name: Name,
) => string {
  const [left, bottom] = project([west, south])
  const [right, top] = project([east, north])
  const scale = leastWidth / (right - left)
  const frame = { width: leastWidth, height: (bottom - top) * scale }
  return (side, [longitude, latitude], name) => {
    const [x, y] = project([nearestLongitude(longitude, (west + east) / 2), latitude])
    const box = { ...mapName, width: Math.min(mapName.longest, lettersIn(name) * letterWidth) }
    const point = [(x - left) * scale, (y - top) * scale] as const
    return wordOf(side, (tried) => isInView(point, box, tried, frame))
  }
}
