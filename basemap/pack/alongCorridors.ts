/**
 * Finds the parts of the basemap's roads and railways that corridors follow, so that the map need not draw both. Corridors and
 * basemap come from different sources: their lines of the same road lie up to some km apart.
 */
import type { Position } from 'geojson'
import type { CorridorLine } from './options.ts'

/** A part of a line, and the ids of the corridors that follow it. */
export interface Piece {
  coordinates: Position[]
  along: string[]
}

/** A corridor follows a line that is this near in km and this parallel in degrees, */
const near = { exact: { km: 6, degrees: 20 }, schematic: { km: 25, degrees: 35 } }
/** or nearer, in km, and less parallel: in mountains, both wind. */
const beside = { km: 2, degrees: 45 }
/** Between two such parts, a part of this length in km that is not as parallel, or this much farther away, belongs to them. */
const gap = { km: 2, length: 15 }
/** Where a line leaves the corridor, it is cut where it is this near in km, if that is within so many km of its length. */
const leave = { exact: 1, schematic: 8, within: 25 }
/** Km between the positions that are looked at, and to both sides of one for its direction. */
const [step, reach] = [1, 2]

const kmPerDegree = 111.2
/** Degrees. */
const cellSize = 0.5
type Segment = readonly [from: Position, to: Position]

interface Sample {
  position: Position
  /** From the start of the line. */
  km: number
  isVertex: boolean
}

/** A straight line from a road to the corridor that stands for the road that it met. */
export interface Link {
  coordinates: [Position, Position]
  corridor: string
  /** One of the pieces that it is for. */
  piece: Piece
}

/** Km. A shorter link is not visible. */
const shortestLink = 0.3

/**
 * Returns links for the ends of pieces without a corridor that lie on a piece with one: without that piece the end would be
 * loose.
 */
export function linksTo(corridors: readonly CorridorLine[], pieces: readonly Piece[]): Link[] {
  const cellsById = new Map(
    corridors.map((corridor) => [corridor.id, { cells: cellsOf(corridor), farthest: farthest(corridor) }]),
  )
  const followed = new Map<string, string>()
  for (const { coordinates, along } of pieces) {
    if (along[0]) for (const position of coordinates) followed.set(String(position), along[0])
  }
  const links = new Map<string, Link>()
  for (const piece of pieces) {
    const { coordinates, along } = piece
    if (along.length > 0) continue
    for (const end of [coordinates[0]!, coordinates.at(-1)!]) {
      const corridor = followed.get(String(end))
      if (corridor === undefined) continue
      const { cells, farthest } = cellsById.get(corridor)!
      const { km, position } = nearestPoint(end, cells)
      if (position && km > shortestLink && km <= farthest)
        links.set(String(end), {
          coordinates: [end, position.map((value) => Number(value.toFixed(4)))],
          corridor,
          piece,
        })
    }
  }
  return [...links.values()]
}

/** Returns a function that cuts a line into the parts that corridors follow and the others. The parts meet. */
export function cutterAlong(corridors: readonly CorridorLine[]): (line: readonly Position[]) => Piece[] {
  const indexes = corridors.map((corridor) => ({ ...corridor, cells: cellsOf(corridor) }))
  return (line) => {
    const around = indexes.filter(({ cells }) => line.some((position) => cells.has(cellAt(position))))
    if (around.length === 0) return [{ coordinates: [...line], along: [] }]
    const samples = samplesOf(line)
    const followed = around
      .map((corridor) => ({ id: corridor.id, isAlong: followedBy(samples, corridor) }))
      .filter(({ isAlong }) => isAlong.includes(true))
    return piecesOf(samples, (at) => followed.flatMap(({ id, isAlong }) => (isAlong[at] ? id : [])))
  }
}

const cellAt = ([lon = 0, lat = 0]: Position): string => `${Math.floor(lon / cellSize)} ${Math.floor(lat / cellSize)}`

/** Km: how far from a corridor a part of a line that belongs to it may be. */
const farthest = ({ course }: CorridorLine): number => near[course].km + gap.km

/** The segments of a corridor by the cells of a grid that they are in or near. */
function cellsOf(corridor: CorridorLine): Map<string, Segment[]> {
  const { line } = corridor
  const reached = farthest(corridor) / kmPerDegree
  const cells = new Map<string, Segment[]>()
  for (const [at, to] of line.slice(1).entries()) {
    const from = line[at]!
    const south = Math.min(from[1]!, to[1]!) - reached
    const north = Math.max(from[1]!, to[1]!) + reached
    const margin = reached / Math.cos((Math.min(85, Math.max(-south, north)) * Math.PI) / 180)
    const [west, east] = [Math.min(from[0]!, to[0]!) - margin, Math.max(from[0]!, to[0]!) + margin]
    for (let x = Math.floor(west / cellSize); x <= Math.floor(east / cellSize); x++) {
      for (let y = Math.floor(south / cellSize); y <= Math.floor(north / cellSize); y++) {
        const there = cells.get(`${x} ${y}`)
        if (there) there.push([from, to])
        else cells.set(`${x} ${y}`, [[from, to]])
      }
    }
  }
  return cells
}

/** A vector in km on the plane that touches the Earth at a latitude. */
const vector = (from: Position, to: Position, lat: number): [number, number] => [
  (to[0]! - from[0]!) * kmPerDegree * Math.cos((lat * Math.PI) / 180),
  (to[1]! - from[1]!) * kmPerDegree,
]

function samplesOf(line: readonly Position[]): Sample[] {
  const samples: Sample[] = [{ position: line[0]!, km: 0, isVertex: true }]
  for (const [at, to] of line.slice(1).entries()) {
    const from = line[at]!
    const start = samples.at(-1)!.km
    const length = Math.hypot(...vector(from, to, from[1]!))
    const count = Math.max(1, Math.ceil(length / step))
    for (let part = 1; part <= count; part++) {
      const share = part / count
      const position = from.map((value, axis) => value + (to[axis]! - value) * share)
      samples.push({ position: part === count ? to : position, km: start + length * share, isVertex: part === count })
    }
  }
  return samples
}

/** For each sample, whether a corridor follows the line there. */
function followedBy(
  samples: readonly Sample[],
  { cells, ...corridor }: CorridorLine & { cells: ReadonlyMap<string, Segment[]> },
): boolean[] {
  const { course } = corridor
  const { km: within, degrees: parallel } = near[course]
  const nearest = samples.map(({ position }, at) => nearestTo(position, directionAt(samples, at), cells))
  const isAlong = nearest.map(
    ({ km, degrees }) => (km <= within && degrees <= parallel) || (km <= beside.km && degrees <= beside.degrees),
  )
  const last = samples.length - 1
  const length = ([from, to]: Run) => samples[to]!.km - samples[from]!.km
  for (const run of runsOf(isAlong, false)) {
    const isInside = run[0] > 0 && run[1] < last
    if (
      isInside &&
      length(run) <= gap.length &&
      nearest.slice(run[0], run[1] + 1).every(({ km }) => km <= farthest(corridor))
    )
      isAlong.fill(true, run[0], run[1] + 1)
  }
  for (const [from, to] of runsOf(isAlong, true)) {
    // A shorter part in the middle of a line only crosses the corridor.
    if (from > 0 && to < last && length([from, to]) < within) isAlong.fill(false, from, to + 1)
    if (from > 0) isAlong.fill(false, from, leavingAt(from, 1, to))
    if (to < last) isAlong.fill(false, leavingAt(to, -1, from) + 1, to + 1)
  }
  return isAlong

  /** From the end of a part inwards, the first sample that is near enough to the corridor, or else the nearest. */
  function leavingAt(end: number, direction: 1 | -1, otherEnd: number): number {
    let best = end
    for (let at = end; Math.abs(samples[at]!.km - samples[end]!.km) <= leave.within; at += direction) {
      if (nearest[at]!.km < nearest[best]!.km) best = at
      if (nearest[at]!.km <= leave[course] || at === otherEnd) break
    }
    return best
  }
}

type Run = readonly [from: number, to: number]

/** The runs of a value, each with its first and last index. */
function runsOf(values: readonly boolean[], value: boolean): Run[] {
  const runs: [number, number][] = []
  for (const [at, one] of values.entries()) {
    if (one !== value) continue
    const last = runs.at(-1)
    if (last && last[1] === at - 1) last[1] = at
    else runs.push([at, at])
  }
  return runs
}

function directionAt(samples: readonly Sample[], at: number): Segment {
  let [before, after] = [at, at]
  while (before > 0 && samples[at]!.km - samples[before]!.km < reach) before--
  while (after < samples.length - 1 && samples[after]!.km - samples[at]!.km < reach) after++
  return [samples[before]!.position, samples[after]!.position]
}

/** The nearest position of a corridor, its distance, and the segment that it is on. */
function nearestPoint(position: Position, cells: ReadonlyMap<string, Segment[]>) {
  const lat = position[1]!
  let nearest: { km: number; position: Position | null; segment: Segment | null } = {
    km: Infinity,
    position: null,
    segment: null,
  }
  for (const segment of cells.get(cellAt(position)) ?? []) {
    const [x, y] = vector(segment[0], position, lat)
    const [dx, dy] = vector(segment[0], segment[1], lat)
    const share = Math.min(1, Math.max(0, (x * dx + y * dy) / (dx * dx + dy * dy || 1)))
    const km = Math.hypot(x - share * dx, y - share * dy)
    if (km >= nearest.km) continue
    const at = segment[0].map((value, axis) => value + (segment[1][axis]! - value) * share)
    nearest = { km, position: at, segment }
  }
  return nearest
}

/** The distance of the nearest part of a corridor, and the angle between both from 0 to 90 degrees. */
function nearestTo(
  position: Position,
  [before, after]: Segment,
  cells: ReadonlyMap<string, Segment[]>,
): { km: number; degrees: number } {
  const lat = position[1]!
  const { km, segment } = nearestPoint(position, cells)
  if (!segment) return { km, degrees: 90 }
  const bearings = [vector(before, after, lat), vector(...segment, lat)].map(([x, y]) => Math.atan2(y, x))
  const turn = (Math.abs(bearings[0]! - bearings[1]!) * 180) / Math.PI
  return { km, degrees: Math.min(turn % 180, 180 - (turn % 180)) }
}

/** Cuts the samples where the corridors change, and leaves out those that are not vertices. */
function piecesOf(samples: readonly Sample[], corridorsAt: (at: number) => string[]): Piece[] {
  const pieces: Piece[] = []
  let [key, before]: [string | null, string[]] = [null, corridorsAt(0)]
  for (const [at, { position }] of samples.slice(1).entries()) {
    const here = corridorsAt(at + 1)
    // A corridor follows what is between two samples if it follows both.
    const along = before.filter((id) => here.includes(id))
    const piece = pieces.at(-1)
    if (piece && key === along.join(' ')) {
      if (!samples[at]!.isVertex) piece.coordinates.pop()
      piece.coordinates.push(position)
    } else {
      pieces.push({ coordinates: [samples[at]!.position, position], along })
      key = along.join(' ')
    }
    before = here
  }
  return pieces
}
