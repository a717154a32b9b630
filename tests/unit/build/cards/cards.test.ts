import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { basemapFiles } from '../../../../basemap/basemapFiles'
import { basemapOptions } from '../../../../build/atlas/basemapOptions'
import { readFeatures } from '../../../../build/atlas/features'
import type { Card } from '../../../../build/cards/cards'
import { canDraw, cardJpeg } from '../../../../build/cards/rasterize'
import { renderServer } from '../../../../build/prerender/renderServer'

type CardsModule = typeof import('../../../../build/cards/cards')

const folder = mkdtempSync(join(tmpdir(), 'cards-'))
const server = renderServer('geo')
let cards: Card[]

beforeAll(async () => {
  const { cardsOf } = await server.load<CardsModule>('/build/cards/cards.ts')
  cards = await cardsOf('geo', (await basemapFiles(basemapOptions('geo'))).archives)
}, 300_000)
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await (server.plugin.closeBundle as { handler: () => Promise<void> }).handler()
})

const card = (file: string) => cards.find((one) => one.file === file)!

test('each language has a card of the atlas and one of each feature', () => {
  const features = readFeatures('geo')
  expect(cards).toHaveLength(3 * (1 + features.length))
  expect(new Set(cards.map(({ file }) => file)).size).toBe(cards.length)
})

test('a card is a picture of 1200 by 630 px, drawn once for its content', async () => {
  const svg = await card('kk/aktau/card.jpg').draw()
  const jpeg = await cardJpeg(svg, folder)
  const { format, width, height } = await sharp(jpeg).metadata()
  expect({ format, width, height }).toEqual({ format: 'jpeg', width: 1200, height: 630 })
  expect(jpeg.length).toBeLessThan(100_000)
  const [file, ...others] = readdirSync(folder)
  expect(others).toEqual([])
  writeFileSync(join(folder, file!), 'kept')
  expect(new TextDecoder().decode(await cardJpeg(svg, folder))).toBe('kept')
})

test("a card in Latin or Cyrillic letters needs no font of the system's", async () => {
  for (const language of ['en', 'ru', 'kk']) {
    expect(await card(`${language}/card.jpg`).draw()).not.toContain('<text')
    expect(await card(`${language}/baikonur-lease-area/card.jpg`).draw()).not.toContain('<text')
  }
})

test('the card of a feature shows it in the middle of the map, highlighted', async () => {
  const svg = await card('en/aktau/card.jpg').draw()
  const { data, info } = await sharp(await cardJpeg(svg, folder))
    .raw()
    .toBuffer({ resolveWithObject: true })
  const pixel = (x: number, y: number) => [...data.subarray((y * info.width + x) * info.channels).subarray(0, 3)]
  // The badge of a selected place is filled with the colour of its topic, left of its symbol and in the strip.
  const [map, strip] = [pixel(600 - 19, 249), pixel(78 - 26, 566)]
  map.forEach((value, channel) => expect(Math.abs(value - strip[channel]!)).toBeLessThan(24))
  expect(Math.max(...map) - Math.min(...map)).toBeGreaterThan(40)
})

test('a letter that no font has is told from others', () => {
  expect(canDraw('A')).toBe(true)
  expect(canDraw('\u{10fffe}')).toBe(false)
})
