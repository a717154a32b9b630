/**
 * `npm run suggest -- [folder] [--held]` prints the places, figures and dates that the article of an atlas may name and that the
 * atlas does not have. `--held` adds the names that are probably no places, with the reason.
 */
import { isCommand } from './validate/command.ts'
import { readArguments } from './arguments.ts'
import { entriesOf, readContent, type Content } from './validate/content.ts'
import { problemLine } from './validate/problem.ts'
import { locate, overlaps, type Range } from '../src/content/article/text.ts'
import { placeKinds } from '../studio/gazetteer/entry.ts'
import { theGazetteer } from '../studio/gazetteer/readGazetteer.ts'
import type { Gazetteer } from '../studio/gazetteer/gazetteer.ts'
import { findDates } from '../studio/suggest/dates.ts'
import { findFigures } from '../studio/suggest/figures.ts'
import { suggest } from '../studio/suggest/suggest.ts'
import type { Candidate, Held, KnownPlace, Reason, Suggestion } from '../studio/suggest/suggestion.ts'

/** How many candidates of a mention are printed. */
const printed = 3

/** The words of each paragraph that a feature or a figure of the atlas has. */
function markedIn(content: Content): Map<number, Range[]> {
  const marked = new Map<number, Range[]>()
  const passages = entriesOf(content).flatMap(({ feature }) => feature.properties.passages)
  for (const passage of [...passages, ...content.figures.map(({ figure }) => figure)]) {
    const range = locate(content.article?.paragraphs[passage.paragraph - 1] ?? '', passage)
    if (range) marked.set(passage.paragraph, [...(marked.get(passage.paragraph) ?? []), range])
  }
  return marked
}

const knownPlaces = ({ places, areas }: Content): KnownPlace[] => [
  ...places.map(({ feature: { id, geometry, properties } }) => ({
    id,
    names: properties.name,
    // Of a place with several positions the first.
    position: geometry.type === 'Point' ? geometry.coordinates : geometry.coordinates[0]!,
    ...(properties.country ? { country: properties.country } : {}),
  })),
  ...areas.map(({ feature: { id, properties } }) => ({
    id,
    kind: placeKinds.find((kind) => kind === properties.kind) ?? 'area',
    names: properties.name,
    position: properties.label,
  })),
]

/** The suggestions for the article of a content folder, without the words that the atlas has. */
export function suggestionsFor(content: Content, gazetteer: Gazetteer): Suggestion[] {
  const { article } = content
  if (!article) return []
  const { paragraphs, language } = article
  return suggest(paragraphs, { gazetteer, language, places: knownPlaces(content), marked: markedIn(content) })
}

/** The lines that the command prints. */
export function suggestionLines(content: Content, gazetteer: Gazetteer, withHeld: boolean): string[] {
  const { article } = content
  if (!article) return []
  const all = suggestionsFor(content, gazetteer)
  const shown = all.filter(({ held }) => withHeld || !held)
  const marked = markedIn(content)
  const isNew = ({ paragraph, ...range }: Range & { paragraph: number }) =>
    !marked.get(paragraph)?.some((mark) => overlaps(mark, range))
  const figures = findFigures(article.paragraphs, article.language).filter(isNew)
  const dates = findDates(article.paragraphs, article.language)
  return [
    `places: ${all.filter(({ held }) => !held).length}, and ${all.filter(({ held }) => held).length} held back`,
    ...shown.flatMap(({ paragraph, exact, candidates, held }) => [
      `  ¶${paragraph} ${exact}${held ? ` (held back: ${heldText(held)})` : ''}`,
      ...candidates.slice(0, printed).map((candidate) => `      ${candidateText(candidate)}`),
    ]),
    `figures: ${figures.length}`,
    ...figures.map(({ paragraph, exact, value, unit, exactness }) => {
      return `  ¶${paragraph} ${exact}: ${value} ${unit}, ${exactness}`
    }),
    `dates: ${dates.length}`,
    ...dates.map(({ paragraph, exact, when }) => `  ¶${paragraph} ${exact}: ${when}`),
  ]
}

function candidateText({ entry, reasons }: Candidate): string {
  const { name, kind, country, position, id } = entry
  const place = [name, kind, country, position.join(' '), id].filter(Boolean).join(', ')
  return `${place}: ${reasons.map(reasonText).filter(Boolean).join('; ')}`
}

function reasonText(reason: Reason): string {
  switch (reason.kind) {
    case 'name':
      return { exact: '', inflected: 'a case of the name', other: 'another name' }[reason.form]
    case 'population':
      return reason.population ? `${reason.population} inhabitants` : ''
    case 'capital':
      return reason.of === 'country' ? 'capital of its country' : 'capital of its region'
    case 'placeKind':
      return ''
    case 'kindWord':
      return `${reason.agrees ? 'is' : 'is no'} "${reason.word}"`
    case 'capitalOf':
      return `the capital of ${reason.country}`
    case 'countryNamed':
      return `${reason.country} is named ${reason.directly ? 'directly after it' : 'in the sentence'}`
    case 'countryShare':
      return `${Math.round(reason.share * 100)} % of the text's places are in ${reason.country}`
    case 'near':
      return `${reason.km} km from ${reason.name}`
    case 'inAtlas':
      return `the atlas has it as ${reason.id}`
  }
}

function heldText(held: Held): string {
  switch (held.kind) {
    case 'partOfName':
      return `part of "${held.name}"`
    case 'commonWord':
      return `"${held.word}" is a common word`
    case 'person':
      return `"${held.name}" is a person`
    case 'adjective':
      return `the adjective of ${held.country}`
    case 'unlikely':
      return 'small and far from the places of the text'
  }
}

if (isCommand(import.meta.url)) {
  const { folder, held } = readArguments([], ['held'])
  const { content, problems } = await readContent(folder)
  console.log(suggestionLines(content, theGazetteer(), held ?? false).join('\n'))
  for (const problem of problems) console.error(problemLine(problem))
  if (problems.length > 0) process.exitCode = 1
}
