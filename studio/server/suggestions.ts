/** The places that the article may name, for the page. The suggestions of a revision of the folder are made once. */
import type { Range } from '../../src/content/article/text.ts'
import { overlaps } from '../../src/content/article/text.ts'
import { hasOutline } from '../areas/basemapAreas.ts'
import { suggestionsFor } from '../../tools/suggest.ts'
import { readContent } from '../../tools/validate/content.ts'
import { Refusal, type Workspace } from '../folder/workspace.ts'
import type { GazetteerEntry } from '../gazetteer/entry.ts'
import { foldedName } from '../gazetteer/fold.ts'
import { theGazetteer } from '../gazetteer/readGazetteer.ts'
import { suggest } from '../suggest/suggest.ts'
import type { Candidate, Reason, Suggestion } from '../suggest/suggestion.ts'
import type { Handler } from './api.ts'

/** What the page shows of a place of the gazetteer, or of the atlas: then the id is `atlas:` and that of the feature. */
export type OfferedEntry = Omit<GazetteerEntry, 'others'>
export interface OfferedCandidate {
  entry: OfferedEntry
  reasons: readonly Reason[]
  /** The code of its outline in the basemap; null of places without one. */
  area: string | null
}
export interface OfferedMention extends Omit<Suggestion, 'candidates' | 'held'> {
  candidates: readonly OfferedCandidate[]
}

/** Names by language of the countries (`KZ`) and divisions (`KZ.03`) of candidates. */
export type AreaNames = Readonly<Record<string, Readonly<Record<string, string>>>>

export interface OfferedSuggestions {
  revision: number
  /** Without those that are held back, in the order of the text. */
  mentions: readonly OfferedMention[]
  areaNames: AreaNames
}
export interface OfferedCandidates {
  candidates: readonly OfferedCandidate[]
  areaNames: AreaNames
}

export const suggestHandlers: Readonly<Record<string, Handler>> = {
  'GET /suggestions': async (workspace): Promise<OfferedSuggestions> => {
    const { revision, all } = await suggestionsOf(workspace)
    const mentions = all
      .filter(({ held }) => !held)
      .map(({ paragraph, start, end, exact, candidates }) => ({
        paragraph,
        start,
        end,
        exact,
        candidates: candidates.map(offered),
      }))
    return { revision, mentions, areaNames: areaNames(mentions.flatMap(({ candidates }) => candidates)) }
  },
  'GET /candidates': async (workspace, _, query): Promise<OfferedCandidates> => {
    const number = (name: string) => Number(query.get(name))
    const range = { paragraph: number('paragraph'), start: number('start'), end: number('end') }
    const found = await candidatesFor(workspace, query.get('name') ?? '', range)
    const candidates = found.map(offered)
    return { candidates, areaNames: areaNames(candidates) }
  },
}

interface Made {
  revision: number
  language: string
  all: readonly Suggestion[]
}
const made = new WeakMap<Workspace, Promise<Made>>()

async function suggestionsOf(workspace: Workspace): Promise<Made> {
  const last = await made.get(workspace)?.catch(() => undefined)
  if (last?.revision === workspace.revision) return last
  const next = makeSuggestions(workspace)
  made.set(workspace, next)
  return next
}

async function makeSuggestions({ folder, revision }: Workspace): Promise<Made> {
  const { content } = await readContent(folder)
  if (!content.article) throw new Refusal('noArticle')
  return { revision, language: content.article.language, all: suggestionsFor(content, theGazetteer()) }
}

/** Most candidates that are offered for a name. */
const most = 8

/**
 * The places that words may mean: those of the suggestion for the words, also of one that is held back; or else those
 * that the words name by themselves, in the language of the article or else in English.
 */
async function candidatesFor(
  workspace: Workspace,
  name: string,
  { paragraph, ...range }: Range & { paragraph: number },
): Promise<readonly Candidate[]> {
  const { all, language } = await suggestionsOf(workspace)
  const words = foldedName(name)
  const suggested = all.filter((one) => one.paragraph === paragraph && overlaps(one, range))
  const same = suggested.find(({ exact }) => foldedName(exact) === words)
  if (same) return same.candidates
  const tags = [...new Set([language.split('-')[0]!, 'en'])]
  for (const tag of tags) {
    const found = namedBy(name, tag)
    if (found.length > 0) return found
  }
  return suggested[0]?.candidates ?? []
}

/** The places that a name without a text may mean. */
function namedBy(name: string, language: string): readonly Candidate[] {
  const capital = name.trim().replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
  const whole = suggest([capital], { gazetteer: theGazetteer(), language })
  const [longest] = whole.toSorted((a, b) => b.exact.length - a.exact.length)
  if (longest && foldedName(longest.exact) === foldedName(name)) return longest.candidates
  const entries = theGazetteer().names(language).named(foldedName(name))
  const candidates = entries.map((entry): Candidate => {
    const reasons: Reason[] =
      entry.kind === 'town'
        ? [{ kind: 'population', population: entry.population }]
        : [{ kind: 'placeKind', placeKind: entry.kind }]
    return { entry, score: entry.population, reasons }
  })
  return candidates.length > 0
    ? candidates.toSorted((a, b) => b.score - a.score).slice(0, most)
    : (longest?.candidates ?? [])
}

function offered({ entry, reasons }: Candidate): OfferedCandidate {
  const { id, kind, country, region, capital, population, position, name, names } = entry
  const code = kind === 'country' ? country : kind === 'region' ? `${country}.${region}` : ''
  const area = !id.startsWith('atlas:') && hasOutline(code) ? code : null
  return { entry: { id, kind, country, region, capital, population, position, name, names }, reasons, area }
}

function areaNames(candidates: readonly OfferedCandidate[]): AreaNames {
  const names: Record<string, Readonly<Record<string, string>>> = {}
  const add = (key: string, entry: GazetteerEntry | undefined) => {
    if (entry) names[key] ??= { en: entry.name, ...entry.names }
  }
  for (const { entry, reasons } of candidates) {
    const { country, region } = entry
    const told = reasons.flatMap((reason) => ('country' in reason ? [reason.country] : []))
    for (const code of [country, ...told]) if (code) add(code, theGazetteer().country(code))
    if (country && region) add(`${country}.${region}`, theGazetteer().region(country, region))
  }
  return names
}
