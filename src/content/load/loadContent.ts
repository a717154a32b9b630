import * as v from 'valibot'
import { parseArticle, type Article } from '../article/parseArticle'
import { figureSchema, type Figure } from '../figureSchema'
import { areaSchema, corridorSchema, placeSchema, type Feature } from '../schema'
import { marksByParagraph, type Mark } from '../article/mentions'

/** The content files: their text, or why there is none. An atlas may have no figures. */
export type ContentFileName = 'article.md' | 'places.geojson' | 'areas.geojson' | 'corridors.geojson' | 'figures.json'
export type ContentFiles = Record<Exclude<ContentFileName, 'figures.json'>, string | Error> & {
  'figures.json'?: string | Error
}

/** Something of the content that could not be shown. The rest of the content works without it. */
export interface LoadError {
  file: ContentFileName
  id?: string
  reason: string
}

/** What the article says and where: plain and frozen, made once. */
export interface AtlasContent {
  article: Article | null
  features: readonly Feature[]
  byId: ReadonlyMap<string, Feature>
  /** Index n - 1 holds the marked words of paragraph n, in the order of the text. */
  marks: readonly (readonly Mark[])[]
  /** The numbers the article gives, in the order of the content. */
  figures: readonly Figure[]
  loadErrors: readonly LoadError[]
}

const schemas = {
  'places.geojson': placeSchema,
  'areas.geojson': areaSchema,
  'corridors.geojson': corridorSchema,
  'figures.json': figureSchema,
} as const
type ListFile = keyof typeof schemas
type Item<F extends ListFile> = v.InferOutput<(typeof schemas)[F]>

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

/** The things of a file, without those that have not the right shape: these become loadErrors. */
function readList<F extends ListFile>(file: F, text: string | Error, loadErrors: LoadError[]): Item<F>[] {
  let candidates: unknown
  try {
    if (text instanceof Error) throw text
    const parsed: unknown = JSON.parse(text)
    candidates = file === 'figures.json' ? parsed : (parsed as { features?: unknown } | null)?.features
    if (!Array.isArray(candidates)) throw new Error('it holds no list of features')
  } catch (error) {
    loadErrors.push({ file, reason: reasonOf(error) })
    return []
  }
  return (candidates as unknown[]).flatMap((candidate, index) => {
    const read = v.safeParse(schemas[file], candidate, { abortEarly: true })
    if (read.success) return [read.output as Item<F>]
    const id = (candidate as { id?: unknown } | null)?.id
    const { message } = read.issues[0]
    loadErrors.push({ file, id: typeof id === 'string' ? id : `feature ${index + 1}`, reason: message })
    return []
  })
}

/**
 * Makes the content of whatever content there is. Never throws: a file or feature that cannot be read becomes a gap.
 */
export function loadContent(content: ContentFiles): AtlasContent {
  const loadErrors: LoadError[] = []
  let article: Article | null = null
  try {
    const text = content['article.md']
    if (text instanceof Error) throw text
    article = parseArticle(text)
  } catch (error) {
    loadErrors.push({ file: 'article.md', reason: reasonOf(error) })
  }
  const byId = new Map<string, Feature>()
  for (const file of ['places.geojson', 'areas.geojson', 'corridors.geojson'] as const) {
    for (const feature of readList(file, content[file], loadErrors)) {
      if (byId.has(feature.id)) loadErrors.push({ file, id: feature.id, reason: 'this id is taken' })
      else byId.set(feature.id, feature)
    }
  }
  const features = [...byId.values()]
  const figures = new Map<string, Figure>()
  for (const figure of readList('figures.json', content['figures.json'] ?? '[]', loadErrors)) {
    if (figures.has(figure.id)) loadErrors.push({ file: 'figures.json', id: figure.id, reason: 'this id is taken' })
    else figures.set(figure.id, figure)
  }
  return Object.freeze({
    article,
    features,
    byId,
    marks: marksByParagraph(article, features),
    figures: [...figures.values()],
    loadErrors,
  })
}
