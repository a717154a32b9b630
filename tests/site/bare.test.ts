import { afterAll, expect, test } from 'vitest'
import { buildBare } from '../../bench/sites'
import { serveFolder } from '../../tools/staticServer'
import { blankPage } from '../support/reader'

const stops: (() => Promise<void>)[] = []
afterAll(() => Promise.all(stops.map((stop) => stop())))

test('the bare map of the benchmark draws the style and the basemap of the atlas', async () => {
  const server = await serveFolder({ folder: await buildBare() })
  stops.push(server.stop)
  const page = await blankPage()
  await page.goto(server.url)
  await page.locator('#map[data-state="ready"]').waitFor()
  for (const archive of ['basemap', 'relief']) expect(server.answered).toContain(`GET ${archive}.pmtiles`)
})
