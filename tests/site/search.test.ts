import { describe, expect, inject, test } from 'vitest'
import type { Page } from 'playwright-core'
import { messages } from '../support/messages'
import { camera, corridors, heading, settled, visit, visitText } from '../support/reader'

const { en, kk } = messages
const box = (page: Page) => page.getByRole('combobox', { name: en.search.label })
const options = (page: Page) => page.getByRole('option')
const active = async (page: Page) => {
  const id = await box(page).getAttribute('aria-activedescendant')
  return id && (await page.locator(`#${id}`).textContent())
}
const hash = (page: Page) => new URL(page.url()).hash

describe('a place is found in three scripts, and Enter goes there', () => {
  test.each([
    ['baiqonyr zzzqqq', en.search.none('baiqonyr zzzqqq'), null],
    ['baiqonyr', `${en.search.nameIn('kk', kk.languageName)}: Байқоңыр`, 'Baikonur'],
    ['космодром', `${en.search.nameIn('ru', messages.ru.languageName)}: Космодром Байконур`, 'Baikonur Cosmodrome'],
    ['ғарыш айлағы', `${en.search.nameIn('kk', kk.languageName)}: Байқоңыр ғарыш айлағы`, 'Baikonur Cosmodrome'],
    ['Гарыш айлагы', `${en.search.nameIn('kk', kk.languageName)}: Байқоңыр ғарыш айлағы`, 'Baikonur Cosmodrome'],
    ['aqtau', 'Aktau', 'Aktau'],
    ['Petropavlosk', 'Петропавловск', 'Petropavl'],
  ])('“%s”', async (query, why, name) => {
    const page = await visitText()
    await page.keyboard.press('/')
    await page.keyboard.type(query)
    if (name === null) {
      await page.locator('.popup').getByText(why).waitFor()
      expect(await box(page).getAttribute('aria-expanded')).toBe('false')
      return
    }
    await expect.poll(() => active(page)).toContain(why)
    await page.keyboard.press('Enter')
    await expect.poll(() => heading(page).textContent()).toBe(name)
    expect(await box(page).getAttribute('aria-expanded')).toBe('false')
    expect(hash(page)).not.toContain('q=')
  })
})

test('a stop selects its corridor and moves the map there', async () => {
  const page = await visit()
  await box(page).fill('Караганда')
  const option = options(page).filter({ hasText: en.search.stopOf('Eurasia railway') })
  expect(await option.textContent()).toContain(`${en.search.nameIn('ru', messages.ru.languageName)}: Караганда`)
  await option.click()
  await expect.poll(() => heading(page).textContent()).toBe('Eurasia railway')
  await settled(page)
  const stop = corridors
    .find(({ id }) => id === 'eurasia-rail')!
    .properties.stops.find(({ name }) => name.en === 'Karaganda')!
  const { centre, zoom } = await camera(page)
  expect(Math.hypot(centre[0] - stop.coordinates[0], centre[1] - stop.coordinates[1])).toBeLessThan(0.1)
  expect(zoom).toBeGreaterThanOrEqual(5.4)
})

test('words of the article are found, marked, and open the article there', async () => {
  const page = await visitText()
  await box(page).fill('ornamental rhythms')
  const option = options(page).filter({ hasText: en.paragraph(35) })
  await option.waitFor()
  expect(await option.locator('mark').allTextContents()).toEqual(['Ornamental', 'Rhythms'])
  await option.click()
  await expect.poll(() => page.getByRole('tab', { name: en.tabs.article }).getAttribute('aria-selected')).toBe('true')
  await expect.poll(() => hash(page)).toMatch(/view=article&para=35/)
})

test('it works from the keyboard alone, and Escape undoes one thing at a time', async () => {
  const page = await visitText({ hash: '#at=aktau' })
  await page.keyboard.press('Control+k')
  await page.getByText(en.search.hint).waitFor()
  await page.keyboard.type('astana')
  await expect.poll(() => active(page)).toContain('Astana')
  expect(await box(page).getAttribute('aria-expanded')).toBe('true')
  const count = await options(page).count()
  expect(count).toBeGreaterThan(5)
  // With a register the status also counts its rows.
  if (inject('rows') === 0)
    await page
      .getByRole('status')
      .filter({ hasText: en.search.count(count) })
      .waitFor()

  const first = await active(page)
  await page.keyboard.press('ArrowDown')
  const second = await active(page)
  expect(second).not.toBe(first)
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  expect(await active(page)).toBe(await options(page).last().textContent())
  await page.keyboard.press('ArrowDown')
  expect(await active(page)).toBe(first)

  await page.keyboard.press('Escape')
  await expect.poll(() => box(page).getAttribute('aria-expanded')).toBe('false')
  expect(await box(page).inputValue()).toBe('astana')
  await page.keyboard.press('Escape')
  await expect.poll(() => box(page).inputValue()).toBe('')
  expect(await heading(page).textContent()).toBe('Aktau')
  await page.keyboard.press('Escape')
  await expect.poll(() => heading(page).textContent()).toBe(en.intro)
})

test('a slash typed into the box is a slash', async () => {
  const page = await visitText()
  await box(page).fill('a')
  await page.keyboard.press('/')
  expect(await box(page).inputValue()).toBe('a/')
})

test('typing replaces history, choosing pushes, and Back brings the results again', async () => {
  const page = await visitText()
  const steps = () => page.evaluate(() => history.length)
  const before = await steps()
  await box(page).click()
  await page.keyboard.type('caspian')
  await expect.poll(() => hash(page)).toContain('q=caspian')
  expect(await steps()).toBe(before)
  await page.keyboard.press('Enter')
  await expect.poll(() => hash(page)).toContain('at=caspian-sea')
  expect(await steps()).toBe(before + 1)
  await page.goBack()
  await expect.poll(() => box(page).inputValue()).toBe('caspian')
  expect(await options(page).first().textContent()).toContain('Caspian Sea')
})

test('a link with a query shows what it finds', async () => {
  const page = await visitText({ hash: '#q=%D1%82%D0%BE%D0%BA%D0%B0%D0%BC%D0%B0%D0%BA' })
  await expect.poll(() => options(page).first().textContent()).toContain('Kazakh Tokamak')
})

test('it names what matched in the reader’s own language', async () => {
  const page = await visitText({ hash: '#lang=kk&q=Caspian' })
  await expect
    .poll(() => options(page).first().textContent())
    .toContain(`${kk.search.nameIn('en', en.languageName)}: Caspian Sea`)
})

test('Enter pressed before the index is there goes to the place once it is', async () => {
  let deliver = () => {}
  const held = new Promise<void>((resolve) => (deliver = resolve))
  const page = await visitText({
    prepare: (page) =>
      page.route(/searchWorker-.*js$/, async (route) => {
        await held
        await route.continue()
      }),
  })
  await box(page).click()
  await page.keyboard.type('baikonur cosmodrome')
  await page.keyboard.press('Enter')
  expect(await options(page).count()).toBe(0)
  deliver()
  await expect.poll(() => heading(page).textContent()).toBe('Baikonur Cosmodrome')
})

test('the index is not loaded with the page', async () => {
  const loaded: string[] = []
  const page = await visitText({ prepare: (page) => void page.on('request', (request) => loaded.push(request.url())) })
  // Panels are fetched one after the other when the page is idle: the last of them has been asked for.
  await expect.poll(() => loaded.some((url) => /riding-.*js$/.test(url))).toBe(true)
  expect(loaded.filter((url) => /searchWorker-/.test(url))).toEqual([])
  await box(page).focus()
  await expect.poll(() => loaded.filter((url) => /searchWorker-.*js$/.test(url)).length).toBe(1)
})
