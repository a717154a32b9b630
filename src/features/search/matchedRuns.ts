import { runs, type Run } from '../../content/article/passages'
import { formsOf, queryWordsOf, wordsOf, type Word } from '../../i18n/normalizeForSearch'

/** The runs of a name. Its words that begin with a word of the query have a mark. */
export function matchedRuns(name: string, query: string): Run<Word>[] {
  const wanted = queryWordsOf(query).map(({ normalized }) => normalized)
  const isWanted = (form: string) => wanted.some((word) => word !== '' && form.startsWith(word))
  return runs(
    name,
    wordsOf(name).filter(({ normalized }) => formsOf(normalized).some(isWanted)),
  )
}
