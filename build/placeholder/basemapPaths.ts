/** The basemap as SVG path data, coarse enough to stand in a page's source. */
import { GeoJSONVT } from '@maplibre/geojson-vt'
import { joined } from '../../basemap/pack/joined.ts'
import { gatherLayers, type Layer } from '../../basemap/pack/layers.ts'

/** Units of the whole world's width and height, in Web Mercator. */
export const world = 4096

/** In those units: left, top, right, bottom. */
export type Box = [number, number, number, number]
type Line = [number, number][]

/** Units a line may leave its course: near what the first view shows, and beyond. */
const tolerance = { near: 2.5, far: 7 }
/** The basemap's zoom whose choice of lakes and rivers is drawn. */
const zoom = 2

/** All lines and rings of a layer, in whole units. */
function linesOf(layer: Layer, most: number, kept: (properties: Record<string, unknown>) => boolean): Line[] {
  const features = layer.world.filter(({ properties }) => layer.shown(properties ?? {}, zoom) && kept(properties ?? {}))
  const index = new GeoJSONVT(
    { type: 'FeatureCollection', features },
    // Of an index of two zooms the first is simplified.
    { maxZoom: 1, indexMaxZoom: 0, indexMaxPoints: 0, extent: world, buffer: 0, tolerance: most },
  )
  return (index.getTile(0, 0, 0)?.features ?? []).flatMap(({ geometry }) => geometry as unknown as Line[])
}

const touches = (line: Line, [left, top, right, bottom]: Box): boolean => {
  const [xs, ys] = [line.map(([x]) => x), line.map(([, y]) => y)]
  return Math.max(...xs) >= left && Math.min(...xs) <= right && Math.max(...ys) >= top && Math.min(...ys) <= bottom
}

/** Relative path data: the shortest there is. */
export function pathData(lines: readonly Line[], end = ''): string {
  const data = lines.map((line) => {
    const points = line.filter(([x, y], at) => !at || x !== line[at - 1]![0] || y !== line[at - 1]![1])
    const steps = points.slice(1).map(([x, y], at) => `${x - points[at]![0]} ${y - points[at]![1]}`)
    return steps.length ? `M${points[0]!.join(' ')}l${steps.join(' ')}${end}` : ''
  })
  return data.join('').replace(/ -/g, '-')
}

/** Path data of the basemap: fine in `near`, coarse in the rest of `far`, nothing beyond. */
export function basemapPaths(near: Box, far: Box): Record<'water' | 'rivers' | 'borders' | 'unsettled', string> {
  const layers = gatherLayers()
  const lines = (name: string, kept: (properties: Record<string, unknown>) => boolean = () => true): Line[] => {
    const layer = layers.find((candidate) => candidate.name === name)!
    return [
      ...linesOf(layer, tolerance.near, kept).filter((line) => touches(line, near)),
      ...linesOf(layer, tolerance.far, kept).filter((line) => touches(line, far) && !touches(line, near)),
    ]
  }
  return {
    water: pathData(lines('water'), 'z'),
    rivers: pathData(joined(lines('rivers', ({ lake }) => lake !== 1))),
    borders: pathData(joined(lines('borders', ({ kind }) => kind === 'border'))),
    unsettled: pathData(joined(lines('borders', ({ kind }) => kind !== 'border' && kind !== 'lease'))),
  }
}
