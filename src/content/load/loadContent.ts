import type { MeasuredLine } from '../../geometry/measuredLine'
import { withMembers } from '../memberAreas'
import { anchored } from '../article/anchor'
import { marksByParagraph, type Mark } from '../article/mentions'
import type { Article } from '../article/article'
import { measureCorridors } from '../corridors/measureCorridors'
import { facets, keysOf } from '../facets'
import type { Figure } from '../figureSchema'
import { isKind, kindOf } from '../kinds'
import type { RegisterSummary } from '../register/registerTypes'
import type { Feature, Place } from '../schema'
import { readCompiledList } from './compiledList'
import { featureFiles, type ContentFileName, type ContentFiles } from './contentFiles'
import { unpackGeometry, type PackedFeature } from './packedPositions'

/** A file, feature or figure that cannot be shown. The rest of the content is shown without it. */
export interface LoadError {
  file: ContentFileName
  id?: string
  reason: string
}

/** What an atlas contains. Created once when the page loads, and not changed afterwards. */
export interface AtlasContent {
  article: Article | null
  /** Whether the atlas has an article, which may have failed to load. */
  hasArticle: boolean
  /** All features but the rows of the register. */
  features: readonly Feature[]
  /** Also has the rows of the register that have been opened. */
  byId: ReadonlyMap<string, Feature>
  register: RegisterSummary | null
  /** The number of features and rows. */
  count: number
  /** The measured line of each corridor, by the corridor's id. */
  lines: ReadonlyMap<string, MeasuredLine>
  /** The marks of paragraph n at index n - 1, in the order of the text. */
  marks: readonly (readonly Mark[])[]
  /** In the order of figures.json. */
  figures: readonly Figure[]
  loadErrors: readonly LoadError[]
}

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

/**
 * The features or figures of a file; none of a file that the folder lacks. Adds an error to `loadErrors` for each that the build
 * has left out, and for a file that cannot be read.
 */
function readList<Item>(
  file: ContentFileName,
  text: string | Error | undefined,
  loadErrors: LoadError[],
): readonly Item[] {
  if (text === undefined) return []
  try {
    if (text instanceof Error) throw text
    const { items, errors } = readCompiledList<Item>(text)
    loadErrors.push(...errors.map(({ id, reason }) => ({ file, id, reason })))
    return items
  } catch (error) {
    loadErrors.push({ file, reason: reasonOf(error) })
    return []
  }
}

/** Why the page cannot show a feature: it names something that the atlas had not when the site was built. */
function unknownIdOf(feature: Feature): string | undefined {
  if (!isKind(kindOf(feature))) return `the kind "${kindOf(feature)}" is not known`
  const unknown = keysOf(feature).find(({ facet, value }) => !facets[facet].includes(value))
  return unknown && `the ${unknown.facet} "${unknown.value}" is not known`
}

/** The figures, of several with one id only the first. */
function readFigures(files: ContentFiles, loadErrors: LoadError[]): Figure[] {
  const file = 'figures.json'
  const byId = new Map<string, Figure>()
  for (const figure of readList<Figure>(file, files[file], loadErrors)) {
    if (byId.has(figure.id)) loadErrors.push({ file, id: figure.id, reason: 'this id is taken' })
    else byId.set(figure.id, figure)
  }
  return [...byId.values()]
}

/** The feature with its passages where the article has them. The same object if they are there already. */
function withAnchoredPassages<F extends Feature>(feature: F, paragraphs: readonly string[]): F {
  const { properties } = feature
  const passages = properties.passages.map((passage) => anchored(paragraphs, passage))
  const isSame = passages.every((passage, index) => passage === properties.passages[index])
  return isSame ? feature : { ...feature, properties: { ...properties, passages } }
}

/**
 * Creates the content from the text of its files and measures its corridors. Never throws: a file, feature or figure
 * that cannot be read becomes a load error.
 */
export function loadContent(files: ContentFiles): AtlasContent {
  const loadErrors: LoadError[] = []
  const file = files['article.md']
  const article = file === undefined || file instanceof Error ? null : file
  if (file instanceof Error) loadErrors.push({ file: 'article.md', reason: file.message })
  const byId = new Map<string, Feature>()
  for (const file of featureFiles) {
    for (const packed of readList<PackedFeature>(file, files[file], loadErrors)) {
      const feature = unpackGeometry<Feature>(packed)
      const unknown = unknownIdOf(feature)
      if (unknown) loadErrors.push({ file, id: feature.id, reason: unknown })
      else if (byId.has(feature.id)) loadErrors.push({ file, id: feature.id, reason: 'this id is taken' })
      else byId.set(feature.id, feature)
    }
  }
  const paragraphs = article?.paragraphs ?? []
  const features = [...byId.values()].map((feature) => withAnchoredPassages(withMembers(feature, byId), paragraphs))
  for (const feature of features) byId.set(feature.id, feature)
  const register = files.register ?? null
  return Object.freeze({
    article,
    hasArticle: file !== undefined,
    features,
    byId,
    register,
    count: features.length + (register?.count ?? 0),
    lines: measureCorridors(features),
    marks: marksByParagraph(article, features),
    figures: readFigures(files, loadErrors).map((figure) => anchored(paragraphs, figure)),
    loadErrors,
  })
}

/** Adds a row of the register, so that it is found by its id as other features are. */
export function addRow({ byId }: Pick<AtlasContent, 'byId'>, place: Place): void {
  ;(byId as Map<string, Feature>).set(place.id, place)
}
