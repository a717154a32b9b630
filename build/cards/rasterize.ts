/** Makes a JPEG of a card, once for its content. */
import { createHash, randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { renderAsync, Resvg } from '@resvg/resvg-js'
import sharp from 'sharp'
import { cacheFolder } from '../projectFolder.ts'
import { useEntry } from '../prunedCache.ts'

const settings = { quality: 74, mozjpeg: true }
export const cardCache = join(cacheFolder, 'cards')
const renderer = (createRequire(import.meta.url)('@resvg/resvg-js/package.json') as { version: string }).version
const versions = JSON.stringify([settings, sharp.versions, renderer])

/**
 * A card as JPEG.
 * @param folder where the cards are kept
 */
export async function cardJpeg(svg: string, folder = cardCache): Promise<Uint8Array> {
  const hash = createHash('sha256').update(versions).update(svg).digest('hex').slice(0, 24)
  const path = join(folder, `${hash}.jpg`)
  if (useEntry(path)) return readFileSync(path)
  const jpeg = await drawn(svg)
  mkdirSync(folder, { recursive: true })
  // Another process may write the same card: each writes its own file, and the last one moves it in place.
  const writing = `${path}-${randomUUID()}`
  writeFileSync(writing, jpeg)
  renameSync(writing, path)
  return jpeg
}

/** A letter that no font has. */
const noLetter = '\u{10fffd}'

/** Whether a font of the system has a letter: otherwise it is drawn as the sign for a missing letter, or not at all. */
export function canDraw(letter: string): boolean {
  const pixels = (text: string) =>
    new Resvg(
      `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><text y="30">${text}</text></svg>`,
    ).render().pixels
  return !pixels(letter).equals(pixels(noLetter))
}

async function drawn(svg: string): Promise<Uint8Array> {
  // Only letters that the page's fonts lack are text: the others are outlines. The system's fonts take time to load.
  const font = { loadSystemFonts: svg.includes('<text') }
  const { pixels, width, height } = await renderAsync(svg, { font })
  return sharp(pixels, { raw: { width, height, channels: 4 } })
    .flatten({ background: '#fff' })
    .jpeg(settings)
    .toBuffer()
}
