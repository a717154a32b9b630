import type { Page, Route } from 'playwright-core'
import { expect, test } from 'vitest'
import { messages } from '../support/messages'
import { camera, heading, mapIs, phone, settled, visit, visitText, chromiumTest } from '../support/reader'
import { failOnUncaught } from '../support/uncaughtErrors'

const watch = failOnUncaught()

const choose = async (page: Page, name: string) => {
  await page.getByRole('main').getByRole('button', { name }).first().click()
  await expect.poll(() => heading(page).textContent()).toBe(name)
}
const { en, ru } = messages
const { noBasemap, retry } = en.map

const damages: Record<string, (route: Route) => Promise<void>> = {
  'is missing': (route) => route.fulfill({ status: 404, body: 'gone' }),
  'is corrupt': (route) => route.fulfill({ status: 206, body: Buffer.alloc(16384, 7) }),
  'does not arrive': (route) => route.abort('connectionreset'),
  'is refused in parts': (route) => route.fulfill({ status: 416, body: '' }),
}

test.each(Object.entries(damages))(
  'where the basemap %s the places are drawn all the same, the page says so, and it can be asked for again',
  async (_, damage) => {
    const page = await visit({
      hash: '#map=6/43.648/51.172',
      viewport: { width: 900, height: 500 },
      prepare: async (page) => {
        watch(page)
        await page.route('**/basemap.pmtiles', damage)
      },
    })
    await page.getByRole('alert').getByText(noBasemap).waitFor()
    const box = (await page.locator('#map').boundingBox())!
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
    await expect.poll(() => heading(page).textContent()).toBe('Aktau')
    await page.unroute('**/basemap.pmtiles')
    await page.getByRole('button', { name: retry }).click()
    await expect.poll(() => page.getByText(noBasemap).count()).toBe(0)
    await mapIs(page, 'ready')
    await settled(page)
    expect(await page.getByText(noBasemap).count()).toBe(0)
    expect(await heading(page).textContent()).toBe('Aktau')
  },
)

test('while the basemap takes its time, the page is read and searched; then the map is there', async () => {
  let deliver = () => {}
  const held = new Promise<void>((resolve) => (deliver = resolve))
  const page = await visit({
    until: 'loading',
    prepare: async (page) => {
      watch(page)
      await page.route('**/*.pmtiles', async (route) => {
        await held
        await route.continue()
      })
    },
  })
  await choose(page, 'Baikonur Cosmodrome')
  await page.getByRole('combobox').fill('aktau')
  await page.getByRole('option').first().click()
  await expect.poll(() => heading(page).textContent()).toBe('Aktau')
  expect(await page.locator('#map').getAttribute('data-state')).toBe('loading')
  deliver()
  await mapIs(page, 'ready')
  expect(await heading(page).textContent()).toBe('Aktau')
  expect(await page.getByText(noBasemap).count()).toBe(0)
})

chromiumTest(
  'on a slow phone and a slow line the text is there before the script of the map, and in the end the map',
  async () => {
    const page = await visit({
      ...phone,
      // The cache of a shared context may have the script.
      fresh: 'context',
      prepare: async (page) => {
        watch(page)
        const devtools = await page.context().newCDPSession(page)
        await devtools.send('Network.enable')
        const throughput = 1.6e6 / 8
        await devtools.send('Network.emulateNetworkConditions', {
          offline: false,
          latency: 560,
          downloadThroughput: throughput,
          uploadThroughput: throughput,
        })
        await devtools.send('Emulation.setCPUThrottlingRate', { rate: 6 })
      },
    })
    const [painted, scripted] = await page.evaluate(() => [
      performance.getEntriesByName('first-contentful-paint')[0]!.startTime,
      (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
        .filter(({ name }) => /assets\/engine-.*\.js/.test(name))
        .map(({ responseEnd }) => responseEnd)
        .reduce((first, end) => Math.min(first, end)),
    ])
    expect(painted).toBeLessThan(scripted!)
    await choose(page, 'Baikonur Cosmodrome')
    expect(await page.getByRole('blockquote').count()).toBeGreaterThan(0)
  },
)

test('where the map’s worker does not arrive the map says so, and comes when it is asked for again', async () => {
  const page = await visit({
    until: 'failed',
    prepare: async (page) => {
      watch(page)
      await page.route('**/maplibre-gl-worker-*.js', (route) => route.fulfill({ status: 404, body: '' }))
    },
  })
  await page.getByRole('alert').getByText(en.map.failed).waitFor()
  await choose(page, 'Baikonur Cosmodrome')
  await page.unroute('**/maplibre-gl-worker-*.js')
  await page.getByRole('button', { name: retry }).click()
  await mapIs(page, 'ready')
})

test('a map that loses its drawing context and gets it back goes on where it was', async () => {
  const page = await visit({ hash: '#map=6/43.648/51.172&at=aktau', prepare: watch })
  const before = await camera(page)
  const context = await page.evaluateHandle(() =>
    document.querySelector<HTMLCanvasElement>('#map canvas')!.getContext('webgl2')!.getExtension('WEBGL_lose_context')!,
  )
  await context.evaluate((lose) => lose.loseContext())
  await page.getByRole('alert').getByText(en.map.contextLost).waitFor()
  expect(await heading(page).textContent()).toBe('Aktau')
  await context.evaluate((lose) => lose.restoreContext())
  await mapIs(page, 'ready')
  await settled(page)
  expect(await camera(page)).toEqual(before)
  // It can be clicked, so it is drawn.
  await page.getByRole('button', { name: en.close, exact: true }).click()
  await expect.poll(() => heading(page).textContent()).toBe(en.intro)
  const box = (await page.locator('#map').boundingBox())!
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
  await expect.poll(() => heading(page).textContent()).toBe('Aktau')
})

test('content that is HTML, cut off, or of another shape is named file by file; what is left works', async () => {
  const page = await visitText({
    prepare: async (page) => {
      watch(page)
      await page.route('**/figures-*.json', (route) =>
        route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Not found</title>' }),
      )
      await page.route('**/areas-*.geojson', async (route) => {
        const text = await (await route.fetch()).text()
        await route.fulfill({ body: text.slice(0, text.length / 2) })
      })
      await page.route('**/corridors-*.geojson', (route) =>
        route.fulfill({ json: { type: 'FeatureCollection', features: 'none' } }),
      )
    },
  })
  const alert = page.getByRole('alert').filter({ hasText: en.loadErrors(3) })
  await alert.waitFor()
  for (const file of ['figures.json', 'areas.geojson', 'corridors.geojson']) {
    expect(await alert.textContent()).toContain(file)
  }
  await choose(page, 'Baikonur Cosmodrome')
  expect(await page.getByRole('blockquote').count()).toBeGreaterThan(0)
})

test('without the article the places and their quotes are there', async () => {
  const page = await visitText({
    prepare: async (page) => {
      watch(page)
      await page.route('**/article-*.json', (route) => route.abort())
    },
  })
  await page.getByRole('alert').getByText('article.md').waitFor()
  await choose(page, 'Baikonur Cosmodrome')
  await page.getByRole('combobox').fill('aktau')
  await page.getByRole('option').first().waitFor()
  await page.getByRole('tab', { name: en.tabs.article }).click()
  expect(await page.getByRole('tab', { name: en.tabs.article }).getAttribute('aria-selected')).toBe('true')
})

test('without storage and without fonts everything works, for as long as the page is open', async () => {
  const page = await visitText({
    prepare: async (page) => {
      watch(page)
      await page.addInitScript(() => {
        for (const name of ['localStorage', 'sessionStorage']) {
          Object.defineProperty(window, name, {
            get: () => {
              throw new DOMException('denied', 'SecurityError')
            },
          })
        }
      })
      await page.route('**/*.woff2', (route) => route.abort())
    },
  })
  await page.getByRole('button', { name: ru.languageName }).click()
  await choose(page, 'Космодром Байконур')
  await page.getByRole('tab', { name: ru.tabs.article }).click()
  await page.getByRole('article').first().waitFor()
})

test('without storage and service workers, for a reader who saves data, everything works', async () => {
  const page = await visit({
    fresh: 'context',
    prepare: async (page) => {
      watch(page)
      await page.addInitScript(() => {
        const deny = (owner: object, name: string) =>
          Object.defineProperty(owner, name, {
            get: () => {
              throw new DOMException('denied', 'SecurityError')
            },
          })
        for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) deny(window, name)
        deny(Navigator.prototype, 'serviceWorker')
        Object.defineProperty(Navigator.prototype, 'connection', { get: () => ({ saveData: true }) })
      })
    },
  })
  await page.getByRole('combobox').fill('aktau')
  await page.getByRole('option').first().click()
  await expect.poll(() => heading(page).textContent()).toBe('Aktau')
})

test('where workers are refused the page says that there is no map, and the rest works', async () => {
  const page = await visit({
    fresh: 'context',
    until: 'failed',
    prepare: async (page) => {
      watch(page)
      await page.addInitScript(() => {
        window.Worker = class {
          constructor() {
            throw new DOMException('denied', 'SecurityError')
          }
        } as unknown as typeof Worker
      })
    },
  })
  await page.getByRole('alert').getByText(en.map.failed).waitFor()
  await page.getByRole('combobox').fill('aktau')
  await page.getByRole('option').first().click()
  await expect.poll(() => heading(page).textContent()).toBe('Aktau')
})
