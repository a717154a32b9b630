import createGraph, { type Graph } from 'ngraph.graph'
import { aStar } from 'ngraph.path'
import { isCorridor } from '../content/features'
import type { AtlasContent } from '../content/load/loadContent'
import { junctionsOfLines, type CorridorPoint, type Junction, type NetworkLine } from './junctions'
import { waypointsOf, type AccessPoint, type Waypoint } from './waypoints'

/** The corridors, the junctions between them, and the waypoints of itineraries on them. */
export interface Network {
  /** By the corridor's id. */
  lines: ReadonlyMap<string, NetworkLine>
  junctions: readonly Junction[]
  /** By the waypoint's id. */
  waypoints: ReadonlyMap<string, Waypoint>
}

/** Computes the network. This takes about 0.1 s, so callers keep the result. */
export function networkOf({ features, lines: measured }: Pick<AtlasContent, 'features' | 'lines'>): Network {
  const lines = features
    .filter(isCorridor)
    .map((corridor): NetworkLine => ({ corridor, line: measured.get(corridor.id)! }))
  return {
    lines: new Map(lines.map((line) => [line.corridor.id, line])),
    junctions: junctionsOfLines(lines),
    waypoints: new Map(waypointsOf(features, lines).map((waypoint) => [waypoint.id, waypoint])),
  }
}

/** The cost of a change in km: a path stays on its corridor unless the change saves more than this. */
export const changeCost = 50

const nodeId = ({ corridor, km }: CorridorPoint): string => `${corridor} ${km}`

/** The graph of the network: nodes are stops, junctions and the points in `ends`; links are weighted in km. */
function graphOf({ lines, junctions }: Network, ends: readonly CorridorPoint[]): Graph<CorridorPoint, number> {
  const graph = createGraph<CorridorPoint, number>()
  const meetings = junctions.flatMap(({ a, b }) => [a, b])
  for (const { corridor } of lines.values()) {
    const points = [...meetings, ...ends].filter((point) => point.corridor === corridor.id)
    const kms = [...corridor.properties.stops, ...points].map(({ km }) => km)
    let before: CorridorPoint | undefined
    for (const km of [...new Set(kms)].sort((a, b) => a - b)) {
      const node = { corridor: corridor.id, km }
      graph.addNode(nodeId(node), node)
      if (before) graph.addLink(nodeId(before), nodeId(node), km - before.km)
      before = node
    }
  }
  for (const { a, b, transferKm } of junctions) graph.addLink(nodeId(a), nodeId(b), transferKm + changeCost)
  return graph
}

/**
 * Finds the shortest path from one of the access points in `from` to one in `to`, with A*. Its cost includes the access
 * legs and `changeCost` for each change.
 * @returns the nodes of the path from first to last; an empty list where the corridors do not connect them
 */
export function shortest(network: Network, from: readonly AccessPoint[], to: readonly AccessPoint[]): CorridorPoint[] {
  const graph = graphOf(network, [...from, ...to])
  for (const [end, accessPoints] of [['from', from] as const, ['to', to] as const]) {
    graph.addNode(end)
    for (const accessPoint of accessPoints) graph.addLink(end, nodeId(accessPoint), accessPoint.accessKm)
  }
  return aStar(graph, { distance: (_from, _to, link) => link.data })
    .find('to', 'from')
    .flatMap(({ data }) => data ?? [])
}
