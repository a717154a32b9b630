/** The page requests the basemap of the first view before the engine runs: exactly the ranges that MapLibre requests. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { phone, visit, writeCamera, type Visit } from '../support/reader'

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
  const first: string[] = []
  const page = await visit({ ...reader, reducedMotion: 'reduce', prepare: (page) => rangesIn(page, first) })
  expect(first.length).toBeGreaterThan(2)
  expect(new Set(first).size).toBe(first.length)
  const drawn = first.toSorted()

  // A link with a camera of its own gets what MapLibre asks for.
  await writeCamera(page)
  const { hash } = new URL(page.url())
  const ofCamera: string[] = []
  await visit({ ...reader, hash, prepare: (page) => rangesIn(page, ofCamera) })
  expect(ofCamera.toSorted()).toEqual(drawn)

  // Before the engine arrives the page has requested all of it.
  const withoutEngine: string[] = []
  await visit({
    ...reader,
    until: 'loading',
    prepare: async (page) => {
      rangesIn(page, withoutEngine)
      await page.route('**/engine-*.js', () => undefined)
    },
  })
  await expect.poll(() => withoutEngine.toSorted()).toEqual(drawn)
})
