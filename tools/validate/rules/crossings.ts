import type { Position, WrittenFeature } from '../../../src/content/schema.ts'
import { unwrap, unwrapRing } from '../../../src/geometry/longitude.ts'
import { entriesOf, problemAt, type Content } from '../content.ts'
import type { Problem } from '../problem.ts'
import { runsOf, type Run } from '../runs.ts'
import { samePosition, written } from './positions.ts'

/** The straight piece between two positions of a line or ring. */
interface Piece {
  run: Run
  index: number
  /** The index among the pieces of the run that have a length. */
  order: number
  last: boolean
  start: Position
  end: Position
}

/** Lines and rings do not cross or touch themselves, and the rings of an area do not cross one another. */
export function nothingCrossesItself(content: Content): Problem[] {
  return entriesOf(content).flatMap((entry) => {
    const clash = clashIn(entry.written)
    if (!clash) return []
    const [a, b] = clash
    const message = `the piece from ${written(a.start)} to ${written(a.end)} meets the piece from ${written(b.start)} to ${written(b.end)}, ${b.run.path}[${b.index}]: a geometry must not cross itself`
    return [problemAt(entry, `${a.run.path}[${a.index}]`, message)]
  })
}

const clashIn = (written: WrittenFeature) => firstClash(runsOf(written).flatMap(piecesOf))

/** The indexes of the first two lines or rings of a feature that cross or touch each other; equal if one crosses itself. */
export function crossingRuns(written: WrittenFeature): [a: number, b: number] | undefined {
  const runs = runsOf(written)
  const clash = firstClash(runs.flatMap(piecesOf))
  return clash && [runs.indexOf(clash[0].run), runs.indexOf(clash[1].run)]
}

function piecesOf(run: Run): Piece[] {
  const positions = run.isRing ? unwrapRing(run.positions) : unwrap(run.positions)
  return positions
    .slice(1)
    .map((end, index) => ({ run, index, start: positions[index]!, end }))
    .filter(({ start, end }) => !samePosition(start, end))
    .map((piece, order, all) => ({ ...piece, order, last: order === all.length - 1 }))
}

/** The first two pieces, in the order of the file, that meet where they must not. */
function firstClash(pieces: Piece[]): [Piece, Piece] | undefined {
  // Sorted from west to east, so that each piece is only compared with those that begin before it ends.
  const order = pieces.map((piece, rank) => ({ piece, rank, west: west(piece), east: east(piece) }))
  order.sort((a, b) => a.west - b.west)
  let first: { piece: Piece; rank: number }[] | undefined
  for (const [index, piece] of order.entries()) {
    for (let next = index + 1; next < order.length && order[next]!.west <= piece.east; next++) {
      const pair = [piece, order[next]!].sort((a, b) => a.rank - b.rank)
      if (first && (first[0]!.rank - pair[0]!.rank || first[1]!.rank - pair[1]!.rank) <= 0) continue
      if (clashes(pair[0]!.piece, pair[1]!.piece)) first = pair
    }
  }
  return first && [first[0]!.piece, first[1]!.piece]
}

/** Whether piece `b`, which comes after `a` in the file, meets it where it must not. */
function clashes(a: Piece, b: Piece): boolean {
  if (a.run !== b.run) return cross(a, b)
  if (b.order === a.order + 1) return doublesBack(a, b)
  if (closesRing(a, b)) return doublesBack(b, a)
  return meet(a, b)
}

/** Whether `a` is the first piece of a ring and `b` its last. */
function closesRing(a: Piece, b: Piece): boolean {
  return a.order === 0 && b.last && samePosition(a.start, b.end)
}

/** Whether the second piece, which begins where the first ends, overlaps it. */
function doublesBack(first: Piece, second: Piece): boolean {
  if (side(first.start, first.end, second.end) !== 0) return false
  const [dx, dy] = [first.end[0] - first.start[0], first.end[1] - first.start[1]]
  return dx * (second.end[0] - second.start[0]) + dy * (second.end[1] - second.start[1]) < 0
}

/** Whether two pieces cross at a point that is an end of neither. */
function cross(a: Piece, b: Piece): boolean {
  return (
    side(a.start, a.end, b.start) * side(a.start, a.end, b.end) < 0 &&
    side(b.start, b.end, a.start) * side(b.start, b.end, a.end) < 0
  )
}

/** Whether two pieces have a point in common. */
function meet(a: Piece, b: Piece): boolean {
  return cross(a, b) || touches(a, b.start) || touches(a, b.end) || touches(b, a.start) || touches(b, a.end)
}

function touches({ start, end }: Piece, [x, y]: Position): boolean {
  const within = (value: number, a: number, b: number) => value >= Math.min(a, b) && value <= Math.max(a, b)
  return within(x, start[0], end[0]) && within(y, start[1], end[1]) && side(start, end, [x, y]) === 0
}

/** The side of the line from a to b on which a position is: 1 left, -1 right, 0 on the line. */
function side(a: Position, b: Position, position: Position): number {
  const turn = (b[0] - a[0]) * (position[1] - a[1]) - (b[1] - a[1]) * (position[0] - a[0])
  // Coordinates have at most four decimals, so a smaller value is a floating-point error.
  return Math.abs(turn) < 1e-11 ? 0 : Math.sign(turn)
}

function west({ start, end }: Piece): number {
  return Math.min(start[0], end[0])
}

function east({ start, end }: Piece): number {
  return Math.max(start[0], end[0])
}
