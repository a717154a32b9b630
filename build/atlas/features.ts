import { featureFiles } from '../../src/content/load/contentFiles.ts'
import type { Feature } from '../../src/content/schema.ts'
import { articleDefaults } from '../article/readArticle.ts'
import { compileFile } from '../content/compileFile.ts'

/** The features of a folder that match the schema, as the page loads them. The validator names the others. */
export function readFeatures(folder: string): Feature[] {
  const { language } = articleDefaults(folder)
  return featureFiles.flatMap((file) => (compileFile(folder, file, language)?.items ?? []) as Feature[])
}
