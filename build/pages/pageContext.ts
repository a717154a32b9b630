import config from 'virtual:atlas'
import type { Direction } from '../../src/content/atlas/config'
import { hasFeaturePages, pageAddress } from '../../src/content/pageAddresses'
import type { AtlasContent } from '../../src/content/load/loadContent'
import type { LocatedOutcome } from '../../src/content/outcomes'
import { messagesIn, type Messages } from '../../src/i18n/messages'
import { panelMessagesIn } from '../../src/i18n/panelMessages'
import type { PanelMessages } from '../../src/i18n/panelMessageTypes'
import { formatAddress, type Address } from '../../src/state/url/address'
import { rootFrom } from './paths'

/** What the pages in one language have in common, and the place of one of them. */
export interface PageContext {
  content: AtlasContent
  outcomes: readonly LocatedOutcome[]
  language: string
  direction: Direction
  messages: Messages
  panels: PanelMessages
  /** The path of the page. */
  path: string
  /** The path from the page to the folder of the site. */
  root: string
  /** The link to a view of the atlas in the language of the page. */
  toAtlas: (address: Address) => string
  /** The link to the page of a feature, or to the feature in an atlas whose features have no pages. */
  toFeature: (id: string) => string
}

/** @param id the feature of the page; none for the page of the atlas */
export function pageContext(
  content: AtlasContent,
  outcomes: readonly LocatedOutcome[],
  language: string,
  id?: string,
): PageContext {
  const path = pageAddress(language, id)
  const root = rootFrom(path)
  const toAtlas = (address: Address) => root + formatAddress({ ...address, lang: language })
  const hasPages = hasFeaturePages(content.features.length, config.languages.length)
  return {
    content,
    outcomes,
    language,
    direction: config.languages.find(({ tag }) => tag === language)!.direction,
    messages: messagesIn(language),
    panels: panelMessagesIn(language),
    path,
    root,
    toAtlas,
    toFeature: (id) => (hasPages ? root + pageAddress(language, id) : toAtlas({ at: id })),
  }
}
