/** Orders the places that a mention may be. */
import { distance } from '../../src/geometry/distance.ts'
import type { GazetteerEntry, PlaceKind } from '../gazetteer/entry.ts'
import { foldedName } from '../gazetteer/fold.ts'
import type { Mention } from './findMentions.ts'
import type { KindWord } from './hold.ts'
import type { Candidate, Reason } from './suggestion.ts'

/** What the rest of the text says about where it is. */
export interface Context {
  /** The share of each country in the text, from 0 to 1. */
  shares: ReadonlyMap<string, number>
  /** Places that are certain enough. */
  anchors: readonly GazetteerEntry[]
  /** The countries that the sentence names. */
  inSentence: ReadonlySet<string>
  /** The country or division that the words directly after the mention name. */
  directly?: GazetteerEntry
}

/** How well known a place of a kind is, on the scale of the logarithm of a town's population. */
const prominence: Record<Exclude<PlaceKind, 'town'>, number> = {
  country: 7.2,
  area: 6,
  region: 4.9,
  sea: 5.8,
  lake: 4.3,
  river: 4.4,
  canal: 5.2,
  island: 4.2,
  mountains: 4.7,
  mountain: 3.7,
  pass: 3.9,
  desert: 4.3,
  land: 4.5,
}
/** The population of a town where it is not known. */
const unknownPopulation = 500
const capitalBonus = [0, 0.3, 0.9] as const
const bonus = {
  exact: 0.6,
  other: -1.1,
  kindWord: 3,
  country: 7,
  atlas: 5,
  /** Most features of Natural Earth are little known; those with names by hand, and the waters of the basemap, are well known. */
  natural: -0.8,
  byHand: 0.8,
  /** A region that is named like a town in it is mostly named with the word for the region. */
  regionOfTown: -1.2,
  directly: 4,
  inSentence: 1,
  share: 2.4,
}
/** The bonus for a place of the text within some km. */
const nearness: readonly [km: number, bonus: number][] = [
  [80, 1],
  [250, 0.7],
  [800, 0.35],
]
const most = 6

const sourceBonus = ({ id }: GazetteerEntry): number =>
  /^natural:\d/.test(id) ? bonus.natural : /^(?:natural:hand|basemap:)/.test(id) ? bonus.byHand : 0

const isTown = ({ kind }: GazetteerEntry) => kind === 'town'

/** Returns the candidates of a mention, the likeliest first. */
export function rank(
  mention: Mention,
  kindWord: KindWord | undefined,
  language: string,
  context: Context | null,
): Candidate[] {
  const towns = mention.matches.flatMap(({ entries }) => entries).filter(isTown)
  const best = new Map<GazetteerEntry, Candidate>()
  for (const { name, entries, inflected } of mention.matches) {
    for (const entry of entries) {
      const candidate = weigh(entry, name, inflected, mention, kindWord, language, context)
      const isOfTown = ({ country, region }: GazetteerEntry) => country === entry.country && region === entry.region
      if (entry.kind === 'region' && towns.some(isOfTown)) candidate.score += bonus.regionOfTown
      const before = best.get(entry)
      if (!before || before.score < candidate.score) best.set(entry, candidate)
    }
  }
  return [...best.values()].sort((a, b) => b.score - a.score || a.entry.id.localeCompare(b.entry.id)).slice(0, most)
}

function weigh(
  entry: GazetteerEntry,
  name: string,
  inflected: boolean,
  mention: Mention,
  kindWord: KindWord | undefined,
  language: string,
  context: Context | null,
): Candidate {
  const reasons: Reason[] = []
  let score = 0
  const add = (points: number, reason: Reason) => {
    score += points
    reasons.push(reason)
  }
  if (isTown(entry)) {
    add(Math.log10(entry.population || unknownPopulation), { kind: 'population', population: entry.population })
    if (entry.capital)
      add(capitalBonus[entry.capital], { kind: 'capital', of: entry.capital === 2 ? 'country' : 'region' })
  } else {
    const known = prominence[entry.kind as Exclude<PlaceKind, 'town'>]
    add(known + sourceBonus(entry), { kind: 'placeKind', placeKind: entry.kind })
  }
  if (mention.capitalOf) {
    add(bonus.kindWord, { kind: 'capitalOf', country: mention.capitalOf })
  } else {
    const main = [entry.names[language], language in entry.names ? undefined : entry.name]
    const isMain = main.some((each) => each !== undefined && foldedName(each) === name)
    const form = inflected ? 'inflected' : isMain ? 'exact' : 'other'
    const own = form === 'other' ? writtenAs(name, entry) : name
    add((isMain ? 0 : bonus.other) + (inflected ? 0 : bonus.exact), { kind: 'name', form, name: own })
  }
  if (kindWord) {
    const agrees = kindWord.kinds.includes(entry.kind)
    add(agrees ? bonus.kindWord : -bonus.kindWord, { kind: 'kindWord', word: kindWord.word, agrees })
  }
  if (entry.id.startsWith('atlas:')) add(bonus.atlas, { kind: 'inAtlas', id: entry.id.slice('atlas:'.length) })
  if (context) weighContext(entry, context, add)
  return { entry, score, reasons }
}

function weighContext(entry: GazetteerEntry, context: Context, add: (points: number, reason: Reason) => void): void {
  const { country } = entry
  if (country && entry.kind !== 'country') {
    const share = context.shares.get(country) ?? 0
    if (share > 0) add(bonus.share * Math.sqrt(share), { kind: 'countryShare', country, share })
    const around = context.directly
    const directly = around?.country === country && (around.kind === 'country' || around.region === entry.region)
    if (directly) add(bonus.directly, { kind: 'countryNamed', country, directly })
    else if (context.inSentence.has(country)) add(bonus.inSentence, { kind: 'countryNamed', country, directly })
  }
  if (entry.kind === 'country') {
    const share = context.shares.get(country) ?? 0
    if (share > 0) add(share, { kind: 'countryShare', country, share })
    return
  }
  let nearest: { name: string; km: number } | undefined
  for (const anchor of context.anchors) {
    if (anchor === entry || anchor.position[0] === entry.position[0]) continue
    if (Math.abs(anchor.position[1] - entry.position[1]) > 8) continue
    const km = distance(entry.position, anchor.position)
    if (km < (nearest?.km ?? Infinity)) nearest = { name: anchor.name, km }
  }
  const points = nearest && nearness.find(([km]) => nearest.km < km)?.[1]
  if (points) add(points, { kind: 'near', name: nearest!.name, km: Math.round(nearest!.km) })
}

/** The name of a place that a folded name is, with its capitals and accents. */
const writtenAs = (folded: string, { name, names, others }: GazetteerEntry): string =>
  [name, ...Object.values(names), ...others].find((each) => foldedName(each) === folded) ?? folded
