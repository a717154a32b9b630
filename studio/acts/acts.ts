/** What an author does to an atlas. An act is a pure function from the files to changes of them. */
import { isUtf8 } from 'node:buffer'
import * as v from 'valibot'
import { featureFiles, type FeatureFile } from '../../src/content/load/contentFiles.ts'
import { featureSchemas, type WrittenFeature } from '../../src/content/schema.ts'
import { atlasSchema } from '../../src/content/atlas/atlasSchema.ts'
import { prettyJson } from '../../tools/validate/prettyJson.ts'
import type { Changes, Files } from '../folder/files.ts'
import { Refusal, type Result } from '../folder/workspace.ts'
import { withFeature, withoutFeature, writtenFeature } from './featureText.ts'

const file = v.picklist(featureFiles)

/** A feature as the page sends it. It is checked by the schema of its file. */
const feature = v.custom<WrittenFeature>((input) => typeof input === 'object' && input !== null)

/** The acts by their type, each with the schema of its parameters. */
export const actSchema = v.variant('type', [
  /** Adds a feature. */
  v.strictObject({ type: v.literal('add-feature'), file, feature }),
  /** Replaces a feature. `before` is the feature as the author saw it. */
  v.strictObject({ type: v.literal('change-feature'), file, before: feature, feature }),
  v.strictObject({ type: v.literal('remove-feature'), file, id: v.string() }),
  /** Writes the article. The numbers of the paragraphs of passages follow. */
  v.strictObject({ type: v.literal('write-article'), text: v.string(), before: v.nullable(v.string()) }),
  /** Writes atlas.json. */
  v.strictObject({ type: v.literal('write-atlas'), value: v.custom<object>((input) => typeof input === 'object') }),
])
export type Act = v.InferOutput<typeof actSchema>

/**
 * The text of a file; `undefined` if the folder lacks it.
 * @throws {Refusal} if it is no UTF-8: written again, it would lose bytes
 */
export function textOf(files: Files, path: string): string | undefined {
  const bytes = files.get(path)
  if (bytes && !isUtf8(bytes)) throw new Refusal('fileUnreadable', { file: path })
  return bytes?.toString()
}
export const changeOf = (path: string, text: string): Changes => ({ [path]: Buffer.from(text) })

/**
 * The changes that an act makes.
 * @throws {Refusal} if it cannot be done
 */
export function applyAct(files: Files, act: Act): Result {
  switch (act.type) {
    case 'add-feature': {
      const added = checked(act.file, act.feature)
      if (featureFiles.some((name) => writtenFeature(textOf(files, name), name, added.id)))
        throw new Refusal('idTaken', { id: added.id })
      const text = withFeature(textOf(files, act.file), act.file, null, added)
      return { changes: changeOf(act.file, text), about: added.id }
    }
    case 'change-feature': {
      const { id } = act.before
      const present = writtenFeature(textOf(files, act.file), act.file, id)
      if (!present) throw new Refusal('featureGone', { id })
      // Another window, or another program, has changed it since.
      if (JSON.stringify(present) !== JSON.stringify(act.before)) throw new Refusal('featureChanged', { id })
      const changed = checked(act.file, act.feature)
      if (changed.id !== id) throw new Refusal('idChanged', { id })
      return { changes: changeOf(act.file, withFeature(textOf(files, act.file), act.file, id, changed)), about: id }
    }
    case 'remove-feature': {
      const text = textOf(files, act.file)
      if (text === undefined) throw new Refusal('featureGone', { id: act.id })
      return { changes: changeOf(act.file, withoutFeature(text, act.file, act.id)), about: act.id }
    }
    case 'write-article': {
      if ((textOf(files, 'article.md') ?? null) !== act.before) throw new Refusal('articleChanged')
      return { changes: changeOf('article.md', act.text), about: 'article.md' }
    }
    case 'write-atlas': {
      const read = v.safeParse(atlasSchema, act.value)
      if (!read.success)
        throw new Refusal('invalid', { path: v.getDotPath(read.issues[0]) ?? '', reason: read.issues[0].message })
      return { changes: changeOf('atlas.json', `${prettyJson(act.value)}\n`), about: 'atlas.json' }
    }
  }
}

/** @throws {Refusal} if the feature does not match the schema of its file */
function checked(name: FeatureFile, written: WrittenFeature): WrittenFeature {
  const read = v.safeParse(featureSchemas[name] as v.GenericSchema, written)
  if (read.success) return written
  const [issue] = read.issues
  throw new Refusal('invalid', { path: v.getDotPath(issue) ?? '', reason: issue.message })
}
