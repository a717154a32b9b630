import { afterEach, describe, expect, it } from 'vitest'
import { messagesIn } from '../../studio/page/messages/messages'
import { validateContent } from '../../tools/validate'
import { violations } from '../support/axe'
import { openStudio, smallFolder, type OpenedStudio } from '../support/studio'

let studio: OpenedStudio
afterEach(() => studio.close())

const words = messagesIn('ru')
const quote = 'The bridge between Aven and Bol is about 12 km long and was opened in 2014.'
const article = `---
title: "Two rivers"
author: A. Writer
language: en
---

The port of Aven and the town of Bol are joined by the Long Road. Aven was first.

In Aven a treaty was signed in 2010, near the Inner Sea. It promised $70 million.

${quote}
`
const figures = async () => JSON.parse(await studio.read('figures.json')) as object[]

describe('the numbers of the article', () => {
  it('become figures, in a dark page in Russian in which axe finds nothing', async () => {
    const files = { ...smallFolder, 'article.md': article, 'figures.json': [] }
    studio = await openStudio(files, { locale: 'ru-RU', colorScheme: 'dark' })
    const { page, folder } = studio
    const panel = page.getByRole('complementary')
    const found: Record<string, string[]> = {}
    const check = async (state: string) => (found[state] = await violations(page, { contrast: true }))

    await page.getByRole('button', { name: words.figures.open(2) }).click()
    await panel.getByRole('heading', { name: words.figures.title, level: 2 }).waitFor()
    await check('list')
    await panel.getByRole('button', { name: /12 km/ }).click()
    // The field has the focus.
    await expect
      .poll(() => panel.getByLabel(words.figures.label).evaluate((field) => field.matches(':focus')))
      .toBe(true)
    await page.keyboard.type('Length of the bridge')
    await panel.getByLabel(words.figures.about).selectOption('bol')
    const date = panel.getByRole('button', { name: /^2014/ })
    await date.click()
    expect(await date.getAttribute('aria-pressed')).toBe('true')
    await check('form')
    await panel.getByRole('button', { name: words.figures.add }).click()
    await panel.getByRole('heading', { name: words.figures.inAtlas }).waitFor()
    await check('in the atlas')
    expect(found).toEqual({ list: [], form: [], 'in the atlas': [] })

    expect(await figures()).toEqual([
      {
        id: 'length-of-the-bridge',
        group: 'numbers',
        features: ['bol'],
        label: { en: 'Length of the bridge' },
        value: 12,
        unit: 'km',
        exactness: 'about',
        when: '2014',
        paragraph: 3,
        quote,
        exact: 'about 12 km',
      },
    ])
    expect((await validateContent(folder)).map(({ message }) => message)).toEqual([])
    expect(await panel.locator('mark').allTextContents()).toEqual(['$70 million'])

    await panel.getByRole('button', { name: words.figures.remove('Length of the bridge') }).click()
    await expect.poll(figures).toEqual([])
    await expect.poll(() => panel.locator('mark').allTextContents()).toEqual(['$70 million', 'about 12 km'])
  })

  it('wait for a place with which they are shown', async () => {
    studio = await openStudio({ 'article.md': article, 'atlas.json': { languages: ['en'] } }, { locale: 'ru-RU' })
    const { page } = studio
    await page.getByRole('button', { name: words.figures.open(2) }).click()
    await page.getByText(words.figures.needsPlace).waitFor()
    expect(await page.getByRole('button', { name: /12 km/ }).isDisabled()).toBe(true)
  })
})
