/** Reads and checks the catalogues of messages, which a content folder may lack. */
import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import * as v from 'valibot'
import {
  catalogueFolder,
  checkCatalogue,
  type Catalogue,
  type CatalogueProblem,
} from '../../build/catalogues/catalogue.ts'
import { languageTag } from '../../src/content/atlas/textSchema.ts'
import { closestOf } from './closest.ts'
import { readJson } from './files.ts'
import { shown, type Problem } from './problem.ts'
import { jsonPath } from './schemaMessages.ts'

const fileOf = (tag: string): string => `${catalogueFolder}/${tag}.json`

/** The catalogues of a folder that are valid, by the tag in their names, and the problems of the others. */
export async function readCatalogues(
  folder: string,
): Promise<{ catalogues: Record<string, Catalogue>; problems: Problem[] }> {
  const names = await readdir(join(folder, catalogueFolder)).catch((): string[] => [])
  const tags = names.filter((name) => name.endsWith('.json')).map((name) => basename(name, '.json'))
  const files = await Promise.all(
    tags.map(async (tag): Promise<{ tag: string; catalogue?: Catalogue; problems: Problem[] }> => {
      const file = fileOf(tag)
      if (!v.is(languageTag, tag)) {
        const message = 'must be named by a BCP 47 language tag such as eo.json, pt-BR.json or zh-Hans.json'
        return { tag, problems: [{ file, path: '', message }] }
      }
      const { json, problems: unread } = await readJson(join(folder, file), file)
      const problems = [
        ...unread,
        ...(json === undefined ? [] : checkCatalogue(json, tag).map((p) => described(p, file))),
      ]
      return problems.length > 0 ? { tag, problems } : { tag, catalogue: json as Catalogue, problems }
    }),
  )
  return {
    catalogues: Object.fromEntries(files.flatMap(({ tag, catalogue }) => (catalogue ? [[tag, catalogue]] : []))),
    problems: files.flatMap(({ problems }) => problems),
  }
}

/** More names than this are not listed. */
const mostListed = 8

function described({ keys, message, known }: CatalogueProblem, file: string): Problem {
  return {
    file,
    path: jsonPath('', [...keys]),
    message: known ? `${message}: ${rename(keys.at(-1)!, known)}` : message,
  }
}

function rename(key: string, known: readonly string[]): string {
  const closest = closestOf(known, key)
  const others = known.length > mostListed ? 'one that `npm run messages` writes' : `one of ${known.join(', ')}`
  return closest ? `rename it to ${shown(closest)} or ${others}` : `rename it to ${others}`
}

/** Catalogues of languages that the atlas does not have. */
export const unusedCatalogues = (tags: readonly string[], languages: readonly { tag: string }[]): Problem[] =>
  tags
    .filter((tag) => !languages.some((language) => language.tag === tag || language.tag.startsWith(`${tag}-`)))
    .map((tag) => {
      const names = languages.map((language) => language.tag).join(', ')
      const message = `is not used: the atlas has the languages ${names}. Add ${shown(tag)} to \`languages\` in atlas.json, or rename the file`
      return { file: fileOf(tag), path: '', message }
    })
