/** What the head of a page says of its article. */
import type { DefaultTreeAdapterTypes } from 'parse5'
import { cleanAddress, cleanText, type Cleaning } from './cleaning.ts'
import { attribute, children, elements, textContent, type HtmlElement } from './htmlTree.ts'
import type { TextFacts } from './importedText.ts'

/** The day of a date as pages write it: 2018-12-21T09:00:00+06:00, 20181221, December 21, 2018. Undefined if it has no day. */
export function isoDay(written: string | undefined): string | undefined {
  const text = written?.trim() ?? ''
  const match = /^(\d{4})-?(\d\d)-?(\d\d)(?!\d)/.exec(text) ?? undefined
  const dotted = /^(\d{1,2})[./](\d{1,2})[./](\d{4})\b/.exec(text)
  const [year, month, day] = match
    ? match.slice(1)
    : dotted
      ? [dotted[3], dotted[2]!.padStart(2, '0'), dotted[1]!.padStart(2, '0')]
      : []
  if (!year) return undefined
  const iso = `${year}-${month}-${day}`
  return Number.isNaN(Date.parse(iso)) ? undefined : iso
}

const tag = /^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$/i

/** The page's address, without which relative links lead nowhere, and the facts of its article. */
export function factsOf(document: DefaultTreeAdapterTypes.Document, cleaning: Cleaning): TextFacts & { base?: string } {
  const all = elements(document)
  const metas = new Map<string, string>()
  for (const node of all) {
    if (node.tagName !== 'meta') continue
    const name = attribute(node, 'name') ?? attribute(node, 'property') ?? attribute(node, 'itemprop')
    const content = attribute(node, 'content')?.trim()
    if (name && content && !metas.has(name.toLowerCase())) metas.set(name.toLowerCase(), content)
  }
  const linked = linkedData(all)
  const clean = (text: string | undefined) =>
    text ? cleanText(text, cleaning).replace(/\s+/g, ' ').trim() || undefined : undefined
  const first = (...names: string[]) => clean(names.map((name) => metas.get(name)).find(Boolean))
  const html = all.find(({ tagName }) => tagName === 'html')
  const title = all.find(({ tagName }) => tagName === 'title')
  const canonical = all.find((node) => node.tagName === 'link' && attribute(node, 'rel') === 'canonical')
  const base = all.find(({ tagName }) => tagName === 'base')
  const time = all.find((node) => node.tagName === 'time' && isoDay(attribute(node, 'datetime')))
  const address = cleanAddress(
    first('atlas:url') ?? (canonical && attribute(canonical, 'href')) ?? metas.get('og:url') ?? '',
    undefined,
    cleaning,
  )
  const language = html && attribute(html, 'lang')
  const author =
    first('author', 'article:author', 'dc.creator', 'parsely-author', 'citation_author') ?? clean(linked.author)
  const names = [...metas].flatMap(([name, content]): [string, string][] => {
    const tagged = /^author:([a-z0-9-]+)$/.exec(name)?.[1]
    return tagged ? [[tagged, content]] : []
  })
  return {
    title:
      first('atlas:title', 'og:title', 'citation_title', 'dc.title') ??
      clean(linked.headline) ??
      clean(title && textContent(title)),
    // Networks put the address of a profile there.
    ...(author && !/^https?:/.test(author) && { author }),
    ...(names.length > 0 && { authorNames: Object.fromEntries(names) }),
    role: first('atlas:role'),
    publication: first('og:site_name', 'citation_journal_title', 'application-name') ?? clean(linked.publisher),
    published:
      isoDay(
        first(
          'article:published_time',
          'datepublished',
          'dc.date',
          'dcterms.date',
          'citation_publication_date',
          'date',
          'pubdate',
        ),
      ) ??
      isoDay(linked.published) ??
      isoDay(time && attribute(time, 'datetime')),
    ...(address && /^https?:/.test(address) && { url: address }),
    ...(language && tag.test(language) && { language }),
    base: cleanAddress((base && attribute(base, 'href')) ?? address ?? '', address, cleaning),
  }
}

interface LinkedData {
  headline?: string
  author?: string
  publisher?: string
  published?: string
}

const textOf = (value: unknown): string | undefined => {
  const one: unknown = Array.isArray(value) ? value[0] : value
  if (typeof one === 'string') return one
  const name = typeof one === 'object' && one !== null ? (one as { name?: unknown }).name : undefined
  return typeof name === 'string' ? name : undefined
}

/** The article of the schema.org data of a page. */
function linkedData(all: readonly HtmlElement[]): LinkedData {
  for (const node of all) {
    if (node.tagName !== 'script' || attribute(node, 'type') !== 'application/ld+json') continue
    try {
      const text = children(node)
        .map((child) => ('value' in child ? child.value : ''))
        .join('')
      const data = JSON.parse(text) as Record<string, unknown> | Record<string, unknown>[]
      const list = [data, (data as Record<string, unknown>)['@graph']].flat() as (Record<string, unknown> | undefined)[]
      const article = list.find((one) => /Article|BlogPosting|Report/.test(String(one?.['@type'])))
      if (article) {
        return {
          headline: textOf(article.headline),
          author: textOf(article.author),
          publisher: textOf(article.publisher),
          published: textOf(article.datePublished),
        }
      }
    } catch {
      // Damaged data of a page is no reason to refuse its text.
    }
  }
  return {}
}
