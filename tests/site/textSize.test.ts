import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { messages } from '../support/messages'
import { chromiumTest, visitText } from '../support/reader'

const { en } = messages

/** The tools that overlap another, leave the page or cannot be used, and what must be scrolled sideways. */
const faults = (page: Page) =>
  page.evaluate((search) => {
    const found: string[] = []
    const tools = [...document.querySelectorAll<HTMLElement>('.over button, .over input, .over .field, main')]
      .map((element) => ({
        element,
        name: element.getAttribute('aria-label') ?? element.className,
        box: element.getBoundingClientRect(),
      }))
      .filter(({ box }) => box.width && box.height)
    for (const [index, { element, name, box }] of tools.entries()) {
      if (box.left < 0 || box.right > innerWidth || box.top < 0 || box.bottom > innerHeight)
        found.push(`${name} leaves the page`)
      for (const other of tools.slice(index + 1)) {
        if (element.contains(other.element)) continue
        const [width, height] = [
          Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left),
          Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top),
        ]
        if (width > 1 && height > 1) found.push(`${name} overlaps ${other.name}`)
      }
    }
    const input = document.querySelector<HTMLElement>(`[aria-label="${search}"]`)!
    const letter = parseFloat(getComputedStyle(input).fontSize)
    if (input.clientWidth < 6 * letter) found.push(`the search box has ${input.clientWidth} px`)
    for (const element of [document.documentElement, document.querySelector('main .panel')!]) {
      if (element.scrollWidth > element.clientWidth) found.push(`${element.className || 'the page'} scrolls sideways`)
    }
    return found
  }, en.search.label)

const views = ['#', '#at=kazakhstan', '#at=western-europe-western-china', '#view=article', '#view=places']

chromiumTest.each([
  [1440, 24],
  [1440, 32],
  [1920, 32],
  [1024, 24],
])('in a window %i px wide with the browser’s default font at %i px, the tools stay apart', async (width, standard) => {
  const page = await visitText({
    fresh: true,
    viewport: { width, height: 900 },
    prepare: async (page) => {
      const session = await page.context().newCDPSession(page)
      await session.send('Page.enable')
      await session.send('Page.setFontSizes', { fontSizes: { standard, fixed: standard } })
    },
  })
  expect(await page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize))).toBe(
    (standard * 15) / 16,
  )
  for (const view of views) {
    await page.evaluate((hash) => (location.hash = hash), view)
    await page.locator('main [role="tabpanel"]:not([hidden]) h2').first().waitFor()
    expect(await faults(page), view).toEqual([])
  }
})

test('with the text enlarged to 200 % and the same breakpoints, the tools stay apart', async () => {
  const page = await visitText({ fresh: true, viewport: { width: 1440, height: 900 } })
  await page.evaluate(() => (document.documentElement.style.fontSize = '32px'))
  for (const view of views) {
    await page.evaluate((hash) => (location.hash = hash), view)
    await page.locator('main [role="tabpanel"]:not([hidden]) h2').first().waitFor()
    expect(await faults(page), view).toEqual([])
  }
})
