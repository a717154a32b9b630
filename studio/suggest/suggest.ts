/**
 * Suggests places for the names in a text. It finds and ranks; it places nothing: the author chooses. The method and its limits
 * are in docs/suggestions.md.
 */
import type { Range } from '../../src/content/article/text.ts'
import { overlaps } from '../../src/content/article/text.ts'
import type { GazetteerEntry } from '../gazetteer/entry.ts'
import type { Gazetteer } from '../gazetteer/gazetteer.ts'
import { indexNames } from '../gazetteer/nameIndex.ts'
import { findMentions, type Mention } from './findMentions.ts'
import { saysPlace, heldBecause, kindWordOf, type KindWord } from './hold.ts'
import { rulesOf, type LanguageRules } from './languages/language.ts'
import { rank, type Context } from './rank.ts'
import { textContext, sentenceContext, type Found } from './context.ts'
import type { Candidate, Held, KnownPlace, Suggestion } from './suggestion.ts'
import { isJoined, readParagraph, type Word } from './words.ts'

export interface SuggestOptions {
  gazetteer: Gazetteer
  /** BCP 47. In English, Russian and Kazakh names are found in all their forms, in other languages as they are written. */
  language: string
  /** The places that the atlas has already. */
  places?: readonly KnownPlace[]
  /** The words that are marked already, by the number of the paragraph from 1. They are not suggested. */
  marked?: ReadonlyMap<number, readonly Range[]>
}

/** Returns suggestions for the paragraphs in the order of the text, with those that are held back. */
export function suggest(paragraphs: readonly string[], options: SuggestOptions): Suggestion[] {
  const { gazetteer, language, places = [], marked } = options
  const tag = language.split('-')[0]!
  const rules = rulesOf(tag)
  const indexes = [indexNames(places.map(entryOf), tag), gazetteer.names(tag)] as const
  const read = paragraphs.map((text, index) => readParagraph(text, index + 1))
  const found = read.flatMap((paragraph) => {
    const mentions = findMentions(paragraph, { indexes, rules, language: tag, gazetteer })
    const names = mentions.filter(({ adjectiveOf }) => !adjectiveOf)
    const taken = new Set(names.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at)))
    return mentions.map((mention): Found => {
      const kindWord = kindWordOf(mention, rules)
      const held = heldBecause(mention, rules, gazetteer, (index) => taken.has(index))
      const withKind = withRegion(mention, kindWord, gazetteer)
      return { mention: withKind, kindWord, held, candidates: rank(withKind, kindWord, tag, null) }
    })
  })
  holdPersons(found, rules)
  if (!rules.inflects) holdUnknownNames(found)
  holdChains(found)
  const text = textContext(found, read, tag)
  return found.flatMap(({ mention, kindWord, held: heldByWords }): Suggestion[] => {
    const { paragraph } = mention
    if (marked?.get(paragraph.number)?.some((mark) => overlaps(mark, mention))) return []
    const context = { ...text, ...sentenceContext(mention, found, tag) }
    const candidates = rank(mention, kindWord, tag, context)
    const [top] = candidates as [Candidate, ...Candidate[]]
    // "Unity State" is no common word.
    const isKind =
      top.entry.kind !== 'town' && kindWord?.partOfName !== undefined && kindWord.kinds.includes(top.entry.kind)
    const byWords = heldByWords?.kind === 'commonWord' && isKind ? undefined : heldByWords
    if (byWords?.kind === 'commonWord' && isIdle(mention, top, rules)) return []
    const held = byWords ?? unknownFeature(mention, kindWord, top) ?? unlikely(top, context)
    const { start, end } = rangeOf(mention, kindWord, top)
    const exact = paragraph.text.slice(start, end)
    return [{ paragraph: paragraph.number, start, end, exact, candidates, ...(held && { held }) }]
  })
}

const entryOf = ({ id, kind = 'town', names, country = '', position }: KnownPlace): GazetteerEntry => ({
  id: `atlas:${id}`,
  kind,
  country,
  region: '',
  capital: 0,
  population: 0,
  position,
  name: names.en ?? Object.values(names)[0] ?? id,
  names,
  others: [],
})

/** Adds the division whose capital the words name, if the word beside them says "region". */
function withRegion(mention: Mention, kindWord: KindWord | undefined, gazetteer: Gazetteer): Mention {
  if (!kindWord?.kinds.includes('region')) return mention
  if (mention.matches.some(({ entries }) => entries.some(({ kind }) => kind === 'region'))) return mention
  const matches = mention.matches.map((match) => {
    const regions = match.entries
      .filter(({ capital }) => capital > 0)
      .flatMap(({ country, region }) => gazetteer.region(country, region) ?? [])
    return { ...match, entries: [...match.entries, ...regions] }
  })
  return { ...mention, matches }
}

/** The words of the mention, with the word for its kind where that belongs to the name. */
function rangeOf({ paragraph, start, end }: Mention, kindWord: KindWord | undefined, top: Candidate): Range {
  const part = kindWord?.partOfName
  if (part === undefined || !kindWord!.kinds.includes(top.entry.kind)) return { start, end }
  const word = paragraph.words[part]!
  return { start: Math.min(start, word.start), end: Math.max(end, word.end) }
}

/** A name that is a person's elsewhere in the text is one everywhere, except after a preposition of place. */
function holdPersons(found: readonly Found[], rules: LanguageRules): void {
  const persons = new Map<string, Held>()
  for (const { mention, held } of found) {
    if (held?.kind === 'person') for (const { name } of mention.matches) persons.set(name, held)
  }
  for (const each of found) {
    const { name } = each.mention.matches[0]!
    const isCountry = each.candidates.some(({ entry }) => entry.kind === 'country' || entry.capital === 2)
    if (!isCountry && !saysPlace(each.mention, rules)) each.held ??= persons.get(name)
  }
}

/** "Lomonosov Moscow State University": the name before a part of a longer name is a part of it too. */
function holdChains(found: readonly Found[]): void {
  for (let at = found.length - 2; at >= 0; at--) {
    const [here, next] = [found[at]!, found[at + 1]!]
    const isBeside = here.mention.paragraph === next.mention.paragraph && here.mention.to === next.mention.from
    if (here.held || !isBeside || next.held?.kind !== 'partOfName' || !isJoined(firstWord(next.mention))) continue
    const { paragraph, start } = here.mention
    const end = next.mention.start + next.held.name.length
    here.held = { kind: 'partOfName', name: paragraph.text.slice(start, end) }
  }
}

/** A town from this size on is one, whatever the word after it is. */
const largeTown = 100_000

/**
 * "Lao Bao" is one name, which the gazetteer lacks, and not the small towns Lao and Bao. Where words have cases such a pair may
 * also be a town and its region: there it stays.
 */
function holdUnknownNames(found: readonly Found[]): void {
  for (const [index, next] of found.entries()) {
    const here = found[index - 1]
    const isBeside = here?.mention.paragraph === next.mention.paragraph && here.mention.to === next.mention.from
    if (!here || !isBeside || firstWord(next.mention).gap !== ' ' || !isLittleKnown(here) || !isLittleKnown(next))
      continue
    const { paragraph, start } = here.mention
    const held = { kind: 'partOfName', name: paragraph.text.slice(start, next.mention.end) } as const
    for (const part of [here, next]) part.held ??= held
  }
}

/** Whether all that a name may mean is little known, or is not what the word after it says. */
const isLittleKnown = ({ candidates, kindWord, mention }: Found): boolean =>
  !mention.capitalOf &&
  !mention.adjectiveOf &&
  candidates.every(
    ({ entry: { kind, population } }) =>
      (kind === 'town' ? population < largeTown : !['country', 'region', 'area'].includes(kind)) ||
      (kindWord?.partOfName !== undefined && !kindWord.kinds.includes(kind)),
  )

const firstWord = ({ paragraph, from }: Mention): Word => paragraph.words[from]!

/** A common word is worth no look if nothing but a capital letter at the start of a sentence makes it a name, or if it is "University". */
function isIdle(mention: Mention, top: Candidate, rules: LanguageRules): boolean {
  const word = firstWord(mention)
  const { organisations, titles, kindWords } = rules.lexicon
  const isPlain = rules
    .bases(word.word)
    .some((base) => organisations.has(base) || titles.has(base) || Object.hasOwn(kindWords, base))
  return isPlain || (word.first && top.entry.population < knownTown)
}
const knownTown = 100_000

/** "Mara River" is no town: a river that the gazetteer lacks is not suggested as the town of its name. */
function unknownFeature(
  { paragraph, start, end }: Mention,
  kindWord: KindWord | undefined,
  top: Candidate,
): Held | undefined {
  if (kindWord?.partOfName === undefined || kindWord.kinds.some((kind) => kind === top.entry.kind)) return undefined
  if (kindWord.kinds.some((kind) => kind === 'town' || kind === 'country')) return undefined
  const word = paragraph.words[kindWord.partOfName]!
  return { kind: 'partOfName', name: paragraph.text.slice(Math.min(start, word.start), Math.max(end, word.end)) }
}

const smallTown = 15_000
const smallShare = 0.04

/** A small town in a country of which the text says nothing, far from all that it names. */
function unlikely({ entry, reasons }: Candidate, { shares, inSentence }: Context): Held | undefined {
  if (entry.kind !== 'town' || !entry.id.startsWith('geonames:') || entry.population >= smallTown || entry.capital > 0)
    return undefined
  const isNear = reasons.some((reason) => reason.kind === 'near')
  const isNamed = inSentence.has(entry.country) || (shares.get(entry.country) ?? 0) >= smallShare
  return isNear || isNamed ? undefined : { kind: 'unlikely' }
}
