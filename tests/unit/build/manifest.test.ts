import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { ownFolder } from '../../../build/atlas/atlasFolder'
import { readAtlas } from '../../../build/atlas/readAtlas'
import { manifestOf } from '../../../build/manifest'

interface ManifestImage {
  src: string
  sizes: string
  type: string
  purpose?: string
}
const manifest = manifestOf(readAtlas(ownFolder).config, readdirSync(join(ownFolder, 'screenshots')))
const icons: ManifestImage[] = manifest.icons
const images: ManifestImage[] = [...icons, ...manifest.screenshots]
/** The screenshots are in the folder of the atlas. The build writes them to app/. */
const fileOf = (src: string) => (src.endsWith('.jpg') ? join(ownFolder, 'screenshots', basename(src)) : `public/${src}`)

test('an atlas without screenshots declares none, and has its own name', () => {
  const { config } = readAtlas(ownFolder)
  const bare = manifestOf({ ...config, name: { en: 'Another' } }, [])
  expect([bare.name, bare.screenshots]).toEqual(['Another', []])
  expect(manifest.screenshots).toHaveLength(2)
})

test('all addresses are relative, so that the site can be installed from any path', () => {
  for (const url of [manifest.start_url, manifest.scope, ...images.map(({ src }) => src)]) {
    expect(new URL(url, 'https://example.org/press/atlas/').href).toContain('/press/atlas/')
  }
})

test.each(images)('$src has the size and type that the manifest declares', async ({ src, sizes, type }) => {
  const { format, width, height } = await sharp(fileOf(src)).metadata()
  expect(type).toBe(format === 'svg' ? 'image/svg+xml' : `image/${format}`)
  if (format !== 'svg') expect(`${width}x${height}`).toBe(sizes)
})

test('the maskable icon has the colour of paper outside its safe zone', async () => {
  const { src } = icons.find(({ purpose }) => purpose === 'maskable')!
  const { data, info } = await sharp(`public/${src}`).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  const { width, height } = info
  const paper = [0xfb, 0xf7, 0xee, 0xff]
  let greatestDifference = 0
  data.forEach((value, index) => {
    const pixel = Math.floor(index / 4)
    const x = (pixel % width) - width / 2
    const y = Math.floor(pixel / width) - height / 2
    // The system may crop everything outside a circle of 80 % of the size. Drawing rounds colours by 1.
    if (Math.hypot(x, y) > width * 0.4)
      greatestDifference = Math.max(greatestDifference, Math.abs(value - paper[index % 4]!))
  })
  expect(greatestDifference).toBeLessThanOrEqual(1)
})
