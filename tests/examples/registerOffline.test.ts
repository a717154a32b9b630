/** The rows of a register without network. */
import { afterAll, expect, test } from 'vitest'
import { registerPlaces } from '../../build/register/registerPlaces'
import { registerArchiveNames } from '../../src/content/basemapArchives'
import { textIn } from '../../src/content/textIn'
import { serveFolder } from '../../tools/staticServer'
import { openExample, type ExamplePage } from '../support/examplePage'
import { folderOf, readExample, siteFolderOf } from '../support/examples'
import { heading, mapIs, settled } from '../support/reader'
import { kept } from '../support/versions'

const atlas = readExample('many')
const { messages } = atlas
const row = registerPlaces(folderOf('many')).at(-1)!

let reader: ExamplePage
afterAll(() => reader.close())

test('after one visit rows are found, opened, filtered and drawn without network', async () => {
  const server = await serveFolder({ folder: siteFolderOf('many') })
  reader = await openExample(atlas, { site: server.url, serviceWorkers: 'allow' })
  const archives = registerArchiveNames.map((name) => `${name}.pmtiles`)
  await expect.poll(() => kept(reader.page)).toEqual(expect.arrayContaining(archives))
  await server.stop()

  const page = await reader.page.context().newPage()
  await page.goto(`${server.url}#at=${row.id}`)
  await mapIs(page, 'ready')
  const name = textIn(row.properties.name, 'en')
  expect(await heading(page).textContent()).toBe(name)
  await page.getByText(row.properties.description!.en!).first().waitFor()
  const tiles: number[] = []
  page.on('response', (response) => response.url().endsWith('/register.pmtiles') && tiles.push(response.status()))
  await page.evaluate(() => (location.hash = 'map=6/51.1/71.4'))
  await expect.poll(() => tiles.length).toBeGreaterThan(0)
  expect(new Set(tiles)).toEqual(new Set([206]))
  await page.getByRole('combobox', { name: messages.search.label }).fill(name)
  await page.getByRole('option').first().click()
  await expect.poll(() => heading(page).textContent()).toContain(name.split(',')[0])
  await page.locator('.legend .key button').click()
  await page.getByRole('checkbox').nth(4).uncheck()
  await settled(page)
  expect(await page.getByRole('alert').count()).toBe(0)
})
