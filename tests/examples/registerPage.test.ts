/** The rows of a register in the list, the search, the panel, the address, the filters, the time line and on paper. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { registerPlaces } from '../../build/register/registerPlaces'
import { happensIn } from '../../src/content/dates'
import type { Place } from '../../src/content/schema'
import { textIn } from '../../src/content/textIn'
import { violations } from '../support/axe'
import { openExample, type ExamplePage } from '../support/examplePage'
import { folderOf, readExample } from '../support/examples'
import { heading } from '../support/reader'

const atlas = readExample('many')
const { messages } = atlas
const panelMessages = messages.panels
const rows = registerPlaces(folderOf('many'))
const nameOf = (place: Place) => textIn(place.properties.name, 'en')
const shared = (topic: string) => atlas.features.filter(({ properties }) => properties.topic === topic)
const formatted = (count: number) => count.toLocaleString('en')
const shownOf = (shown: number) => messages.filter.shownOf(formatted(shown), formatted(atlas.features.length))

let reader: ExamplePage
let page: Page
beforeAll(async () => {
  reader = await openExample(atlas, { withoutMap: true })
  page = reader.page
})
afterAll(async () => {
  expect(reader.errors).toEqual([])
  await reader.close()
})

const main = () => page.getByRole('main')
const hash = () => new URL(page.url()).hash
const rowsOnPage = () => main().locator('[data-feature^="row-"]')
const section = (title: string) => main().getByRole('region', { name: new RegExp(`^${title}`) })
const box = () => page.getByRole('combobox', { name: messages.search.label })
const close = () => main().getByRole('button', { name: messages.close, exact: true })

describe('the list', () => {
  test('counts features and rows in each group, and has the rows of a group in the order of their names', async () => {
    await reader.go('#view=places')
    expect(await page.getByRole('tab', { selected: true }).textContent()).toBe(
      messages.tabs.places(atlas.features.length),
    )
    const ofSpace = shared('space').filter(({ properties }) => !('mode' in properties))
    const space = section('Space')
    await expect.poll(() => space.getByRole('heading').textContent()).toBe(`Space ${formatted(ofSpace.length)}`)
    const names = rows
      .filter(({ properties }) => properties.topic === 'space')
      .map(nameOf)
      .slice(0, 20)
    const shown = space.locator('[data-feature^="row-"] .name')
    await expect.poll(async () => (await shown.allTextContents()).slice(0, 20)).toEqual(names)
  })

  test('leads to a group, with the focus, and renders the rows there', async () => {
    await page
      .getByRole('list', { name: messages.sections })
      .getByRole('button', { name: /^Energy/ })
      .click()
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toMatch(/^Energy/)
    await expect.poll(() => section('Energy').locator('[data-feature^="row-"]').count()).toBeGreaterThan(0)
    // Far from there no row is rendered.
    expect(await rowsOnPage().count()).toBeLessThan(2000)
  })

  test('is grouped by country', async () => {
    await page.getByRole('button', { name: messages.list.country, exact: true }).click()
    const inChina = atlas.features.filter(
      ({ properties }) => !('mode' in properties) && properties.country === 'CN',
    ).length
    await expect.poll(() => section('China').getByRole('heading').textContent()).toBe(`China ${formatted(inChina)}`)
    await page.getByRole('button', { name: messages.list.topic, exact: true }).click()
  })

  test('has the room of names that could not be loaded, and loads them when the reader tries again', async () => {
    const other = await openExample(atlas, { withoutMap: true })
    let isCut = true
    await other.page.context().route(/records\.pmtiles/, (route) => (isCut ? route.abort() : route.continue()))
    await other.go('#view=places')
    const alert = other.page.getByRole('main').getByRole('alert').filter({ hasText: messages.lazyPanel.failed })
    await alert.waitFor()
    isCut = false
    await alert.getByRole('button', { name: messages.map.retry }).click()
    await other.page.getByRole('main').locator('[data-feature^="row-"]').first().waitFor()
    await other.close()
  })
})

describe('a row', () => {
  const place = rows[1234]!

  test('opens its panel from the list, and closes back', async () => {
    await reader.go('#view=places')
    const row = rowsOnPage().first()
    await row.waitFor()
    const [id, name] = [await row.getAttribute('data-feature'), await row.locator('.name').textContent()]
    await row.click()
    await expect.poll(() => heading(page).textContent()).toBe(name)
    await expect.poll(hash).toContain(`at=${id}`)
    await expect.poll(() => page.title()).toContain(name!)
    await page.goBack()
    await expect.poll(() => page.getByRole('tab', { selected: true }).textContent()).toMatch(/^All/)
    await page.goForward()
    await expect.poll(() => heading(page).textContent()).toBe(name)
    await close().click()
    await expect.poll(hash).not.toContain('at=')
  })

  test('is opened by a link, and again by a reload', async () => {
    await reader.go(`#at=${place.id}`)
    await expect.poll(() => heading(page).textContent()).toBe(nameOf(place))
    await page.reload()
    await expect.poll(() => heading(page).textContent()).toBe(nameOf(place))
    expect(hash()).toContain(`at=${place.id}`)
  })

  test('that the atlas does not have leaves the first view', async () => {
    await reader.go('#at=row-0')
    await expect.poll(() => heading(page).textContent()).toBe(messages.intro)
    await expect.poll(hash).not.toContain('at=')
  })

  test('says when it cannot be loaded, keeps its name, and is loaded when the reader tries again', async () => {
    const other = await openExample(atlas, { withoutMap: true, hash: '#view=places' })
    const row = other.page.getByRole('main').locator('[data-feature^="row-"]').first()
    await row.waitFor()
    const name = await row.locator('.name').textContent()
    let isCut = true
    await other.page.context().route(/records\.pmtiles/, (route) => (isCut ? route.abort() : route.continue()))
    await row.click()
    const alert = other.page.getByRole('main').getByRole('alert')
    await alert.waitFor()
    expect(await heading(other.page).textContent()).toBe(name)
    expect(await violations(other.page)).toEqual([])
    isCut = false
    await alert.getByRole('button', { name: messages.map.retry }).click()
    await other.page.getByRole('heading', { name: messages.facts }).waitFor()
    expect(await heading(other.page).textContent()).toBe(name)
    await other.close()
  })
})

describe('the search', () => {
  test('shows how many rows a query finds, after the results of the story, and Enter opens the first', async () => {
    await reader.go('#')
    const found = rows.filter((row) => nameOf(row).startsWith('Wind power plant'))
    await box().fill('wind power')
    const group = page.getByRole('group', { name: messages.search.otherPlaces })
    await group.waitFor()
    expect(await group.locator('.eyebrow').textContent()).toContain(formatted(found.length))
    expect(await page.getByRole('listbox').getByRole('group').last().getAttribute('aria-label')).toBe(
      messages.search.otherPlaces,
    )
    const first = page.getByRole('option').first()
    expect(await first.locator('mark').allTextContents()).toEqual(['Wind', 'power'])
    const name = await first.locator('.title').textContent()
    await box().press('Enter')
    await expect.poll(() => heading(page).textContent()).toBe(name)
  })

  test('marks the rows that the filters hide, and shows them when the reader asks', async () => {
    await reader.go('#hide=topic:energy')
    const [energy] = rows.filter(({ properties }) => properties.topic === 'energy')
    await box().fill(nameOf(energy!))
    const option = page.getByRole('option').filter({ hasText: messages.search.hidden }).first()
    await option.waitFor()
    await page.getByRole('option').last().click()
    await expect.poll(hash).not.toContain('hide=')
    await box().press('Escape')
    await box().press('Escape')
  })
})

describe('filters', () => {
  test('of a link leave the rows of the other topics, and say how many', async () => {
    await reader.go('#view=places&hide=topic:space')
    const left = atlas.features.filter(({ properties }) => 'mode' in properties || properties.topic !== 'space').length
    await expect.poll(() => main().getByText(shownOf(left)).count()).toBe(1)
    await expect.poll(() => section('Space').count()).toBe(0)
  })

  test('of years leave the rows with a date in them and those without, which the list marks', async () => {
    await reader.go('#view=places&time=2003-2004')
    const left = atlas.features.filter((feature) => happensIn(feature, [2003, 2004]) !== false).length
    await expect.poll(() => main().getByText(shownOf(left)).count()).toBe(1)
    await expect.poll(() => rowsOnPage().filter({ hasText: messages.time.undated }).count()).toBeGreaterThan(0)
  })

  test('count rows in their panel', async () => {
    await reader.go('#')
    await page.getByRole('button', { name: messages.filter.open }).click()
    const ofScience = shared('science').filter(({ properties }) => !('mode' in properties)).length
    const option = page.getByRole('listitem').filter({ has: page.getByRole('checkbox', { name: /^Science/ }) })
    await expect.poll(() => option.locator('.count').textContent()).toBe(formatted(ofScience))
    await page.keyboard.press('Escape')
  })
})

test('the time line has a bar for the rows of each year, and the same numbers as a list', async () => {
  await reader.go('#view=places')
  const list = main().locator('details').filter({ hasText: panelMessages.register.byYear })
  await list.locator('summary').click()
  const in2004 = rows.filter(({ properties }) => properties.when?.startsWith('2004')).length
  const year = list.getByRole('button', { name: /^2004/ })
  expect((await year.innerText()).split(/\s+/)).toEqual(['2004', formatted(in2004)])
  await year.click()
  await expect.poll(hash).toContain('time=2004-2004')
  expect(await year.getAttribute('aria-pressed')).toBe('true')
})

test('sources and paper say how many places the register adds, and do not list them', async () => {
  const words = panelMessages.register.more(formatted(rows.length))
  await reader.go('#view=sources')
  await main().getByText(words).waitFor()
  await page.evaluate(() => (window.print = () => undefined))
  await page.keyboard.press('Control+p')
  const paper = page.locator('body > .printed')
  await paper.waitFor({ state: 'attached' })
  const text = await paper.textContent()
  expect(text).toContain(words)
  expect(text).toContain(atlas.nameOf('aktau'))
  expect(rows.filter((row) => text!.includes(nameOf(row)))).toEqual([])
  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
})
