import { vocabulary as ar } from './ar/vocabulary.ts'
import { vocabulary as en } from './en/vocabulary.ts'
import { vocabulary as es } from './es/vocabulary.ts'
import { vocabulary as kk } from './kk/vocabulary.ts'
import { vocabulary as pt } from './pt/vocabulary.ts'
import { vocabulary as ru } from './ru/vocabulary.ts'
import { vocabulary as zh } from './zh/vocabulary.ts'
import type { Vocabulary, VocabularyPart } from './vocabularyTypes.ts'

const vocabularies: Readonly<Record<string, Vocabulary>> = { ar, en, es, kk, pt, ru, zh }

/** The languages of the interface. Each has a folder beside this file. */
export const interfaceLanguages: readonly string[] = Object.keys(vocabularies)

/** Among tags, the one that stands for a language: its own, or that of its primary subtag. */
export const tagIn = (tags: readonly string[], language: string): string | undefined =>
  [language, language.split('-', 1)[0]!].find((tag) => tags.includes(tag))

/** The language of the interface for a language of the atlas: its own, that of its primary subtag, or English. */
export const interfaceLanguageFor = (tag: string): string => tagIn(interfaceLanguages, tag) ?? 'en'

/** The name of a language in itself, from CLDR, with a capital letter. */
function ownName(tag: string): string {
  const name = new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1)
}

/**
 * The vocabulary for a language of the atlas.
 * @param own the names and texts that a catalogue of the atlas has for the language
 */
export function vocabularyFor(tag: string, own: VocabularyPart = {}): Vocabulary {
  const vocabulary = vocabularies[interfaceLanguageFor(tag)]!
  const languageName = tag in vocabularies ? vocabulary.languageName : ownName(tag)
  const modes = Object.entries(vocabulary.modes).map(([id, mode]) => [id, { ...mode, ...own.modes?.[id] }])
  return {
    ...vocabulary,
    languageName,
    ...own,
    kinds: { ...vocabulary.kinds, ...own.kinds },
    modes: Object.fromEntries(modes),
    statuses: { ...vocabulary.statuses, ...own.statuses },
  }
}
