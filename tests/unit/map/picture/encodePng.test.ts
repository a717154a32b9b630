import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { encodePng } from '../../../../src/map/picture/encodePng'

/** Noise, a gradient and a flat part: no one filter suits all rows. */
function testPixels(width: number, height: number) {
  const noise = createHash('shake256', { outputLength: width * height * 4 })
    .update('seed')
    .digest()
  const data = new Uint8ClampedArray(noise)
  for (let y = height / 3; y < height; y++) {
    for (let x = 0; x < width * 4; x++) data[Math.floor(y) * width * 4 + x] = y < (2 * height) / 3 ? x & 0xff : 90
  }
  for (let at = 3; at < data.length; at += 4) data[at] = 255
  return { width, height, data }
}

test('a PNG has the pixels, the resolution and the texts that it was given', async () => {
  const pixels = testPixels(61, 45)
  const texts = { Title: 'Ақтау · 阿克套 · أكتاو', Copyright: 'GeoNames' }
  const blob = await encodePng(pixels, { texts, pixelsPerInch: 192 })
  const bytes = Buffer.from(await blob.arrayBuffer())
  expect(blob.type).toBe('image/png')

  const image = sharp(bytes, { failOn: 'warning' })
  const { width, height, density, channels, comments } = await image.metadata()
  expect({ width, height, density, channels }).toEqual({ width: 61, height: 45, density: 192, channels: 3 })
  expect(comments).toEqual([
    { keyword: 'Title', text: texts.Title },
    { keyword: 'Copyright', text: 'GeoNames' },
  ])
  expect((await image.ensureAlpha().raw().toBuffer()).equals(Buffer.from(pixels.data))).toBe(true)
})
