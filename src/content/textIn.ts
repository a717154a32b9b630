/**
 * A text by BCP 47 language tag. It may lack languages of the atlas. `und` (undetermined) is a text whose language its
 * author did not name.
 */
export type Text = Readonly<Record<string, string>>

const primarySubtag = (tag: string): string => tag.split('-', 1)[0]!.toLowerCase()

/**
 * The tag of the text that is shown in a language: the language's own, that of the same primary subtag, or the first,
 * which is that of the default language if there is one.
 */
export function tagFor(text: Text, language: string): string {
  if (text[language] !== undefined) return language
  const tags = Object.keys(text)
  return tags.find((tag) => primarySubtag(tag) === primarySubtag(language)) ?? tags[0] ?? language
}

/** The text with that of `tag` first, if it has one. */
export const startingWith = (text: Text, tag: string): Text =>
  text[tag] === undefined ? text : { [tag]: text[tag], ...text }

/** The texts that `textIn` does not return, with their languages; without repetitions. */
export function otherTexts(text: Text, language: string): { lang: string; text: string }[] {
  const shown = textIn(text, language)
  return Object.entries(text)
    .filter(([, other], index, all) => other !== shown && all.findIndex(([, same]) => same === other) === index)
    .map(([lang, other]) => ({ lang, text: other }))
}

/** The text in a language, or the one that stands in for it (`tagFor`). */
export function textIn(text: Text, language: string): string
export function textIn(text: Text | undefined, language: string): string | undefined
export function textIn(text: Text | undefined, language: string): string | undefined {
  return text && (text[tagFor(text, language)] ?? '')
}
