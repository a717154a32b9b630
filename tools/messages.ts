/**
 * `npm run messages [folder]` writes `messages/<tag>.json` for each language of an atlas that the interface lacks, with the
 * English messages to translate. A file that is there already gets only the messages that it lacks.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { readAtlas } from '../build/atlas/readAtlas.ts'
import { catalogueFolder, readCatalogue, type CatalogueGroup } from '../build/catalogues/catalogue.ts'
import { isMessage, messageTree, type MessageTree } from '../build/catalogues/messageTree.ts'
import { interfaceLanguages, tagIn } from '../src/i18n/vocabularies.ts'
import { readArguments } from './arguments.ts'
import { englishCatalogue } from './englishTexts.ts'
import { schemaFolder } from './schema.ts'
import { isCommand } from './validate/command.ts'

/** The messages of `english`, in its order, with those of `own` in place of the same. */
function completed(english: CatalogueGroup, own: CatalogueGroup, tree: MessageTree): CatalogueGroup {
  const members = Object.entries(english).map(([key, value]): [string, CatalogueGroup[string]] => {
    const node = tree[key]!
    if (isMessage(node)) return [key, own[key] ?? value]
    return [key, completed(value as CatalogueGroup, (own[key] ?? {}) as CatalogueGroup, node)]
  })
  return Object.fromEntries(members)
}

/** The number of messages that a group has. */
const countOf = (group: CatalogueGroup, tree: MessageTree): number =>
  Object.entries(group).reduce((sum, [key, value]) => {
    const node = tree[key]
    return sum + (!node ? 0 : isMessage(node) ? 1 : countOf(value as CatalogueGroup, node))
  }, 0)

/** Writes or completes the catalogue of a language. Returns the number of messages that were missing. */
async function writeCatalogue(folder: string, tag: string): Promise<number> {
  const own = (readCatalogue(folder, tag) ?? {}) as CatalogueGroup
  const catalogue = completed(englishCatalogue(tag), own, messageTree)
  const catalogues = join(folder, catalogueFolder)
  const $schema = relative(catalogues, join(schemaFolder, 'messages.schema.json'))
  const style = await resolveConfig(join(schemaFolder, 'messages.schema.json'))
  await mkdir(catalogues, { recursive: true })
  await writeFile(
    join(catalogues, `${tag}.json`),
    await format(JSON.stringify({ $schema, ...catalogue }), { ...style, parser: 'json' }),
  )
  return countOf(catalogue, messageTree) - countOf(own, messageTree)
}

/** Writes the catalogues that an atlas lacks. Returns a line about each of its languages. */
export const writeMessages = (folder: string): Promise<string[]> =>
  Promise.all(
    readAtlas(folder).config.languages.map(async ({ tag }) => {
      const builtIn = tagIn(interfaceLanguages, tag)
      if (builtIn) return `${tag}: the interface has this language (src/i18n/${builtIn})`
      const added = await writeCatalogue(folder, tag)
      const file = `${catalogueFolder}/${tag}.json`
      return `${tag}: ${file} ${added === 0 ? 'has every message' : `lacked ${added} messages, which it now has in English`}`
    }),
  )

if (isCommand(import.meta.url)) {
  try {
    for (const line of await writeMessages(readArguments().folder)) console.log(line)
  } catch (error) {
    console.error((error as Error).message)
    process.exitCode = 1
  }
}
