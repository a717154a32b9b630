/** Compares suggestions with an article whose mentions are marked by hand: `[words](id)`, ids in places.tsv. */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { GazetteerEntry, PlaceKind } from '../../../../studio/gazetteer/entry.ts'
import { foldedName } from '../../../../studio/gazetteer/fold.ts'
import type { Gazetteer } from '../../../../studio/gazetteer/gazetteer.ts'
import { suggest } from '../../../../studio/suggest/suggest.ts'
import type { Suggestion } from '../../../../studio/suggest/suggestion.ts'
import { distance } from '../../../../src/geometry/distance.ts'

const folder = join(import.meta.dirname, 'articles')

interface Mark {
  paragraph: number
  start: number
  end: number
  exact: string
  place: Place
}
interface Place {
  id: string
  kinds: string[]
  countries: string[]
  position?: [number, number]
  names: string[]
}

/** The kinds of the gazetteer that a kind of the key may be. */
const sameKinds: Record<string, PlaceKind[]> = {
  land: ['land', 'desert', 'mountains', 'area'],
  desert: ['desert', 'land'],
  mountains: ['mountains', 'land', 'area'],
  area: ['area', 'land'],
  sea: ['sea', 'lake', 'canal'],
  lake: ['lake', 'sea'],
  island: ['island', 'region'],
}
const nearEnough = { town: 45, other: 600 }

const places = new Map(
  readFileSync(join(folder, 'places.tsv'), 'utf8')
    .trim()
    .split('\n')
    .map((line): [string, Place] => {
      const [id = '', kinds = '', countries = '', lon, lat, names = ''] = line.split('\t')
      const position = lon ? { position: [Number(lon), Number(lat)] as [number, number] } : {}
      return [
        id,
        {
          id,
          kinds: kinds.split(' '),
          countries: countries.split(' '),
          ...position,
          names: names.split('/').map(foldedName),
        },
      ]
    }),
)

/** Whether an entry of the gazetteer is the place of the key. */
export function isSame(entry: GazetteerEntry, { kinds, countries, position, names }: Place): boolean {
  if (!kinds.some((kind) => (sameKinds[kind] ?? [kind]).includes(entry.kind))) return false
  if (entry.kind === 'country') return countries.includes(entry.country)
  if (entry.kind === 'town') {
    return countries.includes(entry.country) && distance(entry.position, position!) < nearEnough.town
  }
  if (entry.kind === 'region')
    return countries.includes(entry.country) && distance(entry.position, position!) < nearEnough.other
  const own = [entry.name, ...entry.others].map(foldedName)
  return names.some((name) => own.some((each) => ` ${each} `.includes(` ${name} `)))
}

export interface Article {
  file: string
  language: string
  paragraphs: string[]
  marks: Mark[]
}

export function readArticles(pattern: RegExp): Article[] {
  return readdirSync(folder)
    .filter((file) => pattern.test(file) && file.endsWith('.md'))
    .map((file) => {
      const blocks = readFileSync(join(folder, file), 'utf8').trim().split(/\n\n+/).slice(1)
      const marks: Mark[] = []
      const paragraphs = blocks.map((block, index) => {
        let text = ''
        let at = 0
        for (const match of block.matchAll(/\[([^\]]+)\]\(([^)]+)\)/g)) {
          text += block.slice(at, match.index)
          const [, exact = '', id = ''] = match
          const place = places.get(id)
          if (!place) throw new Error(`${file}: ${id} is not in places.tsv`)
          marks.push({ paragraph: index + 1, start: text.length, end: text.length + exact.length, exact, place })
          text += exact
          at = match.index + match[0].length
        }
        return text + block.slice(at)
      })
      return { file, language: file.split('.')[1]!, paragraphs, marks }
    })
}

export interface Evaluation {
  mentions: number
  /** Mentions that are suggested, not held back, with exactly the words or with more or fewer of the same name. */
  found: number
  /** Mentions whose place the gazetteer has by a name that the text may use. */
  known: number
  /** Of the known ones, those whose first candidate is the place. */
  right: number
  suggestions: number
  /** Suggestions whose words are no place. */
  wrong: number
  problems: string[]
}

export function evaluate({ file, language, paragraphs, marks }: Article, gazetteer: Gazetteer): Evaluation {
  const all = suggest(paragraphs, { gazetteer, language })
  const shown = all.filter(({ held }) => !held)
  const at = (mark: Mark, list: readonly Suggestion[]) =>
    list.find(({ paragraph, start, end }) => paragraph === mark.paragraph && start < mark.end && mark.start < end)
  const problems: string[] = []
  const result = { mentions: marks.length, found: 0, known: 0, right: 0, suggestions: shown.length, wrong: 0, problems }
  for (const mark of marks) {
    const isKnown = gazetteer.entries.some((entry) => isSame(entry, mark.place))
    const suggestion = at(mark, shown)
    const isRight = suggestion && isSame(suggestion.candidates[0]!.entry, mark.place)
    if (suggestion) result.found++
    if (isKnown) result.known++
    if (isKnown && isRight) result.right++
    if (!suggestion || !isRight) {
      const held = at(mark, all)?.held
      const first = suggestion?.candidates[0]?.entry
      const answer = first
        ? `${first.name} (${first.kind} ${first.country} ${first.id})`
        : held
          ? `held: ${JSON.stringify(held)}`
          : 'not found'
      problems.push(
        `${file} ¶${mark.paragraph} ${mark.exact} = ${mark.place.id}${isKnown ? '' : ' (unknown)'}: ${answer}`,
      )
    }
  }
  for (const { paragraph, start, end, exact, candidates } of shown) {
    if (marks.some((mark) => mark.paragraph === paragraph && mark.start < end && start < mark.end)) continue
    result.wrong++
    const { name, kind, country } = candidates[0]!.entry
    problems.push(`${file} ¶${paragraph} no place: ${exact} (${name}, ${kind} ${country})`)
  }
  return result
}
