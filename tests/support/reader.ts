/** A reader at the built site, in a real Chromium. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, inject } from 'vitest'
import { readFileSync } from 'node:fs'
import { launchChromium } from '../../tools/browsers/launchChromium'
import type { Area, Corridor, Place } from '../../src/content/schema'

let browser: Browser
const open: Page[] = []

beforeAll(async () => {
  browser = await launchChromium()
})
afterEach(async () => {
  await Promise.all(open.splice(0).map((page) => page.context().close()))
})
afterAll(() => browser?.close())

export interface Visit extends BrowserContextOptions {
  /** Another server than that of the built site. */
  site?: string
  hash?: string
  /** Runs before the page is opened: routes, listeners. */
  prepare?: (page: Page) => unknown
  /** The map's state to wait for. */
  until?: 'ready' | 'failed' | 'loading'
}

/** Opens the atlas and waits until the map has drawn. */
export async function visit({ site, hash = '', prepare, until = 'ready', ...options }: Visit = {}): Promise<Page> {
  const context = await browser.newContext({
    // As wide as the page shows all its tools; software GL takes its time for every pixel more.
    viewport: { width: 1240, height: 720 },
    locale: 'en-GB',
    // What is pinned for another visit would only take its time from this one.
    serviceWorkers: 'block',
    ...options,
  })
  // Software GL on a busy machine: waiting longer costs nothing where nothing is wrong.
  context.setDefaultTimeout(90_000)
  const page = await context.newPage()
  open.push(page)
  await prepare?.(page)
  await page.goto((site ?? inject('site')) + hash)
  await page.locator(`.map[data-state="${until}"]`).waitFor()
  return page
}

/** Opens the atlas where there is no WebGL: what is read in the column must not wait for the map, nor need one. */
export const visitText = (visitor: Visit = {}): Promise<Page> =>
  visit({
    ...visitor,
    until: 'failed',
    prepare: async (page) => {
      await page.addInitScript(() => {
        HTMLCanvasElement.prototype.getContext = () => null
      })
      await visitor.prepare?.(page)
    },
  })

const content = <F>(file: string): F[] => JSON.parse(readFileSync(`geo/${file}`, 'utf8')).features as F[]
export const places = content<Place>('places.geojson')
export const areas = content<Area>('areas.geojson')
export const corridors = content<Corridor>('corridors.geojson')
export const features = [...places, ...areas, ...corridors]
export const featureById = (id: string) => {
  const feature = features.find((candidate) => candidate.id === id)
  if (!feature) throw new Error(`the content has no ${id}`)
  return feature
}

const mercator = ([lng, lat]: readonly [number, number]): [number, number] => [
  (lng + 180) / 360,
  (1 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / Math.PI) / 2,
]

export async function camera(page: Page): Promise<{ zoom: number; centre: [number, number] }> {
  const [zoom, lat, lng] = /map=([^&]+)/.exec(new URL(page.url()).hash)![1]!.split('/').map(Number)
  return { zoom: zoom!, centre: [lng!, lat!] }
}

/** Where on the screen a position is drawn, by the camera in the address and the Mercator projection: nothing of the page's own. */
export async function screenPoint(page: Page, position: readonly [number, number]): Promise<{ x: number; y: number }> {
  const { zoom, centre } = await camera(page)
  const box = (await page.locator('#map').boundingBox())!
  const world = 512 * 2 ** zoom
  const [x, y] = mercator(position)
  const [cx, cy] = mercator(centre)
  return { x: box.x + box.width / 2 + (x - cx) * world, y: box.y + box.height / 2 + (y - cy) * world }
}

/** Clicks where a position is drawn. */
export async function clickAt(page: Page, position: readonly [number, number]): Promise<void> {
  const { x, y } = await screenPoint(page, position)
  await page.mouse.move(x, y)
  await page.mouse.click(x, y)
}

/** The open panel's heading. */
export const heading = (page: Page) => page.getByRole('main').getByRole('heading', { level: 2 })

/** The map stands still and has drawn everything: what it was asked for before, it has done. */
export const settled = (page: Page): Promise<void> => page.locator('.canvas:not([data-drawing])').waitFor()
