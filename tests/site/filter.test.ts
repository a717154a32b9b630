import { describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { clickAt, featureById, features, heading, settled, visit, visitText } from '../support/reader'

const all = features.length
const nothing = 'The places in the article, on a map'
const baikonur = [63.305, 45.965] as const

const openFilter = (page: Page) => page.getByRole('button', { name: /^Filter/ }).click()
const box = (page: Page, name: string) => page.getByRole('checkbox', { name: new RegExp(`^${name} \\d+$`) })
const panel = (page: Page) => page.getByRole('region', { name: 'Legend and filters' })
const shown = async (page: Page) => {
  const [, now, of] = /(\d+) of (\d+) shown/.exec(
    (await panel(page)
      .getByText(/\d+ of \d+ shown/)
      .last()
      .textContent())!,
  )!
  return [Number(now), Number(of)]
}
const listed = (page: Page, name: string) => page.getByRole('main').getByRole('button', { name })
const withTopic = (topic: string) =>
  features.filter(({ properties }) => properties.kind !== 'corridor' && properties.topic === topic)

describe('a topic that is switched off', () => {
  test('is off on the map, in the list and in search, which offers to show it', async () => {
    const page = await visit({ hash: `#map=6/${baikonur[1]}/${baikonur[0]}` })
    await openFilter(page)
    await box(page, 'Space').uncheck()
    expect(await shown(page)).toEqual([all - withTopic('space').length, all])
    await expect.poll(() => new URL(page.url()).hash).toContain('hide=topic:space')
    expect(await listed(page, 'Baikonur Cosmodrome').count()).toBe(0)

    await settled(page)
    await clickAt(page, baikonur)
    await settled(page)
    const found = await heading(page).textContent()
    expect(withTopic('space').map(({ properties }) => properties.name.en)).not.toContain(found)
    await page.keyboard.press('Escape')

    await page.getByRole('combobox').fill('cosmodrome')
    const [first, second] = [page.getByRole('option').first(), page.getByRole('option').last()]
    expect(await first.textContent()).toContain('Hidden')
    expect((await second.textContent())!.trim()).toBe('Show the one that is hidden')
    await second.click()
    await expect.poll(() => first.textContent()).not.toContain('Hidden')
    expect(await listed(page, 'Baikonur Cosmodrome').count()).toBe(1)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await openFilter(page)
    expect(await shown(page)).toEqual([all, all])
    await settled(page)
    await clickAt(page, baikonur)
    await expect.poll(() => heading(page).textContent()).toBe('Baikonur Cosmodrome')
  })

  test('stays drawn where it is selected, and the panel lets it in again', async () => {
    const page = await visit({ hash: '#at=aktau&hide=topic:diplomacy' })
    await page.getByText('Hidden by the filter; shown because you selected it.').waitFor()
    await page.getByRole('button', { name: 'Show it' }).click()
    await expect.poll(() => new URL(page.url()).hash).not.toContain('hide')
    expect(await page.getByText('Hidden by the filter').count()).toBe(0)
  })
})

test('a corridor that is switched off cannot be clicked', async () => {
  const { geometry } = featureById('western-europe-western-china')
  if (geometry.type !== 'LineString') throw new Error('the road is no line')
  const at = geometry.coordinates[Math.floor(geometry.coordinates.length * 0.3)]!
  const page = await visit({ hash: `#map=7/${at[1]}/${at[0]}` })
  await clickAt(page, at)
  await expect.poll(() => heading(page).textContent()).toBe('Western Europe – Western China')
  await page.goBack()
  await expect.poll(() => heading(page).textContent()).toBe(nothing)
  await openFilter(page)
  await box(page, 'Road').uncheck()
  expect(await panel(page).locator('s').textContent()).toBe('Road')
  await settled(page)
  await clickAt(page, at)
  await settled(page)
  expect(await heading(page).textContent()).not.toBe('Western Europe – Western China')
})

test('“only” and “all”, and filters combined, with counts that are true', async () => {
  const page = await visitText({ hash: '#view=places' })
  await openFilter(page)
  await page.getByRole('button', { name: 'Only: Culture' }).click()
  const culture = withTopic('culture')
  expect(await shown(page)).toEqual([culture.length, all])
  expect(await page.getByRole('main').locator('.feature').count()).toBe(culture.length)

  await box(page, 'Took place').uncheck()
  const left = culture.filter(({ properties }) => properties.status !== 'held')
  expect(left.length).toBeLessThan(culture.length)
  expect(await shown(page)).toEqual([left.length, all])
  expect(await box(page, 'Culture').locator('..').locator('.count').textContent()).toBe(String(left.length))
  const names = await page.getByRole('main').locator('.feature .name').allTextContents()
  expect(names.sort()).toEqual(left.map(({ properties }) => properties.name.en).sort())

  await page.getByRole('main').getByRole('button', { name: 'Show all' }).click()
  expect(await shown(page)).toEqual([all, all])
  await page.goBack()
  await expect.poll(() => shown(page)).toEqual([left.length, all])
  await page.goBack()
  await expect.poll(() => shown(page)).toEqual([culture.length, all])
  await page.goBack()
  await expect.poll(() => shown(page)).toEqual([all, all])
})

test('everything off says so in the list', async () => {
  const page = await visitText({ hash: '#view=places' })
  await openFilter(page)
  for (const name of ['In operation', 'Completed', 'Under way', 'Planned', 'Took place', 'Named']) {
    await box(page, name).uncheck()
  }
  await page.getByText('Everything is hidden.').waitFor()
  expect(await shown(page)).toEqual([0, all])
})

test('the key opens and closes from the keyboard, and Escape gives the focus back', async () => {
  const page = await visitText()
  const button = page.getByRole('button', { name: /^Filter/ })
  await button.focus()
  await page.keyboard.press('Enter')
  expect(await button.getAttribute('aria-expanded')).toBe('true')
  await box(page, 'Rail').focus()
  await page.keyboard.press('Space')
  expect(await box(page, 'Rail').isChecked()).toBe(false)
  await page.keyboard.press('Escape')
  expect(await button.getAttribute('aria-expanded')).toBe('false')
  expect(await button.evaluate((element) => element === document.activeElement)).toBe(true)
})

test('Escape closes the list of the search, then its text, then the filter panel, then the place', async () => {
  const page = await visitText({ hash: '#at=aktau' })
  const button = page.getByRole('button', { name: /^Filter/ })
  const search = page.getByRole('combobox', { name: 'Search places and text' })
  await button.click()
  await box(page, 'Rail').waitFor()
  await search.fill('astana')
  await page.getByRole('option').first().waitFor()
  const state = async () => [
    await search.getAttribute('aria-expanded'),
    await search.inputValue(),
    await button.getAttribute('aria-expanded'),
    await heading(page).textContent(),
  ]
  expect(await state()).toEqual(['true', 'astana', 'true', 'Aktau'])
  await page.keyboard.press('Escape')
  await expect.poll(state).toEqual(['false', 'astana', 'true', 'Aktau'])
  await page.keyboard.press('Escape')
  await expect.poll(state).toEqual(['false', '', 'true', 'Aktau'])
  await page.keyboard.press('Escape')
  await expect.poll(state).toEqual(['false', '', 'false', 'Aktau'])
  expect(await search.evaluate((element) => element === document.activeElement)).toBe(true)
  await page.keyboard.press('Escape')
  await expect.poll(state).toEqual(['false', '', 'false', nothing])
})

test('on a phone the key is one button, and nothing lies over its panel', async () => {
  const page = await visit({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })
  expect(await page.getByRole('list', { name: 'Legend', exact: true }).isVisible()).toBe(false)
  await openFilter(page)
  for (const name of ['Road', 'Space', 'Energy', 'Culture']) {
    const label = box(page, name).locator('..')
    const { height } = (await label.boundingBox())!
    expect(height).toBeGreaterThanOrEqual(44)
    await label.click()
    expect(await box(page, name).isChecked()).toBe(false)
  }
})
