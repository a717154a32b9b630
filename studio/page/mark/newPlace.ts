/** New features from words of the article. */
import type { Passage, WrittenFeature } from '../../../src/content/schema'
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
  source: { title: string; url: string }
}

/** A place of the precision of a town, with an id that no feature has. */
export function newPlace(place: NewPlace, features: readonly WrittenFeature[]): WrittenFeature {
  const id = idFor(place.idName, (taken) => features.some((feature) => feature.id === taken))
  const { name, passages, kind, country, source } = place
  return {
    type: 'Feature',
    id,
    geometry: { type: 'Point', coordinates: roundFor('town', place.position) },
    properties: { id, ...(kind && { kind }), ...(country && { country }), name, passages, precision: 'town', source },
  }
}
