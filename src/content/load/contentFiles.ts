/** The files of an atlas's folder with content, as the page, the build and the validator read them. */
import type { Article } from '../article/article.ts'
import type { RegisterSummary } from '../register/registerTypes.ts'

/** GeoJSON FeatureCollections: in this order their features become the atlas's. */
export const featureFiles = ['places.geojson', 'areas.geojson', 'corridors.geojson'] as const
export type FeatureFile = (typeof featureFiles)[number]
export const isFeatureFile = (name: string): name is FeatureFile => (featureFiles as readonly string[]).includes(name)

export const contentFiles = ['article.md', ...featureFiles, 'figures.json', 'outcomes.json'] as const
export type ContentFileName = (typeof contentFiles)[number]

/** The files that the page loads when it starts. outcomes.json follows when the page is idle, or when it is needed. */
export const startFiles = ['article.md', ...featureFiles, 'figures.json'] as const satisfies ContentFileName[]

/**
 * The article that the build has read, and the text of each other file that the folder has; or the error that stands in the
 * place of one. `register` tells of the places that are not in these texts.
 */
export type ContentFiles = Partial<Record<Exclude<ContentFileName, 'article.md'>, string | Error>> & {
  'article.md'?: Article | Error
  register?: RegisterSummary | null
}
