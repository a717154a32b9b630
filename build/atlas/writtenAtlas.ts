/** What a folder says of itself before it is completed: atlas.json, and the title and language of the article. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { atlasSchema, type WrittenAtlas } from '../../src/content/atlas/atlasSchema.ts'
import { articleDefaults, readArticle } from '../article/readArticle.ts'
import type { ArticleFacts } from './resolveAtlas.ts'

export const atlasFile = 'atlas.json'

/**
 * atlas.json of a folder; an empty object for a folder that has none.
 * @throws {Error} if it is not valid; `npm run validate` says where
 */
export function readWrittenAtlas(folder: string): WrittenAtlas {
  const path = join(folder, atlasFile)
  if (!existsSync(path)) return {}
  const read = v.safeParse(atlasSchema, JSON.parse(readFileSync(path, 'utf8')))
  if (read.success) return read.output
  throw new Error(`${path}: ${v.getDotPath(read.issues[0]) ?? ''} ${read.issues[0].message}`)
}

/**
 * The title and the language of the article. Without an article, or for one that cannot be read, the name of the folder and
 * the language of atlas.json, or English.
 */
export function articleFacts(folder: string): ArticleFacts {
  try {
    return readArticle(folder) ?? articleDefaults(folder)
  } catch {
    return articleDefaults(folder)
  }
}
