import { memoizeByRef } from '../../content/memoizeByRef'
import type { Name } from '../../content/schema'
import { normalizeForSearch } from '../../i18n/normalizeForSearch'

/** What a name's texts are searched as. Of 5,000 names in three languages each takes 20 µs, once. */
const formsOfName = memoizeByRef((name: Name) =>
  Object.values(name).flatMap((text) => [text.toLowerCase(), normalizeForSearch(text)]),
)

/**
 * Returns a function that tells whether a name has what a reader has typed, in any of its languages: as it is written, or as
 * the search reads it, without diacritics and with one form of each letter. Half of a letter of another alphabet ("k" of
 * "Khorgos") is found as written.
 */
export function nameIncludes(typed: string): (name: Name) => boolean {
  const written = typed.trim().toLowerCase()
  if (!written) return () => true
  const read = normalizeForSearch(written)
  return (name) => formsOfName(name).some((form) => form.includes(written) || (read !== '' && form.includes(read)))
}
