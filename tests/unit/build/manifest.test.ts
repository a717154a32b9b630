import { readFileSync } from 'node:fs'
import sharp from 'sharp'
import { expect, test } from 'vitest'

interface MapPlaceholder {
  src: string
  sizes: string
  type: string
  purpose?: string
}
const manifest = JSON.parse(readFileSync('public/manifest.webmanifest', 'utf8')) as {
  start_url: string
  scope: string
  icons: MapPlaceholder[]
  screenshots: MapPlaceholder[]
}
const pictures = [...manifest.icons, ...manifest.screenshots]

test('the site can be installed from any path: no address begins at the root', () => {
  for (const url of [manifest.start_url, manifest.scope, ...pictures.map(({ src }) => src)]) {
    expect(new URL(url, 'https://example.org/press/atlas/').href).toContain('/press/atlas/')
  }
})

test.each(pictures)('$src is of the size and type that the manifest says', async ({ src, sizes, type }) => {
  const { format, width, height } = await sharp(`public/${src}`).metadata()
  expect(type).toBe(format === 'svg' ? 'image/svg+xml' : `image/${format}`)
  if (format !== 'svg') expect(`${width}x${height}`).toBe(sizes)
})

test('the icon that a system cuts has paper up to its edges', async () => {
  const { src } = manifest.icons.find(({ purpose }) => purpose === 'maskable')!
  const { data, info } = await sharp(`public/${src}`).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  const { width, height } = info
  const paper = [0xfb, 0xf7, 0xee, 0xff]
  let furthest = 0
  data.forEach((value, index) => {
    const pixel = Math.floor(index / 4)
    const x = (pixel % width) - width / 2
    const y = Math.floor(pixel / width) - height / 2
    // What lies outside the circle of four fifths may be cut off; drawing rounds by one.
    if (Math.hypot(x, y) > width * 0.4) furthest = Math.max(furthest, Math.abs(value - paper[index % 4]!))
  })
  expect(furthest).toBeLessThanOrEqual(1)
})
