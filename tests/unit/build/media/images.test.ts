import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { resizedImage, sizeOf, stemOf } from '../../../../build/media/images'
import { png, turnedJpeg } from '../../../support/mediaFolder'

let folder: string
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'steppe-media-'))))
afterAll(() => rmSync(folder, { recursive: true }))

/** Resizes an image with these bytes. */
function resized(name: string, bytes: Uint8Array) {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return resizedImage(path, name, join(folder, 'cache'))
}

test('an image has two widths in three formats, and its names have no letters that addresses encode', async () => {
  const { files, ...image } = await resized('Набережная & quay.png', await png(1300, 650))
  expect(image).toEqual({
    width: 960,
    height: 480,
    widths: [480, 960],
    stem: expect.stringMatching(/^quay-[\da-f]{12}$/),
  })
  expect([...files.keys()].map((name) => name.replace(image.stem, ''))).toEqual([
    '-480.avif',
    '-480.webp',
    '-480.jpeg',
    '-960.avif',
    '-960.webp',
    '-960.jpeg',
  ])
  for (const [name, path] of files) {
    const [, width, format] = /-(\d+)\.(\w+)$/.exec(name)!
    const made = await sharp(path).metadata()
    expect([made.width, made.height, made.mediaType]).toEqual([Number(width), Number(width) / 2, `image/${format}`])
  }
})

test('no version is larger than the original', async () => {
  expect(await resized('small.png', await png(300, 100))).toMatchObject({ width: 300, height: 100, widths: [300] })
  expect(await resized('medium.png', await png(700, 100))).toMatchObject({
    width: 700,
    height: 100,
    widths: [480, 700],
  })
})

test('an image is turned as its EXIF data say, and does not keep them', async () => {
  const bytes = await turnedJpeg(100, 40)
  expect(await sizeOf(bytes)).toEqual({ width: 40, height: 100 })
  const { width, height, files } = await resized('turned.jpg', bytes)
  expect([width, height]).toEqual([40, 100])
  for (const path of files.values()) {
    const { width, height, orientation, exif } = await sharp(path).metadata()
    expect([width, height, orientation, exif]).toEqual([40, 100, undefined, undefined])
  }
})

test('what is transparent is white as JPEG', async () => {
  const { files, stem } = await resized('clear.png', await png(20, 20, 0))
  const { data } = await sharp(files.get(`${stem}-20.jpeg`))
    .raw()
    .toBuffer({ resolveWithObject: true })
  expect([...data.subarray(0, 3)]).toEqual([255, 255, 255])
  expect((await sharp(files.get(`${stem}-20.webp`)).metadata()).hasAlpha).toBe(true)
})

test('the versions of the same content are made once', async () => {
  const bytes = await png(30, 30)
  const { files } = await resized('once.png', bytes)
  const [path] = files.values()
  const { ino } = statSync(path!)
  const again = await resized('once.png', bytes)
  expect([...again.files]).toEqual([...files])
  expect(statSync(path!).ino).toBe(ino)
  expect([...(await resized('once.png', await png(31, 30))).files.values()]).not.toContain(path)
  expect(readdirSync(join(folder, 'cache')).filter((name) => !/\.(avif|webp|jpeg)$/.test(name))).toEqual([])
})

test('a file that is no image is refused', async () => {
  await expect(resized('no.png', Buffer.from('no image'))).rejects.toThrow('unsupported image format')
})

test('a name without Latin letters has one for the site', () => {
  expect(stemOf('фото.jpg', 'ab12')).toBe('media-ab12')
  expect(stemOf('A_b 1.tar.png', 'ab12')).toBe('A_b-1-tar-ab12')
  expect(stemOf(`${'x'.repeat(99)}.png`, 'ab12')).toBe(`${'x'.repeat(40)}-ab12`)
})
