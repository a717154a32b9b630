/**
 * `npm run import -- folder file…` shows what files would bring into an atlas, and with `--yes` writes it. Text becomes
 * article.md; places, lines, areas and mentions become features. See docs/importing.md.
 */
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { parseMarkdown } from '../build/article/parseMarkdown.ts'
import { articleDefaults } from '../build/article/readArticle.ts'
import { precisions, type Precision } from '../src/content/schema.ts'
import { recognize } from '../studio/import/bytes/recognize.ts'
import { acceptedItems, changesOf, withChanges } from '../studio/import/features/applyPreview.ts'
import { atlasContext } from '../studio/import/features/atlasContext.ts'
import { importFeatures } from '../studio/import/features/importFeatures.ts'
import type { ImportItem, ImportOptions } from '../studio/import/features/previewItems.ts'
import { Refusal } from '../studio/import/messages.ts'
import { Registers } from '../studio/import/register/readRegister.ts'
import type { ReadRegister } from '../studio/import/register/rows.ts'
import { importText, isText, withFacts, withImageNames, type TextImport } from '../studio/import/text/importText.ts'
import type { TextFacts } from '../studio/import/text/importedText.ts'
import { previewLines, refusalLine, textLines } from './import/report.ts'
import { readFolder, type ImportFolder } from './import/readFolder.ts'
import { withChange } from './import/listText.ts'
import { registerChanges } from './import/registerFiles.ts'
import { measuredItems } from './import/measuredItems.ts'
import { newProblems, writeFiles } from './import/writeImport.ts'
import { commandLine } from './commandLine.ts'
import { isCommand } from './validate/command.ts'
import { problemLine, type Problem } from './validate/problem.ts'

const usage = `${commandLine('import', 'folder file…')}
  --yes                  write what the preview shows
  --update               also change features that the atlas has
  --replace-article      let a text take the place of article.md
  --source "TITLE, URL"  the source of positions whose source the file does not name
  --precision WORD       ${precisions.join(', ')}: of what does not say it
  --mode ID              the mode of lines that do not say it
  --title, --author, --publication, --published, --language, --url  facts of a text`

const facts = ['title', 'author', 'publication', 'published', 'language', 'url'] as const

interface Arguments extends ImportOptions {
  folder: string
  files: string[]
  yes: boolean
  update: boolean
  replaceArticle: boolean
  facts: TextFacts
}

function readArguments(): Arguments {
  const text = { type: 'string' } as const
  const flag = { type: 'boolean', default: false } as const
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      yes: flag,
      update: flag,
      'replace-article': flag,
      source: text,
      precision: text,
      mode: text,
      title: text,
      author: text,
      publication: text,
      published: text,
      language: text,
      url: text,
    },
  })
  const [folder, ...files] = positionals
  if (folder === undefined || files.length === 0) throw new Error(usage)
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new Error(`${folder} is not a folder: ${commandLine('new', folder)} makes one`)
  const source = /^(.*?)[\s,]+(https?:\/\/\S+)$/.exec(values.source?.trim() ?? '')
  if (values.source !== undefined && !source?.[1])
    throw new Error('--source needs a title and an address: --source "GeoNames, https://www.geonames.org/"')
  if (values.precision !== undefined && !(precisions as readonly string[]).includes(values.precision)) {
    throw new Error(`--precision is one of ${precisions.join(', ')}`)
  }
  return {
    folder: resolve(folder),
    files,
    yes: values.yes,
    update: values.update,
    replaceArticle: values['replace-article'],
    facts: Object.fromEntries(facts.flatMap((key) => (values[key] === undefined ? [] : [[key, values[key]]]))),
    ...(source && { source: { title: source[1]!, url: source[2]! } }),
    ...(values.precision !== undefined && { precision: values.precision as Precision }),
    ...(values.mode !== undefined && { mode: values.mode }),
  }
}

/** Largest picture that a text may name, in bytes. */
const mostImageBytes = 30_000_000

/** Reads pictures that lie beside a text or in folders there, and nothing else. */
const readBeside =
  (file: string) =>
  (path: string): Uint8Array | null => {
    const folder = realpathSync(dirname(file))
    const wanted = resolve(folder, path)
    if (!existsSync(wanted)) return null
    const found = realpathSync(wanted)
    const inside = relative(folder, found)
    const isInside = inside !== '' && !inside.startsWith('..') && !isAbsolute(inside)
    const stats = isInside ? statSync(found) : undefined
    return stats?.isFile() && stats.size <= mostImageBytes ? readFileSync(found) : null
  }

/** What all files bring together. */
interface Plan {
  text?: TextImport
  register?: ReadRegister
  items: ImportItem[]
  /** How many files cannot be imported. */
  refused: number
}

/** Reads the files one after the other, each as if those before it were imported, and prints what they bring. */
async function plan(read: ImportFolder, options: Arguments): Promise<Plan> {
  const made: Plan = { items: [], refused: 0 }
  let { context } = read
  const registers = new Registers(context.languages, options.precision)
  for (const file of options.files) {
    try {
      const recognized = recognize(basename(file), readFileSync(file))
      if (registers.add(recognized)) continue
      if (isText(recognized)) {
        const names = new Set<string>()
        const imported = withFacts(await importText(recognized, readBeside(file)), options.facts)
        const text = withImageNames(imported, (name) => freeName(read.folder, name, names))
        for (const line of textLines(file, text)) console.log(line)
        if (made.text) throw new Error(`${file}: an atlas has one article, and ${options.files[0]} is it already`)
        if (read.texts.has('article.md') && !options.replaceArticle) {
          throw new Error(`${file}: the folder has an article.md; --replace-article lets this text take its place`)
        }
        made.text = text
        // Without atlas.json the language of the article is that of the atlas.
        context = atlasContext(read.atlas, parseMarkdown(text.article, articleDefaults(read.folder)), context.lists)
        continue
      }
      const preview = await importFeatures(recognized, context, options)
      for (const line of previewLines(file, preview)) console.log(line)
      const items = acceptedItems(preview, ({ will }) => will === 'add' || options.update)
      made.items.push(...items)
      context = withChanges(context, changesOf(items))
      const left = preview.items.filter(({ will }) => will === 'update').length
      if (left > 0 && !options.update) console.log(`  ${left} of the atlas would change: --update changes them`)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      console.error(refusalLine(file, error.reason))
      made.refused++
    }
  }
  try {
    const register = registers.read()
    if (register) made.register = register
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    console.error(refusalLine(options.files.join(', '), error.reason))
    made.refused++
  }
  return made
}

/** A name that `media/` does not have: image-1.png, image-1-2.png. */
function freeName(folder: string, name: string, taken: Set<string>): string {
  const [stem, extension] = [name.replace(/\.\w+$/, ''), /\.\w+$/.exec(name)![0]]
  let free = name
  for (let number = 2; taken.has(free) || existsSync(join(folder, 'media', free)); number++)
    free = `${stem}-${number}${extension}`
  taken.add(free)
  return free
}

/** The files that the plan changes, as they will be. */
async function filesOf({ text, items }: Plan, read: ImportFolder): Promise<Map<string, string | Uint8Array>> {
  const files = new Map<string, string | Uint8Array>()
  if (text) {
    for (const { file, bytes } of text.images) files.set(`media/${file}`, bytes)
    files.set('article.md', text.article)
  }
  for (const change of changesOf(await measuredItems(items, read.folder)))
    files.set(change.file, withChange(read.texts.get(change.file), change))
  return files
}

async function run(): Promise<void> {
  const options = readArguments()
  const read = readFolder(options.folder)
  const made = await plan(read, options)
  const files = await filesOf(made, read)
  const { texts } = read
  if (made.register) {
    const changes = registerChanges(options.folder, read.atlas, made.register, options.update)
    for (const line of changes.lines) console.log(line)
    for (const [name, text] of changes.files) files.set(name, text)
    for (const [name, text] of changes.before) texts.set(name, text)
  }
  if (made.refused > 0) {
    process.exitCode = 1
    if (files.size > 0) console.error('Nothing was written: leave out the files that were refused.')
    return
  }
  if (files.size === 0) return console.log('Nothing to write.')
  const problems = await newProblems(options.folder, files)
  // Pictures and their credits can follow, and what a new text does to the features of the old one is to be mended afterwards.
  const isAboutPictures = (problem: Problem) => /\bmedia\b/.test(problemLine(problem))
  const blocking = problems.filter((problem) => (!made.text || files.has(problem.file)) && !isAboutPictures(problem))
  for (const problem of problems) console.error(problemLine(problem))
  if (blocking.length > 0)
    throw new Error(
      `Nothing was written: the atlas would have ${blocking.length} new error${blocking.length === 1 ? '' : 's'}.`,
    )
  const names = [...files.keys()].join(', ')
  if (!options.yes) return console.log(`Nothing was written. With --yes this changes ${names}.`)
  await writeFiles(options.folder, files, texts)
  console.log(`Wrote ${names}.`)
}

if (isCommand(import.meta.url)) {
  try {
    await run()
  } catch (error) {
    console.error((error as Error).message)
    process.exitCode = 1
  }
}
