/** Which places of an atlas are rows of its register. */
import type { WrittenOutcome } from '../../src/content/outcomeSchema.ts'
import { isCorridor } from '../../src/content/features.ts'
import { featureFiles } from '../../src/content/load/contentFiles.ts'
import type { Feature, Place } from '../../src/content/schema.ts'
import { textIn } from '../../src/content/textIn.ts'
import { compileFile, pathsOf } from '../content/compileFile.ts'
import { readAtlas } from '../atlas/readAtlas.ts'
import { lastResult } from '../lastResult.ts'

/**
 * An atlas with no more places without a passage has them as ordinary features. docs/performance.md has the measurements, for
 * which the environment sets another threshold.
 */
export const registerThreshold = Number(process.env.ATLAS_REGISTER_THRESHOLD ?? 2000)

/**
 * The rows of the register of an atlas, by their names in the default language; none if there are no more than
 * `registerThreshold`. Places with a passage or with several points are no rows, nor are those that a corridor or an outcome
 * names: the page needs them from its start.
 */
export function registerPlaces(folder: string): readonly Place[] {
  const language = readAtlas(folder).config.defaultLanguage
  const [places, ...others] = featureFiles.map((file) => compileFile(folder, file, language))
  const outcomes = compileFile(folder, 'outcomes.json', language)
  if (!places || places.items.length <= registerThreshold) return []
  const named = [
    ...others.flatMap((list) => (list?.items ?? []) as Feature[]).flatMap(stopPlaces),
    ...((outcomes?.items ?? []) as WrittenOutcome[]).map(({ feature }) => feature),
  ]
  const files = pathsOf(folder, [...featureFiles, 'outcomes.json'])
  return lastResult('rows', files, language, () => sortedRows(places.items as readonly Place[], named, language))
}

const stopPlaces = (feature: Feature): string[] =>
  isCorridor(feature) ? feature.properties.stops.flatMap(({ place }) => place ?? []) : []

function sortedRows(places: readonly Place[], named: readonly string[], language: string): readonly Place[] {
  const taken = new Set(named)
  const rows = places.filter(({ id, geometry, properties }) => {
    const isRow = geometry.type === 'Point' && properties.passages.length === 0 && !taken.has(id)
    // Of two places with one id the page shows the first.
    taken.add(id)
    return isRow
  })
  if (rows.length <= registerThreshold) return []
  const { compare } = new Intl.Collator(language)
  const byName = rows.map((place) => ({ place, name: textIn(place.properties.name, language) }))
  return byName.sort((a, b) => compare(a.name, b.name) || compare(a.place.id, b.place.id)).map(({ place }) => place)
}
