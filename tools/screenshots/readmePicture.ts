/** `npm run picture`: takes the README's screenshot. */
import { launchChromium } from '../browsers/launchChromium.ts'
import { serveBuiltSite } from '../builtSite.ts'
import { mapIsDrawn } from './mapIsDrawn.ts'

const { url, server } = await serveBuiltSite()
const browser = await launchChromium()
const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' })
await page.goto(`${url}#map=3.9/47/63&at=western-europe-western-china`)
await mapIsDrawn(page)
await page.screenshot({ path: 'docs/picture.jpg', type: 'jpeg', quality: 82 })
await browser.close()
await server.close()
