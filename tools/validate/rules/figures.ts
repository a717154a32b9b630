import { rangesOf } from '../../../src/content/article/matching.ts'
import type { Content } from '../content.ts'
import { problemOf } from '../figures.ts'
import { exactnessOf, numbersIn } from '../numbers.ts'
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
    return problem ? [problemOf(placed, problem.member, problem.message)] : []
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

/** The value and the exactness are those that the words say. */
export function figuresSayWhatTheirWordsSay({ figures }: Content): Problem[] {
  return figures.flatMap((placed) => {
    const { value, exact, exactness } = placed.figure
    const said = numbersIn(exact)
    const right = exactnessOf(exact)
    const problems: Problem[] = []
    if (!said.some((number) => Math.abs(number - value) <= 0.05)) {
      const numbers = said.length ? said.join(' or ') : 'no number'
      problems.push(problemOf(placed, 'value', `is ${value}, but ${shown(exact)} says ${numbers}`))
    }
    if (exactness !== right) {
      problems.push(problemOf(placed, 'exactness', `is ${shown(exactness)}, but ${shown(exact)} says ${shown(right)}`))
    }
    return problems
  })
}

/** Each country of a figure is a feature, whose panel shows the figure. */
export function figureCountriesAreFeatures({ figures, areas }: Content): Problem[] {
  const countries = new Set(
    areas.map(({ feature: { properties } }) => (properties.kind === 'country' ? properties.country : undefined)),
  )
  return figures.flatMap((placed) =>
    placed.figure.country
      .filter((code) => !countries.has(code))
      .map((code) =>
        problemOf(placed, 'country', `has ${shown(code)}, but no feature of kind "country" has that code`),
      ),
  )
}
