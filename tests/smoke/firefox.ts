/** Firefox ESR by WebDriver BiDi, through playwright-core. */
import { launchFirefox } from '../../tools/browsers/launchFirefox'
import { findFirefox } from '../../tools/browsers/firefox'
import type { SmokeBrowser, SmokeOptions } from './smokePage'

/** Firefox's line about a request of a page that was left, which the service worker was about to answer. */
const leftBehind = /^Failed to load ‘[^’]*’\. A ServiceWorker intercepted the request/

async function open({ withoutWebGL }: SmokeOptions = {}) {
  const browser = await launchFirefox({
    ...(withoutWebGL && { 'webgl.disabled': true, 'webgl.force-enabled': false }),
  })
  const context = await browser.newContext({ viewport: { width: 1240, height: 720 }, locale: 'en-GB' })
  const page = await context.newPage()
  page.setDefaultTimeout(90_000)
  const errors: string[] = []
  const log = (message: string) => void (leftBehind.test(message) || errors.push(message))
  page.on('pageerror', ({ message }) => log(message))
  page.on('console', (message) => message.type() === 'error' && log(message.text()))
  await page.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
      console.error(`refused by ${effectiveDirective}: ${blockedURI}`),
    ),
  )
  return {
    goto: (url: string) => page.goto(url),
    back: () => page.goBack(),
    reload: () => page.reload(),
    evaluate: <R>(act: (...args: never[]) => R, ...args: unknown[]) =>
      page.evaluate(`(${act.toString()})(...${JSON.stringify(args)})`) as Promise<R>,
    type: (text: string) => page.keyboard.type(text),
    press: (key: string) => page.keyboard.press(key),
    drag: async ([from, ...to]: readonly [number, number][]) => {
      await page.mouse.move(...from!)
      await page.mouse.down()
      for (const point of to) await page.mouse.move(...point, { steps: 4 })
      await page.mouse.up()
    },
    resize: (width: number, height: number) => page.setViewportSize({ width, height }),
    print: () => page.pdf(),
    screenshot: () => page.screenshot(),
    errors: () => errors,
    close: () => browser.close(),
  }
}

export const firefox: SmokeBrowser = {
  name: 'Firefox ESR',
  missing: findFirefox() ? undefined : 'Firefox is not installed: on Debian, apt-get install firefox-esr libegl1',
  open,
}
