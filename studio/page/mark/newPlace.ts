/** New features from words of the article. */
import type { Passage, Precision, WrittenFeature } from '../../../src/content/schema'
import type { Position } from '../../../src/geometry/position'
import { idFor } from '../../acts/idFor'
import { roundFor } from '../feature/degrees'

export interface NewPlace {
  name: Readonly<Record<string, string>>
  /** The name that the id is made of. */
  idName: string
  position: Position
  passages: Passage[]
  kind?: string
  country?: string
  /** That of a town if it is missing. */
  precision?: Precision
  source: { title: string; url: string }
}

/** A place with an id that no feature has. */
export function newPlace(place: NewPlace, features: readonly WrittenFeature[]): WrittenFeature {
  const id = idFor(place.idName, (taken) => features.some((feature) => feature.id === taken))
  const { name, passages, kind, country, precision = 'town', source } = place
  return {
    type: 'Feature',
    id,
    geometry: { type: 'Point', coordinates: roundFor(precision, place.position) },
    properties: { id, ...(kind && { kind }), ...(country && { country }), name, passages, precision, source },
  }
}
