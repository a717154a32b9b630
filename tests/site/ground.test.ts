/** The page requests the basemap of the first view before the engine runs: exactly the ranges that MapLibre requests. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { visit, type Visit } from '../support/reader'

/** Every range that is asked of an archive, as `file range`. */
function rangesIn(page: Page): string[] {
  const ranges: string[] = []
  page.on('request', (request) => {
    const file = /[a-z]+\.pmtiles/.exec(request.url())
    if (file) ranges.push(`${file[0]} ${request.headers().range}`)
  })
  return ranges
}

test.each([
  ['a phone', { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }],
  ['a desktop', { viewport: { width: 1440, height: 900 } }],
  ['a phone that lies on its side', { viewport: { width: 844, height: 390 }, isMobile: true, hasTouch: true }],
] satisfies [string, Visit][])('on %s', async (_, reader) => {
  const open = async (visitor: Visit) => {
    let ranges: string[] = []
    const page = await visit({
      ...reader,
      ...visitor,
      prepare: async (page) => {
        ranges = rangesIn(page)
        await visitor.prepare?.(page)
      },
    })
    return { page, ranges: ranges.slice() }
  }
  const first = await open({})
  expect(new Set(first.ranges).size).toBe(first.ranges.length)
  // Who asks for a camera of their own gets what MapLibre asks for.
  const camera = await open({ hash: new URL(first.page.url()).hash })
  expect(first.ranges.toSorted()).toEqual(camera.ranges.toSorted())

  // Without its engine the page has asked for all of it.
  const held = await open({
    prepare: async (page) => {
      const ranges = rangesIn(page)
      await page.route('**/engine-*.js', async (route) => {
        await expect.poll(() => ranges.toSorted()).toEqual(camera.ranges.toSorted())
        await route.continue()
      })
    },
  })
  expect(held.ranges.toSorted()).toEqual(camera.ranges.toSorted())
})
