/** Measures atlases with different numbers of features, in turns. */
import { readdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { compress, serveFolder } from '../tools/staticServer.ts'
import { buildGrown } from './grow.ts'
import { median, open, profiles } from './measure.ts'
import { judged, table, type Report } from './table.ts'

const rounds = 5
const counts = [50, 500, 5_000, 50_000]

/** In ms. */
interface Grown {
  painted: number
  ready: number
  /** The slowest input in the list: open, group, filter and back. */
  list: number
  /** The same on a page without WebGL, where no input waits for the map to be drawn. */
  listWithoutMap: number
  /** The slowest letter typed into the search box. */
  search: number
  /** From the first letter to the first result. The search index is built in this time. */
  found: number
}

/** Returns the longest time from an input during `act` to the frame that shows its result, in ms. The browser rounds to 8 ms. */
async function slowest(page: Page, act: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) window.slowest = Math.max(window.slowest, duration)
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

/** Opens the list, groups it by country, filters by a topic and back, and groups it by topic again. */
async function useList(page: Page): Promise<void> {
  await page.getByRole('tab').nth(2).click()
  await page.locator('main .by button').nth(1).click()
  await page.locator('.legend .key button').click()
  const filter = page.locator('.legend input[type="checkbox"]')
  await filter.nth(4).click()
  await filter.nth(4).click()
  await page.keyboard.press('Escape')
  await page.locator('main .by button').nth(0).click()
}

/** Waits until the service worker has stored the site and the page is idle. */
const becomesIdle = (page: Page) =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready
    await new Promise((done) => requestIdleCallback(done))
  })

async function measure(browser: Browser, folder: string): Promise<Grown> {
  const server = await serveFolder({ folder, compressed: true })
  const noMap = await open(browser, { server, map: '.map' }, profiles[0]!, '', 'failed')
  await becomesIdle(noMap.page)
  const listWithoutMap = await slowest(noMap.page, () => useList(noMap.page))
  await noMap.page.context().close()
  const { page } = await open(browser, { server, map: '.map' }, profiles[0]!)
  const { painted, ready } = await page.evaluate(() => ({
    painted: performance.getEntriesByName('first-contentful-paint')[0]!.startTime,
    ready: window.records.ready,
  }))
  await becomesIdle(page)
  const list = await slowest(page, () => useList(page))
  let found = 0
  const search = await slowest(page, async () => {
    await page.getByRole('combobox').click()
    const start = Date.now()
    await page.keyboard.press('a')
    await page.getByRole('option').first().waitFor()
    found = Date.now() - start
    for (const letter of 'ktau') await page.keyboard.press(letter)
    await page.getByRole('option').first().waitFor()
  })
  await page.context().close()
  await server.stop()
  return { painted, ready, list, listWithoutMap, search, found }
}

export async function growth(browser: Browser, report: Report): Promise<void> {
  const sites = counts.map((count) => ({ count, folder: buildGrown(count), runs: [] as Grown[] }))
  for (let round = 0; round < rounds; round++) {
    for (const { folder, runs } of sites) runs.push(await measure(browser, folder))
  }
  const of = ({ runs }: (typeof sites)[number], key: keyof Grown) => median(runs.map((run) => run[key]))
  const kB = (file: string) => (compress(file).length / 1000).toFixed(0)
  const places = (folder: string) =>
    join(
      folder,
      'assets',
      readdirSync(join(folder, 'assets')).find((name) => name.startsWith('places-'))!,
    )
  const [least] = sites as [(typeof sites)[number]]
  report(
    [
      '### Growth: number of additional features, on the desktop\n',
      table(
        ['median of five', ...counts.map((count) => count.toLocaleString('en')), 'wanted'],
        [
          ['first paint, ms', ...sites.map((site) => of(site, 'painted').toFixed(0)), 'does not grow'],
          ['map ready, ms', ...sites.map((site) => of(site, 'ready').toFixed(0)), ''],
          [
            'map ready, × that of 50',
            ...sites.map((site) => judged(of(site, 'ready') / of(least, 'ready'), 1.5)),
            '≤ 1.5 at 5,000',
          ],
          [
            'slowest input in the list, ms',
            ...sites.map((site) => judged(of(site, 'list'), 100, 0)),
            '≤ 100 at 50,000',
          ],
          [
            'slowest input in the list without a map, ms',
            ...sites.map((site) => judged(of(site, 'listWithoutMap'), 100, 0)),
            '≤ 100 at 50,000',
          ],
          [
            'slowest letter in the search, ms',
            ...sites.map((site) => judged(of(site, 'search'), 100, 0)),
            '≤ 100 at 50,000',
          ],
          ['first letter to first result, ms', ...sites.map((site) => of(site, 'found').toFixed(0)), ''],
          ['index.html, kB', ...sites.map(({ folder }) => kB(join(folder, 'index.html'))), ''],
          ['places.geojson, kB', ...sites.map(({ folder }) => kB(places(folder))), ''],
        ],
      ),
    ].join('\n'),
  )
  for (const { folder } of sites) rmSync(dirname(folder), { recursive: true })
}
