/** Reads what an author drops on the page or pastes: a text, or places, lines and areas. Nothing is written. */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import * as v from 'valibot'
import { parseMarkdown } from '../../build/article/parseMarkdown.ts'
import { articleDefaults } from '../../build/article/readArticle.ts'
import type { Article } from '../../src/content/article/article.ts'
import { precisions } from '../../src/content/schema.ts'
import { measuredItems } from '../../tools/import/measuredItems.ts'
import { readFolder } from '../../tools/import/readFolder.ts'
import type { Files } from '../folder/files.ts'
import { Refusal, type Workspace } from '../folder/workspace.ts'
import { recognize, type Recognized } from '../import/bytes/recognize.ts'
import { importFeatures } from '../import/features/importFeatures.ts'
import type { ImportItem, Preview } from '../import/features/previewItems.ts'
import type { WrittenItem } from '../import/features/atlasContext.ts'
import { Refusal as ImportRefusal, type Message } from '../import/messages.ts'
import { importPasted, importText, isText, withImageNames, type TextImport } from '../import/text/importText.ts'
import type { TextFacts } from '../import/text/importedText.ts'
import type { Handler } from './api.ts'

/** A text as it would begin an atlas. */
export interface ReadText {
  /** Markdown without front matter. */
  body: string
  facts: TextFacts
  images: { file: string; alt: string; base64: string }[]
  notes: readonly Message[]
  parsed: Article
}

/** What a file of features would bring. */
export interface ReadFeatures {
  items: readonly OfferedItem[]
  refused: Preview['refused']
  notes: readonly Message[]
}
/** An item of an import, with the one of the atlas that it would change. */
export interface OfferedItem extends ImportItem {
  before: WrittenItem | null
}

const file = { name: v.string(), base64: v.string() }
const textSchema = v.union([
  v.strictObject(file),
  v.strictObject({ html: v.string() }),
  v.strictObject({ text: v.string() }),
])
const featuresSchema = v.strictObject({
  ...file,
  source: v.optional(v.strictObject({ title: v.string(), url: v.string() })),
  precision: v.optional(v.picklist(precisions)),
})

export const importHandlers: Readonly<Record<string, Handler>> = {
  'GET /offered-text': (workspace) => inWords(() => readOffered(workspace)),
  'POST /read-text': (workspace, body) => inWords(() => readText(workspace, valid(textSchema, body))),
  'POST /read-features': (workspace, body) => inWords(() => readFeatures(workspace, valid(featuresSchema, body))),
}

/** The document that the command named, by the folder that it may begin. */
const offered = new WeakMap<Workspace, string>()

/** Lets the page of a folder begin with a document. */
export const offerDocument = (workspace: Workspace, path: string): void => void offered.set(workspace, path)

async function readOffered(workspace: Workspace): Promise<ReadText | null> {
  const path = offered.get(workspace)
  if (path === undefined) return null
  return readText(workspace, { name: basename(path), base64: (await readFile(path)).toString('base64') })
}

/** The import's refusals with the code that the page knows them by. */
async function inWords<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    if (!(error instanceof ImportRefusal)) throw error
    throw new Refusal(`import:${error.reason.code}`, error.reason.params)
  }
}

function valid<S extends v.GenericSchema>(schema: S, body: unknown): v.InferOutput<S> {
  const read = v.safeParse(schema, body)
  if (read.success) return read.output
  throw new Refusal('badRequest', { reason: read.issues[0].message })
}

/** Whether a pasted plain text is Markdown: it has headings or links of it. */
const isMarkdown = (text: string): boolean => /^#{1,6} \S|\[[^\]\n]+\]\(https?:/m.test(text)

async function imported(given: v.InferOutput<typeof textSchema>): Promise<TextImport> {
  if ('html' in given) return importPasted(given.html)
  const recognized =
    'text' in given
      ? recognize(isMarkdown(given.text) ? 'text.md' : 'text.txt', Buffer.from(given.text))
      : recognizedFile(given)
  if (!isText(recognized)) throw new Refusal('notAText')
  return importText(recognized)
}

const recognizedFile = ({ name, base64 }: { name: string; base64: string }): Recognized =>
  recognize(name, Buffer.from(base64, 'base64'))

async function readText(workspace: Workspace, given: v.InferOutput<typeof textSchema>): Promise<ReadText> {
  const text = await imported(given)
  const { article, body, facts, images, notes } = withImageNames(text, (name) => freeName(workspace.files, name))
  return {
    body,
    facts,
    images: images.map(({ file, alt, bytes }) => ({ file, alt, base64: Buffer.from(bytes).toString('base64') })),
    notes,
    parsed: parseMarkdown(article, articleDefaults(workspace.folder)),
  }
}

/** A name that `media/` does not have: image-1.png, image-1-2.png. The names of one text differ already. */
function freeName(files: Files, name: string): string {
  const [stem, extension] = [name.replace(/\.\w+$/, ''), /\.\w+$/.exec(name)![0]]
  let free = name
  for (let number = 2; files.has(`media/${free}`); number++) free = `${stem}-${number}${extension}`
  return free
}

async function readFeatures(
  { folder }: Workspace,
  { source, precision, ...file }: v.InferOutput<typeof featuresSchema>,
): Promise<ReadFeatures> {
  const recognized = recognizedFile(file)
  if (isText(recognized)) throw new Refusal('textNotFeatures')
  const { context } = readFolder(folder)
  const preview = await importFeatures(recognized, context, {
    ...(source && { source }),
    ...(precision && { precision }),
  })
  const items = await measuredItems(preview.items, folder)
  const beforeOf = ({ file, replaces }: ImportItem) => context.lists[file].find(({ id }) => id === replaces) ?? null
  return { ...preview, items: items.map((item) => ({ ...item, before: beforeOf(item) })) }
}
