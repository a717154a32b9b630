/** The first view of the map as a placeholder: the same data, the same projection, the same fit. */
import { gatherLayers } from '../../basemap/pack/layers.ts'
import {
  languages,
  type Corridor,
  type Feature,
  type Language,
  type Mode,
  type Name,
  type Position,
} from '../../src/content/schema'
import { firstExtent, type Extent } from '../../src/geometry/extent'
import { kindOf, kinds } from '../../src/content/kinds'
import { labelSide, type Side } from '../../src/map/sources/labelSide'
import type { AtlasContent } from '../../src/content/load/loadContent'
import { mercator } from '../../src/geometry/mercator'
import { measureLine, slice } from '../../src/geometry/measuredLine'
import { sectionSpans } from '../../src/content/corridors/sections'
import { basemapPaths, pathData, world, type Box } from './basemapPaths'

/** Widths in px of the first extent that names are laid out for; wider pictures have more of them. */
const widths = [300, 520, 900] as const
type Width = (typeof widths)[number]

/** A name or a badge of the placeholder: `left` and `top` in percent of the first extent. */
interface Sign {
  left: number
  top: number
  name: Name
  /** The least width that has room for the name, if any has, and where it stands there. */
  named?: Width
  side: Side | 'middle'
}
export interface PlaceSign extends Sign {
  feature: Feature
  /** The least width that has room for the badge. */
  from: Width
}
export interface NameSign extends Sign {
  kind: 'country' | 'water'
  named: Width
}
export interface MapPlaceholder {
  /** The first extent. */
  box: Box
  basemap: ReturnType<typeof basemapPaths>
  corridors: { id: string; mode: Mode; built: boolean; path: string }[]
  places: PlaceSign[]
  names: NameSign[]
}

const project = (position: readonly [number, number]) =>
  mercator(position).map((share) => share * world) as [number, number]

function boxOf([west, south, east, north]: Extent): Box {
  const [left, bottom] = project([west, south])
  const [right, top] = project([east, north])
  return [left, top, right, bottom]
}

const inUnits = (positions: readonly Position[]) =>
  positions.map((position) => project(position).map((value) => Math.round(value)) as [number, number])

const corridorsOf = (corridor: Corridor): MapPlaceholder['corridors'] => {
  const line = measureLine(corridor.geometry.coordinates)
  return sectionSpans(corridor).map(({ from, to, status }) => ({
    id: corridor.id,
    mode: corridor.properties.mode,
    built: status === 'built',
    path: pathData([inUnits(slice(line, from, to))]),
  }))
}

/** Which sides of a place are tried for its name, best first. */
const sides: Record<Side, Side[]> = {
  N: ['N', 'S', 'E', 'W'],
  S: ['S', 'N', 'E', 'W'],
  W: ['W', 'E', 'N', 'S'],
  E: ['E', 'W', 'S', 'N'],
}

type Rect = [left: number, top: number, right: number, bottom: number]
const apart = (one: Rect, other: Rect): boolean =>
  one[2] <= other[0] || other[2] <= one[0] || one[3] <= other[1] || other[3] <= one[1]

/** Px that a name takes, as far as can be told without its font: its longest language counts. */
const [lineHeight, badge] = [15, 14]
const lengthOf = (name: Name, perLetter: number) =>
  perLetter * Math.max(...languages.map((l: Language) => name[l].length))

function nameRect(x: number, y: number, width: number, side: Sign['side']): Rect {
  const [dx, dy] = {
    E: [badge, -lineHeight / 2],
    W: [-badge - width, -lineHeight / 2],
    N: [-width / 2, -badge - lineHeight],
    S: [-width / 2, badge],
    middle: [-width / 2, -lineHeight / 2],
  }[side] as [number, number]
  return [x + dx, y + dy, x + dx + width, y + dy + lineHeight]
}

/** Gives badges and names their room, at the least width first; what has it there keeps it where there is more. */
function layOut(places: PlaceSign[], names: NameSign[], ratio: number): Pick<MapPlaceholder, 'places' | 'names'> {
  const shown = new Set<Sign>()
  for (const width of widths) {
    const at = ({ left, top }: Sign): [number, number] => [(left / 100) * width, (top / 100) * (width / ratio)]
    const badgeRect = (sign: Sign): Rect => {
      const [x, y] = at(sign)
      return [x - badge, y - badge, x + badge, y + badge]
    }
    const rectOf = (sign: Sign, side: Sign['side'], perLetter: number) =>
      nameRect(...at(sign), lengthOf(sign.name, perLetter), side)
    const taken: Rect[] = [...shown].flatMap((sign) => [
      ...('feature' in sign ? [badgeRect(sign)] : []),
      ...(sign.named ? [rectOf(sign, sign.side, 'feature' in sign ? 6.6 : 9.5)] : []),
    ])
    const isFree = (rect: Rect) => taken.every((other) => apart(rect, other))
    for (const place of places) {
      if (!shown.has(place)) {
        if (!isFree(badgeRect(place))) continue
        taken.push(badgeRect(place))
        shown.add(place)
        place.from = width
      }
    }
    for (const place of places) {
      if (!shown.has(place) || place.named || lengthOf(place.name, 1) > 22) continue
      const side = sides[place.side as Side].find((side) => isFree(rectOf(place, side, 6.6)))
      if (!side) continue
      taken.push(rectOf(place, side, 6.6))
      Object.assign(place, { side, named: width })
    }
    for (const name of names) {
      if (shown.has(name) || !isFree(rectOf(name, 'middle', 9.5))) continue
      taken.push(rectOf(name, 'middle', 9.5))
      shown.add(name)
      name.named = width
    }
  }
  return { places: places.filter((place) => shown.has(place)), names: names.filter((name) => shown.has(name)) }
}

/** As on the map: first the kind's order, then how often the article names it. */
const priority = (feature: Feature): number => kinds[kindOf(feature)].order * 100 - feature.properties.passages.length

export function layoutPlaceholder(content: AtlasContent): MapPlaceholder {
  const extent = firstExtent(content)
  const box = boxOf(extent)
  const [left, top, right, bottom] = box
  const [width, height] = [right - left, bottom - top]
  const place = (position: Position) => {
    const [x, y] = project(position)
    return { left: (100 * (x - left)) / width, top: (100 * (y - top)) / height }
  }
  const lines = content.features.flatMap(({ geometry }) =>
    geometry.type === 'LineString' ? [geometry.coordinates] : [],
  )
  const places = content.features
    .filter(({ geometry }) => geometry.type === 'Point')
    .toSorted((a, b) => priority(a) - priority(b))
    .map((feature): PlaceSign => {
      const position = feature.geometry.coordinates as Position
      return {
        ...place(position),
        feature,
        name: feature.properties.name,
        from: widths[0],
        side: labelSide(position, lines),
      }
    })
  const isWater = (kind: unknown) => kind !== 'country'
  const areas = content.features.flatMap(({ properties }): NameSign[] =>
    'label' in properties && (properties.kind === 'country' || properties.kind === 'sea')
      ? [
          {
            ...place(properties.label),
            name: properties.name,
            kind: isWater(properties.kind) ? 'water' : 'country',
            named: widths[0],
            side: 'middle',
          },
        ]
      : [],
  )
  const written = new Set(content.features.map(({ properties }) => properties.name.en))
  const others = gatherLayers()
    .find(({ name }) => name === 'labels')!
    .world.filter(({ properties }) => Number(properties!.rank) <= 2 && !written.has(String(properties!.name_en)))
    .map(({ geometry, properties }): NameSign => ({
      ...place((geometry as { coordinates: number[] }).coordinates as Position),
      name: Object.fromEntries(
        languages.map((language) => [language, String(properties![`name_${language}`])]),
      ) as Name,
      kind: isWater(properties!.kind) ? 'water' : 'country',
      named: widths[0],
      side: 'middle',
    }))
    .filter((sign) => sign.left > -5 && sign.left < 105 && sign.top > -90 && sign.top < 190)
  // A phone sees far more of the world above and below its first extent than beside it.
  const near: Box = [left - width * 0.1, top - height * 0.6, right + width * 0.1, bottom + height * 0.6]
  const far: Box = [left - width * 0.5, 0, right + width * 0.5, world]
  return {
    box,
    basemap: basemapPaths(near, far),
    corridors: content.features.flatMap((feature) =>
      feature.properties.kind === 'corridor' ? corridorsOf(feature as Corridor) : [],
    ),
    ...layOut(places, [...areas, ...others], width / height),
  }
}
