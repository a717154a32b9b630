/** The built site without network, with another version on the server, and on servers that can do less. */
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, describe, expect, test } from 'vitest'
import { formatBytes } from '../../src/i18n/formatBytes'
import { messages, panelMessages } from '../support/messages'
import { heading, mapIs, settled, visit, visitText, chromiumTest } from '../support/reader'
import { onUncaught } from '../support/uncaughtErrors'
import { archiveNames } from '../../src/content/basemapArchives'
import { hostFiles } from '../../build/hosts/serving'
import { serveFolder, type Hosting, type StaticServer } from '../../tools/staticServer'
import { kept, keptFiles, nextVersion } from '../support/versions'

const servers: StaticServer[] = []
async function serve(options: Partial<Hosting> = {}): Promise<StaticServer> {
  const server = await serveFolder(options)
  servers.push(server)
  return server
}
afterEach(() => Promise.all(servers.splice(0).map((server) => server.stop())))

const { en, ru } = messages
const inOffline = panelMessages.en.offline
/** The pages beside the atlas, which are for readers who come from elsewhere. */
const isOfPages = /\/(index\.html|card\.jpg|oembed\.json)$|^(404\.html|door\.js|assets\/pages-.*\.css)$/
const archives = archiveNames.map((name) => `${name}.pmtiles`).filter((file) => existsSync(join('dist', file)))
const asked = ({ asked }: StaticServer, file: string) => asked.filter((line) => line === `GET ${file}`).length

/** Errors of the page and of its console. */
function errorsIn(page: Page): string[] {
  const errors: string[] = []
  onUncaught(page, (message) => errors.push(message))
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  return errors
}

const keepsArchives = (page: Page) => expect.poll(() => kept(page)).toEqual(expect.arrayContaining(archives))
const isControlled = (page: Page) =>
  page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated')
const search = (page: Page) => page.getByRole('combobox')

test('all of the site is kept but its downloads and the pages of features, in at most 20 MB', async () => {
  await serve()
  const files = keptFiles('dist').map(({ url }) => url)
  const built = readdirSync('dist', { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join('dist', name)).isFile())
    .filter((name) => name !== 'sw.js' && name !== 'manifest.webmanifest' && !name.startsWith('app/'))
    .filter((name) => !name.startsWith('data/') && !isOfPages.test(name))
    .filter((name) => !hostFiles.some((file) => file === name))
  expect(files.sort()).toEqual(built.sort())
  expect(files.map((file) => statSync(join('dist', file)).size).reduce((a, b) => a + b)).toBeLessThanOrEqual(20e6)
})

chromiumTest('after one visit everything works without network, from any path', async () => {
  const server = await serve({ base: '/press/steppe-atlas/' })
  const first = await visit({ site: server.url, serviceWorkers: 'allow' })
  await keepsArchives(first)
  const browser = await first.context().newCDPSession(first)
  const { url: manifest, errors: manifestErrors } = await browser.send('Page.getAppManifest')
  expect([manifest, manifestErrors]).toEqual([`${server.url}manifest.webmanifest`, []])
  const { installabilityErrors } = await browser.send('Page.getInstallabilityErrors')
  // Each test is a private window; the headless shell does not say so.
  expect(['', 'in-incognito']).toContain(installabilityErrors.map(({ errorId }) => errorId).join())
  await server.stop()
  const page = await first.context().newPage()
  await first.close()
  const errors = errorsIn(page)
  await page.goto(`${server.url}?from=a-friend#map=8.5/43.6/51.2&at=aktau&lang=kk`)
  await mapIs(page, 'ready')
  expect(await heading(page).textContent()).toBe('Ақтау')
  expect(await page.evaluate(() => document.fonts.check('16px "Atlas Serif Italic"', 'Әқ'))).toBe(true)
  const tiles: number[] = []
  page.on('response', (response) => response.url().endsWith('.pmtiles') && tiles.push(response.status()))
  await page.evaluate(() => (location.hash = location.hash.replace(/map=[^&]*/, 'map=10/43.24/76.9')))
  await expect.poll(() => tiles.length).toBeGreaterThan(0)
  await settled(page)
  expect(new Set(tiles)).toEqual(new Set([206]))
  // Many at once, as when the map is panned: each is that part of the file, byte for byte.
  const parts = Array.from({ length: 60 }, (_, index) => [index * 20_000, index * 20_000 + 19_999] as const)
  const digests = await page.evaluate(
    (parts) =>
      Promise.all(
        parts.map(async ([from, to]) => {
          const part = await fetch('relief.pmtiles', { headers: { range: `bytes=${from}-${to}` } })
          const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await part.arrayBuffer()))
          return [part.headers.get('content-range'), ...digest].join(' ')
        }),
      ),
    parts,
  )
  const relief = readFileSync('dist/relief.pmtiles')
  const digestOf = ([from, to]: readonly [number, number]) =>
    createHash('sha256')
      .update(relief.subarray(from, to + 1))
      .digest()
  expect(digests).toEqual(parts.map((part) => `bytes ${part.join('-')}/${relief.length} ${digestOf(part).join(' ')}`))
  await search(page).fill('ғарыш айлағы')
  await page.getByRole('option').first().click()
  await expect.poll(() => heading(page).textContent()).toBe('Байқоңыр ғарыш айлағы')
  await page.getByRole('button', { name: ru.languageName }).click()
  await expect.poll(() => heading(page).textContent()).toBe('Космодром Байконур')
  await settled(page)
  // Nor is the reader told of anything that is missing.
  expect(await page.locator('#map').getByRole('alert').allTextContents()).toEqual([])
  expect(errors).toEqual([])
})

test('a server without ranges and a browser without service workers: the map is drawn, and read on without network', async () => {
  const server = await serve({ ranges: false })
  let errors: string[] = []
  const page = await visit({
    site: server.url,
    serviceWorkers: 'allow',
    prepare: async (page) => {
      errors = errorsIn(page)
      await page.addInitScript(() => {
        // A page without an origin, from which the tab starts, has none.
        if (!navigator.serviceWorker) return
        navigator.serviceWorker.register = () => Promise.reject(new DOMException('denied', 'SecurityError'))
      })
    },
  })
  await settled(page)
  // Asked for a range, or two at once, and then for all.
  for (const archive of ['basemap.pmtiles', 'relief.pmtiles']) expect([2, 3]).toContain(asked(server, archive))
  for (const archive of ['transport.pmtiles', 'elevation.pmtiles']) expect(asked(server, archive)).toBe(0)
  expect(errors).toEqual([])
  expect(asked(server, 'sw.js')).toBe(0)

  // What the page fetches when it is idle is there: the panels behind a choice.
  await page.waitForFunction(() => {
    const arrived = performance.getEntriesByType('resource').map(({ name }) => name)
    return ['reading', 'riding'].every((panel) => arrived.some((name) => name.includes(`${panel}-`)))
  })
  await server.stop()
  await page.evaluate(() => (location.hash = '#map=8.5/43.6/51.2'))
  await settled(page)
  await search(page).fill('aktau')
  await page.getByRole('alert').getByText(en.search.failed).waitFor()
  await page.getByRole('button', { name: 'Baikonur Cosmodrome' }).click()
  await expect.poll(() => heading(page).textContent()).toBe('Baikonur Cosmodrome')
})

test('for a reader who saves data the map is stored when they ask for it, in the order in which it is used', async () => {
  const server = await serve()
  const page = await visitText({
    site: server.url,
    hash: '#view=sources',
    serviceWorkers: 'allow',
    prepare: (page) =>
      page.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } })),
  })
  await isControlled(page)
  const total = archives.reduce((sum, file) => sum + statSync(join('dist', file)).size, 0)
  const size = (bytes: number) => formatBytes('en', bytes)
  await page.getByText(inOffline.part(size(0), size(total))).waitFor()
  expect(archives.map((archive) => asked(server, archive))).toEqual(archives.map(() => 0))
  await page.getByRole('button', { name: inOffline.store(size(total)) }).click()
  await page.getByText(inOffline.all(size(total))).waitFor()
  expect((await kept(page)).filter((file) => archives.includes(file))).toEqual(archives)
  expect(await page.getByRole('button', { name: inOffline.store('') }).count()).toBe(0)
})

chromiumTest('where there is no room for the map, the rest is kept, and the map says what it lacks', async () => {
  const server = await serve({ ranges: false })
  let errors: string[] = []
  const page = await visit({
    site: server.url,
    serviceWorkers: 'allow',
    prepare: async (page) => {
      errors = errorsIn(page)
      const browser = await page.context().newCDPSession(page)
      const { origin } = new URL(server.url)
      await browser.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 6e6 })
    },
  })
  await isControlled(page)
  await expect.poll(() => server.answered).toEqual(expect.arrayContaining(archives.map((archive) => `GET ${archive}`)))
  await server.stop()
  await page.reload()
  await mapIs(page, 'ready')
  await page.getByRole('alert').getByText(en.map.noBasemap).waitFor()
  await page.getByRole('button', { name: 'Baikonur Cosmodrome' }).click()
  await expect.poll(() => heading(page).textContent()).toBe('Baikonur Cosmodrome')
  expect(await kept(page)).not.toContain('basemap.pmtiles')
  // The browser reports each tile that does not arrive.
  expect(errors.filter((text) => !text.startsWith('Failed to load resource'))).toEqual([])
})

describe('a new version', () => {
  const version = (page: Page) => page.locator('html').getAttribute('data-version')

  /** A tab in which the site was opened and kept, and one that is opened when the next version has been deployed. */
  async function twoTabs(hash: string) {
    const server = await serve()
    const loads = { first: 0, second: 0 }
    const first = await visitText({
      site: server.url,
      serviceWorkers: 'allow',
      prepare: (page) => page.on('load', () => loads.first++),
    })
    await keepsArchives(first)
    const next = nextVersion()
    server.hosting.folder = next
    const second = await first.context().newPage()
    second.on('load', () => loads.second++)
    await second.goto(server.url + hash)
    return { server, next, first, second, loads }
  }

  test('is announced, waits until the reader agrees, and is then used in every tab', async () => {
    const { server, next, first, second, loads } = await twoTabs('#at=aktau&lang=ru')
    const notice = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text })
    await notice(second, ru.update.ready).waitFor()
    await notice(first, en.update.ready).waitFor()
    // The first worker took the page over without loading it anew.
    expect(loads.first).toBe(1)
    await first.reload()
    await first.getByRole('button', { name: en.update.later }).click()
    expect(await notice(first, en.update.ready).count()).toBe(0)
    expect([await version(first), await version(second), loads.second]).toEqual([null, null, 1])

    await second.getByRole('button', { name: ru.update.now }).click()
    await expect.poll(() => version(second)).toBe('2')
    await expect.poll(() => version(first)).toBe('2')
    await expect.poll(() => heading(second).textContent()).toBe('Актау')
    await isControlled(second)
    // Once more where Chromium puts the new worker off.
    expect([2, 3]).toContain(loads.second)
    expect(await notice(second, ru.update.ready).count()).toBe(0)
    // What did not change is kept once, and was loaded once.
    expect(archives.map((archive) => asked(server, archive))).toEqual(archives.map(() => 1))
    expect((await kept(second)).length).toBe(keptFiles(next).length)
    rmSync(next, { recursive: true })
  })

  test('is used at once, in every tab, although the pages ask for files while the reader agrees', async () => {
    const { next, first, second } = await twoTabs('#at=aktau')
    const button = second.getByRole('button', { name: en.update.now })
    await button.waitFor()
    for (const page of [first, second]) {
      await page.evaluate(() => {
        const end = performance.now() + 2500
        const ask = () => {
          if (performance.now() < end) void fetch('./icon.svg').then(ask)
        }
        ask()
      })
    }
    await button.click()
    for (const page of [second, first]) {
      await expect.poll(() => version(page)).toBe('2')
    }
    await expect.poll(() => heading(second).textContent()).toBe('Aktau')
    rmSync(next, { recursive: true })
  })

  test('that is deployed while the site is being kept is not mixed with the old one: neither is kept', async () => {
    const half = nextVersion()
    copyFileSync('dist/sw.js', join(half, 'sw.js'))
    const server = await serve({ folder: half })
    const page = await visitText({ site: server.url, serviceWorkers: 'allow' })
    const outcome = await page.evaluate(async () => {
      const { installing } = await navigator.serviceWorker.register('./sw.js')
      while (installing?.state === 'installing') {
        await new Promise((resolve) => installing.addEventListener('statechange', resolve, { once: true }))
      }
      return installing?.state ?? 'kept'
    })
    expect(outcome).toBe('redundant')
    rmSync(half, { recursive: true })
  })

  test('without what an open page has yet to load: the page is loaded anew, once', async () => {
    const server = await serve({ isGone: (path) => path.startsWith('assets/searchWorker-') })
    const page = await visitText({ site: server.url, hash: '#at=aktau' })
    await search(page).fill('baikonur')
    await expect.poll(() => asked(server, '')).toBe(2)
    await page.getByRole('alert').getByText(en.search.failed).waitFor()
    expect(await heading(page).textContent()).toBe('Aktau')
    await search(page).fill('astana')
    await page.getByRole('alert').getByText(en.search.failed).waitFor()
    await expect.poll(() => server.asked.filter((line) => line.startsWith('GET assets/searchWorker-')).length).toBe(3)
    expect(asked(server, '')).toBe(2)
  })
})
