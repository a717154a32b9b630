/** Reads a content folder for the rules of `npm run validate`. */
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readdir, stat } from 'node:fs/promises'
import { articleDefaults } from '../../build/article/readArticle.ts'
import { parseMarkdown } from '../../build/article/parseMarkdown.ts'
import type { Article } from '../../src/content/article/article.ts'
import { isCorridor } from '../../src/content/features.ts'
import type { FeatureFile } from '../../src/content/load/contentFiles.ts'
import type { Area, Corridor, Feature, Place, Stop, WrittenFeature } from '../../src/content/schema.ts'
import { usedIds } from '../../build/atlas/readAtlas.ts'
import type { FolderTable } from '../../build/table/folderTable.ts'
import { articleFacts, atlasFile } from '../../build/atlas/writtenAtlas.ts'
import { atlasSchema, type WrittenAtlas } from '../../src/content/atlas/atlasSchema.ts'
import { resolveAtlas, type ResolvedAtlas } from '../../build/atlas/resolveAtlas.ts'
import { tagIn, vocabularyFor } from '../../src/i18n/vocabularies.ts'
import { loadBasemap, type Basemap } from './basemap.ts'
import { readCatalogues, unusedCatalogues } from './catalogues.ts'
import { readFigures, type PlacedFigure } from './figures.ts'
import { readMedia, type FolderMedia } from './media.ts'
import { readOutcomes, type PlacedOutcome } from './outcomes.ts'
import { readJson, readText } from './files.ts'
import { isError, type Problem } from './problem.ts'
import { described, inRow, parse, parseCollection } from './parse.ts'
import { readTableRows } from './table.ts'

/** A feature that matches the schema, with its file. */
export interface Entry<F extends Feature = Feature> {
  file: string
  /** The JSON path of the feature in its file, such as features[3]. */
  path: string
  /** The feature as it is written. */
  written: WrittenFeature
  /** The feature as the atlas loads it. */
  feature: F
  /** Where it is in the table, of a place that comes from one. */
  at?: { row: number; line: number }
}

/** The valid features of a folder and the files that could be read. */
export interface Content {
  folder: string
  /** What atlas.json declares, with defaults for everything else. */
  atlas: ResolvedAtlas
  /** atlas.json as it is written. */
  written: WrittenAtlas
  /** Undefined if the folder has no article.md, or one that cannot be read. */
  article?: Article
  /** The text of article.md. */
  articleText?: string
  /** The names of the files in the folder itself, without those in its folders. */
  files: string[]
  /** Of places.geojson, then those of the table. */
  places: Entry<Place>[]
  /** The table; null if the folder has none. */
  table: FolderTable | null
  /** False if a place does not match the schema: an unknown id may be the id of that place. */
  placesAreComplete: boolean
  /** False if a feature of any file does not match the schema. */
  featuresAreComplete: boolean
  areas: Entry<Area>[]
  corridors: Entry<Corridor>[]
  /** Empty if the folder has no figures.json. */
  figures: PlacedFigure[]
  /** Empty if the folder has no outcomes.json. */
  outcomes: PlacedOutcome[]
  /** The files in `media/`. */
  media: FolderMedia
  /** Undefined if the folder has no README.md. */
  readme?: string
  /** Undefined if it cannot be read; the rules that need it then report nothing. */
  basemap?: Basemap
}

const isNote = (problem: Problem): boolean => !isError(problem)

const ownBasemap = fileURLToPath(new URL('../../basemap/data', import.meta.url))

/** Reads a content folder. Never throws because of its content. */
export async function readContent(folder: string): Promise<{ content: Content; problems: Problem[] }> {
  const atlas = await readAtlasFile(folder)
  const written = await readCollection<Place>(folder, 'places.geojson')
  const table = readTableRows(folder)
  const places = {
    entries: [...written.entries, ...table.entries],
    problems: [...written.problems, ...table.problems],
  }
  const areas = await readCollection<Area>(folder, 'areas.geojson')
  const corridors = await readCollection<Corridor>(folder, 'corridors.geojson')
  const figures = await readFigures(folder)
  const outcomes = await readOutcomes(folder)
  const media = await readMedia(folder)
  const article = await readArticle(folder)
  const readme = await readReadme(folder)
  const basemap = await readBasemap(folder)
  const files = (await readdir(folder, { withFileTypes: true })).flatMap((entry) =>
    entry.isFile() ? [entry.name] : [],
  )
  return {
    content: {
      folder,
      atlas: atlas.atlas,
      written: atlas.written,
      article: article.article,
      articleText: article.text,
      files,
      places: places.entries,
      table: table.table,
      placesAreComplete: places.problems.every(isNote),
      featuresAreComplete: [places, areas, corridors].every((part) => part.problems.every(isNote)),
      areas: areas.entries,
      corridors: corridors.entries,
      figures: figures.figures,
      outcomes: outcomes.outcomes,
      media: media.media,
      readme: readme.text,
      basemap: basemap.basemap,
    },
    problems: [atlas, places, areas, corridors, figures, outcomes, media, article, readme, basemap].flatMap(
      (part) => part.problems,
    ),
  }
}

let repositoryBasemap: ReturnType<typeof loadBasemap> | undefined
/** The basemap in the folder; that of the repository, which is read once, if the folder has none. */
export async function readBasemap(folder: string): Promise<{ basemap?: Basemap; problems: Problem[] }> {
  const own = join(folder, 'basemap')
  return (await exists(own)) ? loadBasemap(own) : (repositoryBasemap ??= loadBasemap(ownBasemap))
}

/** The surface of a corridor's mode, as atlas.json declares it. A mode that it does not declare runs on land. */
export const surfaceOf = ({ atlas }: Content, { properties }: Corridor): 'land' | 'water' =>
  atlas.config.modes.find(({ id }) => id === properties.mode)?.surface ?? 'land'

/** The features of all files. */
export function entriesOf({ places, areas, corridors }: Content): Entry[] {
  return [...places, ...areas, ...corridors]
}

/** The stops of a corridor; an empty list for other features. */
export const stopsOf = (feature: Feature): Stop[] => (isCorridor(feature) ? feature.properties.stops : [])

/** A problem of a feature. `path` is relative to the feature. */
export function problemAt(entry: Entry, path: string, message: string, cause?: string): Problem {
  const { at } = entry
  return {
    file: entry.file,
    ...(at && { line: at.line }),
    id: entry.feature.id,
    path: at ? inRow(at.row, path) : path ? `${entry.path}.${path}` : entry.path,
    message,
    ...(cause !== undefined && { cause }),
  }
}

async function readCollection<F extends Feature>(folder: string, file: FeatureFile) {
  if (!(await exists(join(folder, file)))) return { entries: [] as Entry<F>[], problems: [] }
  const { json, problems } = await readJson(join(folder, file), file)
  if (json === undefined) return { entries: [] as Entry<F>[], problems }
  const parsed = parseCollection<F>(file, json)
  return { entries: parsed.entries, problems: [...problems, ...parsed.problems] }
}

/** atlas.json and the catalogues of messages. What is missing or not valid declares nothing. */
export async function readAtlasFile(folder: string) {
  const read = (await exists(join(folder, atlasFile)))
    ? await readJson(join(folder, atlasFile), atlasFile)
    : { json: {}, problems: [] }
  const { issues, output: written = {} } = parse(atlasSchema, read.json ?? {})
  const { catalogues, problems: catalogueProblems } = await readCatalogues(folder)
  const vocabularyOf = (tag: string) =>
    vocabularyFor(tag, catalogues[tagIn(Object.keys(catalogues), tag) ?? '']?.vocabulary)
  const atlas = resolveAtlas(written, articleFacts(folder), usedIds(folder), vocabularyOf)
  const problems = [
    ...read.problems,
    ...catalogueProblems,
    ...issues.map((issue) => ({ file: atlasFile, ...described(issue, '') })),
    ...atlas.problems.map(({ path, message, level }): Problem => ({
      ...(level === 'warning' && { level: 'note' }),
      file: atlasFile,
      path,
      message,
    })),
    ...unusedCatalogues(Object.keys(catalogues), atlas.config.languages),
  ]
  return { atlas, written, problems }
}

async function readArticle(folder: string): Promise<{ article?: Article; text?: string; problems: Problem[] }> {
  const file = 'article.md'
  if (!(await exists(join(folder, file)))) return { problems: [] }
  const { text, problems } = await readText(join(folder, file), file)
  if (text === undefined) return { problems }
  try {
    return { article: parseMarkdown(text, articleDefaults(folder)), text, problems }
  } catch (error) {
    const message = (error as Error).message.replace(/^article\.md /, '')
    const line = lineNamed(text, message)
    return { text, problems: [...problems, { file, ...(line && { line }), path: '', message }] }
  }
}

/** The line of the key of the front matter that a message names. */
function lineNamed(text: string, message: string): number | undefined {
  const named = / in line (\d+)/.exec(message)?.[1]
  if (named) return Number(named)
  const key = / (?:has|in) (?:no |its )([a-z][\w-]*)(?: |$)/.exec(message)?.[1]
  const index = text.split('\n').findIndex((line) => key !== undefined && line.startsWith(`${key}:`))
  return index < 0 ? undefined : index + 1
}

async function readReadme(folder: string): Promise<{ text?: string; problems: Problem[] }> {
  const path = join(folder, 'README.md')
  return (await exists(path)) ? readText(path, 'README.md') : { problems: [] }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}
