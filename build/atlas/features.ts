import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { featureFiles } from '../../src/content/load/contentFiles.ts'
import type { Feature } from '../../src/content/schema.ts'
import { articleDefaults } from '../article/readArticle.ts'
import { compileList } from '../content/compileContent.ts'

/** The features of a folder that match the schema, as the page loads them. The validator names the others. */
export const readFeatures = (folder: string): Feature[] =>
  featureFiles
    .filter((file) => existsSync(join(folder, file)))
    .flatMap(
      (file) =>
        compileList(file, readFileSync(join(folder, file), 'utf8'), articleDefaults(folder).language)
          .items as Feature[],
    )
