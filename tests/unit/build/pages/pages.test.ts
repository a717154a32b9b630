import { defaultTreeAdapter as tree, parse, type DefaultTreeAdapterTypes } from 'parse5'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { readArticle } from '../../../../build/article/readArticle'
import { readAtlas } from '../../../../build/atlas/readAtlas'
import { readFeatures } from '../../../../build/atlas/features'
import type { WrittenFile } from '../../../../build/pages/renderPages'
import { elevationProfilesOf } from '../../../../build/elevation/elevationProfiles'
import { renderServer } from '../../../../build/prerender/renderServer'
import { parseAddress } from '../../../../src/state/url/address'

type Element = DefaultTreeAdapterTypes.Element
type PagesModule = typeof import('../../../../build/pages/renderPages')

const address = 'https://example.org/folder/'
const styles = 'assets/pages-1.css'
/** Files that other parts of the build write. */
const others = [styles, 'door.js', 'icon.svg', 'data/README.md', 'feed.xml']

function* elements(node: DefaultTreeAdapterTypes.Node): Generator<Element> {
  if (tree.isElementNode(node)) yield node
  for (const child of 'childNodes' in node ? node.childNodes : []) yield* elements(child)
}
const attribute = (element: Element, name: string) => element.attrs.find((one) => one.name === name)?.value
const textOf = (node: DefaultTreeAdapterTypes.Node): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''

interface ReadPage {
  /** The path of the page on the site. */
  path: string
  html: string
  errors: string[]
  all: Element[]
  links: (rel: string) => { href: string; hreflang?: string }[]
}

function readPage({ file, text }: WrittenFile): ReadPage {
  const errors: string[] = []
  const all = [...elements(parse(text, { onParseError: ({ code }) => void errors.push(code) }))]
  const links = (rel: string) =>
    all
      .filter((element) => element.tagName === 'link' && attribute(element, 'rel') === rel)
      .map((element) => ({ href: attribute(element, 'href')!, hreflang: attribute(element, 'hreflang') }))
  return { path: file.replace(/index\.html$/, ''), html: text, errors, all, links }
}

async function rendered(folder: string, siteAddress: string) {
  vi.stubEnv('ATLAS_ADDRESS', siteAddress)
  const server = renderServer(folder)
  const { renderPages } = await server.load<PagesModule>('/build/pages/renderPages.ts')
  const files = renderPages(folder, styles, await elevationProfilesOf(folder))
  await (server.plugin.closeBundle as { handler: () => Promise<void> }).handler()
  const pages = files.filter(({ file }) => file.endsWith('/index.html')).map(readPage)
  return { files: new Map(files.map(({ file, text }) => [file, text])), pages }
}
let last: Promise<unknown> = Promise.resolve()
/** Renders one atlas after the other: the address of a build is an environment variable. */
const pagesOf = (folder: string, siteAddress = '') => {
  const site = last.then(() => rendered(folder, siteAddress))
  last = site
  return site
}
afterAll(() => void vi.unstubAllEnvs())

const atlases = ['gulf-railway', 'pacific', 'bioceanic'].map((name) => `examples/${name}`)

describe.each(atlases)('the pages of %s, which is published at an address', (folder) => {
  const { config } = readAtlas(folder)
  const tags = config.languages.map(({ tag }) => tag)
  const features = readFeatures(folder)
  const site = pagesOf(folder, address)

  test('there is one in each language, and one for each feature in each language', async () => {
    const { pages } = await site
    const expected = tags.flatMap((tag) => [`${tag}/`, ...features.map(({ id }) => `${tag}/${id}/`)])
    expect(pages.map(({ path }) => path).sort()).toEqual(expected.sort())
  })

  test('they are HTML without errors, in their language and direction, and no id occurs twice', async () => {
    for (const { path, errors, all } of (await site).pages) {
      const ids = all.flatMap((element) => attribute(element, 'id') ?? [])
      const tag = path.split('/')[0]!
      const { direction } = config.languages.find((language) => language.tag === tag)!
      const [root] = all
      expect([path, errors, attribute(root!, 'lang'), attribute(root!, 'dir')]).toEqual([path, [], tag, direction])
      expect(new Set(ids).size, path).toBe(ids.length)
    }
  })

  test('every link inside the site leads to a page, a file or a view of the atlas', async () => {
    const { pages, files } = await site
    const known = new Set([...files.keys(), ...others, 'index.html'])
    for (const { path, all } of pages) {
      for (const element of all) {
        for (const name of ['href', 'src']) {
          const value = attribute(element, name)
          if (value === undefined || /^https?:/.test(value)) continue
          const { pathname, hash } = new URL(value, `${address}${path}`)
          const file = pathname.slice(new URL(address).pathname.length).replace(/(^|\/)$/, '$1index.html')
          if (!file.endsWith('card.jpg') && !file.startsWith('assets/media/')) expect(known, value).toContain(file)
          if (file !== 'index.html' || element.tagName !== 'a') continue
          const view = parseAddress(hash)
          expect(tags, `${path} ${value}`).toContain(new URLSearchParams(hash.slice(1)).get('lang'))
          if (view.at) expect(features.map(({ id }) => id)).toContain(view.at)
        }
      }
    }
  })

  test('each page names itself and the same page in each language, and so do these', async () => {
    const { pages } = await site
    const alternates = new Map(pages.map(({ path, links }) => [address + path, links('alternate')]))
    for (const { path, links } of pages) {
      expect(links('canonical').map(({ href }) => href)).toEqual([address + path])
      const languages = links('alternate').filter(({ hreflang }) => hreflang !== undefined)
      expect(languages.map(({ hreflang }) => hreflang)).toEqual([...tags, 'x-default'])
      for (const { href, hreflang } of languages) {
        if (hreflang === 'x-default') continue
        expect(alternates.get(href)).toContainEqual({ href: address + path, hreflang: path.split('/')[0]! })
      }
    }
  })

  test('the sitemap lists index.html and each page once', async () => {
    const { pages, files } = await site
    const listed = [...files.get('sitemap.xml')!.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, url]) => url)
    expect(listed.sort()).toEqual([address, ...pages.map(({ path }) => address + path)].sort())
    expect(files.get('robots.txt')).toContain(`Sitemap: ${address}sitemap.xml`)
  })

  test('quotes are the words of the article, in its language, and each page has those of its feature', async () => {
    const { paragraphs, language } = readArticle(folder)!
    for (const { path, all } of (await site).pages) {
      const feature = features.find(({ id }) => id === path.split('/')[1])
      if (!feature) continue
      const quotes = all.filter((element) => element.tagName === 'blockquote')
      const words = quotes.map((quote) => textOf(quote).trim())
      expect(words.length).toBe(feature.properties.passages.length)
      for (const quote of words)
        expect(
          paragraphs.some((text) => text.includes(quote)),
          quote,
        ).toBe(true)
      expect(new Set(quotes.map((quote) => attribute(quote, 'lang')))).toEqual(new Set([language]))
    }
  })

  test('JSON-LD names the place, the article and the data, at positions on the map', async () => {
    const types = new Set<string>()
    for (const { path, all } of (await site).pages) {
      const [script] = all.filter((element) => attribute(element, 'type') === 'application/ld+json')
      const graph = (JSON.parse(textOf(script!)) as { '@graph': Record<string, unknown>[] })['@graph']
      const ofType = (type: string) => graph.find((node) => node['@type'] === type)
      graph.forEach((node) => types.add(node['@type'] as string))
      expect(ofType('WebPage')).toMatchObject({ url: address + path, inLanguage: path.split('/')[0] })
      expect(ofType('Article')).toMatchObject({ headline: readArticle(folder)!.title })
      const written = JSON.stringify(ofType('Place') ?? {})
      for (const [, longitude] of written.matchAll(/"longitude":(-?[\d.]+)/g))
        expect(Math.abs(Number(longitude)), path).toBeLessThanOrEqual(180)
    }
    expect([...types].sort()).toEqual(['Article', 'Dataset', 'Place', 'WebPage'])
  })

  test('each page has an oEmbed response with a frame of the site', async () => {
    const { pages, files } = await site
    for (const { path, links } of pages) {
      const response = JSON.parse(files.get(`${path}oembed.json`)!) as Record<string, string>
      const [frame] = [...elements(parse(response.html!))].filter(({ tagName }) => tagName === 'iframe')
      expect(links('alternate').map(({ href }) => href)).toContain(`${address}${path}oembed.json`)
      expect([response.version, response.type]).toEqual(['1.0', 'rich'])
      const { origin, pathname, searchParams } = new URL(attribute(frame!, 'src')!)
      const [tag, id] = path.split('/')
      expect([origin + pathname, searchParams.get('lang'), searchParams.get('at') ?? '']).toEqual([
        `${address}embed.html`,
        tag,
        id,
      ])
    }
  })
})

describe('the pages of an atlas without an address', () => {
  const site = pagesOf('examples/gulf-railway')

  test('have no canonical link and no absolute link to the site, and lead to each other', async () => {
    const { pages, files } = await site
    expect([...files.keys()].filter((file) => !file.endsWith('.html'))).toEqual([])
    const [page] = pages.filter(({ path }) => path === 'ar/doha/')
    expect(page!.links('canonical')).toEqual([])
    expect(page!.links('alternate')).toEqual([])
    expect(page!.html).not.toContain('example.org')
    expect(page!.html).toContain('<meta property="og:image" content="../../ar/doha/card.jpg">')
  })
})
