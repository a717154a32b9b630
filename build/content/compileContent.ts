/** Checks the content files by their schemas once, when the site is built, so that the page need not. */
import * as v from 'valibot'
import { figureSchema } from '../../src/content/figureSchema.ts'
import type { CompiledList } from '../../src/content/load/compiledList.ts'
import type { ContentFileName } from '../../src/content/load/contentFiles.ts'
import { defaultFirst } from './defaultFirst.ts'
import { outcomeSchema } from '../../src/content/outcomeSchema.ts'
import { featureSchemas } from '../../src/content/schema.ts'

const schemas = { ...featureSchemas, 'figures.json': figureSchema, 'outcomes.json': outcomeSchema } as const
export type ListFile = Exclude<ContentFileName, 'article.md'>

/**
 * Returns the features, figures or outcomes of a file as the page works with them, and why others cannot be shown. Geometries
 * are normalized, and texts are by language.
 * @param defaultLanguage the language whose texts stand in for those that are missing
 * @throws {Error} if the text is not JSON, or has no list
 */
export function compileList(file: ListFile, text: string, defaultLanguage: string): CompiledList {
  const parsed: unknown = JSON.parse(text)
  const candidates = file.endsWith('.geojson') ? (parsed as { features?: unknown } | null)?.features : parsed
  if (!Array.isArray(candidates))
    throw new Error(`${file} has no list of ${file.endsWith('.geojson') ? 'features' : 'items'}`)
  return compileItems(file, candidates as unknown[], defaultLanguage)
}

/** Compiles items that are written as those of a file. */
export function compileItems(file: ListFile, candidates: readonly unknown[], defaultLanguage: string): CompiledList {
  const items: unknown[] = []
  const errors: CompiledList['errors'][number][] = []
  candidates.forEach((candidate, index) => {
    const read = v.safeParse(schemas[file] as v.GenericSchema, candidate, { abortEarly: true })
    if (read.success) {
      items.push(defaultFirst(read.output as Parameters<typeof defaultFirst>[0], defaultLanguage))
      return
    }
    const id = (candidate as { id?: unknown } | null)?.id
    errors.push({ id: typeof id === 'string' ? id : `item ${index + 1}`, reason: read.issues[0].message })
  })
  return { items, errors }
}
