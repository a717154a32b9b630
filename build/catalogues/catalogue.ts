/** Reads and checks `messages/<tag>.json`: the interface in a language that `src/i18n` lacks, or some messages of one it has. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { tagIn } from '../../src/i18n/vocabularies.ts'
import type { VocabularyPart } from '../../src/i18n/vocabularyTypes.ts'
import { isMessage, messageTree, type MessageTree, type Parameter } from './messageTree.ts'

/** The folder of the catalogues in the folder of an atlas. */
export const catalogueFolder = 'messages'

/** A text by CLDR's plural category; `zero` stands for 0 in every language. */
export type PluralForms = { other: string } & Partial<Record<Intl.LDMLPluralRule, string>>

/** A message with several numbers: the text of each number. Those of a number that is 0 are left out. */
export interface Counts {
  [parameter: string]: string | PluralForms
  /** What stands between two texts. */
  separator: string
}

/** In a text, `{name}` stands for the parameter of that name. */
export type MessageValue = string | PluralForms | Counts

export interface CatalogueGroup {
  [key: string]: MessageValue | CatalogueGroup
}

/** Every member may be missing. */
export interface Catalogue {
  $schema?: string
  messages?: CatalogueGroup
  panels?: CatalogueGroup
  vocabulary?: VocabularyPart
}

export interface CatalogueProblem {
  keys: readonly string[]
  message: string
  /** The keys that are known beside one that is not. */
  known?: readonly string[]
}

const pluralCategories: readonly string[] = ['zero', 'one', 'two', 'few', 'many', 'other']

/** The forms that a language needs, and `zero`. All, if CLDR lacks the language. */
export const formsOf = (tag: string): readonly string[] =>
  Intl.PluralRules.supportedLocalesOf(tag).length === 0
    ? pluralCategories
    : pluralCategories.filter(
        (form) =>
          form === 'zero' || new Intl.PluralRules(tag).resolvedOptions().pluralCategories.some((c) => c === form),
      )

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const numbersOf = (parameters: readonly Parameter[]): readonly Parameter[] =>
  parameters.filter(({ type }) => type === 'number')

/** Matches a placeholder. */
export const placeholder = /\{([^{}]*)\}/g

const listed = (names: readonly string[]): string => names.map((name) => `{${name}}`).join(', ')

/**
 * The problems of a catalogue. One without problems is a `Catalogue`.
 * @param tag the language, which decides on the plural forms
 */
export function checkCatalogue(json: unknown, tag: string): CatalogueProblem[] {
  const forms = formsOf(tag)

  function checkText(text: unknown, parameters: readonly Parameter[], keys: readonly string[]): CatalogueProblem[] {
    if (typeof text !== 'string') return [{ keys, message: 'must be a text' }]
    if (text.trim() === '') return [{ keys, message: 'is empty: write it, or remove it and the default stands in' }]
    const names = parameters.map(({ name }) => name)
    const unknown = [...text.matchAll(placeholder)].map(([, name]) => name!).filter((name) => !names.includes(name))
    return [...new Set(unknown)].map((name) => ({
      keys,
      message: `has {${name}}, but this message has ${names.length === 0 ? 'no placeholders' : listed(names)}`,
    }))
  }

  function checkForms(value: Record<string, unknown>, parameters: readonly Parameter[], keys: readonly string[]) {
    const problems = Object.entries(value).flatMap(([form, text]) =>
      forms.includes(form)
        ? checkText(text, parameters, [...keys, form])
        : [
            {
              keys: [...keys, form],
              message: pluralCategories.includes(form)
                ? `is not a plural form of this language: it has ${forms.join(', ')}`
                : `is not a plural form: they are ${forms.join(', ')}`,
            },
          ],
    )
    return 'other' in value ? problems : [...problems, { keys, message: 'lacks the plural form "other"' }]
  }

  const checkTextOrForms = (value: unknown, parameters: readonly Parameter[], keys: readonly string[]) =>
    isObject(value) ? checkForms(value, parameters, keys) : checkText(value, parameters, keys)

  function checkCounts(value: Record<string, unknown>, parameters: readonly Parameter[], keys: readonly string[]) {
    const known = [...numbersOf(parameters).map(({ name }) => name), 'separator']
    return [
      ...known.filter((name) => !(name in value)).map((name) => ({ keys, message: `lacks the member "${name}"` })),
      ...Object.entries(value).flatMap(([name, member]): CatalogueProblem[] => {
        if (!known.includes(name)) return [{ keys: [...keys, name], message: 'is not a number of this message', known }]
        if (name !== 'separator') return checkTextOrForms(member, parameters, [...keys, name])
        return typeof member === 'string' ? [] : [{ keys: [...keys, name], message: 'must be a text' }]
      }),
    ]
  }

  function checkMessage(value: unknown, parameters: readonly Parameter[], keys: readonly string[]) {
    const numbers = numbersOf(parameters)
    if (!isObject(value)) return checkText(value, parameters, keys)
    if (numbers.length === 0) return [{ keys, message: 'must be a text: this message has no number' }]
    return numbers.length === 1 ? checkForms(value, parameters, keys) : checkCounts(value, parameters, keys)
  }

  function checkGroup(value: unknown, tree: MessageTree, keys: readonly string[]): CatalogueProblem[] {
    const known = Object.keys(tree)
    if (!isObject(value)) return [{ keys, message: 'must be an object' }]
    return Object.entries(value).flatMap(([key, member]): CatalogueProblem[] => {
      const node = Object.hasOwn(tree, key) ? tree[key] : undefined
      if (!node) return [{ keys: [...keys, key], message: 'is not a known member', known }]
      return isMessage(node) ? checkMessage(member, node, [...keys, key]) : checkGroup(member, node, [...keys, key])
    })
  }

  return checkGroup(json, { $schema: [], ...messageTree }, [])
}

/**
 * The catalogue in the folder of an atlas for a language or its primary subtag; `undefined` if there is none.
 * @throws {Error} if it is not valid; `npm run validate` says more
 */
export function readCatalogue(folder: string, tag: string): Catalogue | undefined {
  const catalogues = join(folder, catalogueFolder)
  const files = existsSync(catalogues) ? readdirSync(catalogues) : []
  const name = tagIn(
    files.map((file) => basename(file, '.json')),
    tag,
  )
  if (!name) return undefined
  const path = join(catalogues, `${name}.json`)
  const json: unknown = JSON.parse(readFileSync(path, 'utf8'))
  const [problem] = checkCatalogue(json, tag)
  if (problem) throw new Error(`${path}: ${problem.keys.join('.')} ${problem.message}`)
  return json as Catalogue
}
