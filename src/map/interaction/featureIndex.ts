import KDBush from 'kdbush'
import { memoizeByRef } from '../../content/memoizeByRef'
import { isCorridor, isPlace, pointsOf } from '../../content/features'
import type { Feature, Position } from '../../content/schema'
import type { Extent } from '../../geometry/extent'
import { wrapLongitude } from '../../geometry/longitude'

/** A position at which the map shows a feature: that of a point, of an area's name, or a vertex of a line. */
export interface FeaturePosition {
  feature: Feature
  /** [lon, lat] in degrees. The longitude may be outside -180 to 180, where the map shows a copy of the world. */
  position: Position
}

const positionsOf = (feature: Feature): readonly Position[] => {
  if (isPlace(feature)) return pointsOf(feature)
  if (isCorridor(feature)) return feature.geometry.coordinates.map(([lon, lat]) => [wrapLongitude(lon), lat])
  return [feature.properties.label]
}

/** Finds the features of an extent without a look at the others. */
class FeatureIndex {
  readonly #entries: readonly FeaturePosition[]
  readonly #index: KDBush

  constructor(features: readonly Feature[]) {
    this.#entries = features.flatMap((feature) => positionsOf(feature).map((position) => ({ feature, position })))
    this.#index = new KDBush(this.#entries.length)
    for (const { position } of this.#entries) this.#index.add(...position)
    this.#index.finish()
  }

  /** Returns the positions in an extent, which may cross the antimeridian, in the order of the features. */
  within([west, south, east, north]: Extent): FeaturePosition[] {
    return [0, 360, -360].flatMap((turn) =>
      this.#index
        .range(west - turn, south, east - turn, north)
        .sort((a, b) => a - b)
        .map((at) => {
          const { feature, position } = this.#entries[at]!
          return { feature, position: [position[0] + turn, position[1]] as Position }
        }),
    )
  }
}

/** The index of a list of features, made when it is first used. */
export const featureIndex = memoizeByRef((features: readonly Feature[]) => new FeatureIndex(features))
