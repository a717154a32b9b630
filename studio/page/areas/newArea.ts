/** New areas from words of the article. */
import type { WrittenFeature } from '../../../src/content/schema'
import { idFor } from '../../acts/idFor'
import { passageFor } from '../../acts/passageFor'
import type { BasemapArea } from '../../areas/basemapAreas'
import type { Outline } from '../../server/areas'
import { allFeatures } from '../feature/features'
import { request } from '../request'
import type { SelectedWords, Studio } from '../studio.svelte'

export interface NewArea {
  name: Readonly<Record<string, string>>
  /** The name that the id is made of. */
  idName: string
  kind: 'country' | 'region'
  /** ISO 3166-1 alpha-2. */
  country?: string
  precision: 'town' | 'region'
  source: { title: string; url: string }
}

/** Adds an area that words name, with an id that no feature has. Returns the id, or null if it could not be written. */
export async function addArea(
  studio: Studio,
  words: SelectedWords,
  { geometry, label }: Outline,
  { name, idName, kind, country, precision, source }: NewArea,
): Promise<string | null> {
  const { article, features } = studio.folder
  const id = idFor(idName, (taken) => allFeatures(features).some((feature) => feature.id === taken))
  const passages = [passageFor(article!.parsed.paragraphs, words)]
  const area = {
    type: 'Feature',
    id,
    geometry,
    properties: { id, kind, ...(country && { country }), name, passages, precision, source, label },
  } as WrittenFeature
  return (await studio.writeFeature('areas.geojson', null, area)) ? id : null
}

/**
 * Adds a country or a division with the outline of the basemap. Returns its id, or null if it could not be written.
 * @param code as in `BasemapArea`
 * @throws {RequestError} if the basemap has no outline of it
 */
export async function addBasemapArea(
  studio: Studio,
  words: SelectedWords,
  code: string,
  area: Omit<NewArea, 'precision'>,
): Promise<string | null> {
  const outline = await request<BasemapArea>(`/area?code=${code}`)
  return addArea(studio, words, outline, { ...area, precision: 'town' })
}
