/** Depths of the sea, glaciers and playas (dry lakes of salt or clay) from Natural Earth's GeoJSON, simplified by mapshaper. */
import { join } from 'node:path'
import type { Feature, FeatureCollection } from 'geojson'
import { cut, mapshaper } from './shapes.ts'

/** Files of the water that is deeper than so many metres. */
const depthFiles = { 200: 'bathymetry_K_200', 1000: 'bathymetry_J_1000', 2000: 'bathymetry_I_2000' }

/** On the globe, areas that touch Mercator's lower edge would be stretched to the South Pole. */
const southern = ['-clip', 'bbox=-180,-85,180,90']
/** The relief ends there too. */
const withoutAntarctica = ['-clip', 'bbox=-180,-60,180,84']
/** `interval` is in metres. */
const simplified = (interval: number) => ['-simplify', 'visvalingam', 'weighted', `interval=${interval}`]

/** Returns the layers by file name. `folder` has the GeoJSON files. */
export function deriveGround(folder: string): Record<'depths' | 'glaciers' | 'playas', FeatureCollection> {
  const from = (name: string) => ['-i', join(folder, `ne_10m_${name}.json`)]
  const depths = Object.entries(depthFiles).flatMap(([depth, name]) => {
    const deep = mapshaper(
      [
        ...[...from(name), ...southern, ...simplified(3000), '-filter', 'this.area > 400e6'],
        ...['-each', `depth = ${depth}; km2 = Math.round(this.area / 1e6)`, '-filter-fields', 'depth,km2'],
      ],
      0.01,
    )
    return cut(deep, 15, 0.01, ['depth', 'km2']).features
  })
  const area = (name: string, ...args: string[]): Feature[] =>
    mapshaper([...from(name), ...withoutAntarctica, ...args, '-filter-fields'], 0.001).features.map(
      ({ type, geometry }) => ({ type, properties: {}, geometry }),
    )
  return {
    depths: collection(depths),
    glaciers: collection(area('glaciated_areas', ...simplified(500), '-filter', 'this.area > 6e6')),
    playas: collection(area('playas', ...simplified(500))),
  }
}

const collection = (features: Feature[]): FeatureCollection => ({ type: 'FeatureCollection', features })
