import { Feed } from 'feed'
import config from 'virtual:atlas'
import type { AtlasContent } from '../../src/content/load/loadContent'
import type { LocatedOutcome } from '../../src/content/outcomes'
import { hasFeaturePages, pageAddress } from '../../src/content/pageAddresses'
import { textIn } from '../../src/content/textIn'
import { authorIn } from '../../src/content/article/article'
import { formatDate } from '../../src/i18n/formatDate'
import { atlasName } from '../../src/i18n/names'
import { messagesIn } from '../../src/i18n/messages'
import { panelMessagesIn } from '../../src/i18n/panelMessages'
import { formatAddress } from '../../src/state/url/address'
import { withoutNonXml } from '../../src/content/xml'
import { escaped, escapedAttribute } from '../prerender/escaped'
import { feedFile } from './head'

/** The number of entries. */
const most = 50

/** The first moment of a day, month or year of ISO 8601. */
const momentOf = (date: string): Date => new Date(`${date}-01-01`.slice(0, 10))

/**
 * Returns feed.xml, an Atom feed in the default language of the atlas: what became of the article's statements, the latest
 * first. That is what changes after the article; the dates of its places are those of the past.
 */
export function feed(
  outcomes: readonly LocatedOutcome[],
  { article, byId, features }: AtlasContent,
  address: string,
): string {
  const language = config.defaultLanguage
  const panels = panelMessagesIn(language)
  const hasPages = hasFeaturePages(features.length, config.languages.length)
  const latest = outcomes.toSorted((a, b) => b.asOf.localeCompare(a.asOf) || a.id.localeCompare(b.id)).slice(0, most)
  const author = article && authorIn(article, language)
  const atom = new Feed({
    id: address,
    link: address,
    title: `${atlasName(language)} · ${messagesIn(language).tabs.outcomes}`,
    description: textIn(config.description, language),
    language,
    updated: momentOf(latest[0]!.asOf),
    generator: false,
    feedLinks: { atom: address + feedFile },
    author: { name: atlasName(language) },
    favicon: `${address}icon.svg`,
  })
  for (const { id, feature, verdict, asOf, quote, text, sources } of latest) {
    const name = textIn(byId.get(feature)?.properties.name, language) ?? feature
    const listed = sources.map(({ title, url, publisher, date }) => {
      const linked = url ? `<a href="${escapedAttribute(url)}">${escaped(title)}</a>` : escaped(title)
      return `<li>${linked} · ${escaped(publisher)} · ${escaped(formatDate(language, date))}</li>`
    })
    atom.addItem({
      id: `${address}${pageAddress(language, feature)}#outcome-${id}`,
      link: hasPages
        ? `${address}${pageAddress(language, feature)}#outcome-${id}`
        : address + formatAddress({ at: feature, outcome: id, lang: language }),
      // The title of an entry is HTML, that of the feed is text.
      title: escaped(`${name} · ${panels.outcomes.verdict[verdict]}`),
      date: momentOf(asOf),
      content: [
        `<blockquote lang="${article!.language}">${escaped(quote)}</blockquote>`,
        ...(author ? [`<p><cite>${escaped(author)}</cite></p>`] : []),
        `<p>${escaped(textIn(text, language))}</p>`,
        `<ul>${listed.join('')}</ul>`,
      ].join('\n'),
    })
  }
  return withoutNonXml(atom.atom1()).replace('<feed ', `<feed xml:lang="${language}" `)
}
