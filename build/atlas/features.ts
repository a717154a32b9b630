import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { featureFiles } from '../../src/content/load/contentFiles.ts'
import { featureSchemas, type Feature } from '../../src/content/schema.ts'

/** The features of a folder that match the schema, as the page loads them. The validator names the others. */
export function readFeatures(folder: string): Feature[] {
  return featureFiles.flatMap((file) => {
    const path = join(folder, file)
    if (!existsSync(path)) return []
    const { features } = JSON.parse(readFileSync(path, 'utf8')) as { features: unknown[] }
    return features.flatMap((feature): Feature[] => {
      const read = v.safeParse(featureSchemas[file], feature)
      return read.success ? [read.output] : []
    })
  })
}
