import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import { messages, panelMessages } from '../support/messages'
import { lettersOf, papers, printed, type Paper } from '../support/pdf'
import { corridors, features, visit, visitText } from '../support/reader'

const article = readFileSync('geo/article.md', 'utf8').split(/^---$/m).at(-1)!
const paragraphs = article.trim().split(/\n\n+/)

/** Keeps the print dialog closed, and what was typeset for it on the page until it is printed. */
const prepare = (page: Page) =>
  page.addInitScript(() => {
    window.print = () => document.body.setAttribute('data-printing', '')
  })
const typeset = (page: Page) => page.locator('body[data-printing]').waitFor({ state: 'attached' })
const timesIn = (text: string, part: string) => text.split(part).length - 1

test.each([
  ['A4', '', 'en'],
  ['Letter', '#view=sources&lang=kk&theme=dark', 'kk'],
] as const)('Ctrl+P prints the whole atlas on %s from %s', async (paper: Paper, hash, language) => {
  const page = await visit({ hash, fresh: true, prepare })
  await page.keyboard.press('Control+p')
  await typeset(page)
  const pages = await printed(page, paper)
  const text = lettersOf(pages.map(({ text }) => text).join(' '))
  // A statement whose outcome is known is quoted after the article, once more.
  const [body] = text.split(lettersOf(messages[language].tabs.outcomes))

  for (const paragraph of paragraphs) expect(timesIn(body!, lettersOf(paragraph))).toBe(1)
  const named = features.map(({ properties: { name } }) => lettersOf(name[language] ?? ''))
  expect(named.filter((name) => !text.includes(name))).toEqual([])
  for (const { properties } of features) expect(text).toContain(lettersOf(properties.source.url))
  for (const { properties } of corridors)
    for (const { name } of properties.stops) expect(text).toContain(lettersOf(name[language]!))
  expect(text).toContain(lettersOf(messages[language].map.boundaries))
  expect(text).toContain(lettersOf(inject('site')))

  expect(pages.flatMap(({ outside }) => outside)).toEqual([])
  const [width] = papers[paper]
  for (const page of pages) expect(page.width / 72).toBeCloseTo(width, 1)
  expect(pages.length).toBeGreaterThan(15)
  expect(pages.length).toBeLessThan(32)
  // Nothing is left when the dialog has closed.
  expect(await page.locator('body > .printed').count()).toBe(0)
})

test('the browser’s own command prints the article with the map as it is', async () => {
  const page = await visit({ fresh: true, until: 'ready' })
  // The script is fetched when the page is idle. Each attempt prints; the first ones may have the panel.
  const text = async () => lettersOf((await printed(page, 'A4')).map(({ text }) => text).join(' '))
  const last = lettersOf(paragraphs.at(-1)!)
  await expect.poll(text, { timeout: 120_000 }).toContain(last)
})

test('the present view is printed as one sheet across the paper', async () => {
  const page = await visit({ hash: '#at=aktau', fresh: true, prepare })
  await page.getByRole('main').getByRole('button', { name: messages.en.share }).first().click()
  await page.getByRole('button', { name: panelMessages.en.share.printMap }).click()
  await typeset(page)
  const pages = await printed(page, 'Letter', true)
  expect(pages).toHaveLength(1)
  const [{ width, height, text, outside }] = pages as [(typeof pages)[0]]
  expect(width).toBeGreaterThan(height)
  expect(outside).toEqual([])
  expect(text).toContain('Aktau')
  expect(text).toMatch(/\d\s?km/)
  expect(lettersOf(text)).toContain(lettersOf(messages.en.map.boundaries))
})

test('without a map the article is printed all the same', async () => {
  const page = await visitText({ fresh: true, prepare })
  await page.keyboard.press('Control+p')
  await typeset(page)
  const text = lettersOf((await printed(page, 'A4')).map(({ text }) => text).join(' '))
  expect(text).toContain(lettersOf(paragraphs[0]!))
  expect(await page.locator('body > .printed canvas').count()).toBe(0)
})
