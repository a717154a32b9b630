/**
 * `npm run pictures [view ...]`: writes a contact sheet of each view in every theme, language and size to `pictures/`. The
 * rows of a sheet are themes and languages, its columns sizes.
 */
import { mkdirSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { ownFolder } from '../../build/atlas/atlasFolder.ts'
import { readAtlas } from '../../build/atlas/readAtlas.ts'
import { launchChromium } from '../browsers/launchChromium.ts'
import { serveBuiltSite } from '../builtSite.ts'
import { showAs } from './showAs.ts'
import { writeSheet } from './writeSheet.ts'

interface View {
  hash: string
  /** Actions after the page has loaded. */
  act?: (page: Page) => Promise<unknown>
}

const views: Record<string, View> = {
  first: { hash: '' },
  place: { hash: 'at=baikonur-cosmodrome' },
  corridor: { hash: 'at=western-europe-western-china' },
  country: { hash: 'at=kazakhstan' },
  article: { hash: 'view=article&at=aktau&para=12&quote=0-90' },
  places: { hash: 'view=places' },
  some: { hash: 'view=places&hide=topic:space&time=2016-2018' },
  sources: { hash: 'view=sources' },
  search: { hash: 'q=aktau', act: (page) => page.getByRole('option').first().waitFor() },
  filter: { hash: 'map=3.5/47/63', act: (page) => page.locator('.legend .key button').click() },
  ride: { hash: 'follow=eurasia-rail&km=4428' },
  way: { hash: 'way=berlin~baikonur' },
  keys: { hash: 'map=3.5/47/64', act: (page) => page.keyboard.press('?') },
}
const themes = ['light', 'dark'] as const
const touch = { hasTouch: true, isMobile: true }
const sizes = [
  { viewport: { width: 1440, height: 900 } },
  { viewport: { width: 1024, height: 768 } },
  { viewport: { width: 390, height: 844 }, ...touch },
  { viewport: { width: 844, height: 390 }, ...touch },
  { viewport: { width: 320, height: 640 }, ...touch },
]
/** Height of a picture on the sheet in px. */
const pictureHeight = 400

/** Takes the screenshots of a view at one size, in each theme and language, without reloading the page. */
async function takeScreenshots(
  browser: Browser,
  url: string,
  view: View,
  size: (typeof sizes)[number],
): Promise<Buffer[]> {
  const context = await browser.newContext({ ...size, locale: 'en-GB', reducedMotion: 'reduce' })
  const page = await context.newPage()
  page.setDefaultTimeout(60_000)
  await page.goto(`${url}#${view.hash}`)
  await page.locator('.map[data-state="ready"]').waitFor()
  await view.act?.(page)
  const screenshots: Buffer[] = []
  for (const theme of themes) {
    for (const { tag: language } of readAtlas(ownFolder).config.languages) {
      await showAs(page, theme, language)
      await page.locator('.canvas:not([data-drawing])').waitFor()
      screenshots.push(await page.screenshot())
    }
  }
  await context.close()
  return screenshots
}

mkdirSync('pictures', { recursive: true })
const wanted = process.argv.slice(2)
for (const name of wanted)
  if (!views[name]) throw new Error(`There is no view ${name}. Views: ${Object.keys(views).join(', ')}`)
const { url, server } = await serveBuiltSite()
const browser = await launchChromium()
for (const name of wanted.length ? wanted : Object.keys(views)) {
  const columns: Buffer[][] = []
  for (const size of sizes) columns.push(await takeScreenshots(browser, url, views[name]!, size))
  await writeSheet(columns, pictureHeight, `pictures/${name}.jpg`)
  console.log(`pictures/${name}.jpg`)
}
await browser.close()
await server.close()
