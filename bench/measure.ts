/** Measurements of an open page. Times are in ms. */
import type { Browser, BrowserContextOptions, CDPSession, Page } from 'playwright-core'
import type { StaticServer } from '../tools/staticServer.ts'

/** How often each page is measured. BENCH_ROUNDS=1 tries a benchmark on a machine that is not quiet. */
export const rounds = Number(process.env.BENCH_ROUNDS ?? 5)

export interface Profile {
  name: string
  context: BrowserContextOptions
  /** The factor by which Chromium slows down the page's main thread. */
  cpu: number
  /** Bits per second, and latency in ms. The network is not limited without it. */
  network?: { bits: number; latency: number }
}
export const profiles: Profile[] = [
  { name: 'desktop', context: { viewport: { width: 1440, height: 900 } }, cpu: 1 },
  {
    name: 'phone',
    context: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    cpu: 4,
    network: { bits: 1.6e6, latency: 150 },
  },
]

export const median = (values: readonly number[]): number => quantile(values, 0.5)
export const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((one, other) => one - other)[Math.floor(share * (values.length - 1))]!

/** What the page records about itself. Times are from its navigation. */
interface Records {
  longTasks: [start: number, ms: number][]
  largest: number
  ready: number
  drew: boolean
}
/** Runs in the page: records long tasks, the largest paint, when the map is ready and whether it has drawn (`drew`). */
const record = (map: string | undefined) => {
  const records: Records = { longTasks: [], largest: 0, ready: 0, drew: false }
  window.records = records
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) records.longTasks.push([startTime, duration])
  }).observe({ type: 'longtask', buffered: true })
  new PerformanceObserver((list) => (records.largest = list.getEntries().at(-1)!.startTime)).observe({
    type: 'largest-contentful-paint',
    buffered: true,
  })
  if (map) {
    new MutationObserver((_, observer) => {
      if (document.querySelector(map)?.getAttribute('data-state') !== 'ready') return
      records.ready = performance.now()
      observer.disconnect()
    }).observe(document, { subtree: true, attributes: true, attributeFilter: ['data-state'] })
  }
  const { prototype } = WebGL2RenderingContext
  const draw = prototype.drawElements
  prototype.drawElements = function (...args) {
    records.drew = true
    return draw.apply(this, args)
  }
}
declare global {
  interface Window {
    records: Records
  }
}
const recordsOf = (page: Page): Promise<Records> => page.evaluate(() => window.records)

export interface Visit {
  page: Page
  devtools: CDPSession
}

/**
 * Opens a page in a new browser context, and waits for the map.
 * @param state of the map to wait for. With `failed`, the page has no WebGL.
 */
export async function open(
  browser: Browser,
  { server, map }: { server: StaticServer; map?: string },
  profile: Profile,
  hash = '',
  state: 'ready' | 'failed' = 'ready',
): Promise<Visit> {
  const context = await browser.newContext({ ...profile.context, locale: 'en-GB' })
  context.setDefaultTimeout(180_000)
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  if (profile.network) {
    const { bits, latency } = profile.network
    await devtools.send('Network.enable')
    const throughput = bits / 8
    await devtools.send('Network.emulateNetworkConditions', {
      offline: false,
      latency,
      downloadThroughput: throughput,
      uploadThroughput: throughput,
    })
  }
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: profile.cpu })
  // tsx compiles functions with calls of a helper `__name`, which the page lacks.
  await page.addInitScript('globalThis.__name = (value) => value')
  await page.addInitScript(record, map)
  if (state === 'failed') await page.addInitScript(() => (HTMLCanvasElement.prototype.getContext = () => null))
  await page.goto(server.url + hash)
  if (map) await page.locator(`${map}[data-state="${state}"]`).waitFor()
  return { page, devtools }
}

export interface Opening {
  /** When the largest text or picture was painted. */
  painted: number
  /** When the map was ready; 0 without a map. */
  ready: number
  /** Bytes sent for the page and all resources that block its rendering. */
  first: number
  /** Bytes sent until the map was ready. */
  all: number
  /** The longest task in the five seconds after the map was ready. */
  longest: number
  /** By how much the tasks until then were longer than 50 ms each, in sum. */
  blocking: number
}

export async function opening({ page }: Visit): Promise<Opening> {
  await page.waitForFunction(() => window.records.largest > 0)
  const { ready } = await recordsOf(page)
  if (ready) await page.waitForFunction(() => performance.now() > window.records.ready + 5000)
  const { largest, longTasks } = await recordsOf(page)
  const sizes = await page.evaluate((until) => {
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceResourceTiming[]
    const files = performance.getEntriesByType('resource') as PerformanceResourceTiming[]
    const sum = (list: PerformanceResourceTiming[]) => list.reduce((all, { transferSize }) => all + transferSize, 0)
    const blocking = files.filter(
      (file) => (file as { renderBlockingStatus?: string }).renderBlockingStatus === 'blocking',
    )
    return {
      first: sum([navigation!, ...blocking]),
      all: sum([navigation!, ...files.filter(({ responseEnd }) => responseEnd <= (until || Infinity))]),
    }
  }, ready)
  const after = longTasks.filter(([start]) => ready && start > ready).map(([, ms]) => ms)
  const blocking = longTasks.reduce((sum, [, ms]) => sum + ms - 50, 0)
  return { painted: largest, ready, ...sizes, longest: Math.max(0, ...after), blocking }
}

/**
 * Returns the time from a click or tap on a feature's row to the frame that shows its passage, as Event Timing measures it. The
 * browser rounds to 8 ms.
 * @throws {Error} if that frame does not show the passage
 */
export async function clickToPassage({ page }: Visit, id: string, hasTouch: boolean): Promise<number> {
  const row = page.locator(`main [data-feature="${id}"]`).first()
  await row.scrollIntoViewIfNeeded()
  const measured = page.evaluate(
    () =>
      new Promise<number | null>((resolve) => {
        let isShown = false
        addEventListener(
          'click',
          () => requestAnimationFrame(() => (isShown = document.querySelector('main blockquote') !== null)),
          { capture: true, once: true },
        )
        new PerformanceObserver((list) => {
          const click = list.getEntries().find(({ name }) => name === 'click')
          if (click) resolve(isShown ? click.duration : null)
        }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit)
      }),
  )
  await (hasTouch ? row.tap() : row.click())
  const ms = await measured
  if (ms === null) throw new Error(`the frame after the click on ${id} does not show its passage`)
  return ms
}

/** Returns the ms between frames in which the map was drawn. The map is not drawn in every frame of the page. */
export async function frames({ page }: Visit, seconds: number, action: () => Promise<void>): Promise<number[]> {
  const measured = page.evaluate(async (ms) => {
    const { records } = window
    const times: number[] = []
    const end = performance.now() + ms
    while (performance.now() < end) {
      records.drew = false
      const time = await new Promise<number>(requestAnimationFrame)
      if (records.drew) times.push(time)
    }
    return times.slice(1).map((time, index) => time - times[index]!)
  }, seconds * 1000)
  await action()
  return measured
}

/** Drags the map with the mouse, starting at a point in px, and returns the ms between frames. */
export async function drag(visit: Visit, seconds: number, [x, y]: [number, number]): Promise<number[]> {
  const { mouse } = visit.page
  await mouse.move(x, y)
  await mouse.down()
  const times = await frames(visit, seconds, async () => {
    const end = Date.now() + seconds * 1000
    for (let step = 0; Date.now() < end; step++) await mouse.move(x - (step % 100), y + (step % 40))
  })
  await mouse.up()
  return times
}

/** Returns the size of the script heap in MB and the numbers of nodes and listeners, after garbage collection. */
export async function heldBy({ devtools }: Visit): Promise<{ heap: number; nodes: number; listeners: number }> {
  await devtools.send('Performance.enable')
  for (let round = 0; round < 3; round++) await devtools.send('HeapProfiler.collectGarbage')
  const { metrics } = await devtools.send('Performance.getMetrics')
  const of = (wanted: string) => metrics.find(({ name }) => name === wanted)!.value
  return { heap: of('JSHeapUsedSize') / 1e6, nodes: of('Nodes'), listeners: of('JSEventListeners') }
}
