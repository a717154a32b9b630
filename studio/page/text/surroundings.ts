import type { Range } from '../../../src/content/article/text'

/** Characters of the text that are shown before and after the words. */
const around = 60

/** Some words before and after a range of a text, whole ones. */
export function surroundings(text: string, { start, end }: Range): { before: string; after: string } {
  const [before, after] = [text.slice(0, start), text.slice(end)]
  return {
    before: before.length > around ? `…${before.slice(-around).replace(/^\S*\s/, '')}` : before,
    after: after.length > around ? `${after.slice(0, around).replace(/\s\S*$/, '')}…` : after,
  }
}
