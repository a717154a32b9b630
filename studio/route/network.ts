/** A network of lines of the basemap, in which the shortest way between two positions is found. */
import createGraph, { type Graph } from 'ngraph.graph'
import { aStar } from 'ngraph.path'
import { distance } from '../../src/geometry/distance.ts'
import { measureLine, slice, type MeasuredLine } from '../../src/geometry/measuredLine.ts'
import { nearestOn, nearestOnPiece } from '../../src/geometry/nearestPointOnLine.ts'
import type { Position } from '../../src/geometry/position.ts'
import { breather } from './breathe.ts'
import { SegmentGrid } from './segmentGrid.ts'

export interface NetworkLine {
  coordinates: readonly Position[]
  /** What a km of it counts in the search: at least 1. */
  cost: number
}

/** A part of a line between two nodes. */
interface Edge {
  line: MeasuredLine
  /** Ids of nodes. */
  from: number
  to: number
  cost: number
  /** The part of the network to which it belongs; set when all edges are known. */
  group: number
}

/** The point of the network that is nearest to a position. */
export interface Snapped {
  position: Position
  /** From the position that was asked for, in km. */
  distance: number
  edge: number
  /** From the start of the edge. */
  km: number
}

/** What a link of the graph counts, and its course from the link's first node to its second. */
interface LinkData {
  cost: number
  coordinates: readonly Position[]
}

export interface Network {
  edges: readonly Edge[]
  /** The nearest point of the network within some km. Small parts that lead nowhere are taken only if nothing else is near. */
  snap(position: Position, within: number): Snapped | undefined
  /** The course of the cheapest way between two points of the network. Undefined if they are not joined. */
  path(from: Snapped, to: Snapped): Position[] | undefined
}

/** Ends of lines are joined to lines that are nearer than this, in km: the lines are generalised one by one. */
const joinWithin = 1.5
/** Parts of a network that are shorter than this, in km, lead nowhere. */
const smallGroup = 150
/** How much farther, in km, a larger part of the network may be than a small one. */
const preferred = 8
/** Crossings are at most this share of a piece away from its vertex if they are the vertex. */
const atVertex = 1e-6

/** A place where a line has a node: the index of a vertex, or a share of the way from it to the next one. */
interface Split {
  at: number
  position: Position
}

/** Makes a network of lines. They are joined where they cross and where an end of one is near another. */
export async function buildNetwork(lines: readonly NetworkLine[]): Promise<Network> {
  const breathe = breather()
  const segments = { line: [] as number[], vertex: [] as number[] }
  const grid = new SegmentGrid()
  const splits: Split[][] = []
  for (const [index, { coordinates }] of lines.entries()) {
    const last = coordinates.length - 1
    splits.push([
      { at: 0, position: coordinates[0]! },
      { at: last, position: coordinates[last]! },
    ])
    for (let vertex = 0; vertex < last; vertex++) {
      grid.add(segments.line.length, coordinates[vertex]!, coordinates[vertex + 1]!)
      segments.line.push(index)
      segments.vertex.push(vertex)
    }
    await breathe()
  }
  const endsOf = (segment: number): readonly [Position, Position] => {
    const { coordinates } = lines[segments.line[segment]!]!
    const vertex = segments.vertex[segment]!
    return [coordinates[vertex]!, coordinates[vertex + 1]!]
  }
  const splitAt = (segment: number, share: number, position: Position) =>
    splits[segments.line[segment]!]!.push({ at: segments.vertex[segment]! + share, position })

  for (const cell of grid.cells()) {
    for (const [index, first] of cell.entries()) {
      for (const second of cell.slice(index + 1)) {
        if (segments.line[first] === segments.line[second]) continue
        const crossing = crossingOf(endsOf(first), endsOf(second))
        if (!crossing) continue
        splitAt(first, crossing.first, crossing.position)
        splitAt(second, crossing.second, crossing.position)
      }
    }
    await breathe()
  }

  const joins: [Position, Position][] = []
  const meeting = countPositions(splits)
  for (const [index, { coordinates }] of lines.entries()) {
    for (const end of [coordinates[0]!, coordinates.at(-1)!]) {
      if (meeting.get(keyOf(end))! > 1) continue
      const near = nearestSegment(grid.around(end, joinWithin), (segment) =>
        segments.line[segment] === index ? null : endsOf(segment),
      )(end)
      if (!near || near.distance > joinWithin) continue
      splitAt(near.segment, near.share, near.position)
      joins.push([end, near.position])
    }
    await breathe()
  }

  const nodes = new Map<number, number>()
  const nodeAt = (position: Position): number => {
    const key = keyOf(position)
    const node = nodes.get(key) ?? nodes.size
    nodes.set(key, node)
    return node
  }
  const edges: Edge[] = []
  /** The edges of each line in its order, with the vertex at which each begins. */
  const edgesOfLine: { at: number; edge: number }[][] = []
  const addEdge = (coordinates: readonly Position[], cost: number) => {
    const line = measureLine(coordinates)
    const [from, to] = [nodeAt(coordinates[0]!), nodeAt(coordinates.at(-1)!)]
    edges.push({ line, from, to, cost, group: -1 })
  }
  for (const [index, { coordinates, cost }] of lines.entries()) {
    const sorted = splits[index]!.sort((a, b) => a.at - b.at)
    const own: { at: number; edge: number }[] = []
    let start = sorted[0]!
    for (const end of sorted.slice(1)) {
      if (keyOf(end.position) === keyOf(start.position) && end.at - start.at < 1) continue
      const inner = coordinates.slice(Math.floor(start.at) + 1, Math.ceil(end.at))
      own.push({ at: start.at, edge: edges.length })
      addEdge([start.position, ...inner, end.position], cost)
      start = end
    }
    edgesOfLine.push(own)
    await breathe()
  }
  for (const join of joins) if (keyOf(join[0]) !== keyOf(join[1])) addEdge(join, 1)
  const kmOfGroup = setGroups(edges, nodes.size)

  const graph: Graph<Position, LinkData> = createGraph<Position, LinkData>()
  for (const { line, from, to, cost } of edges) {
    if (from === to) continue
    graph.addNode(from, line.coordinates[0])
    graph.addNode(to, line.coordinates.at(-1))
    const present = graph.getLink(from, to) ?? graph.getLink(to, from)
    const data = { cost: line.length * cost, coordinates: line.coordinates }
    if (!present) graph.addLink(from, to, data)
    else if (present.data.cost > data.cost)
      present.data = present.fromId === from ? data : { ...data, coordinates: data.coordinates.toReversed() }
    await breathe()
  }
  const finder = aStar<Position, LinkData>(graph, {
    distance: (_from, _to, link) => link.data.cost,
    heuristic: (from, to) => distance(from.data, to.data),
  })

  function snap(position: Position, within: number): Snapped | undefined {
    let best: (Snapped & { rating: number }) | undefined
    for (const segment of grid.around(position, within)) {
      const { distance: away } = nearestOnPiece(position, ...endsOf(segment))
      if (away > within || (best && away >= best.rating)) continue
      const at = segments.vertex[segment]!
      for (const edge of edgesOn(segments.line[segment]!, at)) {
        const { line, group } = edges[edge]!
        const nearest = nearestOn(line, position)
        const rating = nearest.distance + (kmOfGroup[group]! < smallGroup ? preferred : 0)
        if (best && rating >= best.rating) continue
        const [on] = slice(line, nearest.km, line.length)
        best = { position: on!, distance: nearest.distance, edge, km: nearest.km, rating }
      }
    }
    return best
  }
  /** The edges of a line that lie on a piece of it. */
  const edgesOn = (line: number, vertex: number): number[] =>
    edgesOfLine[line]!.flatMap(({ at, edge }, index, all) =>
      at < vertex + 1 && (all[index + 1]?.at ?? Infinity) > vertex ? [edge] : [],
    )

  function path(from: Snapped, to: Snapped): Position[] | undefined {
    const ends = { start: from, end: to }
    for (const [id, { edge, km, position }] of Object.entries(ends)) {
      const { line, from: first, to: last, cost } = edges[edge]!
      graph.addNode(id, position)
      graph.addLink(id, first, { cost: km * cost, coordinates: slice(line, 0, km).toReversed() })
      if (first !== last)
        graph.addLink(id, last, { cost: (line.length - km) * cost, coordinates: slice(line, km, line.length) })
    }
    if (from.edge === to.edge) {
      const { line, cost } = edges[from.edge]!
      const [low, high] = [Math.min(from.km, to.km), Math.max(from.km, to.km)]
      const between = slice(line, low, high)
      graph.addLink('start', 'end', {
        cost: (high - low) * cost,
        coordinates: from.km <= to.km ? between : between.toReversed(),
      })
    }
    // The path is returned from its end to its start.
    const found = finder.find('end', 'start')
    const coordinates = found.slice(1).flatMap((node, index) => {
      const before = found[index]!
      const link = graph.getLink(before.id, node.id) ?? graph.getLink(node.id, before.id)!
      return link.fromId === before.id ? link.data.coordinates : link.data.coordinates.toReversed()
    })
    graph.removeNode('start')
    graph.removeNode('end')
    return coordinates.length > 0 ? coordinates : undefined
  }
  return { edges, snap, path }
}

/** A number for a position, the same for positions within about 1 m. */
const keyOf = ([lon, lat]: Position): number => Math.round((lon + 180) * 1e5) * 2e7 + Math.round((lat + 90) * 1e5)

const countPositions = (splits: readonly Split[][]): Map<number, number> => {
  const counts = new Map<number, number>()
  for (const { position } of splits.flat()) counts.set(keyOf(position), (counts.get(keyOf(position)) ?? 0) + 1)
  return counts
}

type Piece = readonly [Position, Position]

/** Where two pieces cross or touch, with its share of each. Undefined for parallel pieces. */
function crossingOf([a, b]: Piece, [c, d]: Piece): { first: number; second: number; position: Position } | undefined {
  if (Math.max(a[0], b[0]) < Math.min(c[0], d[0]) || Math.max(c[0], d[0]) < Math.min(a[0], b[0])) return undefined
  if (Math.max(a[1], b[1]) < Math.min(c[1], d[1]) || Math.max(c[1], d[1]) < Math.min(a[1], b[1])) return undefined
  const [px, py, qx, qy] = [b[0] - a[0], b[1] - a[1], d[0] - c[0], d[1] - c[1]]
  const area = px * qy - py * qx
  if (area === 0) {
    // Parallel pieces share at most a vertex.
    const shared = [a, b].find((end) => [c, d].some((other) => keyOf(other) === keyOf(end)))
    if (!shared) return undefined
    return { first: shared === a ? 0 : 1, second: keyOf(shared) === keyOf(c) ? 0 : 1, position: shared }
  }
  const first = ((c[0] - a[0]) * qy - (c[1] - a[1]) * qx) / area
  const second = ((c[0] - a[0]) * py - (c[1] - a[1]) * px) / area
  const isOn = (share: number) => share >= -atVertex && share <= 1 + atVertex
  if (!isOn(first) || !isOn(second)) return undefined
  const snapped = (share: number) => (share < atVertex ? 0 : share > 1 - atVertex ? 1 : share)
  const [onFirst, onSecond] = [snapped(first), snapped(second)]
  const vertex = onFirst === 0 ? a : onFirst === 1 ? b : onSecond === 0 ? c : onSecond === 1 ? d : undefined
  return { first: onFirst, second: onSecond, position: vertex ?? [a[0] + px * first, a[1] + py * first] }
}

interface NearSegment {
  segment: number
  share: number
  position: Position
  /** In km. */
  distance: number
}

/** Returns a function that finds the nearest piece to a position. Distances are those of a plane: they are short. */
function nearestSegment(candidates: Iterable<number>, pieceOf: (segment: number) => Piece | null) {
  return ([lon, lat]: Position): NearSegment | undefined => {
    const wide = 111.2 * Math.cos((lat * Math.PI) / 180)
    let best: NearSegment | undefined
    for (const segment of candidates) {
      const piece = pieceOf(segment)
      if (!piece) continue
      const [[x, y], [px, py]] = piece.map(([x, y]) => [(x - lon) * wide, (y - lat) * 111.2]) as [number[], number[]]
      const [dx, dy] = [px! - x!, py! - y!]
      const length = dx * dx + dy * dy
      const share = length ? Math.max(0, Math.min(1, -(x! * dx + y! * dy) / length)) : 0
      const away = Math.hypot(x! + share * dx, y! + share * dy)
      if (best && away >= best.distance) continue
      const [start, end] = piece
      const position: Position =
        share === 0
          ? start
          : share === 1
            ? end
            : [start[0] + share * (end[0] - start[0]), start[1] + share * (end[1] - start[1])]
      best = { segment, share, position, distance: away }
    }
    return best
  }
}

/** Sets the group of each edge: edges that are joined have one. Returns the km of each group by its number. */
function setGroups(edges: readonly Edge[], nodes: number): number[] {
  const parents = Array.from({ length: nodes }, (_, node) => node)
  const rootOf = (node: number): number => {
    let root = node
    while (parents[root] !== root) root = parents[root]!
    while (parents[node] !== root) [parents[node], node] = [root, parents[node]!]
    return root
  }
  for (const { from, to } of edges) parents[rootOf(from)] = rootOf(to)
  const kms: number[] = Array.from({ length: nodes }, () => 0)
  for (const edge of edges) {
    edge.group = rootOf(edge.from)
    kms[edge.group]! += edge.line.length
  }
  return kms
}
