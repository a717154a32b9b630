import type { Page } from 'playwright-core'
import { describe, expect, inject, test } from 'vitest'
import { messages } from '../support/messages'
import { features, heading, settled, visit, visitText } from '../support/reader'

interface Violation {
  directive: string
  what: string
}
const { en, kk } = messages
type Watched = Window & { violations: Violation[]; ran?: unknown }

/** Notes what the page's policy refuses, from the first byte on. */
const watch = (page: Page) =>
  page.addInitScript(() => {
    const violations: Violation[] = ((window as unknown as Watched).violations = [])
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
      violations.push({ directive: effectiveDirective, what: `${blockedURI} ${sample}`.trim() }),
    )
  })
const violations = (page: Page) => page.evaluate(() => (window as unknown as Watched).violations)

describe('nothing that the page does is refused by its policy', () => {
  test('on the map: credits, a place, a search, a ride, language and theme', async () => {
    const page = await visit({ prepare: watch, viewport: { width: 1280, height: 700 } })
    await page
      .locator('.maplibregl-ctrl-attrib')
      .getByRole('link', { name: /GeoNames/ })
      .waitFor()
    await page.getByRole('button', { name: 'Baikonur Cosmodrome' }).click()
    await page.keyboard.press('/')
    await page.keyboard.type('aqtau')
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('Enter')
    await expect.poll(() => heading(page).textContent()).toBe('Aktau')
    await page.getByRole('button', { name: kk.languageName }).click()
    await page.getByRole('button', { name: kk.theme.dark }).click()
    await settled(page)
    await page.getByRole('button', { name: en.languageName }).click()
    await page.goto(inject('site') + '#follow=caspian-ferry&lang=en')
    await page.getByRole('button', { name: en.ride.play, exact: true }).click()
    await page.locator('.maplibregl-marker').waitFor()
    const km = async () => Number(await page.getByRole('slider').getAttribute('aria-valuenow'))
    await expect.poll(km).toBeGreaterThan(1)
    expect(await violations(page)).toEqual([])
  })

  test('in the column: every tab, the way between two places, the strip map on paper', async () => {
    const page = await visitText({
      prepare: async (page) => {
        await watch(page)
        await page.addInitScript(() => (window.print = () => {}))
      },
    })
    for (const name of [en.tabs.article, en.tabs.places(features.length), en.tabs.sources, en.tabs.place]) {
      await page.getByRole('tab', { name, exact: true }).click()
      await page.getByRole('tabpanel').getByRole('heading').first().waitFor()
    }
    await page.goto(inject('site') + '#way=berlin~baikonur-cosmodrome')
    await page.getByText(en.directions.changeAt('Kazan')).waitFor()
    await page.goto(inject('site') + '#at=western-europe-western-china')
    await page.getByRole('button', { name: en.strip.print }).click()
    await page.emulateMedia({ media: 'print' })
    await page.locator('.printed').waitFor()
    expect(await violations(page)).toEqual([])
  })
})

describe('what was not built does not run', () => {
  test('scripts, handlers and styles written into the page on its way', async () => {
    const smuggled =
      '<script>ran = "inline"</script><script src="https://example.org/x.js"></script>' +
      '<img src="missing.png" onerror="ran = \'handler\'" style="position: fixed">' +
      '<base href="https://example.org/"><object data="x.swf"></object><style>#app { display: none }</style>'
    const page = await visitText({
      prepare: async (page) => {
        await watch(page)
        await page.route(inject('site'), async (route) => {
          const response = await route.fetch()
          const body = (await response.text()).replace('<div id="app">', `${smuggled}<div id="app">`)
          await route.fulfill({ response, body })
        })
      },
    })
    await expect
      .poll(async () => [...new Set((await violations(page)).map(({ directive }) => directive))].sort())
      .toEqual(['base-uri', 'object-src', 'script-src-attr', 'script-src-elem', 'style-src-attr', 'style-src-elem'])
    expect(await page.evaluate(() => (window as unknown as Watched).ran)).toBeUndefined()
    expect(await page.locator('#app').isVisible()).toBe(true)
  })

  test('strings, whichever way a script of the page would run them', async () => {
    const page = await visitText({ prepare: watch })
    const outcomes = await page.evaluate(async () => {
      const tries: Record<string, () => unknown> = {
        eval: () => (0, eval)('1'),
        Function: () => new Function('return 1')(),
        timer: () => setTimeout('ran = 1' as never),
        innerHTML: () => (document.body.innerHTML = '<img src=x onerror="ran = 1">'),
        insertAdjacentHTML: () => document.body.insertAdjacentHTML('beforeend', '<a href="javascript:ran = 1">x</a>'),
        parsed: () => new DOMParser().parseFromString('<script>ran = 1</script>', 'text/html'),
        handler: () => document.body.setAttribute('onclick', 'ran = 1'),
        script: () => (document.createElement('script').src = 'https://example.org/x.js'),
        worker: () => new Worker('https://example.org/x.js'),
        blob: () => new Worker(URL.createObjectURL(new Blob(['']))),
        frame: () => (document.createElement('iframe').srcdoc = '<script>parent.ran = 1</script>'),
      }
      const outcome = (run: () => unknown) => {
        try {
          run()
          return 'ran'
        } catch (error) {
          return (error as Error).name
        }
      }
      // In a task of the page, for the browser's own tools are above its policy.
      return new Promise<[string, string][]>((resolve) =>
        setTimeout(() => resolve(Object.entries(tries).map(([name, run]) => [name, outcome(run)]))),
      )
    })
    expect(outcomes.filter(([, outcome]) => !/^(TypeError|EvalError)$/.test(outcome))).toEqual([])
    const elsewhere = await page.evaluate(() => fetch('https://example.org/').catch((error: Error) => error.name))
    expect(elsewhere).toBe('TypeError')
    await expect.poll(async () => (await violations(page)).map(({ directive }) => directive)).toContain('connect-src')
    expect(await page.evaluate(() => (window as unknown as Watched).ran)).toBeUndefined()
  })
})
