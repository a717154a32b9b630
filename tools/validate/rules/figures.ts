import { rangesOf } from '../../../src/content/article/matching.ts'
import { entriesOf, type Content } from '../content.ts'
import { closestOf } from '../closest.ts'
import { problemOf } from '../figures.ts'
import { exactnessOf, numbersIn, readsNumbersOf } from '../numbers.ts'
import { shown, type Problem } from '../problem.ts'
import { quoteProblem } from './quotes.ts'

/** The ids of figures are unique. */
export function figureIdsAreUnique({ figures }: Content): Problem[] {
  const seen = new Map<string, string>()
  return figures.flatMap((placed) => {
    const before = seen.get(placed.figure.id)
    if (before === undefined) seen.set(placed.figure.id, placed.path)
    return before === undefined
      ? []
      : [problemOf(placed, 'id', `${shown(placed.figure.id)} is already the id of ${before}`)]
  })
}

/** The quote of a figure occurs in its paragraph once. */
export function figureQuotesAreFound(content: Content): Problem[] {
  return content.figures.flatMap((placed) => {
    const problem = quoteProblem(content, placed.figure)
    return problem ? [problemOf(placed, problem.member, problem.message, problem.cause)] : []
  })
}

/** The words that say the number occur in the quote once. */
export function figureWordsAreInTheirQuote({ figures }: Content): Problem[] {
  return figures.flatMap((placed) => {
    const { quote, exact } = placed.figure
    const count = rangesOf(quote, exact).length
    return count === 1
      ? []
      : [problemOf(placed, 'exact', `${shown(exact)} occurs ${count} times in its quote, must occur once`)]
  })
}

/**
 * The value and the exactness are those that the words say, in the languages whose numbers are read. In languages other than
 * English, words without digits may say any value, and words that are not known to be about, almost or more than any exactness.
 */
export function figuresSayWhatTheirWordsSay({ figures, article }: Content): Problem[] {
  const language = article?.language.split('-', 1)[0] ?? ''
  if (!readsNumbersOf(language)) return []
  return figures.flatMap((placed) => {
    const { value, exact, exactness } = placed.figure
    const said = numbersIn(exact, language)
    const right = exactnessOf(exact, language)
    const isEnglish = language === 'en'
    const problems: Problem[] = []
    const isSaid = said.some((number) => Math.abs(number - value) <= Math.max(0.05, value * 1e-9))
    if (!isSaid && (isEnglish || said.length > 0)) {
      const numbers = said.length ? said.join(' or ') : 'no number'
      problems.push(problemOf(placed, 'value', `is ${value}, but ${shown(exact)} says ${numbers}`))
    }
    if (exactness !== right && (isEnglish || right !== 'exact')) {
      problems.push(problemOf(placed, 'exactness', `is ${shown(exactness)}, but ${shown(exact)} says ${shown(right)}`))
    }
    return problems
  })
}

/** The features of a figure exist. One of them, or of the countries, is a feature whose panel shows the figure. */
export function figuresHaveAPanel(content: Content): Problem[] {
  // An unknown id may be the id of a feature that does not match the schema.
  if (!content.featuresAreComplete) return []
  const ids = new Set(entriesOf(content).map(({ feature }) => feature.id))
  const countries = new Set(
    content.areas.map(({ feature: { properties } }) =>
      properties.kind === 'country' ? properties.country : undefined,
    ),
  )
  return content.figures.flatMap((placed) => {
    const { country, features } = placed.figure
    const unknown = features.flatMap((id, index) => {
      if (ids.has(id)) return []
      const closest = closestOf([...ids], id)
      const message = `${shown(id)} is not the id of a feature${closest ? `; closest: ${shown(closest)}` : ''}`
      return [problemOf(placed, `features[${index}]`, message)]
    })
    if (unknown.length > 0 || features.length > 0 || country.some((code) => countries.has(code))) return unknown
    const reason = country.length
      ? `has ${country.map((code) => shown(code)).join(' and ')}, but no feature of kind "country" has that code`
      : 'is missing'
    const message = `${reason}: the figure would be shown nowhere; name the features that it is about in \`features\``
    return [problemOf(placed, 'country', message)]
  })
}
