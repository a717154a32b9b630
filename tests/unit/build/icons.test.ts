import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import sharp from 'sharp'
import { appIcons, siteIcons } from '../../../build/icons'

let folder: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'steppe-icons-'))
  const square = { width: 40, height: 40, channels: 3 as const, background: '#0000ff' }
  await sharp({ create: square }).toFile(join(folder, 'Blue.PNG'))
  await sharp({ create: { ...square, height: 20 } }).toFile(join(folder, 'wide.png'))
  writeFileSync(join(folder, 'broken.svg'), 'no drawing')
})
afterAll(() => rmSync(folder, { recursive: true }))

/** The colour of a pixel, from 0 to 1 of the width and of the height. */
async function colourAt(image: Uint8Array | string, x: number, y: number): Promise<string> {
  const { data, info } = await sharp(Buffer.from(image)).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  const at = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * 4
  return data.subarray(at, at + 4).toString('hex')
}

test('the icons of the project are those that npm run icons draws', async () => {
  for (const [name, bytes] of Object.entries(await appIcons(readFileSync('public/icon.svg')))) {
    const [now, kept] = await Promise.all(
      [bytes, readFileSync(`public/app/${name}`)].map((file) => sharp(file).raw().toBuffer()),
    )
    expect(now!.length, name).toBe(kept!.length)
    const greatest = now!.reduce((most, value, index) => Math.max(most, Math.abs(value - kept![index]!)), 0)
    expect(greatest, name).toBeLessThanOrEqual(2)
  }
})

describe('an atlas with an icon of its own', () => {
  test('has it in every size, and drawings as they are', async () => {
    const icons = await siteIcons('examples/lapsset', 'icon.svg')
    expect(String(icons['icon.svg'])).toBe(readFileSync('examples/lapsset/icon.svg', 'utf8'))
    const sizes = Object.entries(icons).map(async ([name, bytes]) => [
      name,
      (await sharp(Buffer.from(bytes)).metadata()).width,
    ])
    expect(Object.fromEntries(await Promise.all(sizes))).toEqual({
      'icon.svg': 32,
      'app/icon-192.png': 192,
      'app/icon-512.png': 512,
      'app/icon-maskable-512.png': 512,
      'app/apple-touch-icon.png': 180,
    })
  })

  test('may have a PNG, which is in the middle of the icons that a system crops', async () => {
    const icons = await siteIcons(folder, 'Blue.PNG')
    expect(await colourAt(icons['icon.svg']!, 0.5, 0.5)).toBe('0000ffff')
    expect(await colourAt(icons['app/icon-192.png']!, 0.02, 0.02)).toBe('0000ffff')
    expect(await colourAt(icons['app/apple-touch-icon.png']!, 0.5, 0.5)).toBe('0000ffff')
    expect(await colourAt(icons['app/apple-touch-icon.png']!, 0.02, 0.02)).toBe('fbf7eeff')
  })

  test('has room above and below one that is not square', async () => {
    const { 'app/icon-512.png': icon } = await siteIcons(folder, 'wide.png')
    expect(await colourAt(icon!, 0.5, 0.1)).toMatch(/00$/)
    expect(await colourAt(icon!, 0.5, 0.5)).toBe('0000ffff')
  })

  test.each(['broken.svg', 'missing.png'])('fails with the name of a file that is none: %s', async (file) => {
    await expect(siteIcons(folder, file)).rejects.toThrow(`${join(folder, file)} cannot be read as an icon: `)
  })
})
