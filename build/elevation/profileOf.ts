import type { ElevationProfile, Ground } from '../../src/content/elevation/profile.ts'
import { bearingAt, pointAt, type MeasuredLine } from '../../src/geometry/measuredLine.ts'
import type { Position } from '../../src/geometry/position.ts'

/** The km between two heights: shorter on a short line. The data's cells are 3.5 km wide at 45° N. */
const steps = { longest: 2, shortest: 0.5, perLine: 400 }
/** A line shorter than this, in km, is a few cells of the data: it has no profile. */
const shortestLine = 20
/** Heights are also taken up to this distance from a point of the line, across it and along it, in km. */
const reach = 4
/** A drop to the lowest of them of this number of metres is followed by half. */
const halfDrop = 5
/** The standard deviation of the smoothing along the line, in km. */
const smoothing = 5
/** The differences of height within `reach`, in metres, up to which the ground is plain, and up to which it is hilly. */
const plain = 50
const hilly = 200

const kmPerDegree = 111.2

/**
 * Returns the heights of the ground along a line, or null if it is short or leaves the data.
 *
 * Roads and railways follow the valleys, and the mean height of a cell of 3.5 km is that of the slopes too. So where the ground falls
 * away to a side of the line within 4 km, the height is that of the lower ground; where it is almost flat, or falls away before
 * and behind, as on a pass, that of the point. Then the heights are smoothed along the line with a Gaussian of 5 km. basemap/README.md has what was measured.
 * @param heightAt metres above sea level at a position, or null where there is no data
 */
export function profileOf(
  line: MeasuredLine,
  heightAt: (position: Position) => number | null,
): ElevationProfile | null {
  if (line.length < shortestLine) return null
  const wanted = Math.min(steps.longest, Math.max(steps.shortest, line.length / steps.perLine))
  const count = Math.round(line.length / wanted)
  const step = line.length / count
  const valley: number[] = []
  const ground: Ground[] = []
  for (let index = 0; index <= count; index++) {
    const km = index * step
    const at = offsetFrom(pointAt(line, km), bearingAt(line, km, 2 * reach))
    const here = heightAt(at(0, 0))
    if (here === null) return null
    const heightsAt = (positions: Position[]) => positions.map(heightAt).filter((height) => height !== null)
    const across = heightsAt([-1, -0.5, 0.5, 1].map((share) => at(share * reach, 0)))
    const along = heightsAt([-1, 1].map((share) => at(0, share * reach)))
    const drop = here - Math.min(here, ...across)
    const relief = Math.max(here, ...across, ...along) - Math.min(here, ...across, ...along)
    valley.push(here - (drop > 0 ? drop ** 2 / (drop + halfDrop) : 0))
    ground.push(relief < plain ? 0 : relief < hilly ? 1 : 2)
  }
  return { step, metres: smoothed(valley, smoothing / step).map(Math.round), ground }
}

/**
 * Returns a function that gives the position some km to the right of a position and ahead of it.
 * @param bearing degrees clockwise from north
 */
function offsetFrom([lon, lat]: Position, bearing: number): (right: number, ahead: number) => Position {
  const [sin, cos] = [Math.sin((bearing * Math.PI) / 180), Math.cos((bearing * Math.PI) / 180)]
  const kmPerDegreeEast = kmPerDegree * Math.cos((lat * Math.PI) / 180)
  return (right, ahead) => [
    lon + (right * cos + ahead * sin) / kmPerDegreeEast,
    lat + (ahead * cos - right * sin) / kmPerDegree,
  ]
}

/** @param deviation the standard deviation in steps */
function smoothed(values: readonly number[], deviation: number): number[] {
  const width = Math.ceil(3 * deviation)
  const weights = Array.from({ length: width + 1 }, (_, distance) => Math.exp(-(distance ** 2) / (2 * deviation ** 2)))
  return values.map((_, index) => {
    let [sum, total] = [0, 0]
    // Near an end the window is shorter on both sides, so that a slope does not become flatter there.
    const half = Math.min(width, index, values.length - 1 - index)
    for (let offset = -half; offset <= half; offset++) {
      const weight = weights[Math.abs(offset)]!
      sum += weight * values[index + offset]!
      total += weight
    }
    return sum / total
  })
}
