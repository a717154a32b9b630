/** Finds the mentions that are probably not places: parts of other names, persons and common words. */
import type { Gazetteer } from '../gazetteer/gazetteer.ts'
import type { GazetteerEntry, PlaceKind } from '../gazetteer/entry.ts'
import type { LanguageRules } from './languages/language.ts'
import type { Mention } from './findMentions.ts'
import type { Held } from './suggestion.ts'
import { isJoined, type Word } from './words.ts'

/** A word beside a name that says what kind of place it is. */
export interface KindWord {
  word: string
  kinds: readonly PlaceKind[]
  /** Whether it belongs to the name, as in "Navoi Region": the index of the word. */
  partOfName?: number
}

/** The word beside a mention that says what it is, if there is one. */
export function kindWordOf(
  { paragraph: { words }, from, to }: Mention,
  { lexicon, bases }: LanguageRules,
): KindWord | undefined {
  const kindsOf = (word: Word | undefined) =>
    word && bases(word.word).flatMap((base) => (Object.hasOwn(lexicon.kindWords, base) ? lexicon.kindWords[base]! : []))
  const next = words[to]
  if (next && isJoined(next)) {
    const kinds = kindsOf(next)
    const after = words[to + 1]
    // "Moscow State University" is named after no state.
    const goesOn = next.upper && after !== undefined && after.upper && isJoined(after)
    if (kinds?.length && !goesOn) return { word: next.word, kinds, ...(next.upper ? { partOfName: to } : {}) }
  }
  const previous = words[from - 1]
  if (previous && isJoined(words[from]!)) {
    const kinds = kindsOf(previous)
    if (kinds?.length)
      return { word: previous.word, kinds, ...(previous.upper && !previous.first ? { partOfName: from - 1 } : {}) }
    const before = words[from - 2]
    if (previous.word === 'of' && isJoined(previous)) {
      const kinds = kindsOf(before)
      if (kinds?.length) return { word: before!.word, kinds }
    }
  }
  return undefined
}

const isLarge = ({ kind, population, capital }: GazetteerEntry): boolean =>
  kind === 'country' || kind === 'area' || (kind === 'town' && (population >= 300_000 || capital === 2))

/** Whether a preposition of place is before a mention, "in", «под», or it is in a case of place, as in «Алматыда». */
export function saysPlace({ paragraph: { words }, from, to, matches }: Mention, rules: LanguageRules): boolean {
  const { lexicon, placeCase } = rules
  if (placeCase?.test(words[to - 1]!.word) && matches.every(({ inflected }) => inflected)) return true
  const previous = words[from - 1]
  return previous !== undefined && lexicon.prepositions.has(previous.word) && (!previous.upper || previous.first)
}

/** Why a mention is no place, judged by the words around it. */
export function heldBecause(
  mention: Mention,
  rules: LanguageRules,
  gazetteer: Gazetteer,
  isMention: (index: number) => boolean,
): Held | undefined {
  const { paragraph, from, to, matches } = mention
  if (mention.capitalOf) return undefined
  if (mention.adjectiveOf) return { kind: 'adjective', country: mention.adjectiveOf }
  const { words, text } = paragraph
  const { lexicon } = rules
  const [first, previous, next] = [words[from]!, words[from - 1], words[to]]
  const entries = matches.flatMap((match) => match.entries)
  const large = entries.some(isLarge)
  const phrase = (start: number, end: number) => text.slice(words[start]!.start, words[end]!.end)
  const has = (set: ReadonlySet<string>, word: Word) => rules.bases(word.word).some((base) => set.has(base))
  const isKind = (word: Word) => rules.bases(word.word).some((base) => Object.hasOwn(lexicon.kindWords, base))

  if (to - from === 1 && has(lexicon.titles, first)) return { kind: 'commonWord', word: first.word }
  const quoted = quotationAround(text, mention)
  if (quoted) {
    const whole = quoted.start === mention.start && quoted.end === mention.end
    const owner = words.findLast(({ end }) => end <= quoted.start)
    if (!whole || (owner && has(lexicon.organisations, owner))) {
      return { kind: 'partOfName', name: text.slice(quoted.start, quoted.end) }
    }
  }
  const isPlace = saysPlace(mention, rules)
  if (previous && isJoined(first)) {
    if (has(lexicon.organisations, previous) && previous.upper)
      return { kind: 'partOfName', name: phrase(from - 1, to - 1) }
    const before = words[from - 2]
    if (/^(?:of|de|do|da|del|for|the)$/.test(previous.word) && before) {
      const owner = previous.word === 'the' && /^(?:of|for)$/.test(before.word) ? words[from - 3] : before
      if (owner?.upper && has(lexicon.organisations, owner))
        return { kind: 'partOfName', name: phrase(words.indexOf(owner), to - 1) }
    }
    const isName = previous.upper && !previous.first && !isKind(previous) && !has(lexicon.titles, previous)
    if (isName && !isMention(from - 1) && !(large && first.gap !== ' '))
      return { kind: 'person', name: phrase(from - 1, to - 1) }
    // The given name at the start of a sentence: "Victoria London said".
    if (previous.upper && previous.first && has(lexicon.givenNames, previous) && !isPlace)
      return { kind: 'person', name: phrase(from - 1, to - 1) }
  }
  const afterNext = words[to + 1]
  const isKindOnly = next !== undefined && isKind(next) && !(afterNext && afterNext.upper && isJoined(afterNext))
  if (next && isJoined(next) && next.upper && !isKindOnly && !has(lexicon.titles, next)) {
    const isGiven = has(lexicon.givenNames, first) || /(?:ович|евич|овна|евна|ич)(?:а|у|ем|е|ы|ой)?$/.test(next.word)
    if (isGiven && !isPlace) return { kind: 'person', name: phrase(from, to) }
    if (has(lexicon.organisations, next)) return { kind: 'partOfName', name: phrase(from, to) }
    if (next.gap === ' ' && !isMention(to) && !(isPlace && rules.inflects)) {
      const end = words.findIndex((word, index) => index > to && !(word.upper && isJoined(word)))
      return large &&
        !isOrganisation(words.slice(to, end < 0 ? undefined : end), has, lexicon.organisations) &&
        first.first
        ? undefined
        : { kind: 'partOfName', name: phrase(from, (end < 0 ? words.length : end) - 1) }
    }
  }
  const isStart = first.first && to - from === 1 && !large
  if (isStart && !Object.keys(lexicon.kindWords).length) return { kind: 'commonWord', word: first.word }
  if (next && has(lexicon.speech, next) && !large && !isPlace) return { kind: 'person', name: phrase(from, to - 1) }
  if (previous && has(lexicon.speech, previous) && !large && !isPlace)
    return { kind: 'person', name: phrase(from, to - 1) }
  if (to - from === 1 && !entries.some(({ kind }) => kind === 'country' || kind === 'area')) {
    if (isKind(first) && !large) return { kind: 'commonWord', word: first.word }
    const common = matches.some(({ name }) => gazetteer.isCommonWord(name))
    const wellKnown = large || entries.some(({ id }) => id.startsWith('natural:hand'))
    // "В Московском университете": an adjective is no town, also after a preposition.
    const isAdjective = matches.every(({ name }) => /[сц]кий$/.test(name))
    if (common && !(isPlace && !first.first && !isAdjective) && !(wellKnown && !first.first))
      return { kind: 'commonWord', word: first.word }
    if (has(lexicon.givenNames, first) && !isPlace && !large) return { kind: 'person', name: phrase(from, to - 1) }
  }
  return undefined
}

const isOrganisation = (
  words: readonly Word[],
  has: (set: ReadonlySet<string>, word: Word) => boolean,
  organisations: ReadonlySet<string>,
): boolean => words.some((word) => has(organisations, word))

/** Longest quotation that counts as a name, in words. */
const longestTitle = 5

/** The quotation with a capital letter and a few words that a mention is in, without its marks. */
function quotationAround(text: string, { start, end }: Mention): { start: number; end: number } | undefined {
  for (const match of text.matchAll(/«([^«»]+)»|“([^“”"]+)[”"]|"([^"]+)"/g)) {
    const [from, to] = [match.index + 1, match.index + match[0].length - 1]
    if (from > start || to < end) continue
    const inside = text.slice(from, to)
    const isTitle = /^\p{Lu}/u.test(inside) && inside.split(/\s+/).length <= longestTitle && !/[.,!?…]/.test(inside)
    return isTitle ? { start: from, end: to } : undefined
  }
  return undefined
}
