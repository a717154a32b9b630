import { chromium, type Browser, type BrowserServer } from 'playwright-core'
import { chromiumFlags, findChromium } from './chromium.ts'

/** Starts Debian's Chromium, or another that `findChromium` finds. It draws WebGL in software. */
export const launchChromium = (): Promise<Browser> =>
  chromium.launch({ executablePath: findChromium(), args: chromiumFlags })

/** Starts the same Chromium for several processes: each connects to its `wsEndpoint()`. */
export const launchChromiumServer = (): Promise<BrowserServer> =>
  chromium.launchServer({ executablePath: findChromium(), args: chromiumFlags })
