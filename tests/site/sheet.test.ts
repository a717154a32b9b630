import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { messages } from '../support/messages'
import { heading, phone, settled, visit, visitText, chromiumTest } from '../support/reader'

const { en } = messages
const column = (page: Page) => page.locator('main.column')
const grip = (page: Page) => page.getByRole('slider', { name: en.sheet.label })
/** Where the sheet's edge stands, from the top of the page, once it has come to rest. */
async function edge(page: Page): Promise<number> {
  await column(page).evaluate((element) => Promise.all(element.getAnimations().map(({ finished }) => finished)))
  return (await column(page).boundingBox())!.y
}

chromiumTest('on a phone the column is a sheet of three heights: by buttons, by keys, by dragging', async () => {
  const page = await visitText(phone)
  const half = await edge(page)
  expect(half).toBeGreaterThan(844 * 0.4)
  expect(half).toBeLessThan(844 * 0.6)
  await page.getByRole('button', { name: en.sheet.raise }).tap()
  const full = await edge(page)
  expect(full).toBeLessThan(844 * 0.2)
  expect(await page.getByRole('button', { name: en.sheet.raise }).isDisabled()).toBe(true)
  await grip(page).press('Home')
  const peek = await edge(page)
  expect(peek).toBeGreaterThan(844 * 0.75)
  expect(await grip(page).getAttribute('aria-valuetext')).toBe(en.sheet.peek)
  // What is out of sight is not walked through.
  const tab = page.getByRole('tab').first()
  const takesFocus = () => tab.evaluate((element: HTMLElement) => (element.focus(), element === document.activeElement))
  expect(await takesFocus()).toBe(false)
  await grip(page).press('ArrowUp')
  expect(await edge(page)).toBe(half)
  expect(await takesFocus()).toBe(true)

  const { x, y, width, height } = (await grip(page).boundingBox())!
  await page.mouse.move(x + width / 2, y + height / 2)
  await page.mouse.down()
  await page.mouse.move(x + width / 2, y - 260, { steps: 6 })
  await page.mouse.up()
  expect(await edge(page)).toBe(full)
})

chromiumTest('the map keeps a chosen place in the middle of the part that the sheet leaves free', async () => {
  const page = await visit({ ...phone, hash: '#at=aktau' })
  await settled(page)
  await page.getByRole('button', { name: en.close, exact: true }).tap()
  await expect.poll(() => heading(page).textContent()).toBe(en.intro)
  await page.touchscreen.tap(195, (await edge(page)) / 2)
  await expect.poll(() => heading(page).textContent()).toBe('Aktau')
})

chromiumTest('choosing a place on the map brings the low sheet up to its words', async () => {
  const page = await visit({ ...phone, hash: '#map=6/43.648/51.172' })
  await grip(page).press('Home')
  const low = await edge(page)
  await settled(page)
  await page.touchscreen.tap(195, low / 2)
  await expect.poll(() => heading(page).textContent()).toBe('Aktau')
  expect(await edge(page)).toBeLessThan(low)
})

/** Tools of the map that lie under others. */
const coveredTools = (page: Page) =>
  page.locator('.map-area button:visible').evaluateAll((controls) =>
    controls.flatMap((control) => {
      const { left, top, width, height } = control.getBoundingClientRect()
      const seen = [0.2, 0.8].every((share) =>
        control.contains(document.elementFromPoint(left + width / 2, top + height * share)),
      )
      return seen ? [] : [control.getAttribute('aria-label') ?? control.textContent]
    }),
  )

chromiumTest.each(['#at=kazakhstan&lang=kk', '#follow=eurasia-rail&km=4428&lang=kk'])(
  'nothing needs sideways scrolling at 320 px, and what is touched is in sight and large enough: %s',
  async (hash) => {
    const page = await visit({ ...phone, viewport: { width: 320, height: 640 }, hash })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
    expect(await page.locator('main .panel').evaluate((panel) => panel.scrollWidth - panel.clientWidth)).toBe(0)
    const amiss = await page.locator('button:visible').evaluateAll((controls) =>
      controls.flatMap((control) => {
        const { left, right, width, height } = control.getBoundingClientRect()
        // The tabs are a row that is swiped.
        const isOff = control.role !== 'tab' && (left < 0 || right > 320)
        if (width >= 44 && height >= 44 && !isOff) return []
        return [`${control.getAttribute('aria-label') ?? control.textContent} ${left}–${right}, ${width}×${height}`]
      }),
    )
    expect(amiss).toEqual([])
    expect(await coveredTools(page)).toEqual([])
  },
)

test('on a phone that lies on its side every tool is in sight, and the tab that is open', async () => {
  const page = await visit({ ...phone, viewport: { width: 844, height: 390 }, hash: '#follow=eurasia-rail&km=4428' })
  expect(await coveredTools(page)).toEqual([])
  await page.evaluate(() => (location.hash = '#view=sources&lang=kk'))
  const tabs = page.getByRole('tablist')
  const rightOf = async (part: Locator) => part.boundingBox().then((box) => box!.x + box!.width)
  await expect
    .poll(async () => (await rightOf(page.getByRole('tab', { selected: true }))) - (await rightOf(tabs)))
    .toBeLessThanOrEqual(0)
})

test('on a wide page that is low the search box keeps its room', async () => {
  const page = await visitText({ viewport: { width: 844, height: 390 }, hash: '#at=astana' })
  expect((await page.getByRole('combobox').boundingBox())!.width).toBeGreaterThan(80)
})
