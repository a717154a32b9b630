/** What an author does to an atlas. An act is a pure function from the files to changes of them. */
import * as v from 'valibot'
import { featureFiles, type FeatureFile } from '../../src/content/load/contentFiles.ts'
import { featureSchemas, type WrittenFeature } from '../../src/content/schema.ts'
import { atlasSchema } from '../../src/content/atlas/atlasSchema.ts'
import { prettyJson } from '../../tools/validate/prettyJson.ts'
import type { Files } from '../folder/files.ts'
import { Refusal, type Result } from '../folder/workspace.ts'
import { writeArticle } from './article.ts'
import { begin, beginSchema } from './begin.ts'
import { changeOf, jsonOf, textOf } from './fileText.ts'
import { fixFiles } from './fix.ts'
import { withFrontMatter } from './frontMatter.ts'
import { addMedia, removeMedia } from './media.ts'
import { withFeature, withoutFeature, writtenFeature } from './featureText.ts'
import { recordChange, writeRecords } from './records.ts'

const feature = v.custom<WrittenFeature>((input) => typeof input === 'object' && input !== null)

const object = v.custom<object>((input) => typeof input === 'object' && input !== null)

/**
 * A feature as the author saw it, and as it is to be: null before it is added, and after it is removed. The new one is
 * checked by the schema of its file.
 */
const featureChange = v.strictObject({
  file: v.picklist(featureFiles),
  before: v.nullable(feature),
  feature: v.nullable(feature),
})
export type FeatureChange = v.InferOutput<typeof featureChange>

/** The acts by their type, each with the schema of its parameters. */
export const actSchema = v.variant('type', [
  v.strictObject({ type: v.literal('write-features'), changes: v.pipe(v.array(featureChange), v.minLength(1)) }),
  /** `before` is the text as the author saw it. The passages follow their words: see `writeArticle`. */
  v.strictObject({ type: v.literal('write-article'), text: v.string(), before: v.nullable(v.string()) }),
  beginSchema,
  v.strictObject({
    type: v.literal('import'),
    features: v.array(featureChange),
    records: v.array(recordChange),
  }),
  /** Writes an item of figures.json or outcomes.json. */
  v.strictObject({ type: v.literal('write-record'), change: recordChange }),
  /** Values of the front matter by their key: an empty one removes the key. */
  v.strictObject({ type: v.literal('write-front-matter'), values: v.record(v.string(), v.string()) }),
  /** `before` is atlas.json as the author saw it: null without that file. */
  v.strictObject({ type: v.literal('write-atlas'), value: object, before: v.nullable(object) }),
  /**
   * Changes a feature, and with it a file in `media/`: `data` (Base64) is added, null removes the file if nothing else names
   * it.
   */
  v.strictObject({
    type: v.literal('write-media'),
    name: v.string(),
    data: v.nullable(v.pipe(v.string(), v.base64())),
    change: featureChange,
  }),
  /** Mends what `npm run validate -- --fix` mends. */
  v.strictObject({ type: v.literal('fix') }),
])
export type Act = v.InferOutput<typeof actSchema>

/**
 * The changes that an act makes.
 * @throws {Refusal} if it cannot be done
 */
export function applyAct(files: Files, act: Act, folder: string): Result | Promise<Result> {
  switch (act.type) {
    case 'write-features':
      return writeFeatures(files, act.changes)
    case 'write-article':
      if ((textOf(files, 'article.md') ?? null) !== act.before) throw new Refusal('articleChanged')
      return { act: act.type, about: '', changes: writeArticle(files, act.text, folder).changes }
    case 'begin':
      return begin(files, act)
    case 'import': {
      const changes = { ...writeFeatures(files, act.features).changes, ...writeRecords(files, act.records) }
      return { act: act.type, about: String(act.features.length + act.records.length), changes }
    }
    case 'write-record': {
      const { before, record } = act.change
      const name = !before ? 'add-record' : record ? 'change-record' : 'remove-record'
      return { act: name, about: (record ?? before)!.id, changes: writeRecords(files, [act.change]) }
    }
    case 'write-front-matter': {
      const text = withFrontMatter(textOf(files, 'article.md') ?? '', act.values)
      return { act: act.type, about: '', changes: writeArticle(files, text, folder).changes }
    }
    case 'write-media':
      return writeMedia(files, act)
    case 'fix':
      return fixFiles(files)
    case 'write-atlas': {
      if (JSON.stringify(jsonOf(textOf(files, 'atlas.json'))) !== JSON.stringify(act.before))
        throw new Refusal('atlasChanged')
      const read = v.safeParse(atlasSchema, act.value)
      if (!read.success) throw invalid(read.issues[0])
      return { act: act.type, about: '', changes: changeOf('atlas.json', `${prettyJson(act.value)}\n`) }
    }
  }
}

/** Writes features in one step. Each must be as the author saw it: another window or program may have changed it since. */
function writeFeatures(files: Files, wanted: readonly FeatureChange[]): Result {
  const texts = new Map(featureFiles.map((file) => [file, textOf(files, file)]))
  for (const { file, before, feature } of wanted) {
    const text = texts.get(file)
    const present = before && writtenFeature(text, file, before.id)
    if (before && !present) throw new Refusal('featureGone', { id: before.id })
    if (before && JSON.stringify(present) !== JSON.stringify(before))
      throw new Refusal('featureChanged', { id: before.id })
    if (!feature) {
      if (before) texts.set(file, withoutFeature(text!, file, before.id))
      continue
    }
    check(file, feature)
    const isTaken = featureFiles.some((name) => writtenFeature(texts.get(name), name, feature.id))
    if (isTaken && feature.id !== before?.id) throw new Refusal('idTaken', { id: feature.id })
    texts.set(file, withFeature(text, file, before?.id ?? null, feature))
  }
  const changed = [...texts].filter(([file, text]) => text !== textOf(files, file))
  return { ...described(wanted), changes: Object.assign({}, ...changed.map(([file, text]) => changeOf(file, text!))) }
}

async function writeMedia(files: Files, { name, data, change }: Act & { type: 'write-media' }): Promise<Result> {
  const { changes } = writeFeatures(files, [change])
  const media =
    data === null ? removeMedia(files, name, changes) : await addMedia(files, name, Buffer.from(data, 'base64'))
  return { act: data === null ? 'remove-media' : 'add-media', about: name, changes: { ...changes, ...media } }
}

/** What the history calls a change of features. */
function described(wanted: readonly FeatureChange[]): Pick<Result, 'act' | 'about'> {
  const [first] = wanted
  if (wanted.length > 1 || !first) return { act: 'change-features', about: String(wanted.length) }
  const { before, feature } = first
  const act = !before ? 'add-feature' : feature ? 'change-feature' : 'remove-feature'
  return { act, about: (feature ?? before)?.id ?? '' }
}

/** @throws {Refusal} if the feature does not match the schema of its file */
function check(name: FeatureFile, written: WrittenFeature): void {
  const read = v.safeParse(featureSchemas[name] as v.GenericSchema, written)
  if (!read.success) throw invalid(read.issues[0])
}

const invalid = (issue: v.BaseIssue<unknown>): Refusal =>
  new Refusal('invalid', { path: v.getDotPath(issue) ?? '', reason: issue.message })
