import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { cutOff } from '../support/cutOff'
import { phone, visitText, chromiumTest } from '../support/reader'

const views = [
  '#at=kazakhstan',
  '#at=western-europe-western-china',
  '#view=article&para=12',
  '#view=places',
  '#view=sources',
  '#view=outcomes&verdict=changed',
  '#at=caspian-sea&outcome=caspian-convention',
  '#way=berlin~baikonur',
]

test.each(['ru', 'kk'])(
  'at 400 % (320 × 256 px) every view is read without scrolling sideways, in the longest languages: %s',
  async (language) => {
    const page = await visitText({ viewport: { width: 320, height: 256 }, hash: `#lang=${language}` })
    for (const view of views) {
      await page.evaluate((hash) => (location.hash = hash), `${view}&lang=${language}`)
      await page.locator('main [role="tabpanel"]:not([hidden]) h2').first().waitFor()
      expect(await cutOff(page), view).toEqual([])
      // Enough of the words is in sight to read them.
      await page.getByRole('slider').first().press('End')
      const panel = page.locator('main .panel')
      await expect.poll(async () => (await panel.boundingBox())!.height, { message: view }).toBeGreaterThan(90)
    }
  },
)

test('with the spacing of WCAG 1.4.12 nothing is cut off or covered', async () => {
  const page = await visitText({ ...phone, fresh: true, hash: '#lang=kk' })
  // The page's policy lets no style element in.
  await page.evaluate(() => {
    const spacing = new CSSStyleSheet()
    spacing.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
      p { margin-bottom: 2em !important }`)
    document.adoptedStyleSheets = [spacing]
  })
  for (const view of views) {
    await page.evaluate((hash) => (location.hash = hash), `${view}&lang=kk`)
    await page.locator('main [role="tabpanel"]:not([hidden]) h2').first().waitFor()
    expect(await cutOff(page), view).toEqual([])
    const overlapping = await page.evaluate(() => {
      const boxes = [...document.querySelectorAll('main > .top, main [role="tablist"], main .panel')].map((element) =>
        element.getBoundingClientRect(),
      )
      return boxes.some(({ top }, index) => index > 0 && top < boxes[index - 1]!.bottom - 1)
    })
    expect(overlapping, view).toBe(false)
  }
})

chromiumTest('nothing lies under a phone’s rounded corners, camera and bars', async () => {
  const page = await visitText({ ...phone, fresh: true, hash: '#at=aktau' })
  const devtools = await page.context().newCDPSession(page)
  await devtools.send(
    'Emulation.setSafeAreaInsetsOverride' as never,
    { insets: { top: 47, right: 20, bottom: 34, left: 20 } } as never,
  )
  const edges = () =>
    page.evaluate(() => {
      const of = (selector: string) => document.querySelector(selector)!.getBoundingClientRect()
      const [search, heading, panel] = [of('.search'), of('main h1'), of('main .panel')]
      return {
        top: search.top,
        left: Math.min(search.left, heading.left),
        right: innerWidth - search.right,
        foot: innerHeight - panel.bottom,
      }
    })
  await expect.poll(async () => (await edges()).top).toBeGreaterThanOrEqual(47)
  const { left, right, foot } = await edges()
  expect(left).toBeGreaterThanOrEqual(20)
  expect(right).toBeGreaterThanOrEqual(20)
  expect(foot).toBeGreaterThanOrEqual(34)
})

test.each(['en', 'ru', 'kk'])('the search box has its room at every width, in %s', async (language) => {
  const page = await visitText({ hash: `#lang=${language}` })
  const narrow: string[] = []
  for (const width of [1440, 1421, 1420, 1401, 1400, 1280, 1201, 1200, 1024, 801, 800, 390, 320]) {
    await page.setViewportSize({ width, height: 700 })
    const box = (await page.getByRole('combobox').boundingBox())!
    if (box.width < 90) narrow.push(`${box.width} px of ${width}`)
  }
  expect(narrow).toEqual([])
})

test('names of 120 letters without a space are broken at 320 px', async () => {
  const long = (letter: string) => letter.repeat(120)
  // All features have the same name: no list may take a name for a key.
  const errors: string[] = []
  const page = await visitText({
    fresh: true,
    viewport: { width: 320, height: 640 },
    hash: '#view=places',
    prepare: (page) => {
      page.on('pageerror', ({ message }) => errors.push(message))
      return page.route('**/*.geojson', (route) => {
        const file = readFileSync(join('dist', new URL(route.request().url()).pathname), 'utf8')
        return route.fulfill({ body: file.replace(/"en":"[^"]+"/g, `"en":"${long('W')}"`) })
      })
    },
  })
  const views = ['#view=places', '#at=aktau', '#at=kazakhstan', '#at=western-europe-western-china', '#view=article']
  views.push(
    '#follow=western-europe-western-china&km=4000',
    '#way=berlin~baikonur-cosmodrome',
    '#view=sources',
    '#q=www',
  )
  for (const view of views) {
    await page.evaluate((hash) => (location.hash = hash), view)
    await page.locator('main [role="tabpanel"]:not([hidden]) h2').first().waitFor()
    if (view.startsWith('#q')) await page.getByRole('option').first().waitFor()
    if (view.startsWith('#way')) await page.locator('.total').waitFor()
    expect(await cutOff(page), view).toEqual([])
    const wide = await page.evaluate(() =>
      [...document.querySelectorAll('.floating, .popup, [role="option"], .bar')]
        .filter((element) => element.getBoundingClientRect().right > innerWidth)
        .map((element) => element.className),
    )
    expect(wide, view).toEqual([])
  }
  expect(errors).toEqual([])
})
