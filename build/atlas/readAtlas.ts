/** Reads what a folder declares in atlas.json and uses in its content. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { resolveAtlas, type ResolvedAtlas, type UsedIds } from './resolveAtlas.ts'
import { featureFiles } from '../../src/content/load/contentFiles.ts'
import { generalTopic } from '../../src/content/schema.ts'
import { vocabularyFor } from '../../src/i18n/vocabularies.ts'
import { readCatalogue } from '../catalogues/catalogue.ts'
import { tableOf } from '../table/folderTable.ts'
import { pathsOf } from '../content/compileFile.ts'
import { lastResult } from '../lastResult.ts'
import { givenAddress } from './atlasFolder.ts'
import { articleFacts, readWrittenAtlas } from './writtenAtlas.ts'

/** The JSON of a file; `undefined` if the folder lacks it or it is damaged, which the validator reports. */
function readJson(folder: string, file: string): unknown {
  const path = join(folder, file)
  if (!existsSync(path)) return undefined
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** The strings under a key anywhere in a value. */
function stringsUnder(key: string, value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => stringsUnder(key, item))
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([name, inner]) =>
    name === key && typeof inner === 'string' ? [inner] : stringsUnder(key, inner),
  )
}

/** The ids that the content of a folder uses. Features that do not match the schema count too: the validator names them. */
export const usedIds = (folder: string): UsedIds =>
  lastResult('used ids', pathsOf(folder, [...featureFiles, 'figures.json']), '', () => findUsedIds(folder))

function findUsedIds(folder: string): UsedIds {
  const used = {
    topics: new Set<string>(),
    kinds: new Map<string, 'point' | 'area'>(),
    modes: new Set<string>(),
    statuses: new Set<string>(),
    figureGroups: new Set<string>(),
    countries: new Set<string>(),
  }
  const table = tableOf(folder)
  const text = (value: unknown, otherwise: string) => (typeof value === 'string' ? value : otherwise)
  for (const file of featureFiles) {
    const json = readJson(folder, file)
    const features = isObject(json) && Array.isArray(json.features) ? (json.features as unknown[]) : []
    const rows = file === 'places.geojson' && table ? table.rows.map(({ feature }) => feature) : []
    for (const feature of [...features, ...rows]) {
      const properties = isObject(feature) && isObject(feature.properties) ? feature.properties : {}
      used.topics.add(text(properties.topic, generalTopic))
      used.statuses.add(text(properties.status, 'mentioned'))
      if (file === 'corridors.geojson') used.modes.add(text(properties.mode, 'road'))
      else if (file === 'areas.geojson') used.kinds.set(text(properties.kind, 'region'), 'area')
      else used.kinds.set(text(properties.kind, 'place'), 'point')
      for (const code of stringsUnder('country', properties)) if (/^[A-Z]{2}$/.test(code)) used.countries.add(code)
    }
  }
  const figures = readJson(folder, 'figures.json')
  for (const group of stringsUnder('group', figures)) used.figureGroups.add(group)
  return { ...used, ...(table && { names: table.added, withoutPosition: table.withoutPosition.length }) }
}

/**
 * The declarations of a folder, completed with defaults. A folder without atlas.json has only defaults. An address that
 * the command names comes before that of atlas.json.
 * @throws {Error} if atlas.json or a catalogue is not valid; `npm run validate` says where
 */
export function readAtlas(folder: string, used: UsedIds = usedIds(folder)): ResolvedAtlas {
  const vocabularyOf = (tag: string) => vocabularyFor(tag, readCatalogue(folder, tag)?.vocabulary)
  const written = readWrittenAtlas(folder)
  const address = givenAddress() ?? written.address
  return resolveAtlas({ ...written, address }, articleFacts(folder), used, vocabularyOf)
}
