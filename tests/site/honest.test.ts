import { expect, inject, test } from 'vitest'
import { messages } from '../support/messages'
import { heading, settled, visit } from '../support/reader'

const { en, kk } = messages

test('no request leaves the host', async () => {
  const hosts = new Set<string>()
  const page = await visit({
    prepare: (page) => void page.on('request', (request) => hosts.add(new URL(request.url()).host)),
  })
  await page.getByRole('button', { name: 'Baikonur Cosmodrome' }).click()
  await settled(page)
  await page.getByRole('button', { name: kk.languageName }).click()
  await page.getByRole('button', { name: kk.theme.dark }).click()
  await settled(page)
  expect([...hosts]).toEqual([new URL(inject('site')).host])
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
  await page.getByText(en.map.noWebGL).waitFor()
  await page.getByRole('button', { name: 'Baikonur Cosmodrome' }).click()
  await expect.poll(() => heading(page).textContent()).toBe('Baikonur Cosmodrome')
})

test('the map says where it is from and what its boundaries mean', async () => {
  // A map that was moved has closed its attribution.
  const page = await visit({ fresh: true })
  const map = page.getByRole('region', { name: en.map.label })
  await map.getByText('GeoNames').waitFor()
  for (const words of ['Natural Earth', 'CC BY 4.0', en.map.boundaries]) {
    expect(await map.locator('.maplibregl-ctrl-attrib').textContent()).toContain(words)
  }
})

test('a content file that is missing is named, and the rest works', async () => {
  const page = await visit({
    prepare: (page) => page.route('**/areas-*.geojson', (route) => route.fulfill({ status: 404, body: 'gone' })),
  })
  await page
    .getByRole('alert')
    .getByText(/^areas\.geojson: .*404/)
    .waitFor()
  await page.getByRole('button', { name: 'Baikonur Cosmodrome' }).click()
  await expect.poll(() => heading(page).textContent()).toBe('Baikonur Cosmodrome')
})
