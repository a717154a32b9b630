import { createHash } from 'node:crypto'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { afterEach, describe, expect, test } from 'vitest'
import { contentTypeOf } from '../../build/hosts/serving'
import { vocabularyFor } from '../../src/i18n/vocabularies'
import { messages } from '../support/messages'
import { serveFolder } from '../../tools/staticServer'
import { blankPage, heading, mapIs, visit, visitText } from '../support/reader'
import { onUncaught } from '../support/uncaughtErrors'
import { findProgram, startServer } from '../../tools/servers/startServer'
import { keptFiles } from '../support/versions'

const { en } = messages

let stop: (() => Promise<void>) | undefined
let problems: string[] = []
afterEach(async () => {
  await stop?.()
  stop = undefined
  const found = problems
  problems = []
  expect(found).toEqual([])
})
/** Collects uncaught errors, and messages in the console about refused types and policies. */
const watch = (page: Page) => {
  onUncaught(page, (message) => problems.push(message))
  page.on('console', (message) => {
    if (message.type() === 'error' && !/favicon/.test(message.location().url)) problems.push(message.text())
  })
}

/** The service worker can be installed only if all files that it keeps are sent as they are. */
async function expectKeptFiles(url: string): Promise<void> {
  for (const { url: file, integrity } of keptFiles('dist')) {
    const response = await fetch(url + file)
    const digest = createHash('sha256').update(Buffer.from(await response.arrayBuffer()))
    expect([file, response.status, `sha256-${digest.digest('base64')}`]).toEqual([file, 200, integrity])
  }
}

/** All content files, the search and, if there is a map, its background have been loaded. */
async function expectWholeAtlas(page: Page): Promise<void> {
  const alerts = await page.getByRole('alert').allTextContents()
  expect(alerts.filter((text) => !text.includes(en.map.noWebGL))).toEqual([])
  await page.getByRole('main').getByRole('button', { name: 'Baikonur Cosmodrome' }).first().click()
  await expect.poll(() => heading(page).textContent()).toBe('Baikonur Cosmodrome')
  await page.getByRole('combobox').fill('aktau')
  await page.getByRole('option').first().waitFor()
}

const unknown = ['geojson', 'pmtiles', 'webmanifest']
const nosniff = { 'X-Content-Type-Options': 'nosniff' }
/** Returns the types of a server that does not know some extensions. */
const insteadOf = (type: string | undefined) => (extension: string) =>
  unknown.includes(extension) ? type : contentTypeOf(extension)

describe('the atlas works as a whole', () => {
  test('in a folder of GitHub Pages, which sends no file whose name begins with a dot or an underscore', async () => {
    const host = await serveFolder({ base: '/steppe-atlas/', isGone: (path) => /(^|\/)[._]/.test(path) })
    stop = host.stop
    await expectWholeAtlas(await visit({ site: host.url, fresh: 'context', prepare: watch }))
    await expectKeptFiles(host.url)
  })

  test('where .geojson, .pmtiles and .webmanifest are application/octet-stream', async () => {
    const host = await serveFolder({ typeOf: insteadOf('application/octet-stream'), headers: nosniff })
    stop = host.stop
    await expectWholeAtlas(await visit({ site: host.url, fresh: 'context', prepare: watch }))
  })

  test.each(['text/plain', undefined])('where the type of these files is %s, without the map', async (type) => {
    const host = await serveFolder({ typeOf: insteadOf(type), headers: nosniff })
    stop = host.stop
    await expectWholeAtlas(await visitText({ site: host.url, fresh: 'context', prepare: watch }))
  })

  const python = findProgram('python3')
  if (!python) console.warn('python3 is not installed: the site is not tested with its web server')
  test.runIf(python)('with python3 -m http.server, which answers no ranges', async () => {
    const server = await startServer(python!, (folder, port) => [
      ...['-m', 'http.server', String(port), '--bind', '127.0.0.1', '--directory', `${folder}/site`],
    ])
    stop = server.stop
    await expectWholeAtlas(await visit({ site: `${server.url}/`, fresh: 'context', prepare: watch }))
    await expectKeptFiles(`${server.url}/`)
  })
})
test('a file for which the host answers 200 and a page is a missing file', async () => {
  let missing = /maplibre-gl-worker|areas-|searchWorker/
  const host = await serveFolder({ fallback: true, isGone: (path) => missing.test(path) })
  stop = host.stop
  const uncaught: string[] = []
  const page = await visit({
    site: host.url,
    fresh: 'context',
    until: 'failed',
    prepare: (page) => onUncaught(page, (message) => uncaught.push(message)),
  })
  await page.getByRole('alert').getByText(en.map.failed).waitFor()
  await page.getByRole('alert').getByText('areas.geojson').waitFor()
  expect(await page.getByRole('alert').filter({ hasText: 'areas.geojson' }).textContent()).toContain(
    'the server answered a page',
  )
  missing = /pmtiles/
  await page.getByRole('button', { name: en.map.retry }).last().click()
  await mapIs(page, 'ready')
  await page.getByRole('alert').getByText(en.map.noBasemap).waitFor()
  await page.getByRole('main').getByRole('button', { name: 'Baikonur Cosmodrome' }).first().click()
  await expect.poll(() => heading(page).textContent()).toBe('Baikonur Cosmodrome')
  expect(uncaught).toEqual([])
})

test.each(['en', 'ru', 'kk'] as const)(
  'opened from disk, the page is read whole and says how to serve it: %s',
  async (language) => {
    const page = await blankPage()
    await page.goto(`${pathToFileURL(resolve('dist/index.html')).href}#lang=${language}&at=aktau`)
    const hint = page.getByRole('note')
    expect((await hint.innerText()).trim()).toBe(vocabularyFor(language).diskHint)
    expect(await page.getByText(en.map.loading).isVisible()).toBe(false)
    // The text, the features and the drawing of the map are shown.
    expect(await page.getByRole('article').locator('p[id]').count()).toBeGreaterThan(30)
    await page.locator('[id="at=aktau"]').getByRole('heading', { name: 'Aktau' }).waitFor()
    const drawing = page.locator('.placeholder svg').first()
    await drawing.waitFor()
    expect(await drawing.evaluate((svg) => getComputedStyle(svg).visibility)).toBe('visible')
    // The hint follows the drawing at once.
    const [box, hintBox] = [await page.locator('#map').boundingBox(), await hint.boundingBox()]
    expect(hintBox!.y - (box!.y + box!.height)).toBeLessThan(80)
  },
)

test('served by a host, the page shows no hint for pages from disk', async () => {
  const page = await visitText()
  expect(await page.locator('.disk-hint').isVisible()).toBe(false)
})
