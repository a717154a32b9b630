/** Begins an atlas: its article, what it declares, and its empty lists. */
import * as v from 'valibot'
import { languageTag } from '../../src/content/atlas/textSchema.ts'
import { featureFiles } from '../../src/content/load/contentFiles.ts'
import { prettyJson } from '../../tools/validate/prettyJson.ts'
import type { Changes, Files } from '../folder/files.ts'
import { Refusal, type Result } from '../folder/workspace.ts'
import { frontMatter } from '../import/text/importText.ts'
import { emptyCollection } from './featureText.ts'
import { changeOf, textOf } from './fileText.ts'

const fact = v.optional(v.string())

export const beginSchema = v.strictObject({
  type: v.literal('begin'),
  /** The text as Markdown, without front matter. */
  body: v.pipe(v.string(), v.nonEmpty()),
  facts: v.strictObject({
    title: fact,
    author: fact,
    authorNames: v.optional(v.record(languageTag, v.string())),
    role: fact,
    publication: fact,
    url: fact,
    published: fact,
    language: fact,
  }),
  /** The pictures of the text, under the names in `media/` that it has for them. The contents are in base64. */
  images: v.array(
    v.strictObject({ file: v.pipe(v.string(), v.regex(/^[\w-]+\.\w+$/)), base64: v.pipe(v.string(), v.base64()) }),
  ),
  /** The languages of the atlas in the order of their buttons. */
  languages: v.pipe(v.array(languageTag), v.minLength(1)),
})

/**
 * The changes that begin an atlas. An atlas.json that the folder has stays.
 * @throws {Refusal} if the folder has an article
 */
export function begin(
  files: Files,
  { body, facts, images, languages }: Omit<v.InferOutput<typeof beginSchema>, 'type'>,
): Result {
  if (textOf(files, 'article.md')?.trim()) throw new Refusal('articleThere')
  const given = Object.fromEntries(Object.entries(facts).filter(([, value]) => value))
  const changes: Changes[] = [
    changeOf('article.md', `${frontMatter(given)}${body}`),
    ...images.map(({ file, base64 }) => ({ [`media/${file}`]: Buffer.from(base64, 'base64') })),
  ]
  if (!files.has('atlas.json')) changes.push(changeOf('atlas.json', `${prettyJson({ languages })}\n`))
  for (const file of featureFiles) if (!files.has(file)) changes.push(changeOf(file, emptyCollection))
  return { act: 'begin', about: facts.title ?? '', changes: Object.assign({}, ...changes) as Changes }
}
