import type { Language } from '../../src/content/schema'
import { byName, grouped, type Group } from '../../src/content/grouping'
import type { AtlasContent } from '../../src/content/load/loadContent'
import { textIn } from '../../src/content/textIn'

/** Number of features on a page. An atlas with no more has them all in index.html, after the article. */
const perPage = 500

/** One page of the feature list for readers without scripts. */
export interface FeaturePage {
  /** Empty if the features are in index.html. */
  file: string
  groups: readonly Group[]
  /** Position of the first and the last feature in the whole list, counted from 1. */
  from: number
  to: number
  /** Names of the first and the last feature. */
  first: string
  last: string
}

/** Divides the features into pages of up to 500, at least one, by topic and name. */
export function noScriptPages({ features }: AtlasContent, language: Language): FeaturePage[] {
  const all = grouped(byName(features, language), 'topic').flatMap((group) => group.features)
  const starts = Array.from({ length: Math.max(1, Math.ceil(all.length / perPage)) }, (_, page) => page * perPage)
  return starts.map((start, page) => {
    const onPage = all.slice(start, start + perPage)
    return {
      file: starts.length === 1 ? '' : `places-${page + 1}.html`,
      groups: grouped(onPage, 'topic'),
      from: start + 1,
      to: start + onPage.length,
      first: textIn(onPage[0]?.properties.name, language) ?? '',
      last: textIn(onPage.at(-1)?.properties.name, language) ?? '',
    }
  })
}
