import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { randomHash, seeded, type Random } from '../../tools/random'
import { messages } from '../support/messages'
import { featureById, heading, mapIs, visit, visitText } from '../support/reader'
import { onUncaught } from '../support/uncaughtErrors'

const { en, ru, kk } = messages
const aktau = Object.values(featureById('aktau').properties.name)

const state = (page: Page) => new URL(page.url()).hash.replace(/^#|(^#?|&)map=[^&]*/g, '').replace(/^&/, '')

test('forty random hashes never break the page, and what makes sense in them works', async () => {
  const random = seeded(40)
  const hashes = Array.from({ length: 40 }, () => randomHash(random).replace(/^[#&]*/, ''))
  const errors: string[] = []
  const page = await visit({
    viewport: { width: 900, height: 500 },
    prepare: (page) => onUncaught(page, (message) => errors.push(message)),
  })
  for (const [index, hash] of hashes.entries()) {
    // Of a key given twice the first counts, so this much always makes sense.
    await page.evaluate((hash) => (location.hash = hash), `at=aktau&view=place&${hash}`)
    await expect.poll(() => heading(page).textContent(), { message: hash }).toBeOneOf(aktau)
    if (index % 20 === 0) {
      await page.reload()
      await mapIs(page, 'ready')
      await expect.poll(() => heading(page).textContent(), { message: hash }).toBeOneOf(aktau)
    }
    await page.evaluate(() => (location.hash = 'view=sources'))
    await expect
      .poll(() => page.getByRole('tab', { selected: true }).textContent())
      .toBeOneOf([en, ru, kk].map(({ tabs }) => tabs.sources))
  }
  expect(errors).toEqual([])
})

/** What a reader sees of the state. */
const seen = async (page: Page) => ({
  state: state(page),
  language: await page.locator('html').getAttribute('lang'),
  tab: await page.getByRole('tab', { selected: true }).textContent(),
  heading: (await heading(page).allTextContents())[0] ?? null,
  filter: await page.locator('.legend button').first().textContent(),
})

/** The choices of the walk; a choice that is not a step (the language) says so. */
const choices: { name: string; isStep: boolean; make: (page: Page, random: Random) => Promise<void> }[] = [
  {
    name: 'select',
    isStep: true,
    make: async (page, random) => {
      const things = page.locator('.feature')
      if ((await things.count()) === 0) await page.getByRole('tab').nth(2).click()
      else await things.nth(random.below(await things.count())).click()
    },
  },
  { name: 'view', isStep: true, make: (page, random) => page.getByRole('tab').nth(random.below(4)).click() },
  {
    name: 'filter',
    isStep: true,
    make: async (page, random) => {
      const boxes = page.getByRole('checkbox')
      await boxes.nth(random.below(await boxes.count())).click()
    },
  },
  {
    name: 'only',
    isStep: true,
    make: async (page, random) => {
      const buttons = page.locator('.legend li button')
      await buttons.nth(random.below(await buttons.count())).click()
    },
  },
  {
    name: 'language',
    isStep: false,
    make: (page, random) => page.locator('.tools [lang]').nth(random.below(3)).click(),
  },
]

test('fifty random choices, and Back through all of them', async () => {
  const random = seeded(50)
  const page = await visitText({ fresh: true, hash: '#lang=en' })
  await page.locator('.legend .key button').click()
  const path = [await seen(page)]
  for (let choice = 0; choice < 50; choice++) {
    const { make, isStep } = random.one(choices)
    const before = state(page)
    await make(page, random)
    const now = await seen(page)
    // Choosing what is chosen already is no step.
    if (isStep && now.state !== before) path.push(now)
    else path[path.length - 1] = now
  }
  expect(path.length).toBeGreaterThan(20)
  const walked = path.map(({ state }) => state)
  expect(await page.evaluate(() => history.length)).toBeGreaterThanOrEqual(walked.length)
  for (const expected of path.slice(0, -1).reverse()) {
    await page.goBack()
    await expect.poll(() => seen(page)).toEqual(expected)
  }
})
