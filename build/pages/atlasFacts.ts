import config from 'virtual:atlas'
import type { AtlasContent } from '../../src/content/load/loadContent'
import { cardAddress, pageAddress } from '../../src/content/pageAddresses'
import { textIn } from '../../src/content/textIn'
import { atlasName } from '../../src/i18n/names'
import { panelMessagesIn } from '../../src/i18n/panelMessages'
import type { PageFacts } from './head'
import { urlsOf } from './paths'
import { atlasData, indexData, type Location } from './structuredData'

const tags = config.languages.map(({ tag }) => tag)

/** What is common to the heads of the pages of a feature, or of the atlas, in a language. */
export function commonFacts(language: string, hasFeed: boolean, id?: string) {
  return {
    path: pageAddress(language, id),
    siteName: atlasName(language),
    language,
    alternates: tags.map((tag) => ({ language: tag, path: pageAddress(tag, id) })),
    hasFeed,
  }
}

export const locationOf = ({ path, language, card }: Pick<PageFacts, 'path' | 'language' | 'card'>): Location => ({
  path,
  language,
  card,
  url: urlsOf(path, config.address),
})

/** The facts of index.html and of the page of the atlas in a language, which have the same head but for addresses and JSON-LD. */
export function atlasFacts({ article }: AtlasContent, language: string, path: string, hasFeed: boolean): PageFacts {
  const [name, description] = [atlasName(language), textIn(config.description, language)]
  const card = cardAddress(language)
  const location = locationOf({ path, language, card })
  return {
    ...commonFacts(language, hasFeed),
    path,
    title: article && article.title !== name ? `${article.title} · ${name}` : name,
    description,
    otherwise: '',
    card,
    cardAlt: panelMessagesIn(language).pages.mapOf(name),
    data: path
      ? atlasData({ name, description, languages: tags }, article, location)
      : article && indexData(article, location),
  }
}
