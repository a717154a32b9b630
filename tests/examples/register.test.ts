/** An atlas that is a table: without an article it opens with its list, and a panel shows what the row says. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openExample, type ExamplePage } from '../support/examplePage'
import { readExample } from '../support/examples'
import { heading } from '../support/reader'

const atlas = readExample('register')
const { messages } = atlas

describe('a table without an article', () => {
  let reader: ExamplePage
  beforeAll(async () => {
    reader = await openExample(atlas, { withoutMap: true })
  })
  afterAll(async () => {
    expect(reader.errors).toEqual([])
    await reader.close()
  })
  const main = () => reader.page.getByRole('main')
  const tab = () => reader.page.getByRole('tab', { selected: true })
  const row = (name: string) => main().getByRole('button').filter({ hasText: name })

  test('opens with the list of its places, and has no tab for an article', async () => {
    expect(await tab().textContent()).toBe(messages.tabs.places(60))
    expect(await main().getByRole('tab').allTextContents()).toEqual([
      messages.tabs.place,
      messages.tabs.places(60),
      messages.tabs.sources,
    ])
    expect(await heading(reader.page).textContent()).toBe(messages.intro)
    expect(new URL(reader.page.url()).hash).not.toContain('view')
    expect(await reader.page.getByRole('link', { name: messages.skip.text }).count()).toBe(0)
  })

  test('shows the amount of a row with its unit, its source and its link', async () => {
    const { page } = reader
    await row('Three Gorges Dam').click()
    await expect.poll(() => heading(page).textContent()).toBe('Three Gorges Dam')
    const words = main().locator('figure').filter({ hasText: 'Capacity' })
    await expect.poll(async () => (await words.textContent())?.replace(/\s/g, ' ')).toContain('Capacity: 22,500 MW')
    expect(
      await words.getByRole('link').evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
    ).toEqual([
      expect.stringContaining('https://github.com/wri/global-power-plant-database/blob/'),
      'http://www.ctgpc.com.cn/sx/sxgczds.php?mClassId=015004',
    ])
  })

  test('leads back to the list with Escape, to the row that was chosen', async () => {
    const { page, go } = reader
    await go('#')
    await row('Longtan').click()
    await expect.poll(() => heading(page).textContent()).toBe('Longtan')
    await page.keyboard.press('Escape')
    await expect.poll(() => tab().textContent()).toBe(messages.tabs.places(60))
    await expect.poll(() => row('Longtan').evaluate((element) => element === document.activeElement)).toBe(true)
    await page.goBack()
    await expect.poll(() => heading(page).textContent()).toBe('Longtan')
  })

  test('shows the list for a link to an article or to what became of it', async () => {
    for (const hash of ['#view=article&para=3', '#view=outcomes']) {
      await reader.go(hash)
      await expect.poll(() => tab().textContent(), { message: hash }).toBe(messages.tabs.places(60))
    }
  })

  test('is told apart by the topics of its table', async () => {
    await reader.go('#hide=topic:dam')
    await expect.poll(() => row('Bath County').count()).toBe(1)
    expect(await row('Three Gorges Dam').count()).toBe(0)
    await reader.go('#')
  })
})
