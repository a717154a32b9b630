import { chromium, type Browser } from 'playwright-core'
import { chromiumFlags, findChromium } from './chromium.ts'

/** Starts Debian's Chromium, or another that `findChromium` finds. It draws WebGL in software. */
export const launchChromium = (): Promise<Browser> =>
  chromium.launch({ executablePath: findChromium(), args: chromiumFlags })
