/** `npm run screenshots`: takes the screenshots of the manifest, which a browser shows before installing. */
import { launchChromium } from '../browsers/launchChromium.ts'
import { serveBuiltSite } from '../builtSite.ts'
import { mapIsDrawn } from './mapIsDrawn.ts'

const { url, server } = await serveBuiltSite()
const browser = await launchChromium()
const shots = [
  { name: 'wide', viewport: { width: 1440, height: 900 }, hash: '#map=3.9/47/63&at=western-europe-western-china' },
  {
    name: 'narrow',
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    hasTouch: true,
    hash: '#map=4.4/43.8/53&at=aktau',
  },
]
for (const { name, hash, ...screen } of shots) {
  const page = await browser.newPage({ ...screen, locale: 'en-GB', serviceWorkers: 'block' })
  await page.goto(url + hash)
  await mapIsDrawn(page)
  await page.screenshot({ path: `geo/screenshots/${name}.jpg`, type: 'jpeg', quality: 78 })
  await page.close()
}
await browser.close()
await server.close()
