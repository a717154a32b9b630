/**
 * Part of `npm run bench`: milliseconds between frames while a corridor is ridden, and while the same map is dragged by
 * hand from where the ride stands: in turns, on one page, so that zoom, bearing, tiles and the machine are the same.
 */
import type { Page } from 'playwright-core'
import { launchChromium, serveBuiltSite } from '../builtSite.ts'

const [seconds, rounds] = [5, 5]
const start = '#follow=western-europe-western-china&km=3000'

/** Notes when the map draws: it answers a drag, whose events come between frames, in fewer frames than the page has. */
const noteDrawing = () => {
  const { prototype } = WebGL2RenderingContext
  const draw = prototype.drawElements
  prototype.drawElements = function (...args) {
    Object.assign(window, { drew: true })
    return draw.apply(this, args)
  }
}

/** The times between the frames of some seconds in which the map drew, while something goes on. */
async function frames(page: Page, action: () => Promise<void>): Promise<number[]> {
  const measured = page.evaluate(async (ms) => {
    const noted = window as { drew?: boolean }
    const times: number[] = []
    const end = performance.now() + ms
    while (performance.now() < end) {
      noted.drew = false
      const time = await new Promise<number>(requestAnimationFrame)
      if (noted.drew) times.push(time)
    }
    return times.slice(1).map((time, index) => time - times[index]!)
  }, seconds * 1000)
  await action()
  return measured
}

const quantile = (values: number[], share: number): number =>
  values.toSorted((one, other) => one - other)[Math.floor(share * (values.length - 1))]!

async function ride(page: Page): Promise<number[]> {
  const again = page.getByRole('button', { name: 'Follow again' })
  if (await again.count()) await again.click()
  await page.getByRole('button', { name: 'Play', exact: true }).click()
  const times = await frames(page, async () => {})
  await page.getByRole('button', { name: 'Pause', exact: true }).click()
  return times
}

async function drag(page: Page): Promise<number[]> {
  await page.locator('.canvas:not([data-drawing])').waitFor()
  await page.mouse.move(900, 350)
  await page.mouse.down()
  const times = await frames(page, async () => {
    const end = Date.now() + seconds * 1000
    for (let step = 0; Date.now() < end; step++) await page.mouse.move(900 - (step % 300), 350 + (step % 100))
  })
  await page.mouse.up()
  return times
}

const { url, server } = await serveBuiltSite()
const browser = await launchChromium()
const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' })
await page.addInitScript(noteDrawing)
await page.goto(url + start)
await page.locator('.map[data-state="ready"]').waitFor()
const [ridden, dragged]: [number[], number[]] = [[], []]
for (let round = 0; round < rounds; round++) {
  ridden.push(...(await ride(page)))
  dragged.push(...(await drag(page)))
}
await browser.close()
await server.close()

console.log(`\n| ms a frame, ${rounds} turns of ${seconds} s | median | 95 % | frames |\n|---|---:|---:|---:|`)
const row = (name: string, times: number[]) =>
  console.log(
    `| ${name} | ${quantile(times, 0.5).toFixed(1)} | ${quantile(times, 0.95).toFixed(1)} | ${times.length} |`,
  )
row('dragging the map', dragged)
row('riding', ridden)
console.log(
  `\nA frame of the ride takes ${(quantile(ridden, 0.5) / quantile(dragged, 0.5)).toFixed(2)} × one of dragging.`,
)
