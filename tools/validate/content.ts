/** The content as the rules see it: whatever of it could be read. */
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { stat } from 'node:fs/promises'
import { parseArticle, type Article } from '../../src/content/article/parseArticle.ts'
import type { Area, Corridor, Feature, Place } from '../../src/content/schema.ts'
import { loadBasemap, type Basemap } from './basemap.ts'
import { readFigures, type PlacedFigure } from './figures.ts'
import { readJson, readText } from './files.ts'
import type { Problem } from './problem.ts'
import { parseCollection, type CollectionFile } from './parse.ts'

/** A feature that has the right shape, and where it stands. */
export interface Entry<F extends Feature = Feature> {
  file: string
  /** JSON path of the feature in its file, such as features[3]. */
  path: string
  feature: F
}

export interface Content {
  folder: string
  /** Undefined when article.md cannot be read. */
  article?: Article
  places: Entry<Place>[]
  areas: Entry<Area>[]
  corridors: Entry<Corridor>[]
  /** None where the folder has no figures.json. */
  figures: PlacedFigure[]
  /** Undefined when the folder has no README.md. */
  readme?: string
  /** Undefined when there is none to ask; the rules about ground and sea then wait. */
  basemap?: Basemap
}

/** The repository's own content, and its basemap. */
export const ownFolder = fileURLToPath(new URL('../../geo', import.meta.url))
const ownBasemap = fileURLToPath(new URL('../../basemap/data', import.meta.url))

/** Reads a content folder; never throws for what is in it. */
export async function readContent(folder: string): Promise<{ content: Content; problems: Problem[] }> {
  const places = await readCollection<Place>(folder, 'places.geojson')
  const areas = await readCollection<Area>(folder, 'areas.geojson')
  const corridors = await readCollection<Corridor>(folder, 'corridors.geojson')
  const figures = await readFigures(folder)
  const article = await readArticle(folder)
  const readme = await readReadme(folder)
  const basemap = await readBasemap(folder)
  return {
    content: {
      folder,
      article: article.article,
      places: places.entries,
      areas: areas.entries,
      corridors: corridors.entries,
      figures: figures.figures,
      readme: readme.text,
      basemap: basemap.basemap,
    },
    problems: [places, areas, corridors, figures, article, readme, basemap].flatMap((part) => part.problems),
  }
}

/** A folder's own basemap, else the repository's. */
export async function readBasemap(folder: string): Promise<{ basemap?: Basemap; problems: Problem[] }> {
  const own = join(folder, 'basemap')
  return loadBasemap((await exists(own)) ? own : ownBasemap)
}

/** Every feature of the three files. */
export function entriesOf({ places, areas, corridors }: Content): Entry[] {
  return [...places, ...areas, ...corridors]
}

/** A problem of a feature; `path` continues the path of the feature. */
export function problemAt(entry: Entry, path: string, message: string): Problem {
  return { file: entry.file, id: entry.feature.id, path: path ? `${entry.path}.${path}` : entry.path, message }
}

async function readCollection<F extends Feature>(folder: string, file: CollectionFile) {
  const { json, problems } = await readJson(join(folder, file), file)
  if (json === undefined) return { entries: [] as Entry<F>[], problems }
  const parsed = parseCollection<F>(file, json)
  return { entries: parsed.entries, problems: [...problems, ...parsed.problems] }
}

async function readArticle(folder: string): Promise<{ article?: Article; problems: Problem[] }> {
  const file = 'article.md'
  const { text, problems } = await readText(join(folder, file), file)
  if (text === undefined) return { problems }
  try {
    return { article: parseArticle(text), problems }
  } catch (error) {
    const message = (error as Error).message.replace(/^article\.md /, '')
    return { problems: [...problems, { file, path: '', message }] }
  }
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
