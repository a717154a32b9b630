import createGraph, { type Graph } from 'ngraph.graph'
import { aStar } from 'ngraph.path'
import type { Corridor, Feature } from '../content/schema'
import { waypointsOf, type Waypoint, type AccessPoint } from './waypoints'
import { junctionsOfLines, lineOf, type Junction, type Line, type OnLine } from './junctions'

/** The corridors with the places where they meet and everything a way can begin or end at. */
export interface Network {
  lines: ReadonlyMap<string, Line>
  junctions: readonly Junction[]
  waypoints: ReadonlyMap<string, Waypoint>
}

/** Works the network out from the features. It takes a tenth of a second: once is enough. */
export function networkOf(features: readonly Feature[]): Network {
  const lines = features.filter((feature): feature is Corridor => feature.properties.kind === 'corridor').map(lineOf)
  return {
    lines: new Map(lines.map((line) => [line.id, line])),
    junctions: junctionsOfLines(lines),
    waypoints: new Map(waypointsOf(features, lines).map((end) => [end.id, end])),
  }
}

/** A change is avoided if staying costs no more than this many km, so that a way does not hop between parallel lines. */
export const changeCost = 50

const idOf = ({ corridor, km }: OnLine): string => `${corridor} ${km}`

/** The corridors cut at their stops and junctions and at the places asked for; links weigh km. */
function graphOf({ lines, junctions }: Network, asked: readonly OnLine[]): Graph<OnLine, number> {
  const graph = createGraph<OnLine, number>()
  const meeting = junctions.flatMap(({ a, b }) => [a, b])
  for (const { id, corridor } of lines.values()) {
    const wanted = [...corridor.properties.stops.map(({ km }) => ({ corridor: id, km })), ...meeting, ...asked]
    const cuts = [...new Set(wanted.filter((at) => at.corridor === id).map(({ km }) => km))].sort((a, b) => a - b)
    for (const [index, km] of cuts.entries()) {
      const here = { corridor: id, km }
      graph.addNode(idOf(here), here)
      const before = cuts[index - 1]
      if (before !== undefined) graph.addLink(idOf({ corridor: id, km: before }), idOf(here), km - before)
    }
  }
  for (const { a, b, transferKm } of junctions) graph.addLink(idOf(a), idOf(b), transferKm + changeCost)
  return graph
}

/**
 * The way from one of some accessPoints to one of others that is shortest, accessLegs counted, and changes at their cost.
 * @returns the places it passes, first to last, or none where the corridors do not lead there
 */
export function shortest(network: Network, from: readonly AccessPoint[], to: readonly AccessPoint[]): OnLine[] {
  const graph = graphOf(network, [...from, ...to])
  for (const [end, accessPoints] of [['from', from] as const, ['to', to] as const]) {
    graph.addNode(end)
    for (const joint of accessPoints) graph.addLink(end, idOf(joint), joint.accessKm)
  }
  return aStar(graph, { distance: (_from, _to, link) => link.data })
    .find('to', 'from')
    .flatMap(({ data }) => data ?? [])
}
