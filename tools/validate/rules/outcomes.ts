import { locateOutcome, type LocatedOutcome } from '../../../src/content/outcomes.ts'
import { overlaps } from '../../../src/content/article/text.ts'
import { closestOf } from '../closest.ts'
import { entriesOf, type Content } from '../content.ts'
import { firstDay, lastDay } from '../dates.ts'
import { problemOf } from '../outcomes.ts'
import { shown, type Problem } from '../problem.ts'
import { quoteProblem } from './quotes.ts'

/** The ids of outcomes are unique. */
export function outcomeIdsAreUnique({ outcomes }: Content): Problem[] {
  const first = new Map<string, string>()
  return outcomes.flatMap((placed) => {
    const { id } = placed.outcome
    const taken = first.get(id)
    if (taken === undefined) first.set(id, placed.path)
    return taken === undefined ? [] : [problemOf(placed, 'id', `${shown(id)} is already the id of ${taken}`)]
  })
}

/** The quote of an outcome occurs in its paragraph once. */
export function outcomeQuotesAreFound(content: Content): Problem[] {
  return content.outcomes.flatMap((placed) => {
    const problem = quoteProblem(content, placed.outcome)
    return problem ? [problemOf(placed, problem.member, problem.message, problem.cause)] : []
  })
}

/** The quotes of two outcomes do not overlap: the article marks each of them. */
export function outcomesDoNotOverlap({ article, outcomes }: Content): Problem[] {
  if (!article) return []
  const earlier: LocatedOutcome[] = []
  return outcomes.flatMap((placed) => {
    const outcome = locateOutcome(article, placed.outcome)
    if (!outcome) return []
    const clash = earlier.find((other) => other.paragraph === outcome.paragraph && overlaps(other, outcome))
    earlier.push(outcome)
    if (!clash) return []
    const message = `${shown(outcome.quote)} overlaps ${shown(clash.quote)} of ${clash.id} in paragraph ${outcome.paragraph}; quote fewer words, or make one outcome of both`
    return [problemOf(placed, 'quote', message)]
  })
}

/** The feature of an outcome exists. */
export function outcomeFeaturesExist(content: Content): Problem[] {
  // An unknown id may be the id of a feature that does not match the schema.
  if (!content.featuresAreComplete) return []
  const ids = new Set(entriesOf(content).map(({ feature }) => feature.id))
  return content.outcomes
    .filter(({ outcome }) => !ids.has(outcome.feature))
    .map((placed) => {
      const { feature } = placed.outcome
      const closest = closestOf([...ids], feature)
      const message = `${shown(feature)} is not the id of a feature${closest ? `; closest: ${shown(closest)}` : ''}`
      return problemOf(placed, 'feature', message)
    })
}

/**
 * The date of an outcome is not before the article. It is not after the newest source either, unless the verdict is
 * `unknown`, which rests on reports that were not found.
 */
export function outcomeDatesAreInOrder({ article, outcomes }: Content): Problem[] {
  return outcomes.flatMap((placed) => {
    const { asOf, verdict, sources } = placed.outcome
    if (article?.published && lastDay(asOf) < firstDay(article.published)) {
      return [problemOf(placed, 'asOf', `is ${shown(asOf)}, before the article was published on ${article.published}`)]
    }
    const newest = sources.map(({ date }) => date).reduce((a, b) => (lastDay(b) > lastDay(a) ? b : a))
    if (verdict === 'unknown' || firstDay(asOf) <= lastDay(newest)) return []
    const message = `is ${shown(asOf)}, but the newest source is of ${newest}: give that date, or a newer source`
    return [problemOf(placed, 'asOf', message)]
  })
}
