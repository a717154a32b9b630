/** `npm run studio-picture`: takes the screenshot of docs/studio.md, while a place is chosen in a copy of an example. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serveStudio } from '../../studio/server/server.ts'
import { launchChromium } from '../browsers/launchChromium.ts'

/** The place that the copy lacks: the studio suggests it. */
const lacking = 'isiolo'

const folder = mkdtempSync(join(tmpdir(), 'studio-picture-'))
cpSync('examples/lapsset', folder, { recursive: true })
const file = join(folder, 'places.geojson')
const places = JSON.parse(readFileSync(file, 'utf8')) as { features: { id: string }[] }
places.features = places.features.filter(({ id }) => id !== lacking)
writeFileSync(file, JSON.stringify(places))

const { url, close } = await serveStudio(folder)
const browser = await launchChromium()
const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' })
// The server compiles the page for the first time.
page.setDefaultTimeout(120_000)
await page.goto(url)
await page
  .getByRole('button', { name: /^Isiolo/ })
  .first()
  .click()
await page.locator('.candidate').first().waitFor()
await page.locator('.map[data-state="ready"]').waitFor()
await page.screenshot({ path: 'docs/studio.jpg', type: 'jpeg', quality: 55 })
await browser.close()
await close()
rmSync(folder, { recursive: true })
