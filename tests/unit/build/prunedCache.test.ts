import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import sharp from 'sharp'
import { pruneCache, useEntry } from '../../../build/prunedCache'
import { resizedImage } from '../../../build/media/images'

let cache: string
beforeEach(() => void (cache = mkdtempSync(join(tmpdir(), 'steppe-cache-'))))
afterEach(() => rmSync(cache, { recursive: true }))

/** Makes an entry look as if it had last been used some days ago. */
const age = (name: string, days: number) => {
  const seconds = Date.now() / 1000 - days * 86_400
  utimesSync(join(cache, name), seconds, seconds)
}

test('files and folders that no build has used for 30 days are removed', () => {
  writeFileSync(join(cache, 'old.webp'), '')
  writeFileSync(join(cache, 'recent.webp'), '')
  for (const name of ['old', 'used']) {
    mkdirSync(join(cache, name))
    writeFileSync(join(cache, name, 'basemap.pmtiles'), '')
  }
  age('old.webp', 31)
  age('recent.webp', 29)
  age('old', 400)
  age('used', 400)
  expect([useEntry(join(cache, 'used')), useEntry(join(cache, 'missing'))]).toEqual([true, false])
  pruneCache(cache)
  expect(readdirSync(cache).sort()).toEqual(['recent.webp', 'used'])
})

test('a cache that does not exist yet is no error', () => {
  expect(() => pruneCache(join(cache, 'none'))).not.toThrow()
})

test('a build that uses the versions of an image again keeps them', async () => {
  const image = join(cache, 'image.png')
  await sharp({ create: { width: 20, height: 10, channels: 3, background: '#9a3b1e' } }).toFile(image)
  const folder = join(cache, 'versions')
  const { files } = await resizedImage(image, 'image.png', folder)
  for (const name of files.keys()) age(join('versions', name), 60)
  await resizedImage(image, 'image.png', folder)
  pruneCache(folder)
  expect(readdirSync(folder).sort()).toEqual([...files.keys()].sort())
})
