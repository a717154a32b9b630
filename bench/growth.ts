/** Measures atlases with registers of different sizes, and the same atlas with and without a register, in turns. */
import { rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Browser, Locator, Page } from 'playwright-core'
import { compress, serveFolder } from '../tools/staticServer.ts'
import { buildGrown } from './grow.ts'
import { drag, heldBy, median, open, opening, profiles, rounds } from './measure.ts'
import { judged, table, type Report } from './table.ts'

const counts = [50, 5_000, 20_000, 100_000]
const thresholdCounts = [1_000, 2_000, 5_000]

/** In ms. */
interface Grown {
  painted: number
  ready: number
  /** Bytes sent until the map is ready. */
  bytes: number
  /** MB of the script heap of the page at rest. */
  heap: number
  /** Between two frames while the map is dragged. */
  frame: number
  /** The slowest input that opens and groups the list. */
  list: number
  /** The slowest input that filters and back. */
  filter: number
  /** The slowest letter typed into the search box. */
  letter: number
  /** From the first letter to the first row of the register among the results. */
  found: number
}

/** Returns the longest time from an input during `act` to the frame that shows its result, in ms. The browser rounds to 8 ms. */
async function slowest(page: Page, act: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    const start = performance.now()
    // The browser reports an input after its frame: those before `act` too.
    const observer = new PerformanceObserver((list) => {
      const durations = list.getEntries().flatMap(({ startTime, duration }) => (startTime < start ? [] : duration))
      window.slowest = Math.max(window.slowest, ...durations)
    })
    window.slowest = 0
    observer.observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit)
    window.stopWatching = () => observer.disconnect()
  })
  await act()
  // The browser reports an input after its frame has been painted.
  return page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame)
    await new Promise((done) => requestIdleCallback(done, { timeout: 5000 }))
    window.stopWatching()
    return window.slowest
  })
}
declare global {
  interface Window {
    slowest: number
    stopWatching: () => void
  }
}

/** Waits until the service worker has stored the site, the map is drawn and the page is idle. */
async function becomesIdle(page: Page): Promise<void> {
  await page.locator('.canvas:not([data-drawing])').waitFor()
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
    await new Promise((done) => requestIdleCallback(done, { timeout: 5000 }))
  })
}

/** Clicks elements one after the other, each on an idle page. */
async function click(page: Page, elements: readonly Locator[]): Promise<void> {
  for (const element of elements) {
    await becomesIdle(page)
    await element.click()
  }
}

/** Opens and uses a built site. */
export async function measure(browser: Browser, folder: string): Promise<Grown> {
  const server = await serveFolder({ folder, compressed: true })
  const visit = await open(browser, { server, map: '.map' }, profiles[0]!)
  const { page } = visit
  const { ready, all: bytes } = await opening(visit)
  const painted = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]!.startTime)
  await becomesIdle(page)
  const { heap } = await heldBy(visit)
  const frame = median(await drag(visit, 3, [900, 450]))
  const by = page.locator('main .by button')
  const list = await slowest(page, () => click(page, [page.getByRole('tab').nth(2), by.nth(1), by.nth(0)]))
  await page.locator('.legend .key button').click()
  const topic = page.locator('.legend input[type="checkbox"]').nth(4)
  const filter = await slowest(page, () => click(page, [topic, topic]))
  await page.keyboard.press('Escape')
  await becomesIdle(page)
  let found = 0
  const letter = await slowest(page, async () => {
    await page.getByRole('combobox').click()
    const start = Date.now()
    for (const key of 'road r') await page.keyboard.press(key === ' ' ? 'Space' : key)
    await page
      .getByRole('option', { name: /^Road rehabilitation/ })
      .first()
      .waitFor()
    found = Date.now() - start
  })
  await page.context().close()
  await server.stop()
  return { painted, ready, bytes, heap, frame, list, filter, letter, found }
}

type Site = { folder: string; runs: Grown[] }
const of = ({ runs }: Site, key: keyof Grown) => median(runs.map((run) => run[key]))

/** Opens sites in turns, and removes them. */
async function inTurns<S extends Site>(browser: Browser, sites: readonly S[]): Promise<readonly S[]> {
  for (let round = 0; round < rounds; round++) {
    for (const { folder, runs } of sites) runs.push(await measure(browser, folder))
  }
  return sites
}
const remove = (sites: readonly Site[]) => {
  for (const { folder } of sites) rmSync(dirname(folder), { recursive: true })
}

/** What the atlas of 50 rows is compared in, and the most that another may be times its value. */
const ratios: [what: string, key: keyof Grown, atMost: number][] = [
  ['first paint', 'painted', 1.05],
  ['map ready', 'ready', 1.15],
  ['script heap at rest', 'heap', 1.3],
  ['frame while the map is dragged', 'frame', 1.1],
  ['bytes until the map is ready', 'bytes', 1.2],
]
/** In ms. */
const limits: [what: string, key: keyof Grown, atMost: number][] = [
  ['slowest input in the list', 'list', 100],
  ['slowest input of a filter', 'filter', 100],
  ['slowest letter in the search', 'letter', 100],
  ['first letter to first row', 'found', 500],
]

export async function growth(browser: Browser, report: Report): Promise<void> {
  const sites = await inTurns(
    browser,
    counts.map((count) => ({ count, folder: buildGrown(count), runs: [] as Grown[] })),
  )
  const least = sites[0]!
  const kB = (file: string) => (compress(file).length / 1000).toFixed(0)
  report(
    [
      '### Growth: rows of a register, on the desktop\n',
      table(
        [`median of ${rounds}`, ...counts.map((count) => count.toLocaleString('en')), 'wanted'],
        [
          ...ratios.flatMap(([what, key, atMost]) => [
            [`${what}, ${units[key] ?? 'ms'}`, ...sites.map((site) => written(key, of(site, key))), ''],
            [
              `${what}, × that of 50`,
              ...sites.map((site) => judged(of(site, key) / of(least, key), atMost)),
              `≤ ${atMost}`,
            ],
          ]),
          ...limits.map(([what, key, atMost]) => [
            `${what}, ms`,
            ...sites.map((site) => judged(of(site, key), atMost, 0)),
            `≤ ${atMost}`,
          ]),
          ['index.html, kB', ...sites.map(({ folder }) => kB(join(folder, 'index.html'))), ''],
        ],
      ),
    ].join('\n'),
  )
  remove(sites)
}

const units: Partial<Record<keyof Grown, string>> = { heap: 'MB', bytes: 'kB' }
const written = (key: keyof Grown, value: number): string => (key === 'bytes' ? value / 1000 : value).toFixed(0)

/** Compares the same rows as GeoJSON and as a register: from which number on a register is worth its requests. */
export async function threshold(browser: Browser, report: Report): Promise<void> {
  const pairs = thresholdCounts.map((count) => ({
    geojson: { folder: buildGrown(count, Infinity), runs: [] as Grown[] },
    register: { folder: buildGrown(count, 0), runs: [] as Grown[] },
  }))
  await inTurns(
    browser,
    pairs.flatMap(({ geojson, register }) => [geojson, register]),
  )
  const row = (what: string, key: keyof Grown) => [
    what,
    ...pairs.map(({ geojson, register }) => (of(register, key) / of(geojson, key)).toFixed(2)),
  ]
  report(
    [
      '### A register, × the same rows as GeoJSON, on the desktop\n',
      table(
        [`median of ${rounds}`, ...thresholdCounts.map((count) => count.toLocaleString('en'))],
        [...ratios, ...limits].map(([what, key]) => row(what, key)),
      ),
    ].join('\n'),
  )
  remove(pairs.flatMap(({ geojson, register }) => [geojson, register]))
}
