import { vocabulary as ar } from './ar/vocabulary.ts'
import { vocabulary as en } from './en/vocabulary.ts'
import { vocabulary as es } from './es/vocabulary.ts'
import { vocabulary as kk } from './kk/vocabulary.ts'
import { vocabulary as pt } from './pt/vocabulary.ts'
import { vocabulary as ru } from './ru/vocabulary.ts'
import { vocabulary as zh } from './zh/vocabulary.ts'
import type { Vocabulary } from './vocabularyTypes.ts'

const vocabularies: Readonly<Record<string, Vocabulary>> = { ar, en, es, kk, pt, ru, zh }

/** The languages of the interface. Each has a folder beside this file. */
export const interfaceLanguages: readonly string[] = Object.keys(vocabularies)

/** The language of the interface for a language of the atlas: its own, that of its primary subtag, or English. */
export const interfaceLanguageFor = (tag: string): string =>
  [tag, tag.split('-', 1)[0]!].find((candidate) => candidate in vocabularies) ?? 'en'

export const vocabularyFor = (tag: string): Vocabulary => vocabularies[interfaceLanguageFor(tag)]!
