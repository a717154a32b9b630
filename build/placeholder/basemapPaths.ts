/** The basemap as SVG path data, simplified so far that it can be part of index.html. */
import { GeoJSONVT } from '@maplibre/geojson-vt'
import { joinLines } from '../../basemap/pack/joinLines.ts'
import { gatherLayers } from '../../basemap/pack/layers/gatherLayers.ts'
import type { Layer } from '../../basemap/pack/layers/layer.ts'
import type { BasemapOptions } from '../../basemap/pack/options.ts'

/** Width and height of the world in Web Mercator, in the units of the drawing. */
export const world = 4096

/** In the units of `world`. */
export type Box = [left: number, top: number, right: number, bottom: number]
type Line = [number, number][]

/** Tolerance of the simplification, in units: in the first view and a margin around it, and beyond. */
const tolerances = { near: 2.5, far: 7 }
/** The zoom of the basemap whose lakes and rivers are drawn. */
const zoom = 2

/** Returns the simplified lines and rings of a layer, in whole units. */
function linesOf(layer: Layer, tolerance: number, kept: (properties: Record<string, unknown>) => boolean): Line[] {
  const features = layer.coarse.filter(
    ({ properties }) => layer.shown(properties ?? {}, zoom) && kept(properties ?? {}),
  )
  const index = new GeoJSONVT(
    { type: 'FeatureCollection', features },
    // GeoJSONVT simplifies all zooms but the last.
    { maxZoom: 1, indexMaxZoom: 0, indexMaxPoints: 0, extent: world, buffer: 0, tolerance },
  )
  return (index.getTile(0, 0, 0)?.features ?? []).flatMap(({ geometry }) => geometry as unknown as Line[])
}

/** The copies of the world, in widths of the world, that a drawing can show: it is as wide as the world at most. */
const copies = [-1, 0, 1]

const moved = (line: Line, copy: number): Line => (copy ? line.map(([x, y]) => [x + copy * world, y]) : line)

const touches = (line: Line, [left, top, right, bottom]: Box): boolean => {
  const [xs, ys] = [line.map(([x]) => x), line.map(([, y]) => y)]
  return Math.max(...xs) >= left && Math.min(...xs) <= right && Math.max(...ys) >= top && Math.min(...ys) <= bottom
}

/**
 * Returns lines as relative path data, which is shorter than absolute.
 * @param end of each line: `z` closes a ring
 */
export function pathData(lines: readonly Line[], end = ''): string {
  const data = lines.map((line) => {
    const points = line.filter(([x, y], at) => !at || x !== line[at - 1]![0] || y !== line[at - 1]![1])
    const steps = points.slice(1).map(([x, y], at) => `${x - points[at]![0]} ${y - points[at]![1]}`)
    return steps.length ? `M${points[0]!.join(' ')}l${steps.join(' ')}${end}` : ''
  })
  return data.join('').replace(/ -/g, '-')
}

/**
 * Returns path data of the basemap, fine in `near`, coarse in the rest of `far`, and empty beyond it. Boxes that reach
 * over the edge of the world show the copy of it that lies there.
 */
export function basemapPaths(
  near: Box,
  far: Box,
  options: BasemapOptions,
): Record<'water' | 'rivers' | 'borders' | 'unsettled', string> {
  const layers = gatherLayers({ ...options, region: null })
  const lines = (name: string, kept: (properties: Record<string, unknown>) => boolean = () => true): Line[] => {
    const layer = layers.find((candidate) => candidate.name === name)!
    const onCopies = (tolerance: number): Line[] => {
      const own = linesOf(layer, tolerance, kept)
      return copies.flatMap((copy) => own.map((line) => moved(line, copy)))
    }
    return [
      ...onCopies(tolerances.near).filter((line) => touches(line, near)),
      ...onCopies(tolerances.far).filter((line) => touches(line, far) && !touches(line, near)),
    ]
  }
  return {
    water: pathData(lines('water'), 'z'),
    rivers: pathData(joinLines(lines('rivers', ({ lake }) => lake !== 1))),
    borders: pathData(joinLines(lines('borders', ({ kind }) => kind === 'border'))),
    unsettled: pathData(joinLines(lines('borders', ({ kind }) => kind !== 'border' && kind !== 'lease'))),
  }
}
