/** The page requests the basemap of the first view before the engine runs: exactly the ranges that MapLibre requests. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { phone, settled, twoFrames, visit, type Visit } from '../support/reader'

/** Lists every range that is requested of an archive, as `file range`. */
function rangesIn(page: Page, ranges: string[]): void {
  page.on('request', (request) => {
    const file = /[a-z]+\.pmtiles/.exec(request.url())
    if (file) ranges.push(`${file[0]} ${request.headers().range}`)
  })
}

test.each([
  ['a phone', phone],
  ['a desktop', { viewport: { width: 1440, height: 900 } }],
  ['a phone that lies on its side', { ...phone, viewport: { width: 844, height: 390 } }],
] satisfies [string, Visit][])('on %s', async (_, reader) => {
  // A page whose link has a camera of its own requests only what MapLibre asks for: here the camera of the first view.
  const home = await visit(reader)
  await home.locator('#map canvas').press('Home')
  await twoFrames(home)
  await settled(home)
  const expected: string[] = []
  await visit({
    ...reader,
    hash: `#map=${/map=([^&]+)/.exec(home.url())![1]!}`,
    prepare: (page) => rangesIn(page, expected),
  })
  expect(expected.length).toBeGreaterThan(2)

  const ranges: string[] = []
  await visit({
    ...reader,
    prepare: async (page) => {
      rangesIn(page, ranges)
      // The engine gets nothing before the page has requested all of it.
      await page.route('**/engine-*.js', async (route) => {
        await expect.poll(() => ranges.toSorted()).toEqual(expected.toSorted())
        await route.continue()
      })
    },
  })
  // Nor does MapLibre request more, or anything twice.
  expect(ranges.toSorted()).toEqual(expected.toSorted())
  expect(new Set(ranges).size).toBe(ranges.length)
})
