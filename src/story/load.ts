import * as v from 'valibot'
import { parseArticle, type Article } from '../../geo/article'
import { areaSchema, corridorSchema, placeSchema, type Feature } from '../../geo/schema'
import { marksByParagraph, type Mark } from './mentions'

/** The four content files: their text, or why there is none. */
export type ContentFile = 'article.md' | 'places.geojson' | 'areas.geojson' | 'corridors.geojson'
export type Content = Record<ContentFile, string | Error>

/** Something of the content that could not be shown. The rest of the story works without it. */
export interface Gap {
  file: ContentFile
  id?: string
  reason: string
}

/** What the article says and where: plain and frozen, made once. */
export interface Story {
  article: Article | null
  features: readonly Feature[]
  byId: ReadonlyMap<string, Feature>
  /** Index n - 1 holds the marked words of paragraph n, in the order of the text. */
  marks: readonly (readonly Mark[])[]
  gaps: readonly Gap[]
}

const schemas = {
  'places.geojson': placeSchema,
  'areas.geojson': areaSchema,
  'corridors.geojson': corridorSchema,
} as const

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

function readFeatures(file: keyof typeof schemas, text: string | Error, gaps: Gap[]): Feature[] {
  let candidates: unknown
  try {
    if (text instanceof Error) throw text
    candidates = (JSON.parse(text) as { features?: unknown } | null)?.features
    if (!Array.isArray(candidates)) throw new Error('it holds no list of features')
  } catch (error) {
    gaps.push({ file, reason: reasonOf(error) })
    return []
  }
  return (candidates as unknown[]).flatMap((candidate, index) => {
    const read = v.safeParse(schemas[file], candidate, { abortEarly: true })
    if (read.success) return [read.output as Feature]
    const id = (candidate as { id?: unknown } | null)?.id
    const { message } = read.issues[0]
    gaps.push({ file, id: typeof id === 'string' ? id : `feature ${index + 1}`, reason: message })
    return []
  })
}

/**
 * Makes the story of whatever content there is. Never throws: a file or feature that cannot be read becomes a gap.
 */
export function loadStory(content: Content): Story {
  const gaps: Gap[] = []
  let article: Article | null = null
  try {
    const text = content['article.md']
    if (text instanceof Error) throw text
    article = parseArticle(text)
  } catch (error) {
    gaps.push({ file: 'article.md', reason: reasonOf(error) })
  }
  const byId = new Map<string, Feature>()
  for (const file of ['places.geojson', 'areas.geojson', 'corridors.geojson'] as const) {
    for (const feature of readFeatures(file, content[file], gaps)) {
      if (byId.has(feature.id)) gaps.push({ file, id: feature.id, reason: 'this id is taken' })
      else byId.set(feature.id, feature)
    }
  }
  const features = [...byId.values()]
  return Object.freeze({ article, features, byId, marks: marksByParagraph(article, features), gaps })
}
