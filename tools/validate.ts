/**
 * `npm run validate [folder]`: every rule that the content keeps. Exit 0 and one line when all is well, else exit 1
 * and a line for each problem.
 */
import { stat } from 'node:fs/promises'
import { relative } from 'node:path'
import { isCommand } from './validate/command.ts'
import { entriesOf, ownFolder, readContent, type Content } from './validate/content.ts'
import { inReadingOrder, problemLine, type Problem } from './validate/problem.ts'
import { nothingCrossesItself } from './validate/rules/crossings.ts'
import {
  figureCountriesAreFeatures,
  figureIdsAreUnique,
  figureQuotesAreVerbatim,
  figureWordsAreInTheirQuote,
  figuresSayWhatTheirWordsSay,
} from './validate/rules/figures.ts'
import { ferriesStayAtSea, pointsAreInTheirCountry, roadsStayOnLand } from './validate/rules/ground.ts'
import { idsAgree, idsAreUnique } from './validate/rules/identity.ts'
import { notesAreShort, textsAreInTheirScript, textsAreTidy, wordsKeepToOneScript } from './validate/rules/languages.ts'
import { linesDoNotDoubleBack, piecesAreShort } from './validate/rules/lines.ts'
import {
  coordinatesAreNoFinerThanPrecision,
  noPositionRepeats,
  nothingCrossesTheAntimeridian,
  ringsAreClosed,
  ringsAreWound,
} from './validate/rules/positions.ts'
import { publishedCountriesAreDrawn, publishedPartsAddUp } from './validate/rules/published.ts'
import {
  articleIsSeen,
  exactIsUniqueInQuote,
  marksDoNotOverlap,
  paragraphsExist,
  quotesAreUnique,
  quotesAreVerbatim,
} from './validate/rules/quotes.ts'
import { unlocatedMentionsExist } from './validate/rules/readme.ts'
import {
  linesEndAtStops,
  measuresAreCurrent,
  sectionsFollowOneAnother,
  stopsAreInOrder,
  stopsAreOnTheLine,
} from './validate/rules/stops.ts'

/** Beyond the schema, which reading the files already checks. Each looks at all features that have the right shape. */
const rules: ((content: Content) => Problem[])[] = [
  idsAreUnique,
  idsAgree,
  articleIsSeen,
  paragraphsExist,
  quotesAreVerbatim,
  quotesAreUnique,
  exactIsUniqueInQuote,
  marksDoNotOverlap,
  wordsKeepToOneScript,
  textsAreInTheirScript,
  textsAreTidy,
  notesAreShort,
  coordinatesAreNoFinerThanPrecision,
  ringsAreClosed,
  ringsAreWound,
  noPositionRepeats,
  nothingCrossesTheAntimeridian,
  nothingCrossesItself,
  linesDoNotDoubleBack,
  piecesAreShort,
  stopsAreOnTheLine,
  stopsAreInOrder,
  linesEndAtStops,
  sectionsFollowOneAnother,
  measuresAreCurrent,
  publishedPartsAddUp,
  publishedCountriesAreDrawn,
  roadsStayOnLand,
  ferriesStayAtSea,
  pointsAreInTheirCountry,
  figureIdsAreUnique,
  figureQuotesAreVerbatim,
  figureWordsAreInTheirQuote,
  figuresSayWhatTheirWordsSay,
  figureCountriesAreFeatures,
  unlocatedMentionsExist,
]

/** Every problem of a content folder, in reading order; empty when it is sound. Never throws for what is in the folder. */
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
  return `${name} is sound: ${places.length} places, ${areas.length} areas, ${corridors.length} corridors, ${mentions} mentions in ${article?.paragraphs.length ?? 0} paragraphs`
}

if (isCommand(import.meta.url)) {
  try {
    const { content, problems } = await check(process.argv[2] ?? ownFolder)
    for (const problem of problems) console.error(problemLine(problem))
    if (problems.length > 0 || !content) process.exitCode = 1
    else console.log(summary(content))
  } catch (error) {
    console.error(`validate itself failed, which is a mistake in it and not in the content: ${String(error)}`)
    process.exitCode = 1
  }
}
