import { featureFiles } from '../../src/content/load/contentFiles.ts'
import type { Feature } from '../../src/content/schema.ts'
import { articleDefaults } from '../article/readArticle.ts'
import { readList } from '../content/compileContent.ts'

/** The features of a folder that match the schema, as the page loads them. The validator names the others. */
export const readFeatures = (folder: string): Feature[] =>
  featureFiles.flatMap((file) => readList(folder, file, articleDefaults(folder).language).items as Feature[])
