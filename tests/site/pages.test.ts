/** The pages of the atlas and its features, for readers who come from a search, a chat or a feed. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { feed } from '../../build/pages/feed'
import { sitemap } from '../../build/pages/sitemap'
import { readContentFiles } from '../../build/content/readContentFiles'
import { readOutcomes } from '../../src/content/load/loadOutcomes'
import { locateOutcome } from '../../src/content/outcomes'
import { serveFolder, type StaticServer } from '../../tools/staticServer'
import { violations } from '../support/axe'
import { messages, panelMessages } from '../support/messages'
import { blankPage, chromiumTest, features, heading, phone } from '../support/reader'
import { realContent } from '../support/realContent'

const { en, kk } = messages
let github: StaticServer
/** A host that sends 404.html for what is not there, with the site in a folder. */
beforeAll(async () => {
  github = await serveFolder({ base: '/some/atlas/', notFound: '404.html' })
})
afterAll(() => github.stop())

/** Opens a page of the site and notes what its policy refuses and what is not there. */
async function open(path: string, options: Parameters<typeof blankPage>[0] = {}) {
  const page = await blankPage({ withoutMap: true, ...options })
  const problems: string[] = []
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()))
  page.on('pageerror', (error) => problems.push(error.message))
  await page.goto(inject('site') + path)
  return { page, problems }
}
const viewOf = (page: Page) => new URL(page.url()).hash
const nameIn = (id: string, language: string) => realContent.byId.get(id)!.properties.name[language]!

describe('a page', () => {
  chromiumTest.each(['en/', 'kk/', 'en/aktau/', 'ru/kazakhstan/', 'kk/western-europe-western-china/', '404.html'])(
    'axe finds no violation in %s, light and dark, wide and narrow',
    async (path) => {
      const { page } = await open(path)
      for (const colorScheme of ['light', 'dark'] as const) {
        for (const viewport of [{ width: 1240, height: 720 }, phone.viewport]) {
          await page.emulateMedia({ colorScheme })
          await page.setViewportSize(viewport)
          expect(await violations(page, { contrast: true }), `${path} ${colorScheme}`).toEqual([])
          const width = await page.evaluate(() => document.documentElement.scrollWidth)
          expect(width, path).toBeLessThanOrEqual(viewport.width)
        }
      }
    },
  )

  test('of a feature says what it is, quotes the article and leads to the atlas in its language', async () => {
    const { page, problems } = await open('kk/aktau/')
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain(nameIn('aktau', 'kk'))
    const [passage] = realContent.byId.get('aktau')!.properties.passages
    expect((await page.getByRole('blockquote').first().textContent())!.trim()).toBe(passage!.quote)
    await page.getByRole('link', { name: panelMessages.kk.pages.open, exact: true }).click()
    await expect.poll(() => heading(page).textContent()).toBe(nameIn('aktau', 'kk'))
    expect(await page.locator('html').getAttribute('lang')).toBe('kk')
    expect(problems.filter((problem) => !problem.includes('404'))).toEqual([])
  })

  test('of the atlas lists all features, and each leads to its page and on to the next', async () => {
    const { page } = await open('en/')
    const links = page.getByRole('main').getByRole('listitem').getByRole('link')
    expect(await links.count()).toBe(features.length)
    await links.first().click()
    const first = await page.getByRole('heading', { level: 1 }).textContent()
    const next = page.getByRole('link', { name: panelMessages.en.pages.next })
    const name = (await next.locator('strong').textContent())!
    await next.click()
    await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).toContain(name)
    expect(name).not.toBe(first)
    await page.getByRole('navigation', { name: en.language }).getByRole('link', { name: kk.languageName }).click()
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('kk')
  })

  test('of a corridor has its stops with their km, the last at its end', async () => {
    const { page } = await open('en/western-europe-western-china/')
    const corridor = realContent.byId.get('western-europe-western-china')!
    const { stops } = corridor.properties as { stops: { name: Record<string, string>; km: number }[] }
    const rows = page.getByRole('table').last().getByRole('row')
    expect(await rows.count()).toBe(stops.length + 1)
    const last = await rows.last().textContent()
    expect(last).toContain(stops.at(-1)!.name.en)
    expect(last).toContain(`${Math.round(stops.at(-1)!.km).toLocaleString('en-GB')} km`)
  })

  chromiumTest('needs no script', async () => {
    const { page } = await open('ru/aktau/', { javaScriptEnabled: false })
    await page.getByRole('link', { name: panelMessages.ru.pages.open, exact: true }).waitFor()
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain(nameIn('aktau', 'ru'))
  })
})

describe('a link with a view of the atlas', () => {
  test('leads from a page to that view', async () => {
    const { page } = await open('en/aktau/#at=aktau&lang=ru')
    await expect.poll(() => heading(page).textContent()).toBe(nameIn('aktau', 'ru'))
    expect(new URL(page.url()).pathname).toBe(new URL(inject('site')).pathname)
  })

  test('stays on the page if the fragment is a part of the page', async () => {
    const { page } = await open('en/caspian-sea/#outcome-caspian-convention')
    await page.locator('#outcome-caspian-convention').waitFor()
    expect(new URL(page.url()).pathname).toMatch(/en\/caspian-sea\/$/)
  })

  test.each([
    '%23at=aktau&lang=ru',
    'en/aktau/%23at=aktau&lang=ru',
    'en/aktau%23at%3Daktau%26lang%3Dru',
    'ru/gone#at=aktau&lang=ru',
  ])('whose # was encoded leads there by 404.html: %s', async (path) => {
    const page = await blankPage({ withoutMap: true })
    await page.goto(github.url + path)
    await expect.poll(() => heading(page).textContent()).toBe(nameIn('aktau', 'ru'))
    expect(new URL(page.url()).pathname).toBe('/some/atlas/')
  })

  test('to a page that does not exist finds the way back to the atlas', async () => {
    const page = await blankPage({ withoutMap: true })
    await page.goto(`${github.url}kk/nowhere/`)
    expect(viewOf(page)).toBe('')
    await page.getByRole('link', { name: panelMessages.kk.pages.back }).click()
    await page.locator('html[lang="kk"] #app').waitFor()
    expect(new URL(page.url()).pathname).toBe('/some/atlas/')
  })
})

test('the feed and the sitemap are XML, and the feed has each outcome once, the latest first', async () => {
  const address = 'https://example.org/a&b/'
  const written = [...readOutcomes(readContentFiles('geo')['outcomes.json'] as string).values()]
  const outcomes = written.flatMap((outcome) => locateOutcome(realContent.article!, outcome) ?? [])
  const page = await blankPage()
  const read = (xml: string) =>
    page.evaluate((text) => {
      const document = new DOMParser().parseFromString(text, 'application/xml')
      const texts = (name: string) => [...document.getElementsByTagName(name)].map((one) => one.textContent)
      return {
        error: document.querySelector('parsererror')?.textContent ?? null,
        ids: texts('id').slice(1),
        dates: texts('updated').slice(1),
        locations: texts('loc'),
      }
    }, xml)
  const { error, ids, dates } = await read(feed(outcomes, realContent, address))
  expect(error).toBeNull()
  expect(new Set(ids)).toEqual(
    new Set(outcomes.map(({ id, feature }) => `${address}en/${feature}/#outcome-${id}`).slice(0, 50)),
  )
  expect(dates).toEqual(dates.toSorted().reverse())
  const site = await read(sitemap(address, ['en', 'kk'], 'en', ['aktau']))
  expect(site.error).toBeNull()
  expect(site.locations).toEqual(['', 'en/', 'kk/', 'en/aktau/', 'kk/aktau/'].map((path) => address + path))
})
