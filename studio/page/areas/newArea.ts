/** New areas from words of the article. */
import type { WrittenFeature } from '../../../src/content/schema'
import { idFor } from '../../acts/idFor'
import { passageFor } from '../../acts/passageFor'
import type { Country } from '../../areas/countries'
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
 * Adds a country with the outline of the basemap. Returns its id, or null if it could not be written.
 * @throws {RequestError} if the basemap has no outline of it
 */
export async function addCountry(
  studio: Studio,
  words: SelectedWords,
  country: Pick<NewArea, 'name' | 'idName' | 'source'> & { country: string },
): Promise<string | null> {
  const outline = await request<Country>(`/country?code=${country.country}`)
  return addArea(studio, words, outline, { ...country, kind: 'country', precision: 'town' })
}
