import { kazakhBases, kazakhPlaceCase } from './kazakh.ts'
import { russianBases } from './russian.ts'
import { english, kazakh, russian, type Lexicon } from './lexicon.ts'

/** What the suggestions know of a language. */
export interface LanguageRules {
  /** The words of which a folded word may be a form; the first is the word itself. */
  bases(word: string): readonly string[]
  lexicon: Lexicon
  /** Whether names have cases, which tell them from their neighbours. */
  inflects: boolean
  /** The endings, folded, of words that say where something is, goes or comes from. */
  placeCase?: RegExp
}

const none: Lexicon = {
  kindWords: {},
  organisations: new Set(),
  titles: new Set(),
  prepositions: new Set(),
  givenNames: new Set(),
  speech: new Set(),
}

const rules: Record<string, LanguageRules> = {
  en: { bases: (word) => [word], lexicon: english, inflects: false },
  ru: { bases: memoized(russianBases), lexicon: russian, inflects: true },
  kk: { bases: memoized(kazakhBases), lexicon: kazakh, inflects: true, placeCase: kazakhPlaceCase },
}

/** The rules of a language. In those without, names are found as they are written. */
export const rulesOf = (language: string): LanguageRules =>
  rules[language.split('-')[0]!] ?? { bases: (word) => [word], lexicon: none, inflects: false }

function memoized(bases: (word: string) => string[]): (word: string) => string[] {
  const made = new Map<string, string[]>()
  return (word) => made.get(word) ?? made.set(word, bases(word)).get(word)!
}
