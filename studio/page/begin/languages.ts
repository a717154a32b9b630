/** The languages that an atlas may begin with. */

/** Those that the interface of an atlas has. */
export const interfaceLanguages: readonly string[] = ['en', 'ru', 'kk', 'zh', 'es', 'pt', 'ar']

/** Other languages in which the import recognises a text. */
const recognised = ['de', 'fa', 'fr', 'it', 'ja', 'ko', 'pl', 'tr', 'uk']

/** The languages that a text may be in, with the one that it says. */
export const textLanguages = (said: string | undefined): string[] => [
  ...new Set([...(said ? [said] : []), ...interfaceLanguages, ...recognised]),
]

/** The name of a language in itself, and in that of the studio. */
export function languageName(tag: string, language: string): string {
  const nameIn = (other: string) => new Intl.DisplayNames([other, 'en'], { type: 'language' }).of(tag) ?? tag
  const [own, shown] = [nameIn(tag), nameIn(language)]
  // Browsers know few names of languages in Kazakh.
  return own === shown || shown === tag ? own : `${own} (${shown})`
}

/** The language tags in a list with commas, as BCP 47 writes them, or the first word that is none. */
export function tagsIn(list: string): { tags: string[]; bad: string | null } {
  const tags: string[] = []
  for (const word of list.split(/[,;\s]+/).filter(Boolean)) {
    try {
      tags.push(new Intl.Locale(word).toString())
    } catch {
      return { tags, bad: word }
    }
  }
  return { tags, bad: null }
}
