/** Joins polygons that were cut at the antimeridian (RFC 7946, 3.1.9), so that no seam is drawn there. */
import { turned } from '../../geometry/longitude.ts'
import { isInside, signedArea } from '../../geometry/pointInPolygon.ts'
import type { Position } from '../../geometry/position.ts'

type Rings = Position[][]

const isOnSeam = ([longitude]: Position): boolean => longitude === 180

/** Ends of paths on the seam are one where they are within this many degrees: each half may have been simplified by itself. */
const tolerance = 0.1

/** Returns the number of the place on the seam where a position of a path's end is. */
function placesOf(paths: readonly Position[][]): (position: Position) => number {
  const latitudes = paths.flatMap((path) => [path[0]![1], path.at(-1)![1]]).sort((a, b) => a - b)
  const places = new Map<number, number>()
  let place = 0
  latitudes.forEach((latitude, index) => {
    if (index > 0 && latitude - latitudes[index - 1]! > tolerance) place++
    places.set(latitude, place)
  })
  return ([, latitude]) => places.get(latitude)!
}

/**
 * The parts of a ring that are not on the seam, each from the seam to the seam. `null` for a ring that has no piece on it:
 * it stays as it is.
 */
function pathsOf(ring: readonly Position[]): Position[][] | null {
  const open = ring.slice(0, -1)
  const isPieceOnSeam = (index: number) => isOnSeam(open[index]!) && isOnSeam(open[(index + 1) % open.length]!)
  const start = open.findIndex((_, index) => isPieceOnSeam(index))
  if (start < 0) return null
  const paths: Position[][] = []
  let path: Position[] = []
  for (let step = 1; step <= open.length; step++) {
    const index = (start + step) % open.length
    path.push(open[index]!)
    if (!isPieceOnSeam(index)) continue
    if (path.length > 1) paths.push(path)
    path = []
  }
  return paths
}

/** The rings that the paths make: each path goes on with the one that begins where it ends. */
function linked(paths: readonly Position[][]): Rings {
  const placeOf = placesOf(paths)
  const byStart = new Map(paths.map((path) => [placeOf(path[0]!), path]))
  const rings: Rings = []
  for (const [start, first] of byStart) {
    const ring = [...first]
    byStart.delete(start)
    while (placeOf(ring.at(-1)!) !== start) {
      const next = placeOf(ring.at(-1)!)
      ring.push(...byStart.get(next)!.slice(1))
      byStart.delete(next)
    }
    ring[ring.length - 1] = ring[0]!
    rings.push(ring)
  }
  return rings
}

const eastOfSeam = (rings: Rings): Rings =>
  rings.map((ring) => ring.map(([longitude, latitude]) => [turned(longitude, 1), latitude]))

/** A polygon that has an edge on the seam, and the paths of its outline between these edges. */
interface Part {
  polygon: Rings
  holes: Rings
  paths: Position[][]
}

/** The parts whose edges on the seam are edges of other parts too. */
function matching(parts: readonly Part[]): readonly Part[] {
  const paths = parts.flatMap((part) => part.paths)
  const placeOf = placesOf(paths)
  const [starts, ends] = [paths.map(([first]) => placeOf(first!)), paths.map((path) => placeOf(path.at(-1)!))]
  const once = (places: number[], of: Position) => places.filter((other) => other === placeOf(of)).length === 1
  const kept = parts.filter((part) => part.paths.every((path) => once(starts, path.at(-1)!) && once(ends, path[0]!)))
  return kept.length < parts.length ? matching(kept) : kept
}

/**
 * The polygons; those that meet at the antimeridian are one polygon, whose longitudes go on beyond 180. Polygons whose
 * edges there differ stay apart.
 * @param polygons wound as RFC 7946 has it, with longitudes from -180
 */
export function mergeAtAntimeridian(polygons: readonly Rings[]): Rings[] {
  const reaches = (rings: Rings, longitude: number) => rings[0]!.some((position) => position[0] === longitude)
  const parts = polygons.flatMap((polygon): Part[] => {
    if (reaches(polygon, 180) === reaches(polygon, -180)) return []
    const [outline, ...holes] = reaches(polygon, 180) ? polygon : eastOfSeam(polygon)
    const paths = pathsOf(outline!)
    return paths?.length ? [{ polygon, holes, paths }] : []
  })
  const merged = matching(parts)
  if (!merged.length) return [...polygons]
  const rings = linked(merged.flatMap(({ paths }) => paths))
  const outlines = rings.filter((ring) => signedArea(ring) > 0)
  // Two notches that meet are a hole.
  const holes = [...rings.filter((ring) => signedArea(ring) <= 0), ...merged.flatMap((part) => part.holes)]
  const isIn = (hole: Position[], outline: Position[]) =>
    hole.some((position) => isInside(position, { type: 'Polygon', coordinates: [outline] }))
  return [
    ...polygons.filter((polygon) => !merged.some((part) => part.polygon === polygon)),
    ...outlines.map((outline) => [outline, ...holes.filter((hole) => isIn(hole, outline))]),
  ]
}
