/** Atlases that are valid or not, have nothing to show, lose their files or the network. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { openExample, type ExamplePage } from '../support/examplePage'
import { folderOf, keptNames, readExample, siteFolderOf } from '../support/examples'
import { heading } from '../support/reader'
import { keptFiles } from '../support/versions'
import { validateContent } from '../../tools/validate'
import { serveFolder, type StaticServer } from '../../tools/staticServer'

const readers: ExamplePage[] = []
const servers: StaticServer[] = []
afterEach(async () => {
  for (const { close } of readers.splice(0)) await close()
  for (const { stop } of servers.splice(0)) await stop()
})
async function open(...[atlas, opening]: Parameters<typeof openExample>): Promise<ExamplePage> {
  const reader = await openExample(atlas, { withoutMap: true, ...opening })
  readers.push(reader)
  return reader
}
async function serve(...[options]: Parameters<typeof serveFolder>): Promise<StaticServer> {
  const server = await serveFolder(options)
  servers.push(server)
  return server
}

test.each(keptNames)('%s is valid', async (name) => {
  expect(await validateContent(folderOf(name))).toEqual([])
})

describe('an empty atlas', () => {
  test('without an article the validator says which file is missing', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'steppe-atlas-'))
    writeFileSync(join(folder, 'atlas.json'), '{}')
    expect((await validateContent(folder)).map(({ file, message }) => `${file}: ${message}`)).toEqual([
      'article.md: is missing',
      expect.stringMatching(/: has no places, areas or corridors: the atlas would be empty/),
    ])
    rmSync(folder, { recursive: true })
  })

  test('with an article alone shows it, and says that it has no places', async () => {
    const atlas = readExample('empty')
    const { page, go, errors } = await open(atlas)
    expect(await page.getByRole('main').getByText(atlas.messages.tabs.places(0)).count()).toBeGreaterThan(0)
    await go('#view=article')
    await page.getByRole('article').getByText('The Polvorilla viaduct stands').waitFor()
    expect(errors).toEqual([])
  })
})

test('without its feature files an atlas still shows the article, and names the files', async () => {
  const atlas = readExample('lapsset')
  const server = await serve({ folder: siteFolderOf('lapsset'), isGone: (path) => path.endsWith('.geojson') })
  const { page, go } = await open(atlas, { site: server.url })
  const alert = page.getByRole('main').getByRole('alert')
  await alert.waitFor()
  expect(await alert.textContent()).toContain(atlas.messages.loadErrors(3))
  for (const file of ['places', 'areas', 'corridors']) {
    expect(await alert.textContent()).toContain(`${file}.geojson`)
  }
  await go('#view=article')
  await page.getByRole('article').getByText('On 2 March 2012').waitFor()
})

test.each(['gulf-railway', 'pacific'] as const)('%s is read without network after one visit', async (name) => {
  const atlas = readExample(name)
  const server = await serve({ folder: siteFolderOf(name) })
  const { page, errors } = await open(atlas, { site: server.url, serviceWorkers: 'allow' })
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated')
  const kept = () =>
    page.evaluate(async () => {
      const caches = await Promise.all((await window.caches.keys()).map((name) => window.caches.open(name)))
      return (await Promise.all(caches.map((cache) => cache.keys()))).flat().map(({ url }) => new URL(url).pathname)
    })
  const media = keptFiles(siteFolderOf(name)).flatMap(({ url, kept }) => (kept ? [`/${url}`] : []))
  await expect.poll(kept).toEqual(expect.arrayContaining(['/basemap.pmtiles', '/relief.pmtiles', ...media]))
  await server.stop()
  const [place] = atlas.places
  const [language, other] = atlas.languages
  await page.goto(`${server.url}?again#at=${place!.id}&lang=${other}`)
  await expect.poll(() => heading(page).textContent()).toBe(atlas.nameOf(place!.id, other))
  await page.evaluate((tag) => (location.hash = `view=article&lang=${tag}`), language)
  await page.getByRole('article').getByRole('link').first().waitFor()
  expect(errors).toEqual([])
})
