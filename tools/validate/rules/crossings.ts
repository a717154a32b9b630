import type { Position } from '../../../src/content/schema.ts'
import { entriesOf, problemAt, type Content } from '../content.ts'
import type { Problem } from '../problem.ts'
import { runsOf, samePosition, written, type Run } from './positions.ts'

/** A piece between two positions of a run. */
interface Piece {
  run: Run
  index: number
  /** Place among the pieces of the run that have a length. */
  order: number
  last: boolean
  start: Position
  end: Position
}

/** Lines and rings neither cross nor touch themselves, and the rings of an area do not cross one another. */
export function nothingCrossesItself(content: Content): Problem[] {
  return entriesOf(content).flatMap((entry) => {
    const clash = firstClash(runsOf(entry.feature).flatMap(piecesOf))
    if (!clash) return []
    const [one, other] = clash
    const message = `the piece ${written(one.start)} to ${written(one.end)} meets the piece ${written(other.start)} to ${written(other.end)}, ${other.run.path}[${other.index}]: a geometry must not cross itself`
    return [problemAt(entry, `${one.run.path}[${one.index}]`, message)]
  })
}

function piecesOf(run: Run): Piece[] {
  return run.positions
    .slice(1)
    .map((end, index) => ({ run, index, start: run.positions[index]!, end }))
    .filter(({ start, end }) => !samePosition(start, end))
    .map((piece, order, all) => ({ ...piece, order, last: order === all.length - 1 }))
}

/** The first two pieces, in their order in the file, that meet where they must not. */
function firstClash(pieces: Piece[]): [Piece, Piece] | undefined {
  // From west to east, so that a piece is only compared with those that begin before it ends.
  const order = pieces.map((piece, rank) => ({ piece, rank, west: west(piece), east: east(piece) }))
  order.sort((one, other) => one.west - other.west)
  let first: { piece: Piece; rank: number }[] | undefined
  for (const [index, one] of order.entries()) {
    for (let next = index + 1; next < order.length && order[next]!.west <= one.east; next++) {
      const pair = [one, order[next]!].sort((a, b) => a.rank - b.rank)
      if (first && (first[0]!.rank - pair[0]!.rank || first[1]!.rank - pair[1]!.rank) <= 0) continue
      if (clashes(pair[0]!.piece, pair[1]!.piece)) first = pair
    }
  }
  return first && [first[0]!.piece, first[1]!.piece]
}

function clashes(one: Piece, other: Piece): boolean {
  if (one.run !== other.run) return cross(one, other)
  if (other.order === one.order + 1) return doublesBack(one, other)
  if (joinsRound(one, other)) return doublesBack(other, one)
  return meet(one, other)
}

/** Whether `other` is the last piece of a closed run and `one` its first. */
function joinsRound(one: Piece, other: Piece): boolean {
  return one.order === 0 && other.last && samePosition(one.start, other.end)
}

/** Whether the second piece, which begins where the first ends, goes back over it. */
function doublesBack(first: Piece, second: Piece): boolean {
  if (side(first.start, first.end, second.end) !== 0) return false
  const [dx, dy] = [first.end[0] - first.start[0], first.end[1] - first.start[1]]
  return dx * (second.end[0] - second.start[0]) + dy * (second.end[1] - second.start[1]) < 0
}

/** Whether each piece has the ends of the other on its two sides. */
function cross(one: Piece, other: Piece): boolean {
  return (
    side(one.start, one.end, other.start) * side(one.start, one.end, other.end) < 0 &&
    side(other.start, other.end, one.start) * side(other.start, other.end, one.end) < 0
  )
}

/** Whether two pieces have a point in common. */
function meet(one: Piece, other: Piece): boolean {
  return (
    cross(one, other) ||
    touches(one, other.start) ||
    touches(one, other.end) ||
    touches(other, one.start) ||
    touches(other, one.end)
  )
}

function touches({ start, end }: Piece, [x, y]: Position): boolean {
  const within = (value: number, a: number, b: number) => value >= Math.min(a, b) && value <= Math.max(a, b)
  return within(x, start[0], end[0]) && within(y, start[1], end[1]) && side(start, end, [x, y]) === 0
}

/** On which side of a-b the position is: 1 left, -1 right, 0 on it. */
function side(a: Position, b: Position, position: Position): number {
  const turn = (b[0] - a[0]) * (position[1] - a[1]) - (b[1] - a[1]) * (position[0] - a[0])
  // Coordinates have at most four decimals, so what is smaller is the error of floating point.
  return Math.abs(turn) < 1e-11 ? 0 : Math.sign(turn)
}

function west({ start, end }: Piece): number {
  return Math.min(start[0], end[0])
}

function east({ start, end }: Piece): number {
  return Math.max(start[0], end[0])
}
