/** New areas from words of the article. */
import type { Passage, WrittenFeature } from '../../../src/content/schema'
import { idFor } from '../../acts/idFor'
import type { Outline } from '../../server/areas'

export interface NewArea extends Outline {
  name: Readonly<Record<string, string>>
  /** The name that the id is made of. */
  idName: string
  passage: Passage
  kind: 'country' | 'region'
  country?: string
  precision: 'town' | 'region'
  source: { title: string; url: string }
}

/** An area with an id that no feature has. */
export function newArea(area: NewArea, features: readonly WrittenFeature[]): WrittenFeature {
  const { name, idName, passage, kind, country, precision, source, geometry, label } = area
  const id = idFor(idName, (taken) => features.some((feature) => feature.id === taken))
  return {
    type: 'Feature',
    id,
    geometry,
    properties: { id, kind, ...(country && { country }), name, passages: [passage], precision, source, label },
  } as WrittenFeature
}
