/** The elements of `<head>` that search engines, link previews and feed readers look for. */
import { escapedAttribute } from '../prerender/escaped.ts'
import { urlsOf } from './paths.ts'

export interface PageFacts {
  /** The path of the page: `''` for index.html, `en/aktau/`. */
  path: string
  title: string
  description: string
  /** The name of the atlas. */
  siteName: string
  /** BCP 47. */
  language: string
  /** The same page in each language, its own included. */
  alternates: readonly { language: string; path: string }[]
  /** The page for readers of other languages. */
  otherwise: string
  /** The path of the picture, and what it shows. */
  card: string
  cardAlt: string
  /** JSON-LD. */
  data: object | null
  /** Whether the site has a feed. */
  hasFeed: boolean
}

/** The size of cards in px. */
export const cardSize = { width: 1200, height: 630 }

/** The file with the oEmbed response of a page. */
export const oembedPath = (page: string): string => `${page}oembed.json`
export const feedFile = 'feed.xml'

/** A language as Open Graph writes it, with the country where most of its speakers are: `kk_KZ`. */
function openGraphLocale(tag: string): string {
  const { language, region } = new Intl.Locale(tag).maximize()
  return region ? `${language}_${region}` : language
}

type Attributes = Readonly<Record<string, string | number>>
const element = (name: string, attributes: Attributes): string =>
  `<${name} ${Object.entries(attributes)
    .map(([key, value]) => `${key}="${escapedAttribute(String(value))}"`)
    .join(' ')}>`

/**
 * Returns the elements, without title and description, which have elements of their own. Without the address of the site
 * what needs an absolute URL is left out, but for the picture, whose URL is relative: some programs resolve it.
 */
export function headOf(page: PageFacts, address: string | null): string {
  const { path, title, description, siteName, language, alternates, otherwise, card, cardAlt, data, hasFeed } = page
  const url = urlsOf(path, address)
  const hreflang = (lang: string, target: string) =>
    element('link', { rel: 'alternate', hreflang: lang, href: url(target) })
  const property = (name: string, content: string | number) => element('meta', { property: `og:${name}`, content })
  return [
    ...(address
      ? [
          element('link', { rel: 'canonical', href: url(path) }),
          ...alternates.map((alternate) => hreflang(alternate.language, alternate.path)),
          hreflang('x-default', otherwise),
        ]
      : []),
    property('type', 'article'),
    property('title', title),
    property('description', description),
    property('site_name', siteName),
    property('locale', openGraphLocale(language)),
    ...(address ? [property('url', url(path))] : []),
    property('image', url(card)),
    property('image:width', cardSize.width),
    property('image:height', cardSize.height),
    property('image:alt', cardAlt),
    element('meta', { name: 'twitter:card', content: 'summary_large_image' }),
    ...(address && path
      ? [element('link', { rel: 'alternate', type: 'application/json+oembed', href: url(oembedPath(path)), title })]
      : []),
    ...(address && hasFeed
      ? [element('link', { rel: 'alternate', type: 'application/atom+xml', href: url(feedFile), title: siteName })]
      : []),
    // A script of this type is data. `<` would end it in a text such as `</script>`.
    ...(data ? [`<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`] : []),
  ].join('\n    ')
}
