import { languages, type Language } from '../../../src/content/schema.ts'
import { entriesOf, problemAt, stopsOf, type Content, type Entry } from '../content.ts'
import { shown, type Problem } from '../problem.ts'

/** Largest number of words of a note in one language. */
const longestNote = 60

/** A word of small Latin letters that look like Cyrillic ones. */
const lookAlikes = /^[aceiopxy]+$/
const alphabets = {
  ru: { name: 'Russian', letters: /[А-Яа-яЁё]/ },
  kk: { name: 'Kazakh', letters: /[А-Яа-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі]/ },
}

interface WrittenText {
  entry: Entry
  language: Language
  text: string
  /** JSON path inside the feature. */
  path: string
}

/** The names and notes of all features and stops in every language. */
function textsOf(content: Content): WrittenText[] {
  return entriesOf(content).flatMap((entry) => {
    const { properties } = entry.feature
    const written = [
      { path: 'properties.name', texts: properties.name },
      ...(properties.note ? [{ path: 'properties.note', texts: properties.note }] : []),
      ...stopsOf(entry.feature).map((stop, index) => ({ path: `properties.stops[${index}].name`, texts: stop.name })),
    ]
    return written.flatMap(({ path, texts }) =>
      languages.map((language) => ({ entry, language, text: texts[language], path: `${path}.${language}` })),
    )
  })
}

/** No word mixes Latin and Cyrillic letters. Such a word looks right, but the search does not find it. */
export function wordsKeepToOneScript(content: Content): Problem[] {
  return textsOf(content).flatMap(({ entry, language, text, path }) =>
    wordsOf(text).flatMap((word) => {
      const [latin, cyrillic] = [lettersOf(word, /\p{Script=Latin}/u), lettersOf(word, /\p{Script=Cyrillic}/u)]
      if (!latin[0] || !cyrillic[0]) return []
      const [offender, script] =
        latin.length < cyrillic.length || (latin.length === cyrillic.length && language !== 'en')
          ? [latin[0], 'Latin']
          : [cyrillic[0], 'Cyrillic']
      const message = `${shown(word)} mixes Latin and Cyrillic: ${letter(offender)} is ${script}`
      return [problemAt(entry, path, message)]
    }),
  )
}

/**
 * English texts are in Latin letters, Russian and Kazakh texts in their Cyrillic alphabets. They may contain whole words in
 * Latin letters such as EXPO or G30.
 */
export function textsAreInTheirScript(content: Content): Problem[] {
  return textsOf(content).flatMap(({ entry, language, text, path }) => {
    const message = language === 'en' ? wrongInEnglish(text) : wrongInCyrillic(text, alphabets[language])
    return message === undefined ? [] : [problemAt(entry, path, message)]
  })
}

function wrongInEnglish(text: string): string | undefined {
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
  return textsOf(content).flatMap(({ entry, text, path }) => {
    if (text !== text.trim() || /\s\s/.test(text))
      return [problemAt(entry, path, `${shown(text)} has a superfluous space: remove it`)]
    if (text !== text.normalize('NFC')) {
      return [
        problemAt(entry, path, `${shown(text)} has decomposed letters (й as и and a breve): write it in Unicode NFC`),
      ]
    }
    return []
  })
}

/** Notes are not longer than `longestNote` words. */
export function notesAreShort(content: Content): Problem[] {
  return textsOf(content).flatMap(({ entry, text, path }) => {
    const count = (text.match(/\S*[\p{L}\d]\S*/gu) ?? []).length
    if (!path.includes('.note.') || count <= longestNote) return []
    return [problemAt(entry, path, `has ${count} words, may have at most ${longestNote}`)]
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
