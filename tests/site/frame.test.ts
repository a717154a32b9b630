import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { CDPSession, FrameLocator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { messages } from '../support/messages'
import { blankPage, twoFrames, type BlankPage, chromiumTest } from '../support/reader'
import { onUncaught } from '../support/uncaughtErrors'

/** The page around the frame. Its site is localhost, so the frame is of another origin and runs in another process. */
interface Host extends BlankPage {
  /** What follows the URL of the atlas: a query and a hash. */
  view?: string
  width?: number
  height?: number
  /** The value of the attribute `sandbox`. */
  sandbox?: string
  /** Px between the top of the host and the frame. */
  above?: number
  /** A style of the frame. */
  style?: string
}

const hostPage = (query: URLSearchParams) => `<!doctype html>
<title>Host</title>
<style>body { margin: 0 } iframe { display: block; border: 0 }</style>
<input autofocus style="position: absolute">
<div style="height: ${query.get('above')}px"></div>
<iframe src="${inject('site')}${query.get('view')}" title="Steppe Atlas" width="${query.get('width')}"
  height="${query.get('height')}" style="${query.get('style')}" ${query.get('sandbox')}></iframe>
<div style="height: 3000px"></div>`

let server: Server
beforeAll(async () => {
  server = createServer((request, response) => {
    const { searchParams } = new URL(request.url!, 'http://localhost')
    response.writeHead(200, { 'Content-Type': 'text/html' }).end(hostPage(searchParams))
  })
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
})
afterAll(() => void server.close())

/** Opens a host with the atlas in a frame. Does not wait for the atlas. */
async function visitHost(host: Host = {}): Promise<{ page: Page; atlas: FrameLocator; errors: string[] }> {
  const { view = '', width = 700, height = 600, sandbox, above = 40, style = '', ...options } = host
  const page = await blankPage(options)
  const errors: string[] = []
  onUncaught(page, (message) => errors.push(message))
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  const query = new URLSearchParams({
    view,
    width: `${width}`,
    height: `${height}`,
    above: `${above}`,
    style,
    sandbox: sandbox === undefined ? '' : `sandbox="${sandbox}"`,
  })
  await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/?${query}`, { waitUntil: 'commit' })
  await page.locator('input').waitFor()
  return { page, atlas: page.frameLocator('iframe'), errors }
}

const { en, ru, kk } = messages
const mapReady = (atlas: FrameLocator) => atlas.locator('#map[data-state="ready"]').waitFor()
const mapStill = (atlas: FrameLocator) => atlas.locator('#map .canvas:not([data-drawing])').waitFor()
const hostScroll = (page: Page) => page.evaluate(() => scrollY)
/** Waits until the host's scrolling has ended, and goes back to the top. */
const stopScroll = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((done) => {
        let [last, still] = [-1, 0]
        requestAnimationFrame(function look() {
          still = scrollY === last ? still + 1 : 0
          last = scrollY
          if (still < 10) return void requestAnimationFrame(look)
          scrollTo(0, 0)
          done()
        })
      }),
  )
const steps = (page: Page) => page.evaluate(() => history.length)
const frameOf = (page: Page) => page.frames()[1]!
const cameraOf = (page: Page) => {
  const [zoom, lat, lng] = /map=([^&]+)/.exec(frameOf(page).url())![1]!.split('/').map(Number)
  return { zoom: zoom!, lat: lat!, lng: lng! }
}
const sandboxes = [undefined, 'allow-scripts']

test.each(
  sandboxes.flatMap((sandbox) =>
    [
      ['#q=aktau', 'option'],
      ['#view=article&para=20', 'article'],
      ['#way=berlin~baikonur-cosmodrome', 'article'],
    ].map(([view, role]) => ({ sandbox, view, role })),
  ),
)('a frame that loads takes neither the focus nor the scroll of the host: %j', async ({ sandbox, view, role }) => {
  const { page, atlas, errors } = await visitHost({ withoutMap: true, sandbox, view, above: 1500 })
  let typed = ''
  const type = async () => {
    typed += 'a'
    await page.keyboard.press('a')
  }
  const shown = atlas.getByRole(role as 'article').first()
  for (const end = Date.now() + 90_000; !(await shown.isVisible()) && Date.now() < end;) await type()
  await shown.waitFor()
  for (let more = 0; more < 20; more++) await type()
  expect(await page.locator('input').inputValue()).toBe(typed)
  expect(await hostScroll(page)).toBe(0)
  expect(errors).toEqual([])
  if (!view!.includes('para')) return
  // The article has scrolled inside its own panel.
  expect(await atlas.locator('main .panel').evaluate((panel) => panel.scrollTop)).toBeGreaterThan(500)
})

test.each(sandboxes)(
  'in a frame Back belongs to the host, and the address still follows: sandbox %s',
  async (sandbox) => {
    const { page, atlas } = await visitHost({ withoutMap: true, sandbox })
    await atlas.getByRole('tab', { name: en.tabs.article }).waitFor()
    const before = await steps(page)
    await atlas.getByRole('tab', { name: en.tabs.sources }).click()
    await atlas.getByRole('tab', { name: en.tabs.article }).click()
    await atlas.locator('#paragraph-1').getByRole('link').first().click()
    await expect.poll(() => frameOf(page).url()).toMatch(/#at=[a-z-]+&view=article/)
    expect(await steps(page)).toBe(before)
  },
)

test('in a frame with ?history=push every choice is a step', async () => {
  const { page, atlas } = await visitHost({ withoutMap: true, view: '?history=push' })
  await atlas.getByRole('tab', { name: en.tabs.article }).waitFor()
  const before = await steps(page)
  await atlas.getByRole('tab', { name: en.tabs.sources }).click()
  await atlas.getByRole('tab', { name: en.tabs.article }).click()
  await expect.poll(() => steps(page)).toBe(before + 2)
  await page.evaluate(() => history.back())
  await expect.poll(() => frameOf(page).url()).toMatch(/history=push#view=sources$/)
})

test('links that leave the atlas open a new tab, links inside it stay', async () => {
  const { page, atlas } = await visitHost({ withoutMap: true, view: '#view=sources' })
  const link = atlas.getByRole('tabpanel').locator('a[href^="https:"]').first()
  await link.waitFor()
  const wrong = await atlas.locator('a[href]').evaluateAll((links) =>
    links.flatMap((link) => {
      const [href, target] = [link.getAttribute('href')!, link.getAttribute('target')]
      const isRight = href.startsWith('#')
        ? target === null
        : target === '_blank' && link.getAttribute('rel')!.includes('noopener')
      return isRight ? [] : [href]
    }),
  )
  expect(wrong).toEqual([])
  await page.context().route('https://**', (route) => route.fulfill({ body: 'elsewhere' }))
  const [tab] = await Promise.all([page.context().waitForEvent('page'), link.click()])
  expect(tab.url()).toMatch(/^https:/)
  await tab.close()
  expect(frameOf(page).url()).toContain('#view=sources')
})

/** Moves fingers from their places by (x, y) px. */
async function drag(session: CDPSession, fingers: [x: number, y: number][], by: [x: number, y: number]): Promise<void> {
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', share: number) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints:
        type === 'touchEnd' ? [] : fingers.map(([x, y], id) => ({ x: x + by[0] * share, y: y + by[1] * share, id })),
    })
  await touch('touchStart', 0)
  for (let step = 1; step <= 8; step++) await touch('touchMove', step / 8)
  await touch('touchEnd', 1)
}

chromiumTest(
  'a finger or a wheel on the map scrolls the host; two fingers, or Ctrl and the wheel, move the map',
  async () => {
    const { page, atlas } = await visitHost({ hasTouch: true, view: '#map=4/45/62', width: 600 })
    await mapReady(atlas)
    const session = await page.context().newCDPSession(page)
    const hint = atlas.locator('.maplibregl-cooperative-gesture-screen')
    const shownHint = () => hint.locator('div').filter({ visible: true }).allTextContents()
    await drag(session, [[300, 250]], [0, -60])
    await expect.poll(() => hostScroll(page)).toBeGreaterThan(20)
    expect(await shownHint()).toEqual([en.map.twoFingers])
    expect(cameraOf(page)).toEqual({ zoom: 4, lat: 45, lng: 62 })
    await stopScroll(page)

    const twoFingers: [number, number][] = [
      [250, 250],
      [350, 250],
    ]
    await drag(session, twoFingers, [80, 0])
    await expect.poll(() => cameraOf(page).lng).toBeLessThan(60)
    expect(await hostScroll(page)).toBe(0)

    await page.mouse.move(300, 250)
    await page.keyboard.down('Control')
    await page.mouse.wheel(0, -200)
    await page.keyboard.up('Control')
    await expect.poll(() => cameraOf(page).zoom).toBeGreaterThan(4.2)
    await mapStill(atlas)
    const { zoom } = cameraOf(page)
    expect(await hostScroll(page)).toBe(0)
    await page.mouse.wheel(0, 30)
    await expect.poll(() => hostScroll(page)).toBe(30)
    expect(await shownHint()).toEqual([en.map.wheel])
    expect(cameraOf(page).zoom).toBe(zoom)

    // The hints are in the language of the page, also after it has changed. The last is that of the tests: the frame stores it.
    for (const [{ settings }, { languageName, map }] of [
      [en, ru],
      [ru, kk],
      [kk, en],
    ] as const) {
      await atlas.getByRole('button', { name: settings }).click()
      await atlas.getByRole('button', { name: languageName }).click()
      await expect.poll(() => hint.locator('div').allTextContents()).toEqual([map.wheel, map.twoFingers])
      await page.keyboard.press('Escape')
    }
  },
)

chromiumTest.each(['wheel', 'finger'])('at the end of a panel the %s scrolls the host on', async (device) => {
  const { page, atlas } = await visitHost({ hasTouch: true, withoutMap: true, view: '#at=aktau', width: 390 })
  await atlas.getByRole('heading', { name: 'Aktau' }).first().waitFor()
  const session = await page.context().newCDPSession(page)
  const panel = atlas.locator('main .panel')
  await panel.evaluate((element) => (element.scrollTop = element.scrollHeight))
  await page.mouse.move(200, 560)
  if (device === 'wheel') await page.mouse.wheel(0, 50)
  else await drag(session, [[200, 600]], [0, -80])
  await expect.poll(() => hostScroll(page)).toBeGreaterThan(20)
})

/** Sets the style of the frame, and loads the atlas in it anew if `view` is given. */
const style = (page: Page, css: string, view?: string) =>
  page.locator('iframe').evaluate(
    (frame: HTMLIFrameElement, [css, view]) => {
      frame.style.cssText = css!
      if (view !== undefined) frame.src = frame.src.replace(/[?#].*$/, '') + view
    },
    [css, view],
  )

test('a frame that gets its size late shows what one of that size shows, until the reader moves the map', async () => {
  const { page, atlas } = await visitHost({ width: 600, height: 600 })
  await mapReady(atlas)
  const right = cameraOf(page)
  for (const first of ['display: none', 'height: 0', 'width: 300px; height: 150px']) {
    await style(page, first, `?${first.length}`)
    await expect.poll(() => frameOf(page).url()).toContain(`?${first.length}`)
    // The map opens without a view: it writes no camera.
    await atlas.locator('#map canvas').waitFor({ state: 'attached' })
    expect(frameOf(page).url()).not.toContain('map=0/0/0')
    await style(page, '')
    await mapReady(atlas)
    await mapStill(atlas)
    await expect.poll(() => cameraOf(page), { message: first }).toEqual(right)
    expect(await atlas.locator('main').getAttribute('data-sheet')).toBe('half')
  }
  await atlas.getByRole('button', { name: en.zoom.in }).click()
  await expect.poll(() => cameraOf(page).zoom).toBeGreaterThan(right.zoom + 0.9)
  const moved = cameraOf(page)
  await style(page, 'height: 500px')
  await twoFrames(frameOf(page))
  await mapStill(atlas)
  expect(cameraOf(page).zoom).toBe(moved.zoom)
})

test.each([
  ['en', 'Open the atlas'],
  ['ru', 'Открыть атлас'],
  ['kk', 'Атласты ашу'],
])('a frame without room, 300 x 150, offers the atlas in a tab of its own: %s', async (lang, name) => {
  const { page, atlas } = await visitHost({
    withoutMap: true,
    width: 300,
    height: 150,
    view: `#at=aktau&lang=${lang}`,
  })
  const link = atlas.getByRole('link', { name })
  await link.waitFor()
  expect(await atlas.getByRole('button').count()).toBe(0)
  const [tab] = await Promise.all([page.context().waitForEvent('page'), link.click()])
  await tab
    .getByRole('heading', { level: 2, name: /Aktau|Актау|Ақтау/ })
    .first()
    .waitFor()
  expect(new URL(tab.url()).hash).toMatch(`#at=aktau&lang=${lang}`)
  await tab.close()
  await style(page, 'height: 600px')
  await atlas.getByRole('combobox').first().waitFor()
  expect(await link.isVisible()).toBe(false)
})

/** The share of the map's area, in percent, at which something else would take a click. */
const covered = (atlas: FrameLocator) =>
  atlas.locator('#map').evaluate((map) => {
    const { left, top, width, height } = map.getBoundingClientRect()
    let [points, others] = [0, 0]
    for (let x = left + 2; x < left + width; x += 4) {
      for (let y = top + 2; y < top + height; y += 4) {
        points++
        if (!document.elementFromPoint(x, y)?.closest('.maplibregl-canvas-container, .placeholder')) others++
      }
    }
    return (100 * others) / points
  })

test('in a small frame less than half of the map is covered, and the sheet opens when it is wanted', async () => {
  const { page, atlas } = await visitHost({ hasTouch: true, width: 320, height: 400 })
  await mapReady(atlas)
  expect(await covered(atlas)).toBeLessThan(50)
  await style(page, 'width: 480px; height: 360px')
  await mapStill(atlas)
  expect(await covered(atlas)).toBeLessThan(50)
  await atlas.getByRole('button', { name: en.sheet.raise }).click()
  await atlas.getByRole('tab', { name: en.tabs.article }).click()
  await atlas.getByRole('article').waitFor()
  // No tool of the map lies under another.
  const hidden = await atlas.locator('.map-area button:visible').evaluateAll((buttons) =>
    buttons
      .filter((button) => {
        const { x, y, width, height } = button.getBoundingClientRect()
        return !button.contains(document.elementFromPoint(x + width / 2, y + height / 2))
      })
      .map((button) => button.getAttribute('aria-label')),
  )
  expect(hidden).toEqual([])
})

test('in a frame without an origin, storage or workers of its own, everything works without an error', async () => {
  const { page, atlas, errors } = await visitHost({ sandbox: 'allow-scripts' })
  await mapReady(atlas)
  expect(await frameOf(page).evaluate(() => origin)).toBe('null')
  await atlas.getByRole('combobox').fill('aqtau')
  await atlas.getByRole('option').first().click()
  await atlas.getByRole('heading', { level: 2, name: 'Aktau' }).waitFor()
  await mapStill(atlas)
  expect(cameraOf(page).zoom).toBeGreaterThan(4)
  expect(errors).toEqual([])
})
