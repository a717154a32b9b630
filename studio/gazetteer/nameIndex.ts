import type { GazetteerEntry } from './entry.ts'
import { foldedName } from './fold.ts'

/** Entries by name, and the longer names by their first word. All names are folded. */
export interface NameIndex {
  /** The entries that have a name of these words, joined by spaces. */
  named(name: string): readonly GazetteerEntry[]
  /** The names of several words that begin with a word, as their words; the longest first. */
  longerNames(firstWord: string): readonly (readonly string[])[]
}

/** Scripts whose names a text of the language may contain, besides the names that are marked with the language. */
const scripts: Record<string, RegExp> = {
  ru: /\p{Script=Cyrillic}/u,
  kk: /\p{Script=Cyrillic}/u,
  uk: /\p{Script=Cyrillic}/u,
}
const latin = /\p{Script=Latin}/u

/** The names of an entry that a text of a language may use. Russian and Kazakh texts share names. */
export function namesIn(entry: GazetteerEntry, language: string): string[] {
  const script = scripts[language] ?? latin
  const { name, names, others } = entry
  const own = language in scripts ? [names.ru, names.kk, names[language]] : [names[language]]
  return [...own, name, ...others].filter(
    (text): text is string => !!text && (text === names[language] || script.test(text)),
  )
}

/** Makes an index of the names that a text of a language may use. */
export function indexNames(entries: readonly GazetteerEntry[], language: string): NameIndex {
  const byName = new Map<string, GazetteerEntry[]>()
  const longer = new Map<string, Set<string>>()
  for (const entry of entries) {
    for (const text of namesIn(entry, language)) {
      const name = foldedName(text)
      const same = byName.get(name)
      if (!same) byName.set(name, [entry])
      else if (same.at(-1) !== entry) same.push(entry)
      const space = name.indexOf(' ')
      if (space < 0 || same) continue
      const first = name.slice(0, space)
      const names = longer.get(first)
      if (names) names.add(name)
      else longer.set(first, new Set([name]))
    }
  }
  const split = new Map<string, string[][]>()
  return {
    named: (name) => byName.get(name) ?? [],
    longerNames(firstWord) {
      const known = split.get(firstWord)
      if (known) return known
      const names = Array.from(longer.get(firstWord) ?? [], (name) => name.split(' '))
      names.sort((a, b) => b.length - a.length)
      split.set(firstWord, names)
      return names
    },
  }
}
