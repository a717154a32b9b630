/** What a text and its sentences say about where they are. */
import { countryOfAdjective } from '../gazetteer/countries.ts'
import type { GazetteerEntry } from '../gazetteer/entry.ts'
import type { Mention } from './findMentions.ts'
import type { KindWord } from './hold.ts'
import type { Context } from './rank.ts'
import type { Candidate, Held } from './suggestion.ts'
import type { Paragraph } from './words.ts'

/** A mention with its candidates, ranked without the context. */
export interface Found {
  mention: Mention
  kindWord?: KindWord
  held?: Held
  candidates: Candidate[]
}

/** A candidate without context that is this far ahead of the next is certain. */
const certainLead = 0.8
const certainPopulation = 50_000
/** How much a mention of a country, of a town in it, and of its adjective say about where the text is. */
const weights = { country: 1, town: 1, adjective: 0.7 }

const certainOf = ({ held, candidates }: Found): GazetteerEntry | undefined => {
  const [top, second] = candidates
  if (held || !top) return undefined
  const isKnown =
    top.entry.kind !== 'town' || top.entry.population >= certainPopulation || top.entry.id.startsWith('atlas:')
  return isKnown && top.score - (second?.score ?? -Infinity) >= certainLead ? top.entry : undefined
}

/** The countries and certain places of the whole text. */
export function textContext(found: readonly Found[], paragraphs: readonly Paragraph[], language: string): Context {
  const sums = new Map<string, number>()
  const anchors = new Set<GazetteerEntry>()
  const add = (country: string, weight: number) => sums.set(country, (sums.get(country) ?? 0) + weight)
  for (const each of found) {
    const certain = certainOf(each)
    if (!certain) continue
    if (certain.kind === 'country') add(certain.country, weights.country)
    else if (certain.kind === 'town' || certain.kind === 'region') {
      if (certain.country) add(certain.country, weights.town)
      anchors.add(certain)
    }
  }
  for (const { words } of paragraphs) {
    for (const { word } of words) {
      const country = countryOfAdjective(word, language)
      if (country) add(country, weights.adjective)
    }
  }
  const total = [...sums.values()].reduce((sum, value) => sum + value, 0) || 1
  const shares = new Map([...sums].map(([country, sum]) => [country, sum / total]))
  return { shares, anchors: [...anchors], inSentence: new Set() }
}

/** The countries that the sentence of a mention names. */
export function sentenceContext(
  mention: Mention,
  found: readonly Found[],
  language: string,
): Pick<Context, 'inSentence' | 'directly'> {
  const { paragraph, from, to } = mention
  const { sentence } = paragraph.words[from]!
  const inSentence = new Set<string>()
  let directly: GazetteerEntry | undefined
  for (const other of found) {
    if (other.mention === mention || other.mention.paragraph !== paragraph) continue
    const first = paragraph.words[other.mention.from]!
    if (first.sentence !== sentence) continue
    const certain = certainOf(other)
    // "Paris, Texas": the state may also be a town by its name.
    const region = other.candidates.find(({ entry }) => entry.kind === 'region')?.entry
    const around = certain?.kind === 'country' ? certain : region
    if (!around) continue
    if (certain?.kind === 'country') inSentence.add(certain.country)
    // "Moyale, Kenya" and "Moyale in Kenya".
    const after = other.mention.from
    const isComma = after === to && /^,\s|^\s?\($/.test(first.gap)
    const isIn = after === to + 1 && /^(?:in|в|во)$/.test(paragraph.words[to]!.word)
    if (isComma || isIn) directly = around
  }
  for (const word of paragraph.words) {
    if (word.sentence !== sentence) continue
    const country = countryOfAdjective(word.word, language)
    if (country) inSentence.add(country)
  }
  return { inSentence, directly }
}
