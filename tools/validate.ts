/**
 * `npm run validate [folder]` checks a content folder. It prints one line and exits with 0 if the content is valid;
 * otherwise it prints a line for each problem and exits with 1.
 */
import { stat } from 'node:fs/promises'
import { relative } from 'node:path'
import { isCommand } from './validate/command.ts'
import { readArguments } from './arguments.ts'
import { entriesOf, readContent, type Content } from './validate/content.ts'
import { inReadingOrder, problemLine, type Problem } from './validate/problem.ts'
import { idsAreDeclared, languagesAreDeclared } from './validate/rules/declared.ts'
import { nothingCrossesItself } from './validate/rules/crossings.ts'
import { datesExist } from './validate/rules/dates.ts'
import {
  figureCountriesAreFeatures,
  figureIdsAreUnique,
  figureQuotesAreFound,
  figureWordsAreInTheirQuote,
  figuresSayWhatTheirWordsSay,
} from './validate/rules/figures.ts'
import { ferriesStayAtSea, pointsAreInTheirCountry, roadsStayOnLand } from './validate/rules/ground.ts'
import { idsAgree, idsAreUnique, membersAreAreas } from './validate/rules/identity.ts'
import { textsAreInTheirScript, textsAreShort, textsAreTidy, wordsKeepToOneScript } from './validate/rules/languages.ts'
import { linesDoNotDoubleBack, piecesAreShort } from './validate/rules/lines.ts'
import {
  mediaExtensionsAreKnown,
  mediaFilesAreUsed,
  mediaFilesExist,
  mediaIsDescribed,
  mediaLanguagesAreDeclared,
} from './validate/rules/media.ts'
import {
  coordinatesAreNoFinerThanPrecision,
  noPositionRepeats,
  piecesSpanLessThanHalfTheWorld,
  ringsAreClosed,
  ringsAreWound,
} from './validate/rules/positions.ts'
import {
  outcomeDatesAreInOrder,
  outcomeFeaturesExist,
  outcomeIdsAreUnique,
  outcomeQuotesAreFound,
  outcomesDoNotOverlap,
} from './validate/rules/outcomes.ts'
import { publishedCountriesAreDrawn, publishedPartsAddUp } from './validate/rules/published.ts'
import { articleIsVisible, exactIsUniqueInQuote, marksDoNotOverlap, passagesAreFound } from './validate/rules/quotes.ts'
import { listedWordsExist } from './validate/rules/readme.ts'
import {
  linesEndAtStops,
  measuresAreCurrent,
  sectionsFollowOneAnother,
  stopIdsAreUnique,
  stopPlacesExist,
  stopsAreInOrder,
  stopsAreOnTheLine,
} from './validate/rules/stops.ts'

/** The rules beyond the schema, which is checked when the files are read. They see only features that match the schema. */
const rules: ((content: Content) => Problem[])[] = [
  idsAreUnique,
  idsAgree,
  idsAreDeclared,
  languagesAreDeclared,
  membersAreAreas,
  datesExist,
  articleIsVisible,
  passagesAreFound,
  exactIsUniqueInQuote,
  marksDoNotOverlap,
  wordsKeepToOneScript,
  textsAreInTheirScript,
  textsAreTidy,
  textsAreShort,
  coordinatesAreNoFinerThanPrecision,
  ringsAreClosed,
  ringsAreWound,
  noPositionRepeats,
  piecesSpanLessThanHalfTheWorld,
  nothingCrossesItself,
  linesDoNotDoubleBack,
  piecesAreShort,
  stopsAreOnTheLine,
  stopsAreInOrder,
  linesEndAtStops,
  stopIdsAreUnique,
  stopPlacesExist,
  sectionsFollowOneAnother,
  measuresAreCurrent,
  publishedPartsAddUp,
  publishedCountriesAreDrawn,
  roadsStayOnLand,
  ferriesStayAtSea,
  pointsAreInTheirCountry,
  figureIdsAreUnique,
  figureQuotesAreFound,
  figureWordsAreInTheirQuote,
  figuresSayWhatTheirWordsSay,
  figureCountriesAreFeatures,
  outcomeIdsAreUnique,
  outcomeQuotesAreFound,
  outcomesDoNotOverlap,
  outcomeFeaturesExist,
  outcomeDatesAreInOrder,
  mediaFilesExist,
  mediaIsDescribed,
  mediaLanguagesAreDeclared,
  mediaExtensionsAreKnown,
  mediaFilesAreUsed,
  listedWordsExist,
]

/**
 * The problems of a content folder in the order of its files, or an empty list if it is valid. Never throws because of the
 * content.
 */
export async function validateContent(folder: string): Promise<Problem[]> {
  return (await check(folder)).problems
}

async function check(folder: string): Promise<{ content?: Content; problems: Problem[] }> {
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  )
  if (!isFolder) return { problems: [{ file: folder, path: '', message: 'is not a folder' }] }
  const { content, problems } = await readContent(folder)
  return { content, problems: inReadingOrder([...problems, ...rules.flatMap((rule) => rule(content))]) }
}

function summary(content: Content): string {
  const { folder, places, areas, corridors, article } = content
  const mentions = entriesOf(content).reduce((sum, { feature }) => sum + feature.properties.passages.length, 0)
  const name = relative(process.cwd(), folder) || '.'
  return `${name} is valid: ${places.length} places, ${areas.length} areas, ${corridors.length} corridors, ${mentions} mentions in ${article?.paragraphs.length ?? 0} paragraphs`
}

/** Prints the problems of a content folder, or a summary of it. Returns whether it is valid. */
export async function reportProblems(folder: string): Promise<boolean> {
  try {
    const { content, problems } = await check(folder)
    for (const problem of problems) console.error(problemLine(problem))
    if (problems.length > 0 || !content) return false
    console.log(summary(content))
    return true
  } catch (error) {
    console.error(`npm run validate has a bug, the content may be valid: ${String(error)}`)
    return false
  }
}

if (isCommand(import.meta.url) && !(await reportProblems(readArguments().folder))) process.exitCode = 1
