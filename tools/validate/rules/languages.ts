import { languages, type Language } from '../../../src/content/schema.ts'
import { entriesOf, problemAt, type Content, type Entry } from '../content.ts'
import { shown, type Problem } from '../problem.ts'

/** Most words of a note in one language. */
const longestNote = 60

/** Latin letters that look like Cyrillic ones when small. */
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

/** Every name and note, also of stops, in each language. */
function textsOf(content: Content): WrittenText[] {
  return entriesOf(content).flatMap((entry) => {
    const { properties } = entry.feature
    const stops = 'stops' in properties ? properties.stops : []
    const written = [
      { path: 'properties.name', texts: properties.name },
      ...(properties.note ? [{ path: 'properties.note', texts: properties.note }] : []),
      ...stops.map((stop, index) => ({ path: `properties.stops[${index}].name`, texts: stop.name })),
    ]
    return written.flatMap(({ path, texts }) =>
      languages.map((language) => ({ entry, language, text: texts[language], path: `${path}.${language}` })),
    )
  })
}

/** No word mixes Latin and Cyrillic letters: such a word looks right and is never found. */
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
 * English is in Latin letters; Russian and Kazakh are in their Cyrillic alphabets, though whole foreign words such as
 * EXPO or G30 may stand among them.
 */
export function textsAreInTheirScript(content: Content): Problem[] {
  return textsOf(content).flatMap(({ entry, language, text, path }) => {
    const message = language === 'en' ? wrongInEnglish(text) : wrongInCyrillic(text, alphabets[language])
    return message === undefined ? [] : [problemAt(entry, path, message)]
  })
}

function wrongInEnglish(text: string): string | undefined {
  const [foreign] = lettersOf(text, /(?=\p{L})\P{Script=Latin}/u)
  // Modifier letters such as the okina belong to no script.
  if (!foreign || /\p{Script=Common}/u.test(foreign)) return undefined
  return `${shown(text)} is not in Latin letters: ${letter(foreign)}`
}

function wrongInCyrillic(text: string, { name, letters }: { name: string; letters: RegExp }): string | undefined {
  const cyrillic = lettersOf(text, /\p{Script=Cyrillic}/u)
  if (cyrillic.length === 0 && /\p{L}/u.test(text))
    return `${shown(text)} is not in Cyrillic, as ${name} is written here`
  const strange = cyrillic.find((character) => !letters.test(character))
  if (strange) return `${shown(text)} is not ${name}: its alphabet has no ${letter(strange)}`
  const accented = lettersOf(text, /(?=\p{Script=Latin})[^A-Za-z]/u)[0]
  if (accented) return `${shown(text)} has ${letter(accented)}: ${name} is written in Cyrillic here`
  const disguised = wordsOf(text).find((word) => lookAlikes.test(word))
  if (disguised)
    return `${shown(text)} has the word ${shown(disguised)} in Latin letters that look Cyrillic: ${letter(disguised.charAt(0))}`
  return undefined
}

/** Texts carry no stray spaces, and accents are part of their letters (Unicode NFC), or no search finds them. */
export function textsAreTidy(content: Content): Problem[] {
  return textsOf(content).flatMap(({ entry, text, path }) => {
    if (text !== text.trim() || /\s\s/.test(text))
      return [problemAt(entry, path, `${shown(text)} has a space too many`)]
    if (text !== text.normalize('NFC')) {
      return [
        problemAt(entry, path, `${shown(text)} has letters in two parts (й as и and a breve): write it in Unicode NFC`),
      ]
    }
    return []
  })
}

/** Notes are short. */
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

function lettersOf(text: string, sort: RegExp): string[] {
  return [...text].filter((character) => sort.test(character))
}

/** A letter with its code point: `a (U+0061)`. */
function letter(character: string): string {
  return `${character} (U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')})`
}
