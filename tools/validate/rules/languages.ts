import type { Language, Name } from '../../../src/content/schema.ts'
import { entriesOf, problemAt, stopsOf, type Content, type Entry } from '../content.ts'
import { problemOf } from '../outcomes.ts'
import { shown, type Problem } from '../problem.ts'

/** Largest number of words in one language. */
const mostWords = { note: 60, outcome: 40 }

/** A word of small Latin letters that look like Cyrillic ones. */
const lookAlikes = /^[aceiopxy]+$/
const alphabets: Readonly<Record<string, { name: string; letters: RegExp }>> = {
  ru: { name: 'Russian', letters: /[А-Яа-яЁё]/ },
  kk: { name: 'Kazakh', letters: /[А-Яа-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі]/ },
}

interface WrittenText {
  language: Language
  text: string
  /** Largest number of words. */
  mostWords: number
  problem: (message: string) => Problem
}

const inEachLanguage = (
  texts: Name,
  problem: (language: Language, message: string) => Problem,
  mostWords = Infinity,
): WrittenText[] =>
  Object.entries(texts).map(([language, text]) => ({
    language,
    text,
    mostWords,
    problem: (message) => problem(language, message),
  }))

function textsOfFeature(entry: Entry): WrittenText[] {
  const { name, note } = entry.feature.properties
  const at = (path: string) => (language: Language, message: string) =>
    problemAt(entry, `properties.${path}.${language}`, message)
  return [
    ...inEachLanguage(name, at('name')),
    ...(note ? inEachLanguage(note.text, at('note'), mostWords.note) : []),
    ...stopsOf(entry.feature).flatMap((stop, index) => inEachLanguage(stop.name, at(`stops[${index}].name`))),
  ]
}

/** The names and notes of all features and stops, and the texts of outcomes, in every language. */
function textsOf(content: Content): WrittenText[] {
  return [
    ...entriesOf(content).flatMap(textsOfFeature),
    ...content.outcomes.flatMap((placed) =>
      inEachLanguage(
        placed.outcome.text,
        (language, message) => problemOf(placed, `text.${language}`, message),
        mostWords.outcome,
      ),
    ),
  ]
}

/** No word mixes Latin and Cyrillic letters. Such a word looks right, but the search does not find it. */
export function wordsKeepToOneScript(content: Content): Problem[] {
  return textsOf(content).flatMap(({ language, text, problem }) =>
    wordsOf(text).flatMap((word) => {
      const [latin, cyrillic] = [lettersOf(word, /\p{Script=Latin}/u), lettersOf(word, /\p{Script=Cyrillic}/u)]
      if (!latin[0] || !cyrillic[0]) return []
      const [offender, script] =
        latin.length < cyrillic.length || (latin.length === cyrillic.length && language !== 'en')
          ? [latin[0], 'Latin']
          : [cyrillic[0], 'Cyrillic']
      const message = `${shown(word)} mixes Latin and Cyrillic: ${letter(offender)} is ${script}`
      return [problem(message)]
    }),
  )
}

/**
 * Texts of languages in Latin script are in Latin letters, Russian, Kazakh and others in their Cyrillic alphabets. These may
 * contain whole words in Latin letters such as EXPO or G30. Texts of other scripts may contain anything.
 */
export function textsAreInTheirScript(content: Content): Problem[] {
  return textsOf(content).flatMap(({ language, text, problem }) => {
    const script = language === 'und' ? undefined : new Intl.Locale(language).maximize().script
    const message =
      script === 'Latn'
        ? wrongInLatin(text)
        : script === 'Cyrl'
          ? wrongInCyrillic(text, alphabets[language] ?? { name: language, letters: /\p{Script=Cyrillic}/u })
          : undefined
    return message === undefined ? [] : [problem(message)]
  })
}

function wrongInLatin(text: string): string | undefined {
  const [foreign] = lettersOf(text, /(?=\p{L})\P{Script=Latin}/u)
  // Modifier letters such as the ʻokina have the script Common.
  if (!foreign || /\p{Script=Common}/u.test(foreign)) return undefined
  return `${shown(text)} is not in Latin letters: ${letter(foreign)}`
}

function wrongInCyrillic(text: string, { name, letters }: { name: string; letters: RegExp }): string | undefined {
  const cyrillic = lettersOf(text, /\p{Script=Cyrillic}/u)
  if (cyrillic.length === 0 && /\p{L}/u.test(text))
    return `${shown(text)} is not in Cyrillic: write ${name} in Cyrillic`
  const foreign = cyrillic.find((character) => !letters.test(character))
  if (foreign) return `${shown(text)} is not ${name}: its alphabet has no ${letter(foreign)}`
  const accented = lettersOf(text, /(?=\p{Script=Latin})[^A-Za-z]/u)[0]
  if (accented) return `${shown(text)} has ${letter(accented)}: write ${name} in Cyrillic`
  const disguised = wordsOf(text).find((word) => lookAlikes.test(word))
  if (disguised)
    return `${shown(text)} has the word ${shown(disguised)} in Latin letters that look Cyrillic: ${letter(disguised.charAt(0))}`
  return undefined
}

/** Texts have no superfluous spaces, and are in Unicode NFC, which the search needs. */
export function textsAreTidy(content: Content): Problem[] {
  return textsOf(content).flatMap(({ text, problem }) => {
    if (text !== text.trim() || /\s\s/.test(text)) return [problem(`${shown(text)} has a superfluous space: remove it`)]
    if (text !== text.normalize('NFC')) {
      return [problem(`${shown(text)} has decomposed letters (й as и and a breve): write it in Unicode NFC`)]
    }
    return []
  })
}

/** Notes and outcomes do not have more than `mostWords` words. */
export function textsAreShort(content: Content): Problem[] {
  return textsOf(content).flatMap(({ text, mostWords, problem }) => {
    const count = (text.match(/\S*[\p{L}\d]\S*/gu) ?? []).length
    return count <= mostWords ? [] : [problem(`has ${count} words, may have at most ${mostWords}`)]
  })
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}]+/gu) ?? []
}

function lettersOf(text: string, kind: RegExp): string[] {
  return [...text].filter((character) => kind.test(character))
}

/** A letter with its code point: `a (U+0061)`. */
function letter(character: string): string {
  return `${character} (U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')})`
}
