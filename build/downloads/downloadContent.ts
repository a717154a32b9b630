/** What the downloads of an atlas are made from. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { anchored } from '../../src/content/article/anchor.ts'
import type { Article } from '../../src/content/article/article.ts'
import type { AtlasConfig } from '../../src/content/atlas/config.ts'
import { citedArticle, toApa } from '../../src/content/citation.ts'
import type { Figure } from '../../src/content/figureSchema.ts'
import type { ElevationProfiles } from '../../src/content/elevation/packedProfiles.ts'
import { isArea, isCorridor, pointOf } from '../../src/content/features.ts'
import { featureFiles } from '../../src/content/load/contentFiles.ts'
import { withMembers } from '../../src/content/memberAreas.ts'
import { locateOutcome, type LocatedOutcome } from '../../src/content/outcomes.ts'
import type { WrittenOutcome } from '../../src/content/outcomeSchema.ts'
import type { Feature } from '../../src/content/schema.ts'
import { textIn, type Text } from '../../src/content/textIn.ts'
import { wrapLongitude } from '../../src/geometry/longitude.ts'
import { measureLine, pointAt } from '../../src/geometry/measuredLine.ts'
import type { Position } from '../../src/geometry/position.ts'
import { readArticle } from '../article/readArticle.ts'
import { readAtlas } from '../atlas/readAtlas.ts'
import { elevationProfilesOf } from '../elevation/elevationProfiles.ts'
import type { ListFile } from '../content/compileContent.ts'
import { compileFile } from '../content/compileFile.ts'

export interface DownloadContent {
  config: AtlasConfig
  /** Null for an atlas without an article. */
  article: Article | null
  /** article.md as the author has written it. */
  markdown: string | null
  /** Passages have the paragraph and the words of the article; areas have the polygons of their members. */
  features: readonly Feature[]
  figures: readonly Figure[]
  /** In the order of the text. */
  outcomes: readonly LocatedOutcome[]
  /** By the ids of the corridors that have one. */
  profiles: ElevationProfiles
}

/** What the downloads of an atlas with an article are made from. */
export type ArticleContent = DownloadContent & { article: Article; markdown: string }
export const hasArticle = (content: DownloadContent): content is ArticleContent => content.article !== null

/**
 * Reads the folder of an atlas. Leaves out what the page leaves out: items that do not match their schema.
 * @throws {Error} if a file cannot be read
 */
export async function readDownloadContent(folder: string): Promise<DownloadContent> {
  const { config } = readAtlas(folder)
  const article = readArticle(folder)
  const read = <Item>(file: ListFile) =>
    (compileFile(folder, file, config.defaultLanguage)?.items ?? []) as readonly Item[]
  const byId = new Map<string, Feature>()
  for (const file of featureFiles) {
    for (const feature of read<Feature>(file)) if (!byId.has(feature.id)) byId.set(feature.id, feature)
  }
  const paragraphs = article?.paragraphs ?? []
  const features = [...byId.values()].map((feature) => {
    const whole = withMembers(feature, byId)
    const passages = whole.properties.passages.map((passage) => anchored(paragraphs, passage))
    return { ...whole, properties: { ...whole.properties, passages } } as Feature
  })
  return {
    config,
    article,
    markdown: article && readFileSync(join(folder, 'article.md'), 'utf8'),
    features,
    figures: read<Figure>('figures.json').map((figure) => anchored(paragraphs, figure)),
    outcomes: read<WrittenOutcome>('outcomes.json')
      .flatMap((outcome) => (article && locateOutcome(article, outcome)) ?? [])
      .sort((a, b) => a.paragraph - b.paragraph || a.start - b.start),
    profiles: await elevationProfilesOf(folder),
  }
}

/** A text in the default language. */
export const titleIn = ({ config }: DownloadContent, text: Text): string => textIn(text, config.defaultLanguage)

/** The name of the atlas. */
export const atlasTitle = (content: DownloadContent): string => titleIn(content, content.config.name)

/** Whose words the quotations are: the reference to the article. Undefined without an article. */
export const quotedFrom = ({ article }: DownloadContent): string | undefined =>
  article ? toApa(citedArticle(article)) : undefined

/** Whether features have words of their sources. */
export const hasDescriptions = ({ features }: DownloadContent): boolean =>
  features.some(({ properties }) => properties.description)

/** An amount for people: "1200000 USD". */
export const amountText = ({ value, unit }: NonNullable<Feature['properties']['amount']>): string => `${value} ${unit}`

/** The licence of what the atlas itself has compiled and written, for people. */
export const licenceTitle = ({ config: { licence } }: DownloadContent): string => licence?.title ?? 'not stated'

/**
 * The address of the atlas with a feature open, which also names the feature in linked data. Relative to the folder of the
 * downloads if atlas.json gives no address.
 */
export const featureUri = ({ config }: Pick<DownloadContent, 'config'>, id: string): string =>
  `${config.address ?? '../'}#at=${id}`

/** The address of a file of the downloads; its name if atlas.json gives no address. */
export const fileUri = ({ config }: Pick<DownloadContent, 'config'>, file: string): string =>
  config.address ? `${config.address}data/${file}` : file

/** The name of a row of atlas.json by its id; the id if there is no such row. */
export const nameOf = (rows: readonly { id: string; name: Text }[], id: string): Text =>
  rows.find((row) => row.id === id)?.name ?? { und: id }

/** What a feature is: "Capital city", "Railway corridor". */
export function kindNameOf({ config }: DownloadContent, { properties }: Feature): Text {
  if (!('mode' in properties)) return nameOf(config.kinds, properties.kind)
  return config.modes.find(({ id }) => id === properties.mode)?.kindName ?? { und: properties.mode }
}

/** The point of a feature for formats that need one: a place's own, the label of an area, the middle of a corridor. */
export function labelPoint(feature: Feature): Position {
  if (isArea(feature)) return feature.properties.label
  if (!isCorridor(feature)) return pointOf(feature)
  const line = measureLine(feature.geometry.coordinates)
  const [longitude, latitude] = pointAt(line, line.length / 2)
  return [wrapLongitude(longitude), latitude].map((degrees) => Math.round(degrees * 1e6) / 1e6) as Position
}
