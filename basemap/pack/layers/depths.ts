import type { Feature } from 'geojson'
import { bbox } from '@turf/bbox'
import { boxesOf, contains, type BasemapOptions } from '../options.ts'
import { readData } from '../readData.ts'
import { withProperties } from './layer.ts'

/**
 * Returns the depths of the sea. Those that go on beyond the region have `open` 1: the detailed tiles, which end with the
 * region, would cut them off.
 */
export function depthsOf({ region }: Pick<BasemapOptions, 'region'>): Feature[] {
  const boxes = boxesOf(region)
  const isInside = (feature: Feature) => {
    const [west, south, east, north] = bbox(feature)
    return boxes.some((box) => contains(box, [west, south]) && contains(box, [east, north]))
  }
  const features = readData('depths.geojson.gz')
  const open = new Set(features.filter((feature) => !isInside(feature)).map(areaOf))
  return features.map((feature) =>
    withProperties(feature, { ...feature.properties, ...(open.has(areaOf(feature)) && { open: 1 }) }),
  )
}

/** The parts of an area that has been cut have its depth and its size. */
const areaOf = ({ properties }: Feature): string => `${properties!['depth']} ${properties!['km2']}`
