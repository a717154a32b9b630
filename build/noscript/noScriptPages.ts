/** Which features stand on which page for readers without scripts. */
import type { Language } from '../../src/content/schema'
import { byName, grouped, type Group } from '../../src/content/grouping'
import type { AtlasContent } from '../../src/content/load/loadContent'

/** Features of a page. An atlas with no more has them all in index.html, after the article. */
const perPage = 500

/** Features that stand together, in the order of the whole list; `from` and `to` count from 1. */
export interface NoScriptPageContent {
  file: string
  groups: readonly Group[]
  from: number
  to: number
  first: string
  last: string
}

/** The pages, at least one; where there is only one it has no file of its own. */
export function noScriptPages({ features }: AtlasContent, language: Language): NoScriptPageContent[] {
  const all = grouped(byName(features, language), 'topic').flatMap((group) => group.features)
  const starts = Array.from({ length: Math.max(1, Math.ceil(all.length / perPage)) }, (_, page) => page * perPage)
  return starts.map((start, page) => {
    const those = all.slice(start, start + perPage)
    return {
      file: starts.length === 1 ? '' : `places-${page + 1}.html`,
      groups: grouped(those, 'topic'),
      from: start + 1,
      to: start + those.length,
      first: those[0]?.properties.name[language] ?? '',
      last: those.at(-1)?.properties.name[language] ?? '',
    }
  })
}
