import { buffer } from 'node:stream/consumers'
import { Resvg } from '@resvg/resvg-js'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import config from 'virtual:atlas'
import { expect } from 'vitest'
import { messages, panelMessages } from '../support/messages'
import { blankPage, chromiumTest, places, visit } from '../support/reader'

/** Opens the dialog to share and asks for a picture. Returns the file that the browser saves. */
async function savePicture(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  await page.getByRole('button', { name: messages.en.share, exact: true }).first().click()
  const saved = page.waitForEvent('download')
  await page.getByRole('dialog').getByRole('button', { name: button }).click()
  const download = await saved
  return { name: download.suggestedFilename(), bytes: await buffer(await download.createReadStream()) }
}

type Part = [left: number, top: number, width: number, height: number]

/** How much the colours of a part of a picture vary: 0 where it is of one colour. In px of the picture. */
async function variety(picture: Buffer, [left, top, width, height]: Part): Promise<number> {
  const part = await sharp(picture).extract({ left, top, width, height }).removeAlpha().toBuffer()
  const { channels } = await sharp(part).stats()
  return Math.max(...channels.map(({ stdev }) => stdev))
}

/** The mean difference of two pictures of one size, of 255, in a part of them. */
async function difference(one: Buffer, other: Buffer, [left, top, width, height]: Part): Promise<number> {
  const pixels = (picture: Buffer) =>
    sharp(picture).extract({ left, top, width, height }).removeAlpha().raw().toBuffer()
  const [a, b] = [await pixels(one), await pixels(other)]
  return a.reduce((sum, value, at) => sum + Math.abs(value - b[at]!), 0) / a.length
}

const view = '#map=4.2/48/62&at=aktau'

chromiumTest('a reader saves the present view as a PNG and as an SVG that looks like it', async () => {
  const page = await visit({ hash: view, fresh: true })
  const { name, bytes: png } = await savePicture(page, panelMessages.en.share.picture)
  expect(name).toBe('steppe-atlas-aktau-en.png')
  const map = (await page.locator('#map').boundingBox())!
  const { width, height, density, format, comments } = await sharp(png, { failOn: 'warning' }).metadata()
  // Twice the map on the page, enlarged to 1200 px, and the frame.
  expect({ format, width, density }).toEqual({ format: 'png', width: 2400, density: 192 })
  const mapHeight = Math.round((map.height * 1200) / map.width)
  expect(height! / 2 - mapHeight).toBeGreaterThan(120)
  expect(height! / 2 - mapHeight).toBeLessThan(260)
  expect(comments).toEqual(
    expect.arrayContaining([
      { keyword: 'Title', text: expect.stringContaining('Aktau · City · Steppe Atlas') },
      { keyword: 'Copyright', text: 'Natural Earth · GeoNames CC BY 4.0 · SRTM30' },
      { keyword: 'Source', text: page.url() },
    ]),
  )
  // The title, the key, the scale bar and the lines below them are there, and the margin is empty.
  const [head, foot] = [148, height! - 2 * mapHeight - 148]
  expect(await variety(png, [48, 20, 300, 70])).toBeGreaterThan(20)
  expect(await variety(png, [0, 0, 40, head - 20])).toBe(0)
  expect(await variety(png, [48, height! - foot + 20, 400, 60])).toBeGreaterThan(15)
  expect(await variety(png, [2400 - 48 - 240, height! - foot + 20, 240, 70])).toBeGreaterThan(15)
  expect(await variety(png, [48, height! - 110, 600, 80])).toBeGreaterThan(15)
  // Every part of the map is drawn.
  for (const column of [0, 1, 2]) {
    expect(await variety(png, [column * 800, 300, 800, 1200])).toBeGreaterThan(8)
  }

  await page.keyboard.press('Escape')
  const { name: svgName, bytes: svg } = await savePicture(page, panelMessages.en.share.drawing)
  expect(svgName).toBe('steppe-atlas-aktau-en.svg')
  // The policy of the site lets no script parse a text.
  const reader = await blankPage()
  const read = await reader.evaluate((text) => {
    const { documentElement } = new DOMParser().parseFromString(text, 'image/svg+xml')
    const all = [...documentElement.querySelectorAll('*')]
    return {
      root: documentElement.localName,
      problems: all.filter(({ localName }) => ['parsererror', 'script', 'foreignObject'].includes(localName)).length,
      references: all
        .flatMap((element) => [...element.attributes])
        .filter(({ name, value }) => /href$/.test(name) || /url\(/.test(value))
        .map(({ value }) => value.slice(0, 15)),
      texts: [...documentElement.querySelectorAll('text')].map((text) =>
        [...(text.children.length ? text.children : [text])].map((part) => part.textContent).join(' '),
      ),
      description: documentElement.querySelector('desc')!.textContent,
      strokes: all.map((element) => element.getAttribute('stroke')),
    }
  }, svg.toString('utf8'))
  expect(read).toMatchObject({ root: 'svg', problems: 0 })
  // Nothing outside the file.
  expect(read.references.filter((value) => !/^(#|url\(#|data:image)/.test(value))).toEqual([])
  expect(read.references).toContain('data:image/jpeg')
  expect(read.description).toContain(panelMessages.en.picture.projection)
  const shown = [
    'Aktau',
    'Astana',
    'Almaty',
    'Steppe Atlas',
    '200\u00a0km',
    panelMessages.en.picture.mapData('').trim(),
  ]
  for (const text of shown) expect(read.texts.join('\n')).toContain(text)
  expect(places.filter(({ properties }) => read.texts.includes(properties.name.en!)).length).toBeGreaterThan(5)
  // The corridors in view are drawn, each in the colour of its mode.
  for (const { id, colours } of config.modes) {
    expect([id, read.strokes.includes(colours.light)]).toEqual([id, true])
  }

  const drawn = new Resvg(svg.toString('utf8'), { font: { loadSystemFonts: true } }).render().asPng()
  const half = await sharp(png).resize(1200).png().toBuffer()
  expect(await sharp(drawn).metadata()).toMatchObject({ width: 1200, height: height! / 2 })
  const mapPart: Part = [0, 80, 1200, mapHeight - 12]
  // 2.4 without the fonts of the page, 3.5 where all is one px aside.
  const measured = await difference(half, drawn, mapPart)
  expect(measured).toBeLessThan(3.4)
})
