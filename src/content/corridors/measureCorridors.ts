import { measureLine, type MeasuredLine } from '../../geometry/measuredLine'
import { isCorridor } from '../features'
import type { Feature } from '../schema'

/** The measured line of every corridor among the features, by the corridor's id. */
export const measureCorridors = (features: readonly Feature[]): ReadonlyMap<string, MeasuredLine> =>
  new Map(features.filter(isCorridor).map(({ id, geometry }) => [id, measureLine(geometry.coordinates)]))
