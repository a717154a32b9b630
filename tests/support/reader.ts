/**
 * A reader at the built site, in a real Chromium, or in Firefox in the project `firefox`.
 *
 * A page load with a map takes seconds of CPU time, so most tests share a page: `visit` moves it to another hash, and
 * `closePages` resets it after the test. A page that is not in its first view after the reset is replaced by a new one.
 */
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Frame,
  type Page,
} from 'playwright-core'
import { inject, test } from 'vitest'
import { readFileSync } from 'node:fs'
import { messages } from './messages'
import { launchFirefox } from '../../tools/browsers/launchFirefox'
import type { Area, Corridor, Place } from '../../src/content/schema'

export const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
/**
 * A test that Firefox's driver cannot do: it sends commands of Chromium's DevTools, taps, emulates a media feature, reads a
 * page without scripts, or compares pixels of a picture that Firefox scales in another way.
 */
export const chromiumTest = test.skipIf(inject('engine') === 'firefox')
/** A test of all places of geo/, or of their number: it cannot hold with a register. */
export const smallAtlasTest = test.skipIf(inject('rows') > 0)
/** As wide as the page shows all its tools; software GL takes longer for every pixel more. */
const desktop = { width: 1240, height: 720 }
/** The camera of a shared page with a map that is not asked for another. */
const wideView = '#map=3/48/65'

type MapState = 'ready' | 'failed' | 'loading'

export interface Visit extends BrowserContextOptions {
  /** Another server than that of the built site. */
  site?: string
  hash?: string
  /** Loads a page for this test alone, or even a context, in which nothing has been fetched before. */
  fresh?: boolean | 'context'
  /** Runs before a fresh page is loaded: routes, listeners. */
  prepare?: (page: Page) => unknown
  /** Whether the browser has no WebGL. */
  withoutMap?: boolean
  /** The map's state to wait for in a fresh page. */
  until?: MapState
}

export type BlankPage = Pick<Visit, 'withoutMap' | 'hasTouch' | 'javaScriptEnabled'>

/** What a page can change, so that pages which differ in it share a context; a context keeps scripts compiled. */
const changeable = (options: BrowserContextOptions) =>
  Object.keys(options).every((option) => ['viewport', 'hasTouch', 'isMobile', 'reducedMotion'].includes(option))

let browser: Promise<Browser> | undefined
const contexts = new Map<string, BrowserContext>()
/** Contexts and pages of the test that is running. */
const own: (BrowserContext | Page)[] = []

async function newContext(options: BrowserContextOptions, withoutMap = false): Promise<BrowserContext> {
  browser ??= inject('engine') === 'firefox' ? launchFirefox() : chromium.connect(inject('browser'))
  // Firefox emulates touch, and not the rest of a phone.
  if (inject('engine') === 'firefox') delete (options = { ...options }).isMobile
  const context = await (
    await browser
  ).newContext({
    viewport: desktop,
    // A quarter of the pixels: software GL takes longer for every pixel more, and the layout stays the same.
    deviceScaleFactor: 0.5,
    locale: 'en-GB',
    // A service worker would fetch all files of the site for every context.
    serviceWorkers: 'block',
    // The map's camera arrives at once. A test of motion asks for it.
    reducedMotion: 'reduce',
    ...options,
  })
  // Software GL on a busy machine: waiting longer costs nothing where nothing is wrong.
  context.setDefaultTimeout(90_000)
  if (withoutMap) await context.addInitScript(() => (HTMLCanvasElement.prototype.getContext = () => null))
  return context
}

/** Waits until the map has drawn, or cannot. */
export const mapIs = (page: Page, state: MapState): Promise<void> =>
  page.locator(`#map[data-state="${state}"]`).waitFor()
/** The map stands still and has drawn everything that it was asked for. */
export const settled = (page: Page): Promise<void> =>
  page.locator('#map .canvas:not([data-drawing])').waitFor({ state: 'attached' })
/** Two frames: what an act has begun is on the page. */
export const twoFrames = (page: Page | Frame): Promise<void> =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))))

interface SharedPage {
  page: Page
  /** What the page shows in its first view. */
  firstView: string[]
  hasMap: boolean
  isInUse: boolean
}
const shared = new Map<string, SharedPage>()

/** What a reader sees of the page outside the map, with the states of the controls. */
const view = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const states = ['class', 'disabled', 'hidden', 'inert', 'open', 'lang', 'data-theme', 'role']
    states.push(...'expanded selected pressed checked current valuenow'.split(' ').map((name) => `aria-${name}`))
    return [document.documentElement, ...document.body.querySelectorAll('*')].flatMap((element) => {
      if (element.closest('#map *, [role="status"], [role="alert"]')) return []
      const text = [...element.childNodes]
        .filter((node) => node.nodeType === Node.TEXT_NODE)
        .map((node) => node.nodeValue)
      const value = element instanceof HTMLInputElement ? element.value : ''
      const line = [element.localName, ...states.map((name) => element.getAttribute(name)), value, ...text].join(' ')
      return [line.replace(/\s+/g, ' ').trim()]
    })
  })

/** Returns a page to the first view, as far as a reader can: the address, the filter, the sheet, the focus, the scroll. */
export async function reset(page: Page, hash = ''): Promise<void> {
  for (let open = 0; open < 3 && (await page.getByRole('dialog').count()); open++) await page.keyboard.press('Escape')
  await page.emulateMedia({
    media: null,
    colorScheme: null,
    reducedMotion: 'reduce',
    forcedColors: null,
    contrast: null,
  })
  await page.evaluate((hash) => {
    for (const button of document.querySelectorAll<HTMLElement>('button[aria-expanded="true"]')) button.click()
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    // Leaves no step in the history.
    location.replace(hash || '#')
    // Tab starts at the first element of the page again.
    const start = document.createElement('span')
    start.tabIndex = -1
    document.body.prepend(start)
    start.focus()
    start.remove()
  }, hash)
  await twoFrames(page)
  // A move of the map that had begun, or that ends a ride, is over before the map goes to its camera.
  await settled(page)
  await page.evaluate((hash) => location.replace(hash || '#'), hash)
  const sheet = page.getByRole('slider', { name: messages.en.sheet.label })
  if (await sheet.isVisible()) {
    await sheet.press('Home')
    await sheet.press('ArrowUp')
    await sheet.blur()
  }
  await page.evaluate(() => {
    for (const element of document.querySelectorAll('main, main *')) element.scrollTop = 0
  })
  // A map remembers where it was clicked until the pointer has left that spot.
  const box = await page.locator('#map').boundingBox()
  if (box) await page.mouse.move(box.x + box.width / 2, box.y + 40)
  if (box) await page.mouse.move(box.x + box.width / 2 + 50, box.y + 90)
  await page.mouse.move(0, 0)
  await twoFrames(page)
}

/** Chromium keeps 50 steps of a page's history and counts no more. */
const tooManySteps = 25

/** Whether a page that was reset is in its first view, has stored nothing and has room in its history. */
async function isAsNew({ page, firstView }: SharedPage): Promise<boolean> {
  const [now, stored, steps] = await Promise.all([
    view(page),
    page.evaluate(() => localStorage.length + sessionStorage.length),
    page.evaluate(() => history.length),
  ])
  return stored === 0 && steps < tooManySteps && now.join('\n') === firstView.join('\n')
}

async function contextFor(key: string, options: BrowserContextOptions, withoutMap: boolean): Promise<BrowserContext> {
  const known = contexts.get(key)
  if (known) return known
  const context = await newContext(options, withoutMap)
  contexts.set(key, context)
  return context
}

/** Moves the shared page of a context to a hash. */
async function move(
  key: string,
  context: BrowserContext,
  hash: string,
  options: BrowserContextOptions,
  hasMap: boolean,
) {
  const start = hasMap ? wideView : ''
  let reader = shared.get(key)
  if (!reader) {
    const page = await context.newPage()
    await page.goto(inject('site') + start)
    await mapIs(page, hasMap ? 'ready' : 'failed')
    await reset(page, start)
    reader = { page, firstView: await view(page), hasMap, isInUse: true }
    shared.set(key, reader)
  }
  reader.isInUse = true
  const { page } = reader
  await page.setViewportSize(options.viewport ?? desktop)
  await page.emulateMedia({ reducedMotion: options.reducedMotion ?? 'reduce' })
  await page.evaluate((to) => location.replace(to), hash || start || '#')
  await twoFrames(page)
  await settled(page)
  return page
}

/**
 * Opens the atlas and waits until the map has drawn. The page is shared with other tests, unless the test asks for a
 * fresh one or for more than a hash, a size of the window, touch or less motion.
 */
export async function visit(visitor: Visit = {}): Promise<Page> {
  const { hash = '', site, fresh, prepare, withoutMap = false, until, ...options } = visitor
  const isShared = fresh !== 'context' && changeable(options)
  const { viewport, reducedMotion, ...fixed } = options
  const key = JSON.stringify([withoutMap, fixed])
  const context = isShared ? await contextFor(key, fixed, withoutMap) : await newContext(options, withoutMap)
  const canMove = isShared && !fresh && !site && !prepare && !until && !shared.get(key)?.isInUse
  if (canMove) return move(key, context, hash, options, !withoutMap)
  const page = await context.newPage()
  own.push(isShared ? page : context)
  if (isShared) {
    await page.setViewportSize(viewport ?? desktop)
    await page.emulateMedia({ reducedMotion: reducedMotion ?? 'reduce' })
  }
  await prepare?.(page)
  await page.goto((site ?? inject('site')) + hash)
  await mapIs(page, until ?? (withoutMap ? 'failed' : 'ready'))
  return page
}

/** An empty page, for a test that opens another site. */
export async function blankPage({ withoutMap = false, ...options }: BlankPage = {}): Promise<Page> {
  const page = await (await contextFor(JSON.stringify([withoutMap, options]), options, withoutMap)).newPage()
  own.push(page)
  return page
}

/** Opens the atlas where there is no WebGL: the column must not wait for the map, nor need it. */
export const visitText = (visitor: Visit = {}): Promise<Page> => visit({ ...visitor, withoutMap: true })

const clearStorage = (page: Page) =>
  page
    .evaluate(() => {
      localStorage.clear()
      sessionStorage.clear()
    })
    // A test may have taken the storage away.
    .catch(() => undefined)

/**
 * Closes the pages of a test. Resets the shared ones, and closes those that are not as new afterwards, or in which the
 * test has failed.
 */
export async function closePages(hasFailed: boolean): Promise<void> {
  for (const page of own.splice(0)) {
    if ('goto' in page) await clearStorage(page)
    await page.close()
  }
  for (const [key, reader] of shared) {
    if (!reader.isInUse) continue
    const { page, hasMap } = reader
    reader.isInUse = false
    if (!hasFailed) await reset(page, hasMap ? wideView : '')
    if (!hasFailed && (await isAsNew(reader))) continue
    shared.delete(key)
    await clearStorage(page)
    await page.close()
  }
}

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

/** Writes the camera into the address: it is there once the map has moved. The map zooms in and back out. */
export async function writeCamera(page: Page): Promise<void> {
  for (const name of [messages.en.zoom.in, messages.en.zoom.out]) {
    const before = page.url()
    await page.getByRole('button', { name }).press('Enter')
    await twoFrames(page)
    await settled(page)
    // The address follows the camera a moment later.
    await page.waitForURL((url) => url.href !== before && url.hash.includes('map='))
  }
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
