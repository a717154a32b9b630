/** Places, lines, areas and mentions of many formats as a preview of what they would change in an atlas. */
import type { Recognized } from '../bytes/recognize.ts'
import { refuse } from '../messages.ts'
import { annotationsIn, readAnnotations } from './annotations.ts'
import type { AtlasContext } from './atlasContext.ts'
import { nameKey, type Surroundings } from './axes.ts'
import type { ReadFeatures } from './draft.ts'
import { readGpx } from './gpx.ts'
import { readGeoJson } from './json.ts'
import { readKml } from './kml.ts'
import { previewOf, type ImportOptions, type Preview } from './previewItems.ts'
import { featureFiles } from '../../../src/content/load/contentFiles.ts'
import { firstExtent } from '../../../src/content/firstExtent.ts'
import { featureSchemas, type Feature, type WrittenFeature } from '../../../src/content/schema.ts'
import type { Position } from '../../../src/geometry/position.ts'
import { readSpreadsheet, readTable } from './table.ts'
import * as v from 'valibot'

type FeatureFormat = Exclude<Recognized, { format: 'docx' } | { format: 'markdown' | 'html' | 'text' }>

const namesOf = ({ properties: { name } }: WrittenFeature): string[] =>
  typeof name === 'string' ? [name] : Object.values(name)

function surroundingsOf(context: AtlasContext): Surroundings {
  const named = new Map<string, Position>()
  const loaded: Feature[] = []
  for (const file of featureFiles) {
    for (const written of context.lists[file] as readonly WrittenFeature[]) {
      const result = v.safeParse(featureSchemas[file] as v.GenericSchema<unknown, Feature>, written)
      if (result.success) loaded.push(result.output)
      if (written.geometry.type !== 'Point') continue
      const [longitude, latitude] = written.geometry.coordinates
      for (const name of namesOf(written)) named.set(nameKey(name), [longitude, latitude])
    }
  }
  return { named, ...(loaded.length > 0 && { extent: firstExtent({ features: loaded }) }) }
}

/** The feature of the atlas that an annotation means by its id, or else by one of its names. */
function featureFinder(
  context: AtlasContext,
): (ids: readonly string[], names: readonly string[]) => string | undefined {
  const all = featureFiles.flatMap((file) => context.lists[file] as readonly WrittenFeature[])
  const ids = new Set(all.map(({ id }) => id))
  const byName = new Map<string, string>()
  for (const feature of all)
    for (const name of namesOf(feature)) if (!byName.has(nameKey(name))) byName.set(nameKey(name), feature.id)
  return (wanted, names) =>
    wanted.find((id) => ids.has(id)) ?? names.map((name) => byName.get(nameKey(name))).find(Boolean)
}

function readValues(values: readonly unknown[], context: AtlasContext): ReadFeatures {
  const annotations = annotationsIn(values)
  if (annotations) return readAnnotations(annotations, context.article, featureFinder(context))
  return readGeoJson(values, surroundingsOf(context))
}

/**
 * The preview of a file's features. Nothing has been written.
 * @throws {Refusal} if nothing of the file can be imported
 */
export async function importFeatures(
  recognized: FeatureFormat,
  context: AtlasContext,
  options: ImportOptions = {},
): Promise<Preview> {
  const read = async (): Promise<ReadFeatures> => {
    switch (recognized.format) {
      case 'table':
        return readTable(recognized.text, surroundingsOf(context))
      case 'xlsx':
        return readSpreadsheet(recognized.archive, surroundingsOf(context))
      case 'kml':
        return readKml(recognized.text)
      case 'gpx':
        return readGpx(recognized.text)
      case 'iati':
        return refuse('register-command')
      case 'json':
        return readValues(recognized.values, context)
    }
  }
  const preview = previewOf(await read(), context, options)
  const notes = [...recognized.notes, ...preview.notes]
  if (preview.items.length === 0 && preview.refused.length === 0) refuse('no-features')
  return { ...preview, notes }
}
