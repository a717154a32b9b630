/** `npm run picture`: the README's picture, taken of the built site. */
import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'
import { build, preview } from 'vite'
import { chromiumFlags, findChromium } from './chromium.ts'

if (!existsSync('dist/index.html')) await build({ logLevel: 'warn' })
const server = await preview({ preview: { port: 0, host: '127.0.0.1' } })
const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumFlags })
const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' })
await page.goto(`${server.resolvedUrls!.local[0]}#map=3.9/47/63&at=western-europe-western-china`)
await page.locator('.map[data-state="ready"]').waitFor()
await page.screenshot({ path: 'tests/picture.jpg', type: 'jpeg', quality: 82 })
await browser.close()
await server.close()
