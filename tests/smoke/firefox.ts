/** Firefox ESR by WebDriver BiDi, through playwright-core. */
import { launchFirefox } from '../../tools/browsers/launchFirefox'
import { findFirefox } from '../../tools/browsers/firefox'
import type { SmokeBrowser, SmokeOptions } from './smokePage'

async function open({ withoutScripts, withoutWebGL }: SmokeOptions = {}) {
  const browser = await launchFirefox({
    ...(withoutScripts && { 'javascript.enabled': false }),
    ...(withoutWebGL && { 'webgl.disabled': true, 'webgl.force-enabled': false }),
  })
  const context = await browser.newContext({ viewport: { width: 1240, height: 720 }, locale: 'en-GB' })
  const page = await context.newPage()
  page.setDefaultTimeout(90_000)
  const errors: string[] = []
  page.on('pageerror', ({ message }) => errors.push(message))
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  if (!withoutScripts) {
    await page.addInitScript(() =>
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
        console.error(`refused by ${effectiveDirective}: ${blockedURI}`),
      ),
    )
  }
  return {
    goto: (url: string) => page.goto(url),
    back: () => page.goBack(),
    reload: () => page.reload(),
    evaluate: <R>(act: (...args: never[]) => R, ...args: unknown[]) =>
      page.evaluate(`(${act.toString()})(...${JSON.stringify(args)})`) as Promise<R>,
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
    errors: () => Promise.resolve(errors),
    close: () => browser.close(),
  }
}

export const firefox: SmokeBrowser = {
  name: 'Firefox ESR',
  missing: findFirefox() ? undefined : 'Firefox is not installed: on Debian, apt-get install firefox-esr libegl1',
  open,
}
