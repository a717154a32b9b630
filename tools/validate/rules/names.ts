import { isCorridor } from '../../../src/content/features.ts'
import { tagFor } from '../../../src/content/textIn.ts'
import { entriesOf, type Content } from '../content.ts'
import { counted, type Problem } from '../problem.ts'

const primarySubtag = (tag: string): string => tag.split('-', 1)[0]!.toLowerCase()
const languageNames = new Intl.DisplayNames(['en'], { type: 'language' })
const languageName = (tag: string): string => languageNames.of(tag) ?? tag
/** How many of the features without a text are named. */
const mostNamed = 3

/** Names of features and stops that a language of the atlas lacks; one note for each file and language. */
export function namesHaveEveryLanguage(content: Content): Problem[] {
  const { languages } = content.atlas.config
  const names = entriesOf(content).flatMap(({ file, feature }) => [
    { file, id: feature.id, name: feature.properties.name },
    ...(isCorridor(feature) ? feature.properties.stops : []).map(({ id, name }) => ({ file, id, name })),
  ])
  const files = [...new Set(names.map(({ file }) => file))]
  return files.flatMap((file) =>
    languages.flatMap(({ tag }): Problem[] => {
      // A name without a language is meant for all of them.
      const missing = names.filter((one) => one.file === file && one.name.und === undefined && !hasText(one.name, tag))
      if (missing.length === 0) return []
      const tags = [...new Set(missing.map(({ name }) => tagFor(name, tag)))]
      const ids = [...new Set(missing.map(({ id }) => id))]
      const named = ids.slice(0, mostNamed).join(', ') + (ids.length > mostNamed ? ' …' : '')
      const [subject, object] = missing.length === 1 ? ['name has', 'it'] : ['names have', 'them']
      const message = `${counted(missing.length)} ${subject} no text in ${languageName(tag)} (${tag}): that in ${tags.map(languageName).join(' or ')} stands for ${object}: ${named}`
      return [{ level: 'note', file, path: '', message }]
    }),
  )
}

/** Whether a name has a text in a language, also of another region. */
const hasText = (name: Readonly<Record<string, string>>, language: string): boolean =>
  Object.keys(name).some((tag) => primarySubtag(tag) === primarySubtag(language))
