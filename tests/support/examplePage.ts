/** A page of an example that several tests move by its hash: a page load with a map takes seconds of CPU time. */
import { chromium, type BrowserContextOptions, type Page } from 'playwright-core'
import { inject } from 'vitest'
import { listen } from './monkey'
import { mapIs, settled, twoFrames } from './reader'
import type { LoadedExample } from './examples'

export interface ExamplePage {
  page: Page
  /** Errors that the page has thrown or written to its console. */
  errors: string[]
  /** Moves the page to a hash and waits until everything is drawn. */
  go: (hash: string) => Promise<void>
  close: () => Promise<void>
}

interface Opening extends BrowserContextOptions {
  site?: string
  hash?: string
  /** Whether the browser has no WebGL. */
  withoutMap?: boolean
}

/** Opens an example in a context of its own, in the language of its article. */
export async function openExample(
  { name, languages }: LoadedExample,
  { site = inject('examples')[name]!, hash = '', withoutMap = false, ...options }: Opening = {},
): Promise<ExamplePage> {
  const browser = await chromium.connect(inject('browser'))
  const context = await browser.newContext({
    viewport: { width: 1240, height: 720 },
    // A quarter of the pixels: software GL takes longer for every pixel more, and the layout stays the same.
    deviceScaleFactor: 0.5,
    locale: languages[0],
    serviceWorkers: 'block',
    reducedMotion: 'reduce',
    ...options,
  })
  context.setDefaultTimeout(90_000)
  if (withoutMap) await context.addInitScript(() => (HTMLCanvasElement.prototype.getContext = () => null))
  const page = await context.newPage()
  const errors: string[] = []
  await listen(errors)(page)
  await page.goto(site + hash)
  await mapIs(page, withoutMap ? 'failed' : 'ready')
  return {
    page,
    errors,
    go: async (hash) => {
      await page.evaluate((to) => location.replace(to), hash)
      await twoFrames(page)
      if (!withoutMap) await settled(page)
    },
    close: () => browser.close(),
  }
}
