import { readFileSync } from 'node:fs'
import { expect, inject, test } from 'vitest'
import { clickAt, heading, settled, visit } from './reader'

test('no request leaves the host', async () => {
  const hosts = new Set<string>()
  const page = await visit({
    prepare: (page) => void page.on('request', (request) => hosts.add(new URL(request.url()).host)),
  })
  await page.getByRole('button', { name: 'Baikonur Cosmodrome' }).click()
  await settled(page)
  await page.getByRole('button', { name: 'Қазақша' }).click()
  await page.getByRole('button', { name: 'Қараңғы' }).click()
  await settled(page)
  expect([...hosts]).toEqual([new URL(inject('site')).host])
})

test('markup in a name is shown as text, in the panel, the list and on the map', async () => {
  const hostile = '<img src=x onerror="document.title=1">Aktau</b>'
  const content = JSON.parse(readFileSync('geo/places.geojson', 'utf8'))
  const aktau = content.features.find(({ id }: { id: string }) => id === 'aktau')
  aktau.properties.name.en = hostile
  const page = await visit({
    hash: '#map=6/43.648/51.172',
    prepare: (page) =>
      page.route('**/places-*.geojson', (route) =>
        route.fulfill({ body: JSON.stringify(content), contentType: 'application/geo+json' }),
      ),
  })
  expect(await page.getByRole('button', { name: hostile }).count()).toBe(1)
  await clickAt(page, [51.172, 43.648])
  await expect.poll(() => heading(page).textContent()).toBe(hostile)
  expect(await page.locator('img').count()).toBe(0)
  expect(await page.title()).not.toBe('1')
})

test('without WebGL the column works and says why there is no map', async () => {
  const page = await visit({
    until: 'failed',
    prepare: (page) =>
      page.addInitScript(() => {
        const real = HTMLCanvasElement.prototype.getContext
        HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, type: string, ...rest: unknown[]) {
          return type.startsWith('webgl') ? null : (real as (...all: unknown[]) => null).call(this, type, ...rest)
        } as typeof real
      }),
  })
  await page.getByText('WebGL is missing or switched off').waitFor()
  await page.getByRole('button', { name: 'Baikonur Cosmodrome' }).click()
  await expect.poll(() => heading(page).textContent()).toBe('Baikonur Cosmodrome')
})

test('the map says where it is from and what its boundaries mean', async () => {
  const page = await visit()
  const map = page.getByRole('region', { name: 'Map' })
  await map.getByText('GeoNames').waitFor()
  for (const words of ['Natural Earth', 'CC BY 4.0', 'they imply no endorsement']) {
    expect(await map.locator('.maplibregl-ctrl-attrib').textContent()).toContain(words)
  }
})

test('a content file that is missing is named, and the rest works', async () => {
  const page = await visit({
    prepare: (page) => page.route('**/areas-*.geojson', (route) => route.fulfill({ status: 404, body: 'gone' })),
  })
  await page.getByRole('alert').getByText('areas.geojson: the server answered 404').waitFor()
  await page.getByRole('button', { name: 'Baikonur Cosmodrome' }).click()
  await expect.poll(() => heading(page).textContent()).toBe('Baikonur Cosmodrome')
})
