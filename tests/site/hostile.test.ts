import { readFileSync } from 'node:fs'
import { compileList } from '../../build/content/compileContent'
import { contentFiles } from '../../src/content/load/contentFiles'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { messages } from '../support/messages'
import { parseMarkdown } from '../../build/article/parseMarkdown'
import { clickAt, heading, visit, visitText } from '../support/reader'

/** A text that runs wherever it is taken for markup, an attribute, a template or a format of MapLibre. */
const markup = (where: string) =>
  `<img src=x onerror="ran='${where}'"><script>ran='${where}'</script>" onfocus="ran='${where}'" autofocus x="{token} \${ran} {@html 1} ${where}`
const rightToLeft = '\u202E'
const hostileUrl = 'https://example.org/" onmouseover="ran=1'

const { en } = messages

interface HostileFile {
  features: {
    id: string
    properties: { [key: string]: unknown; name: object; stops?: { name: { en: string } }[] }
  }[]
}
const read = (file: string) => readFileSync(`geo/${file}`, 'utf8')
const inEnglish = (texts: object, en: string) => ({ ...texts, en })

/** The atlas's own content with hostile words wherever the schema lets words be. */
function hostileFile(file: string): string {
  if (file === 'article.md') {
    const title = /^title: .*$/m
    const author = /^author: .*$/m
    const hostile = read(file)
      .replace(title, () => `title: ${markup('title')}`)
      .replace(author, () => `author: ${markup('author')}`)
      .replace(/\n\n(?=\S)/g, () => `\n\n${markup('article')} [x](javascript:ran=1) bidirectional${rightToLeft}turned `)
    return JSON.stringify(parseMarkdown(hostile))
  }
  const content = JSON.parse(read(file)) as HostileFile & { id: string; label: object; text: object }[]
  if (file === 'figures.json') {
    return JSON.stringify(content.map((figure) => ({ ...figure, label: inEnglish(figure.label, markup('figure')) })))
  }
  if (file === 'outcomes.json') {
    const source = { title: markup('title'), publisher: markup('publisher'), date: '2026', url: hostileUrl }
    return JSON.stringify(
      content.map((outcome) => ({ ...outcome, text: inEnglish(outcome.text, markup('outcome')), sources: [source] })),
    )
  }
  for (const { id, properties } of content.features) {
    properties.name = inEnglish(properties.name, markup(id))
    properties.source = { title: markup('source'), url: hostileUrl }
    properties.note = { en: markup('note'), ru: 'а', kk: 'а', source: properties.source }
    for (const stop of properties.stops ?? []) stop.name.en = markup(`stop ${stop.name.en}`)
    if (id === 'baikonur') properties.source = { title: 'x', url: 'javascript:ran="link"' }
  }
  return JSON.stringify(content)
}

type Watched = Window & { ran?: unknown; refused: string[] }

async function serveHostile(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const refused: string[] = ((window as unknown as Watched).refused = [])
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => refused.push(effectiveDirective))
  })
  for (const file of contentFiles) {
    const [name] = file.split('.')
    const body = hostileFile(file)
    const published = file === 'article.md' ? body : JSON.stringify(compileList(file, body, 'en'))
    await page.route(`**/assets/${name}-*`, (route) => route.fulfill({ body: published }))
  }
}

/** Nothing ran, nothing even tried to, and no link leads anywhere but to the web and into the page. */
async function expectHarmless(page: Page): Promise<void> {
  const found = await page.evaluate(() => ({
    ran: (window as unknown as Watched).ran,
    refused: (window as unknown as Watched).refused,
    elements: document.querySelectorAll('img, #app script, iframe, object, [onfocus], [onmouseover], [autofocus]')
      .length,
    // Of the picture's links too, which are SVG's.
    schemes: [...document.querySelectorAll('a[href]')]
      .map((link) => new URL(link.getAttribute('href')!, location.href).protocol)
      .filter((protocol) => !/^https?:$/.test(protocol)),
  }))
  expect(found).toEqual({ ran: undefined, refused: [], elements: 0, schemes: [] })
}

test('hostile words are words in the column: panels, list, article, search, figures, sources, strip map, title', async () => {
  const page = await visitText({ prepare: serveHostile, hash: `#at=aktau&q=${encodeURIComponent(markup('query'))}` })
  const main = page.getByRole('main')
  const go = (hash: string) => page.evaluate((to) => void (location.hash = to), hash)
  expect(await heading(page).textContent()).toBe(markup('aktau'))
  await main.getByText(markup('note')).waitFor()
  expect(await page.title()).toBe(`${markup('aktau')} · ${en.atlas}`)
  expect(await main.getByRole('heading', { level: 1 }).textContent()).toBe(markup('title'))
  await expectHarmless(page)

  expect(
    await main
      .getByRole('link', { name: markup('source') })
      .first()
      .getAttribute('href'),
  ).toBe(hostileUrl)

  await go('#view=places')
  await main.getByText(markup('aktau')).first().waitFor()
  await expectHarmless(page)

  await go('#view=article')
  await main.getByText(markup('article')).first().waitFor()
  await expectHarmless(page)

  await go('#view=sources')
  await main.getByText(markup('source')).first().waitFor()
  await expectHarmless(page)

  await go('#at=kazakhstan')
  await main.getByText(markup('figure')).first().waitFor()
  await expectHarmless(page)

  await go('#at=kazakhstan&outcome=first-president')
  await main.getByText(markup('outcome')).waitFor()
  expect(await main.getByRole('link', { name: markup('publisher') }).count()).toBe(0)
  expect(await main.getByText(markup('publisher')).count()).toBe(1)
  await expectHarmless(page)

  await go('#at=western-europe-western-china')
  const strip = page.getByRole('list', { name: en.strip.stops })
  await strip.getByText(markup('stop Kyzylorda')).waitFor()
  await expectHarmless(page)

  await page.getByRole('combobox', { name: en.search.label }).fill('Kyzylorda')
  await page.getByRole('option').first().waitFor()
  expect(await page.getByRole('option').first().textContent()).toContain('<img src=x onerror')
  await expectHarmless(page)
})

test('a source that is no address of the web leaves its feature out, and the page says so', async () => {
  const page = await visitText({ prepare: serveHostile, hash: '#view=sources' })
  await page.getByRole('alert').getByText('places.geojson, baikonur').waitFor()
  expect(await page.locator('a[href^="javascript"]').count()).toBe(0)
})

test('a mark of direction turns nothing outside of its own paragraph', async () => {
  const page = await visitText({ prepare: serveHostile })
  await page.getByRole('combobox', { name: en.search.label }).fill('bidirectional')
  const option = page
    .getByRole('option')
    .filter({ hasText: en.paragraph(1).replace(/\d+/, '').trim() })
    .first()
  await option.waitFor()
  expect(await option.textContent()).toContain(rightToLeft)
  /** Whether each letter of an element's own text stands right of the one before it. */
  const runsOn = (selector: string) =>
    option.locator(selector).evaluate((element) => {
      const text = element.firstChild as Text
      const lefts = Array.from({ length: 9 }, (_, index) => {
        const range = document.createRange()
        range.setStart(text, index)
        range.setEnd(text, index + 1)
        return range.getBoundingClientRect().left
      })
      return lefts.every((left, index) => index === 0 || left > lefts[index - 1]!)
    })
  expect(await runsOn('.why')).toBe(true)
})

test('hostile words are words on the map: it draws them, and a click on one opens its panel', async () => {
  const page = await visit({ prepare: serveHostile, hash: '#map=6/43.648/51.172' })
  await clickAt(page, [51.172, 43.648])
  await expect.poll(() => heading(page).textContent()).toBe(markup('aktau'))
  await expectHarmless(page)
})
