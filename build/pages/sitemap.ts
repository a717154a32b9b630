import { escapedAttribute } from '../prerender/escaped.ts'
import { pageAddress } from '../../src/content/pageAddresses.ts'

interface Entry {
  /** The path of the page for readers of other languages. */
  otherwise: string
  /** The feature; none for the atlas. */
  id?: string
}

/**
 * Returns sitemap.xml: the atlas and its pages, each with the pages that are the same in another language.
 * @param ids the features that have pages
 */
export function sitemap(
  address: string,
  languages: readonly string[],
  defaultLanguage: string,
  ids: readonly string[],
): string {
  const link = (lang: string, path: string) =>
    `    <xhtml:link rel="alternate" hreflang="${lang}" href="${escapedAttribute(address + path)}"/>`
  const url = (path: string, links: readonly string[]) =>
    ['  <url>', `    <loc>${escapedAttribute(address + path)}</loc>`, ...links, '  </url>'].join('\n')
  const entries: Entry[] = [
    { otherwise: '' },
    ...ids.map((id) => ({ id, otherwise: pageAddress(defaultLanguage, id) })),
  ]
  const urls = entries.flatMap(({ id, otherwise }) => {
    const links = [...languages.map((tag) => link(tag, pageAddress(tag, id))), link('x-default', otherwise)]
    const paths = languages.map((tag) => pageAddress(tag, id))
    return [...new Set([otherwise, ...paths])].map((path) => url(path, links))
  })
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${urls.join('\n')}
</urlset>
`
}

/** Returns robots.txt. Crawlers read it only where the site is at the root of its host. */
export const robots = (address: string): string => `User-agent: *
Allow: /

Sitemap: ${address}sitemap.xml
`
