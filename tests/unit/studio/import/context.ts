/** Reads a folder as the import needs it, and files as it reads them. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readArticle } from '../../../../build/article/readArticle'
import type { WrittenAtlas } from '../../../../src/content/atlas/atlasSchema'
import { recognize } from '../../../../studio/import/bytes/recognize'
import {
  atlasContext,
  listFiles,
  type AtlasContext,
  type WrittenItem,
} from '../../../../studio/import/features/atlasContext'
import { importFeatures } from '../../../../studio/import/features/importFeatures'
import type { ImportOptions, Preview } from '../../../../studio/import/features/previewItems'
import { importText, isText, type TextImport } from '../../../../studio/import/text/importText'

export function contextOf(folder: string): AtlasContext {
  const json = (file: string): unknown =>
    existsSync(join(folder, file)) ? JSON.parse(readFileSync(join(folder, file), 'utf8')) : undefined
  const lists = listFiles.map((file) => {
    const value = json(file) as { features?: WrittenItem[] } | WrittenItem[] | undefined
    return [file, Array.isArray(value) ? value : (value?.features ?? [])] as const
  })
  return atlasContext((json('atlas.json') ?? {}) as WrittenAtlas, readArticle(folder), Object.fromEntries(lists))
}

/** The same atlas without features, figures and outcomes. */
export const emptied = (context: AtlasContext): AtlasContext => ({
  ...context,
  lists: Object.fromEntries(listFiles.map((file) => [file, []])) as unknown as AtlasContext['lists'],
})

export async function previewFile(
  name: string,
  bytes: Uint8Array,
  context: AtlasContext,
  options?: ImportOptions,
): Promise<Preview> {
  const recognized = recognize(name, bytes)
  if (isText(recognized)) throw new Error(`${name} was read as a text`)
  return importFeatures(recognized, context, options)
}

export async function textOf(name: string, bytes: Uint8Array): Promise<TextImport> {
  const recognized = recognize(name, bytes)
  if (!isText(recognized)) throw new Error(`${name} was not read as a text`)
  return importText(recognized)
}
