/** The files of a content folder (geo/), as the page, the build and the validator read them. */
import type { Article } from '../article/article.ts'

/** GeoJSON FeatureCollections: in this order their features become the atlas's. */
export const featureFiles = ['places.geojson', 'areas.geojson', 'corridors.geojson'] as const
export type FeatureFile = (typeof featureFiles)[number]

/** An atlas works without these. */
export const optionalFiles = ['figures.json', 'outcomes.json'] as const

export const contentFiles = ['article.md', ...featureFiles, ...optionalFiles] as const
export type ContentFileName = (typeof contentFiles)[number]

/** The files that the page loads when it starts. outcomes.json follows when the page is idle, or when it is needed. */
export const startFiles = ['article.md', ...featureFiles, 'figures.json'] as const satisfies ContentFileName[]
export type StartFileName = (typeof startFiles)[number]

/** The article that the build has read, and the text of the other files; or the error that stands in the place of one. */
export type ContentFiles = { 'article.md': Article | Error } & Record<FeatureFile, string | Error> &
  Partial<Record<(typeof optionalFiles)[number], string | Error>>
