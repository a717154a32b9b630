import type { Position } from '../../geometry/position.ts'

/**
 * Positions as whole numbers: longitude and latitude in units of 10^-`digits` degrees, each as the difference from the
 * position before it, in one list.
 */
export interface PackedPositions {
  digits: number
  deltas: readonly number[]
}

/** The coordinates of a geometry whose lists of positions may be packed. */
export type PackedCoordinates = number | PackedPositions | readonly PackedCoordinates[]
type Coordinates = number | readonly Coordinates[]

/** Fewer positions are as small as they are. */
const fewest = 4
/** The most decimals that are packed: 0.1 m. */
const mostDigits = 6

const isPosition = (value: unknown): value is Position =>
  Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === 'number')
const isPacked = (value: object): value is PackedPositions => 'deltas' in value

function packPositions(positions: readonly Position[]): PackedPositions | readonly Position[] {
  const values = positions.flat()
  const digits = [...Array(mostDigits + 1).keys()].find((digits) =>
    values.every((value) => Math.round(value * 10 ** digits) / 10 ** digits === value),
  )
  if (digits === undefined) return positions
  const whole = values.map((value) => Math.round(value * 10 ** digits))
  return { digits, deltas: whole.map((value, index) => value - (whole[index - 2] ?? 0)) }
}

/** Packs each list of positions that loses nothing by it. Returns the other coordinates as they are. */
export function packCoordinates(coordinates: Coordinates): PackedCoordinates {
  if (typeof coordinates === 'number') return coordinates
  if (coordinates.length >= fewest && coordinates.every(isPosition)) return packPositions(coordinates)
  return coordinates.map(packCoordinates)
}

/** Returns the coordinates that `packCoordinates` was given. */
export function unpackCoordinates(packed: PackedCoordinates): Coordinates {
  if (typeof packed !== 'object') return packed
  if (!isPacked(packed)) return packed.map(unpackCoordinates)
  const unit = 10 ** packed.digits
  const positions: Position[] = []
  let [x, y] = [0, 0]
  for (let index = 0; index < packed.deltas.length; index += 2) {
    x += packed.deltas[index]!
    y += packed.deltas[index + 1]!
    positions.push([x / unit, y / unit])
  }
  return positions
}

interface WithGeometry {
  geometry: { coordinates: Coordinates }
}
/** A feature whose geometry is packed. */
export interface PackedFeature {
  geometry: { coordinates: PackedCoordinates }
}

export const packGeometry = <F extends WithGeometry>(feature: F): PackedFeature => ({
  ...feature,
  geometry: { ...feature.geometry, coordinates: packCoordinates(feature.geometry.coordinates) },
})

/** Returns the feature that `packGeometry` was given. */
export const unpackGeometry = <F extends WithGeometry>(feature: PackedFeature): F =>
  ({
    ...feature,
    geometry: { ...feature.geometry, coordinates: unpackCoordinates(feature.geometry.coordinates) },
  }) as unknown as F
