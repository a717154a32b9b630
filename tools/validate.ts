/**
 * `npm run validate [folder]` checks a content folder. It prints one line and exits with 0 if the content is valid;
 * otherwise it prints a line for each error and exits with 1. Notes are printed in both cases. With `--fix` it first mends
 * numbers of paragraphs, positions and what `npm run measure` writes.
 */
import { stat } from 'node:fs/promises'
import { relative } from 'node:path'
import { isCommand } from './validate/command.ts'
import { readArguments } from './arguments.ts'
import { entriesOf, readContent, type Content } from './validate/content.ts'
import { fixContent } from './validate/fix/content.ts'
import { locateProblems } from './validate/locate.ts'
import { inReadingOrder, isError, onePerCause, problemLine, type Problem } from './validate/problem.ts'
import { idsAreDeclared, languagesAreDeclared } from './validate/rules/declared.ts'
import { nothingCrossesItself } from './validate/rules/crossings.ts'
import { datesExist } from './validate/rules/dates.ts'
import { commandLine } from './commandLine.ts'
import {
  figureIdsAreUnique,
  figureQuotesAreFound,
  figureWordsAreInTheirQuote,
  figuresHaveAPanel,
  figuresSayWhatTheirWordsSay,
} from './validate/rules/figures.ts'
import {
  articleExists,
  featuresAreDescribed,
  filesAreRead,
  iconExists,
  somethingIsOnTheMap,
  tableExists,
} from './validate/rules/folder.ts'
import { ferriesStayAtSea, pointsAreInTheirCountry, roadsStayOnLand } from './validate/rules/ground.ts'
import { idsAgree, idsAreUnique, membersAreAreas } from './validate/rules/identity.ts'
import { textsAreInTheirScript, textsAreShort, textsAreTidy, wordsKeepToOneScript } from './validate/rules/languages.ts'
import { namesHaveEveryLanguage } from './validate/rules/names.ts'
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
import { quotesHaveTheSpacesOfTheArticle } from './validate/rules/spaces.ts'
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
  filesAreRead,
  iconExists,
  tableExists,
  articleExists,
  somethingIsOnTheMap,
  featuresAreDescribed,
  idsAreUnique,
  idsAgree,
  idsAreDeclared,
  languagesAreDeclared,
  membersAreAreas,
  datesExist,
  articleIsVisible,
  passagesAreFound,
  exactIsUniqueInQuote,
  quotesHaveTheSpacesOfTheArticle,
  marksDoNotOverlap,
  wordsKeepToOneScript,
  textsAreInTheirScript,
  textsAreTidy,
  textsAreShort,
  namesHaveEveryLanguage,
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
  figuresHaveAPanel,
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
 * The errors of a content folder in the order of its files, or an empty list if it is valid. Never throws because of the
 * content.
 */
export async function validateContent(folder: string): Promise<Problem[]> {
  return (await checkContent(folder)).problems.filter(isError)
}

/** The errors and notes of a content folder, each with its line and one for each cause; and its content. */
export async function checkContent(folder: string): Promise<{ content?: Content; problems: Problem[] }> {
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  )
  if (!isFolder) return { problems: [{ file: folder, path: '', message: 'is not a folder' }] }
  const { content, problems } = await readContent(folder)
  const found = [...problems, ...rules.flatMap((rule) => rule(content))]
  return { content, problems: onePerCause(inReadingOrder(await locateProblems(folder, found))) }
}

const nameOf = (folder: string): string => relative(process.cwd(), folder) || '.'

function summary(content: Content): string {
  const { folder, places, areas, corridors, article } = content
  const mentions = entriesOf(content).reduce((sum, { feature }) => sum + feature.properties.passages.length, 0)
  const said = article ? `, ${mentions} mentions in ${article.paragraphs.length} paragraphs` : ''
  return `${nameOf(folder)} is valid: ${places.length} places, ${areas.length} areas, ${corridors.length} corridors${said}`
}

/** Prints the errors and notes of a content folder, and a summary if it is valid. Returns whether it is valid. */
export async function reportProblems(folder: string): Promise<boolean> {
  try {
    const { content, problems } = await checkContent(folder)
    for (const problem of problems) console.error(problemLine(problem))
    if (problems.some(isError) || !content) return false
    console.log(summary(content))
    return true
  } catch (error) {
    console.error(`${commandLine('validate')} has a bug, the content may be valid: ${String(error)}`)
    return false
  }
}

/** Mends the files of a folder and prints what it has changed. */
async function reportFixes(folder: string): Promise<void> {
  const changes = await fixContent(folder)
  for (const change of changes) console.log(change)
  if (changes.length === 0) console.log(`${nameOf(folder)}: nothing that --fix mends`)
}

if (isCommand(import.meta.url)) {
  const { folder, fix } = readArguments([], ['fix'])
  if (fix) await reportFixes(folder)
  if (!(await reportProblems(folder))) process.exitCode = 1
}
