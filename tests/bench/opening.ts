/** `npm run bench`: how soon the built atlas can be read and used, beside an empty page, interleaved in one run; medians of five. */
import type { Browser } from 'playwright-core'
import { launchChromium, serveBuiltSite } from '../builtSite.ts'

const rounds = 5
const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!

/** Milliseconds from navigation to: first paint, the map's first idle, and from a click to its passage on the page. */
interface Timing {
  paint: number
  ready?: number
  passage?: number
}

const firstPaint = () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime

async function measure(browser: Browser, url: string, isAtlas: boolean): Promise<Timing> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' })
  await page.goto(url)
  await page.waitForFunction(firstPaint)
  const timing: Timing = { paint: (await page.evaluate(firstPaint))! }
  if (isAtlas) {
    await page.locator('.map[data-state="ready"]').waitFor()
    timing.ready = await page.evaluate(() => performance.now())
    timing.passage = await page.evaluate(async () => {
      const clicked = performance.now()
      document.querySelector<HTMLButtonElement>('.panel ul button')!.click()
      while (!document.querySelector('.panel blockquote')) await new Promise(requestAnimationFrame)
      return performance.now() - clicked
    })
  }
  await page.close()
  return timing
}

const { url, server } = await serveBuiltSite()
const browser = await launchChromium()
const atlas: Timing[] = []
const empty: Timing[] = []
for (let round = 0; round < rounds; round++) {
  empty.push(await measure(browser, 'data:text/html,<p>empty</p>', false))
  atlas.push(await measure(browser, url, true))
}
await browser.close()
await server.close()

const of = (key: keyof Timing, timings: Timing[]) => median(timings.map((timing) => timing[key] ?? NaN))
const base = of('paint', empty)
console.log('| median of five | ms | × the empty page’s paint |\n|---|---:|---:|')
const row = (name: string, ms: number) => console.log(`| ${name} | ${ms.toFixed(0)} | ${(ms / base).toFixed(1)} |`)
row('empty page painted', base)
row('atlas: text painted', of('paint', atlas))
row('atlas: map ready', of('ready', atlas))
row('atlas: click to passage', of('passage', atlas))
