import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { messages } from '../support/messages'
import { mapIs, settled, visit } from '../support/reader'
import { terrainPitch } from '../../src/map/terrain/tilt'

const { en, kk } = messages

const button = (page: Page, name = en.terrain.show) => page.getByRole('button', { name, exact: true })
const pressed = (page: Page) => button(page).getAttribute('aria-pressed')
const hash = (page: Page) => page.evaluate(() => location.hash)

/** Software GL draws the terrain several times slower than the flat map: a low window. */
const viewport = { width: 1240, height: 420 }

/** The number of requests of the archive of heights, from now on. */
function requestsOf(page: Page): () => number {
  let count = 0
  page.on('request', (request) => void (count += Number(request.url().includes('/elevation.pmtiles'))))
  return () => count
}

test('a button shows the heights of the land, which are not loaded before, and hides them', async () => {
  let requests = () => NaN
  const page = await visit({
    hash: '#map=7/43/78',
    fresh: true,
    viewport,
    reducedMotion: 'reduce',
    prepare: async (page) => void (requests = requestsOf(page)),
  })
  await settled(page)
  expect([await pressed(page), requests()]).toEqual(['false', 0])
  await button(page).click()
  await expect.poll(() => pressed(page)).toBe('true')
  await expect.poll(() => hash(page)).toBe(`#map=7/43/78/0/${terrainPitch(7)}&terrain=1`)
  await settled(page)
  expect(requests()).toBeGreaterThan(1)
  await page.getByRole('button', { name: kk.languageName }).click()
  await button(page, kk.terrain.show).waitFor()
  expect(await button(page, kk.terrain.show).getAttribute('aria-pressed')).toBe('true')
  await page.getByRole('link', { name: kk.skip.map }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('t')
  await expect.poll(() => hash(page)).toBe('#map=7/43/78&lang=kk')
  await expect.poll(() => button(page, kk.terrain.show).getAttribute('aria-pressed')).toBe('false')
})

test('a link shows them in its own camera; where they cannot be loaded the map stays flat and says so', async () => {
  let isBroken = true
  const page = await visit({
    hash: '#map=7/43/78/10/65&terrain=1',
    fresh: true,
    viewport,
    reducedMotion: 'reduce',
    prepare: (page) =>
      page.route('**/elevation.pmtiles', (route) => (isBroken ? route.fulfill({ status: 404 }) : route.continue())),
  })
  const alert = page.getByRole('alert').filter({ hasText: en.terrain.failed })
  await alert.waitFor()
  await mapIs(page, 'ready')
  await expect.poll(() => pressed(page)).toBe('false')
  await expect.poll(() => hash(page)).toBe('#map=7/43/78/10')
  isBroken = false
  await alert.getByRole('button', { name: en.map.retry }).click()
  await expect.poll(() => pressed(page)).toBe('true')
  await settled(page)
  expect(await alert.count()).toBe(0)
})
