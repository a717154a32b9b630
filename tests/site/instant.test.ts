import type { BrowserContextOptions, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { messages } from '../support/messages'
import {
  featureById,
  heading,
  phone,
  screenPoint,
  settled,
  visit,
  visitText,
  writeCamera,
  chromiumTest,
} from '../support/reader'

const { en, ru } = messages
const sizes: [width: number, height: number][] = [
  [1440, 900],
  [1024, 768],
  [390, 844],
  [844, 390],
  [320, 640],
]

/** Every badge of the placeholder that can be seen: its id, and its middle on the screen. */
const badges = (page: Page): Promise<{ id: string; x: number; y: number }[]> =>
  page.locator('.placeholder a').evaluateAll((links) =>
    links.flatMap((link) => {
      if (!link.checkVisibility({ visibilityProperty: true })) return []
      const { left, right, top, bottom } = link.querySelector('circle')!.getBoundingClientRect()
      return [{ id: link.getAttribute('href')!.slice('#at='.length), x: (left + right) / 2, y: (top + bottom) / 2 }]
    }),
  )

/** The mean colour of every 24 px square of a screenshot, in which lines and names count for little. */
async function squares(page: Page, shot: Buffer): Promise<number[][]> {
  // A page without a policy, to read pixels in.
  const blank = await page.context().newPage()
  const colours = await blank.evaluate(
    async (url) => {
      const bitmap = await createImageBitmap(await (await fetch(url)).blob())
      const [width, height] = [Math.floor(bitmap.width / 24), Math.floor(bitmap.height / 24)]
      const context = new OffscreenCanvas(width, height).getContext('2d')!
      context.imageSmoothingQuality = 'high'
      context.drawImage(bitmap, 0, 0, width, height)
      const { data } = context.getImageData(0, 0, width, height)
      return Array.from({ length: width * height }, (_, square) => [...data.slice(square * 4, square * 4 + 3)])
    },
    `data:image/png;base64,${shot.toString('base64')}`,
  )
  await blank.close()
  return colours
}

/** Looks at the page as it was built: its style is there, and the application's script is not let through before. */
const beforeStart = (look: (page: Page) => Promise<unknown>) => (page: Page) =>
  page.route('**/assets/start-*.js', async (route) => {
    // The whole page has arrived; the script, a module, waits for that too.
    await page.waitForFunction(
      () => document.readyState !== 'loading' && document.querySelector<HTMLStyleElement>('head style')?.sheet,
    )
    await look(page)
    await route.continue()
  })

/** Px of the map's foot under the sheet: the middle of what is left is the map's. */
const bottomInset = async (page: Page): Promise<number> => {
  const [map, column] = await Promise.all(['#map', '.column'].map((each) => page.locator(each).boundingBox()))
  return column!.x === map!.x ? map!.y + map!.height - column!.y : 0
}

describe('the placeholder of the map', () => {
  test.each(sizes)('shows places where the map then draws them, in a window of %i × %i', async (width, height) => {
    let drawn: Awaited<ReturnType<typeof badges>> = []
    const page = await visit({
      viewport: { width, height },
      reducedMotion: 'reduce',
      // The application's script waits until the built page has been looked at.
      prepare: beforeStart(async (page) => {
        drawn = await badges(page)
      }),
    })
    expect(drawn.length).toBeGreaterThan(4)
    await writeCamera(page)
    const hidden = await bottomInset(page)
    for (const { id, x, y } of drawn) {
      const { geometry } = featureById(id)
      const at = await screenPoint(page, geometry.coordinates as [number, number])
      at.y -= hidden / 2
      expect(
        Math.hypot(at.x - x, at.y - y),
        `${id}: ${x}, ${y} in the placeholder, ${at.x}, ${at.y} on the map`,
      ).toBeLessThan(6)
    }
    expect(await badges(page)).toEqual([])
  })

  chromiumTest.each([
    ['light', 48],
    ['dark', 14],
  ] as const)('looks as the map then does, %s', async (colorScheme, tolerance) => {
    const viewport = { width: 1000, height: 700 }
    const reader = { viewport, colorScheme, hash: `#theme=${colorScheme}` }
    const held = await visit({ ...reader, until: 'loading', prepare: (page) => page.route('**/engine-*.js', () => {}) })
    await held.locator('.placeholder .basemap').waitFor()
    const placeholder = await squares(held, await held.locator('#map').screenshot())
    const page = await visit(reader)
    await settled(page)
    // It is laid out no more, and covers nothing.
    await expect.poll(() => page.locator('.placeholder').evaluate((it) => it.getClientRects().length)).toBe(0)
    const map = await squares(page, await page.locator('#map').screenshot())
    const far = placeholder.filter((colour, square) =>
      colour.some((value, at) => Math.abs(value - map[square]![at]!) > tolerance),
    )
    expect(far.length / placeholder.length).toBeLessThan(0.045)
  })

  test('hides a map that is drawn small, until both are there', async () => {
    const page = await visit({
      viewport: { width: 1000, height: 600 },
      deviceScaleFactor: 1.5,
      prepare: (page) =>
        page.addInitScript(() => {
          const drawn: number[] = []
          Object.assign(window, { drawn })
          const { prototype } = WebGL2RenderingContext
          const draw = prototype.drawElements
          prototype.drawElements = function (...args) {
            if (this.canvas.width !== drawn.at(-1)) drawn.push(this.canvas.width)
            return draw.apply(this, args)
          }
        }),
    })
    const canvas = page.locator('#map canvas')
    const width = await canvas.evaluate(({ clientWidth }) => clientWidth)
    expect(await page.evaluate('drawn')).toEqual([width / 10, width * 1.5])
    // That is no move of the camera, for which the placeholder would have made way.
    expect(await page.locator('.canvas[data-moved]').count()).toBe(0)
  })

  test('is not there where another view is asked for, and the map is drawn as it is seen', async () => {
    const page = await visit({ fresh: true, hash: '#map=5/50/60' })
    expect(await page.locator('#map canvas').evaluate((canvas: HTMLCanvasElement) => canvas.width)).toBe(
      await page.locator('#map').evaluate(({ clientWidth }) => clientWidth * devicePixelRatio),
    )
  })

  test('stays where there is no WebGL, and a click on a place opens its panel', async () => {
    const page = await visitText({ fresh: true })
    const aktau = (await badges(page)).find(({ id }) => id === 'aktau')!
    await page.mouse.click(aktau.x, aktau.y)
    await expect.poll(() => heading(page).textContent()).toBe('Aktau')
    expect(new URL(page.url()).hash).toBe('#at=aktau')
  })

  test('writes the names in the reader’s language', async () => {
    const page = await visitText({ hash: '#lang=ru' })
    const names = await page.locator('.placeholder text:visible').allTextContents()
    expect(names).toContain('Москва')
    expect(names).not.toContain('Moscow')
  })

  test.each(['#map=6/43.65/51.17', '#at=aktau'])(
    'is not shown where the link asks for another view: %s',
    async (hash) => {
      let seen: unknown[] = []
      const page = await visitText({
        hash,
        prepare: beforeStart(async (page) => {
          seen = await badges(page)
        }),
      })
      expect(seen).toEqual([])
      expect(await badges(page)).toEqual([])
    },
  )
})

/** What is painted of the application: every text, control and symbol, and where. */
const painted = (page: Page) =>
  page.locator('#app').evaluate((app) =>
    [...app.querySelectorAll('h1, h2, h3, p, button, input, li, kbd, svg, .column, .map-area')].flatMap((element) => {
      if (element.closest('.placeholder, .map') || !element.checkVisibility({ visibilityProperty: true })) return []
      const { left, top, width, height } = element.getBoundingClientRect()
      const words = element.childElementCount ? '' : element.textContent
      // A sheet's height is rounded to whole pixels when the application has started.
      return [[element.localName, words, ...[left, top, width, height].map(Math.round)].join(' ')]
    }),
  )

const readers: [string, BrowserContextOptions][] = [
  ['on a desktop', { viewport: { width: 1440, height: 900 } }],
  ['on a phone', phone],
]

describe('starting', () => {
  chromiumTest.each(readers)('changes nothing that is seen %s, and draws nothing anew', async (_, options) => {
    let before: string[] = []
    const page = await visitText({
      ...options,
      prepare: beforeStart(async (page) => {
        await page.evaluate(() => document.fonts.ready)
        before = await painted(page)
        await page.evaluate(() =>
          document.querySelectorAll('#app *').forEach((each) => each.setAttribute('data-built', '')),
        )
      }),
    })
    expect(before.length).toBeGreaterThan(50)
    expect(await painted(page)).toEqual(before)
    expect(await page.locator('#app h1').getAttribute('data-built')).toBe('')
    expect(await page.locator('.column li').first().getAttribute('data-built')).toBe('')
  })

  chromiumTest.each(readers)('moves nothing %s, on a slow line', async (_, options) => {
    const page = await visit({
      ...options,
      // The cache of a shared context would be faster than the line.
      fresh: 'context',
      prepare: async (page) => {
        const devTools = await page.context().newCDPSession(page)
        await devTools.send('Network.enable')
        const megabit = 125_000
        await devTools.send('Network.emulateNetworkConditions', {
          offline: false,
          latency: 40,
          downloadThroughput: 8 * megabit,
          uploadThroughput: 8 * megabit,
        })
        await page.addInitScript(() => {
          const shifts: { value: number; of: string }[] = []
          Object.assign(window, { shifts })
          type Shift = PerformanceEntry & { value: number; sources: { node: Node | null }[] }
          new PerformanceObserver((list) => {
            for (const { value, sources } of list.getEntries() as Shift[]) {
              shifts.push({ value, of: sources.map(({ node }) => node?.textContent?.slice(0, 30)).join(', ') })
            }
          }).observe({ type: 'layout-shift', buffered: true })
        })
      },
    })
    const shifts = await page.evaluate<{ value: number; of: string }[]>('shifts')
    // Two digits, as it is reported everywhere: a line of text may still break elsewhere when its font arrives.
    const score = shifts.reduce((sum, { value }) => sum + value, 0).toFixed(2)
    expect(score, JSON.stringify(shifts)).toBe('0.00')
  })

  test('waits for the first paint with every file but the fonts', async () => {
    const page = await visitText({ fresh: 'context' })
    const { painted, early } = await page.evaluate(() => {
      const painted = performance.getEntriesByName('first-contentful-paint')[0]!.startTime
      const files = performance.getEntriesByType('resource').filter(({ startTime }) => startTime < painted)
      return { painted, early: files.map(({ name }) => new URL(name).pathname) }
    })
    expect(painted).toBeGreaterThan(0)
    expect(early.filter((name) => !/\.(woff2|svg|png|webmanifest)$/.test(name))).toEqual([])
  })

  test('clicks the button again that the reader has clicked before', async () => {
    const page = await visitText({
      prepare: beforeStart((page) => page.getByRole('tab', { name: en.tabs.sources }).click()),
    })
    await page.locator('[role="tab"][aria-selected="true"]').getByText(en.tabs.sources).waitFor()
  })

  test('paints the reader’s theme first', async () => {
    let first: unknown
    await visitText({
      hash: '#theme=dark',
      prepare: beforeStart(async (page) => {
        first = await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)
      }),
    })
    expect(first).toBe('dark')
  })

  test('shows no English words to a reader of Russian', async () => {
    let first: string[] = ['']
    const page = await visitText({
      locale: 'ru-RU',
      prepare: beforeStart(async (page) => {
        first = await painted(page)
      }),
    })
    expect(first.filter((line) => /^(h\d|p|button) \S*[a-z]/i.test(line))).toEqual([])
    await page.getByRole('tab', { name: ru.tabs.article }).waitFor()
  })
})

describe('a reader without scripts', () => {
  const withoutScripts = async (options: BrowserContextOptions = {}, hash = '') => {
    const page = await visit({ ...options, hash, javaScriptEnabled: false, until: 'loading' })
    return page
  }

  chromiumTest('reads the whole article, every mention a link to what the article says about it', async () => {
    const page = await withoutScripts()
    const article = page.getByRole('article')
    const text = (await article.textContent())!
    for (const feature of ['aktau', 'astana', 'eurasia-rail'].map(featureById)) {
      const { exact } = feature.properties.passages[0]!
      expect(text).toContain(exact)
      await article.getByRole('link', { name: exact, exact: true }).first().click()
      const section = page.locator(`[id="at=${feature.id}"]`)
      for (const { quote } of feature.properties.passages) {
        expect(await section.getByRole('blockquote').allTextContents()).toContainEqual(expect.stringContaining(quote))
      }
      await expect.poll(async () => (await section.boundingBox())!.y).toBeLessThan(900)
    }
    expect(await page.getByRole('main').count()).toBe(1)
    expect(await page.getByRole('button').count()).toBe(0)
  })

  chromiumTest('goes from a place of the placeholder to its passages', async () => {
    const page = await withoutScripts({ viewport: { width: 390, height: 844 } })
    await page.locator('.placeholder a[href="#at=aktau"]').click()
    expect(new URL(page.url()).hash).toBe('#at=aktau')
    await page.getByRole('heading', { name: 'Aktau', exact: true }).waitFor()
    expect(await page.locator(':target').getAttribute('id')).toBe('at=aktau')
  })
})

test('where the script does not arrive the article is shown all the same', async () => {
  const page = await visit({
    until: 'loading',
    prepare: (page) => page.route('**/assets/start-*.js', (route) => route.abort()),
  })
  await page.getByRole('article').waitFor()
})

test('letters of other languages are fetched when the page is idle, and taken into use where a name is written in them', async () => {
  const page = await visitText({ fresh: true })
  await expect
    .poll(() =>
      page.evaluate(
        () =>
          (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).filter(
            ({ name, responseEnd }) => name.includes('inter-cyrillic') && responseEnd,
          ).length,
      ),
    )
    .toBe(2)
  const used = () =>
    page.evaluate(() =>
      [...document.fonts]
        .filter(({ family, unicodeRange }) => family.includes('Atlas Sans') && /U\+4/i.test(unicodeRange))
        .some(({ status }) => status !== 'unloaded'),
    )
  expect(await used()).toBe(false)
  await page.locator('main [data-feature="aktau"]').click()
  await page.locator('main [lang="ru"]').first().waitFor()
  await expect.poll(used).toBe(true)
})

test('names in other languages come after the passage and do not move it, be they of one line or two', async () => {
  const page = await visitText({
    hash: '#at=western-europe-western-china',
    prepare: async (page) => {
      await page.addInitScript(() => {
        const moved: string[] = []
        Object.assign(window, { moved })
        new PerformanceObserver((list) => {
          for (const { sources } of list.getEntries() as (PerformanceEntry & { sources: { node: Node | null }[] })[])
            for (const { node } of sources)
              if (node instanceof Element && node.closest('main')) moved.push(node.className)
        }).observe({ type: 'layout-shift', buffered: true })
      })
    },
  })
  const names = page.locator('main .names')
  await names.locator('[lang="kk"]').waitFor()
  const lines = () =>
    names.evaluate((element) => element.getClientRects()[0]!.height / parseFloat(getComputedStyle(element).lineHeight))
  expect(Math.round(await lines())).toBe(2)
  await page.locator('#feature-facts').waitFor()
  const moved = await page.evaluate<string[]>('moved')
  expect(moved.filter((name) => /passages|status/.test(name))).toEqual([])
})

test('a panel whose script does not arrive says so and can be asked for again', async () => {
  let broken = true
  let loads = 0
  const page = await visitText({
    prepare: async (page) => {
      page.on('load', () => loads++)
      await page.route('**/assets/reading-*.js', (route) => (broken ? route.abort() : route.continue()))
    },
  })
  await page.getByRole('tab', { name: en.tabs.article }).click()
  // It may be a deploy that has taken it away: the page is loaded anew by itself, once.
  await expect.poll(() => loads).toBe(2)
  await page.getByRole('alert').getByText(en.lazyPanel.failed).waitFor()
  broken = false
  await page.locator('.column').getByRole('button', { name: en.map.retry }).click()
  await page.getByRole('article').waitFor()
})
