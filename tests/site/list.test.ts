import { expect, test } from 'vitest'
import { messages } from '../support/messages'
import { features, heading, smallAtlasTest, visitText } from '../support/reader'

const { en } = messages
const byName = (name: string) => features.find(({ properties }) => properties.name.en === name)!

smallAtlasTest('the list has every feature once, and each opens its panel with its passages', async () => {
  const page = await visitText({ hash: '#view=places' })
  const names = await page.getByRole('main').locator('.feature .name').allTextContents()
  expect([...names].sort()).toEqual(features.map(({ properties }) => properties.name.en).sort())
  for (const name of names) {
    await page.getByRole('tab', { name: /^All/ }).click()
    await page
      .getByRole('main')
      .locator('.feature')
      .filter({ has: page.getByText(name, { exact: true }) })
      .click()
    await expect.poll(() => heading(page).textContent()).toBe(name)
    const { passages } = byName(name).properties
    const quotes = async () =>
      (await page.getByRole('blockquote').allTextContents()).map((quote) => quote.trim()).sort()
    await expect.poll(quotes).toEqual(passages.map(({ quote }) => quote).sort())
  }
})

smallAtlasTest('it is divided by topic or by country as the reader chooses, and remembers it', async () => {
  const page = await visitText({ hash: '#view=places' })
  const groups = () => page.getByRole('main').locator('h3[id^="group-"]').allTextContents()
  const before = await groups()
  expect(before.slice(0, 2)).toEqual([
    `${en.corridors} 4`,
    `${en.topic.space} ${features.filter(({ properties }) => properties.topic === 'space').length}`,
  ])
  await page.getByRole('button', { name: en.list.country, exact: true }).click()
  const after = await groups()
  expect(after[0]).toBe(`${en.corridors} 4`)
  expect(after[1]).toMatch(/^Kazakhstan \d+$/)
  expect(after.at(-1)).toMatch(new RegExp(`^${en.list.severalCountries} \\d+$`))
  const sum = (list: string[]) => list.reduce((total, text) => total + Number(/\d+$/.exec(text)![0]), 0)
  expect([sum(before), sum(after)]).toEqual([features.length, features.length])
  await page.reload()
  await expect.poll(groups).toEqual(after)
  expect(await page.getByRole('button', { name: en.list.country, exact: true }).getAttribute('aria-pressed')).toBe(
    'true',
  )
})

test('each row says kind and status', async () => {
  const page = await visitText({ hash: '#view=places' })
  const row = page.getByRole('main').getByRole('button', { name: /^Aktau/ })
  expect((await row.textContent())!.replace(/\s+/g, ' ').trim()).toBe(`Aktau ${en.kind.city} ${en.status.held}`)
})
