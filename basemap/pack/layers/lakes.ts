/** The names of lakes that the map draws. */
import type { Feature, Point } from 'geojson'
import { isInside, ringsOf } from '../../../src/geometry/pointInPolygon.ts'
import type { PolygonGeometry, Position } from '../../../src/geometry/position.ts'
import { withProperties } from './layer.ts'

/** Least area of a lake in square kilometres, by zoom. */
export const minimumLakeArea = [9000, 5000, 2000, 500, 120, 40, 10, 0]

/** Degrees of latitude: the name of a narrow reservoir may be so far from its shore. */
const near = 0.15

/**
 * Gives the label of a lake the area of the lake, and leaves it out where the water has no lake. Its rank is at least the zoom
 * at which the lake appears.
 */
export function withLakes(labels: readonly Feature[], water: readonly Feature[]): Feature[] {
  const areaAt = lakeFinder(water)
  return labels.flatMap((label) => {
    const { kind, rank } = label.properties!
    if (kind !== 'lake') return [label]
    const km2 = areaAt((label.geometry as Point).coordinates as Position)
    if (km2 === null) return []
    const zoom = minimumLakeArea.findIndex((least) => km2 >= least)
    return [withProperties(label, { ...label.properties, rank: Math.max(Number(rank), zoom), km2 })]
  })
}

/** Returns a function for the area, in square kilometres, of the lake at a position: null where there is none. */
function lakeFinder(water: readonly Feature[]): (position: Position) => number | null {
  const lakes = water
    .filter(({ properties }) => properties!['kind'] !== 'ocean')
    .map(({ geometry, properties }) => {
      const shape = geometry as PolygonGeometry
      const shore = ringsOf(shape).flat()
      const range = [0, 1].map((axis) => {
        const values = shore.map((position) => position[axis]!).toSorted((one, other) => one - other)
        return [values[0]! - 2 * near, values.at(-1)! + 2 * near] as const
      })
      return { shape, shore, range, km2: Number(properties!['km2']) }
    })
  return (position) => {
    const stretch = Math.cos((position[1] * Math.PI) / 180)
    const isNear = ([lon, lat]: Position) => Math.hypot((lon - position[0]) * stretch, lat - position[1]) < near
    const around = lakes.filter(({ range }) =>
      range.every(([least, most], axis) => position[axis]! > least && position[axis]! < most),
    )
    const lake = around.find(({ shape }) => isInside(position, shape)) ?? around.find(({ shore }) => shore.some(isNear))
    return lake?.km2 ?? null
  }
}
