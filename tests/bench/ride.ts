/** `npm run bench`: how long a frame takes while a corridor is ridden, against dragging the same map by hand. */
import type { Page } from 'playwright-core'
import { launchChromium, serveBuiltSite } from '../builtSite'

const seconds = 6
const rounds = 4
const [corridor, km, camera] = ['western-europe-western-china', 3400, '5.4/46/63']

const { url, server } = await serveBuiltSite()
const browser = await launchChromium()

async function open(hash: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' })
  await page.goto(url + hash)
  await page.locator('.map[data-state="ready"]').waitFor()
  return page
}

/** Milliseconds between the frames of some seconds, while something goes on. */
async function frames(page: Page, action: () => Promise<void>): Promise<number[]> {
  const measured = page.evaluate(async (ms) => {
    const times: number[] = []
    const end = performance.now() + ms
    while (performance.now() < end) times.push(await new Promise<number>(requestAnimationFrame))
    return times.slice(1).map((time, index) => time - times[index]!)
  }, seconds * 1000)
  await action()
  return measured
}

const quantile = (values: number[], share: number): number =>
  values.toSorted((one, other) => one - other)[Math.floor(share * (values.length - 1))]!

async function pan(): Promise<number[]> {
  const page = await open(`#map=${camera}`)
  await page.mouse.move(900, 450)
  await page.mouse.down()
  const times = await frames(page, async () => {
    const end = Date.now() + seconds * 1000
    for (let step = 0; Date.now() < end; step++) await page.mouse.move(900 - (step % 300), 450 + (step % 100))
  })
  await page.close()
  return times
}

async function ride(): Promise<number[]> {
  const page = await open(`#map=${camera}&follow=${corridor}&km=${km}`)
  await page.getByRole('button', { name: 'Play', exact: true }).click()
  const times = await frames(page, async () => {})
  await page.close()
  return times
}

const [panned, ridden]: [number[], number[]] = [[], []]
for (let round = 0; round < rounds; round++) {
  panned.push(...(await pan()))
  ridden.push(...(await ride()))
}
const line = (name: string, times: number[]) =>
  `${name}: ${quantile(times, 0.5).toFixed(1)} ms median, ${quantile(times, 0.95).toFixed(1)} ms in 95 %, ${times.length} frames`
console.log(line('Dragging the map', panned))
console.log(line('Riding', ridden))
console.log(`Riding takes ${(quantile(ridden, 0.5) / quantile(panned, 0.5)).toFixed(2)} times as long as dragging`)
await browser.close()
await server.close()
process.exit(0)
