/** Chooses which badges and names the placeholder shows at each width, so that none overlap or leave the view. */
import type { Feature, Name } from '../../src/content/schema'
import { labelSideOrder, type Side } from '../../src/map/sources/labelSide'
import { isInView, leastPadding, lettersIn, letterWidth } from '../../src/map/sources/sidesInView'

/** Widths of the first extent in px at which more badges and names appear. CSS container queries show them. */
const widths = [300, 520, 900] as const
type Width = (typeof widths)[number]

/** A badge or a name. Its point is at `left` and `top`, in percent of the first extent. */
interface Label {
  left: number
  top: number
  name: Name
  /** Where the name is, seen from the point. */
  side: Side | 'middle'
  /** The least width with room for the name. */
  named?: Width
}
export interface PlaceLabel extends Label {
  feature: Feature
  side: Side
  /** The least width with room for the badge. */
  from: Width
}
export interface AreaLabel extends Label {
  kind: 'country' | 'water'
  side: 'middle'
  named: Width
}

/** A label before the layout. `side` of a place is the preferred one. */
export type PlaceCandidate = Omit<PlaceLabel, 'from' | 'named'>
export type AreaCandidate = Omit<AreaLabel, 'named'>

type Point = [x: number, y: number]
type Rect = [left: number, top: number, right: number, bottom: number]

/** Half the width of a badge with its margin, in px. */
const badgeRadius = 14
const lineHeight = 15
/** Names of areas have spaced letters. */
const letterWidthOfArea = 9.5
/** A longer name is not shown beside its badge. */
const maxLetters = 22

const areApart = (one: Rect, other: Rect): boolean =>
  one[2] <= other[0] || other[2] <= one[0] || one[3] <= other[1] || other[3] <= one[1]

const badgeRect = ([x, y]: Point): Rect => [x - badgeRadius, y - badgeRadius, x + badgeRadius, y + badgeRadius]

function nameRect([x, y]: Point, width: number, side: Label['side']): Rect {
  const offsets: Record<Label['side'], Point> = {
    E: [badgeRadius, -lineHeight / 2],
    W: [-badgeRadius - width, -lineHeight / 2],
    N: [-width / 2, -badgeRadius - lineHeight],
    S: [-width / 2, badgeRadius],
    middle: [-width / 2, -lineHeight / 2],
  }
  const [dx, dy] = offsets[side]
  return [x + dx, y + dy, x + dx + width, y + dy + lineHeight]
}

/**
 * Returns the labels that fit, with the least width at which each does. The earlier of two labels takes precedence. A label
 * that fits at one width is shown at all greater widths.
 * @param ratio width of the first extent divided by its height
 */
export function layoutLabels(
  places: readonly PlaceCandidate[],
  areas: readonly AreaCandidate[],
  ratio: number,
): { places: PlaceLabel[]; areas: AreaLabel[] } {
  const shownPlaces = new Map<PlaceCandidate, PlaceLabel>()
  const shownAreas = new Map<AreaCandidate, AreaLabel>()
  for (const width of widths) {
    const pointOf = ({ left, top }: Pick<Label, 'left' | 'top'>): Point => [
      (left / 100) * width,
      (top / 100) * (width / ratio),
    ]
    const nameWidth = (label: PlaceCandidate) => lettersIn(label.name) * letterWidth
    const placeNameRect = (label: PlaceCandidate, side: Side) => nameRect(pointOf(label), nameWidth(label), side)
    const staysInView = (label: PlaceCandidate, side: Side) =>
      isInView(pointOf(label), { width: nameWidth(label), height: lineHeight, distance: badgeRadius }, side, {
        width,
        height: width / ratio,
      })
    const areaNameRect = (label: AreaCandidate) =>
      nameRect(pointOf(label), lettersIn(label.name) * letterWidthOfArea, 'middle')

    const taken: Rect[] = [
      ...[...shownPlaces.values()].flatMap((label) => [
        badgeRect(pointOf(label)),
        ...(label.named ? [placeNameRect(label, label.side)] : []),
      ]),
      ...[...shownAreas.values()].map(areaNameRect),
    ]
    const isFree = (rect: Rect) => taken.every((other) => areApart(rect, other))

    for (const place of places) {
      const rect = badgeRect(pointOf(place))
      if (shownPlaces.has(place) || !isFree(rect)) continue
      taken.push(rect)
      shownPlaces.set(place, { ...place, from: width })
    }
    for (const place of places) {
      const shown = shownPlaces.get(place)
      if (!shown || shown.named || lettersIn(place.name) > maxLetters) continue
      const side = labelSideOrder[place.side].find(
        (side) => staysInView(place, side) && isFree(placeNameRect(place, side)),
      )
      if (!side) continue
      taken.push(placeNameRect(place, side))
      shownPlaces.set(place, { ...shown, side, named: width })
    }
    for (const area of areas) {
      const rect = areaNameRect(area)
      if (shownAreas.has(area) || !isFree(rect) || rect[0] < -leastPadding || rect[2] > width + leastPadding) continue
      taken.push(rect)
      shownAreas.set(area, { ...area, named: width })
    }
  }
  return {
    places: places.flatMap((place) => shownPlaces.get(place) ?? []),
    areas: areas.flatMap((area) => shownAreas.get(area) ?? []),
  }
}
