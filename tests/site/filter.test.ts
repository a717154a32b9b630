import { describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { messages } from '../support/messages'
import {
  clickAt,
  featureById,
  features,
  heading,
  phone,
  settled,
  smallAtlasTest,
  visit,
  visitText,
  chromiumTest,
} from '../support/reader'

const all = features.length
const { en } = messages
const baikonur = [63.305, 45.965] as const

const openFilter = (page: Page) => page.getByRole('button', { name: en.filter.open }).click()
const box = (page: Page, name: string) => page.getByRole('checkbox', { name: new RegExp(`^${name} [\\d,]+$`) })
const panel = (page: Page) => page.getByRole('region', { name: en.filter.label })
const count = new RegExp(en.filter.shownOf('(\\d+)', '(\\d+)'))
const shown = async (page: Page) => {
  const [, now, of] = count.exec((await panel(page).getByText(count).last().textContent())!)!
  return [Number(now), Number(of)]
}
const listed = (page: Page, name: string) => page.getByRole('main').getByRole('button', { name })
const withTopic = (topic: string) =>
  features.filter(({ properties }) => properties.kind !== 'corridor' && properties.topic === topic)

describe('a topic that is switched off', () => {
  smallAtlasTest('is off on the map, in the list and in search, which offers to show it', async () => {
    const page = await visit({ hash: `#map=6/${baikonur[1]}/${baikonur[0]}` })
    await openFilter(page)
    await box(page, en.topic.space).uncheck()
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
    expect(await first.textContent()).toContain(en.search.hidden)
    expect((await second.textContent())!.trim()).toBe(en.search.showHidden(1))
    await second.click()
    await expect.poll(() => first.textContent()).not.toContain(en.search.hidden)
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
    const page = await visitText({ hash: '#at=aktau&hide=topic:diplomacy' })
    await page.getByText(en.filter.hiddenButSelected).waitFor()
    await page.getByRole('button', { name: en.filter.show }).click()
    await expect.poll(() => new URL(page.url()).hash).not.toContain('hide')
    expect(await page.getByText(en.filter.hiddenButSelected).count()).toBe(0)
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
  await expect.poll(() => heading(page).textContent()).toBe(en.intro)
  await openFilter(page)
  await box(page, en.mode.road).uncheck()
  expect(await panel(page).locator('s').textContent()).toBe(en.mode.road)
  await settled(page)
  await clickAt(page, at)
  await settled(page)
  expect(await heading(page).textContent()).not.toBe('Western Europe – Western China')
})

smallAtlasTest('“only” and “all”, and filters combined, with counts that are true', async () => {
  const page = await visitText({ hash: '#view=places' })
  await openFilter(page)
  await page.getByRole('button', { name: en.filter.onlyThis(en.topic.culture) }).click()
  const culture = withTopic('culture')
  expect(await shown(page)).toEqual([culture.length, all])
  expect(await page.getByRole('main').locator('.feature').count()).toBe(culture.length)

  await box(page, en.status.held).uncheck()
  const left = culture.filter(({ properties }) => properties.status !== 'held')
  expect(left.length).toBeLessThan(culture.length)
  expect(await shown(page)).toEqual([left.length, all])
  expect(await box(page, en.topic.culture).locator('..').locator('.count').textContent()).toBe(String(left.length))
  const names = await page.getByRole('main').locator('.feature .name').allTextContents()
  expect(names.sort()).toEqual(left.map(({ properties }) => properties.name.en).sort())

  await page.getByRole('main').getByRole('button', { name: en.filter.all }).click()
  expect(await shown(page)).toEqual([all, all])
  await page.goBack()
  await expect.poll(() => shown(page)).toEqual([left.length, all])
  await page.goBack()
  await expect.poll(() => shown(page)).toEqual([culture.length, all])
  await page.goBack()
  await expect.poll(() => shown(page)).toEqual([all, all])
})

smallAtlasTest('everything off says so in the list', async () => {
  const page = await visitText({ hash: '#view=places' })
  await openFilter(page)
  const used = new Set(features.map(({ properties }) => properties.status))
  for (const [status, name] of Object.entries(en.status)) if (used.has(status)) await box(page, name).uncheck()
  await page.getByText(en.filter.everythingHidden).waitFor()
  expect(await shown(page)).toEqual([0, all])
})

test('the key opens and closes from the keyboard, and Escape gives the focus back', async () => {
  const page = await visitText()
  const button = page.getByRole('button', { name: en.filter.open })
  await button.focus()
  await page.keyboard.press('Enter')
  expect(await button.getAttribute('aria-expanded')).toBe('true')
  await box(page, en.mode.rail).focus()
  await page.keyboard.press('Space')
  expect(await box(page, en.mode.rail).isChecked()).toBe(false)
  await page.keyboard.press('Escape')
  expect(await button.getAttribute('aria-expanded')).toBe('false')
  expect(await button.evaluate((element) => element === document.activeElement)).toBe(true)
})

test('Escape closes the list of the search, then its text, then the filter panel, then the place', async () => {
  const page = await visitText({ hash: '#at=aktau' })
  const button = page.getByRole('button', { name: en.filter.open })
  const search = page.getByRole('combobox', { name: en.search.label })
  await button.click()
  await box(page, en.mode.rail).waitFor()
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
  await expect.poll(state).toEqual(['false', '', 'false', en.intro])
})

chromiumTest('on a phone the key is one button, and nothing lies over its panel', async () => {
  const page = await visitText(phone)
  expect(await page.getByRole('list', { name: en.legend, exact: true }).isVisible()).toBe(false)
  await openFilter(page)
  for (const name of [en.mode.road, en.topic.space, en.topic.energy, en.topic.culture]) {
    const label = box(page, name).locator('..')
    const { height } = (await label.boundingBox())!
    expect(height).toBeGreaterThanOrEqual(44)
    await label.click()
    expect(await box(page, name).isChecked()).toBe(false)
  }
})
