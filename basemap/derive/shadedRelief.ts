/**
 * Natural Earth's shaded relief: grey tiles of zoom 6 in Web Mercator, 512 px wide, whose flat land is nearly one grey. Its
 * grey values become the brightness that `relief.ts` computes from slopes, so that both make one picture.
 */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'

export const shadedZoom = 6
const size = 512
/** The grey of flat land. It is 203 to 206, the sea's is 206: the difference is in the part that `brightness` takes as flat. */
const flat = 205
/** Share of the range of greys that is drawn as flat. */
const flatShare = 0.03
/**
 * Brightness of the darkest and of the lightest grey. They are chosen so that the mean opacity of shadow and of light in
 * mountains is that of zoom 4 (tests/unit/basemap/relief.test.ts).
 */
const [darkest, lightest] = [-0.8, 0.4]
/** Px at zoom 6 in which the shaded relief passes into the one from slopes, at the edge of the tiles. */
const seam = 256

/** The tiles as one grey image. The columns and rows of tiles are `left` to `right` - 1 and `top` to `bottom` - 1. */
export interface ShadedRelief {
  grey: Uint8Array
  left: number
  top: number
  right: number
  bottom: number
}

/** Joins the tiles of a folder, `<x>/<y>.png`, which are those of a rectangle. */
export async function readShadedRelief(folder: string): Promise<ShadedRelief> {
  const columns = numbersIn(folder)
  const rows = numbersIn(join(folder, String(columns[0])))
  const [left, top] = [columns[0]!, rows[0]!]
  const [right, bottom] = [columns.at(-1)! + 1, rows.at(-1)! + 1]
  const width = (right - left) * size
  const grey = new Uint8Array(width * (bottom - top) * size)
  for (const x of columns) {
    for (const y of rows) {
      const pixels = await sharp(join(folder, String(x), `${y}.png`))
        .extractChannel(0)
        .raw()
        .toBuffer()
      for (let line = 0; line < size; line++) {
        const at = ((y - top) * size + line) * width + (x - left) * size
        grey.set(pixels.subarray(line * size, (line + 1) * size), at)
      }
    }
  }
  return { grey, left, top, right, bottom }
}

const numbersIn = (folder: string): number[] =>
  readdirSync(folder)
    .map((name) => parseInt(name, 10))
    .sort((a, b) => a - b)

/** Returns how much of a tile of zoom 5 or 6 the shaded relief covers. Where it covers it `whole`, no seam is in the tile. */
export function coverOf(relief: ShadedRelief, z: number, x: number, y: number): 'none' | 'part' | 'whole' {
  const scale = 2 ** (shadedZoom - z)
  const rest = seam / size
  const [left, top, right, bottom] = [x * scale, y * scale, (x + 1) * scale, (y + 1) * scale]
  if (right <= relief.left || left >= relief.right || bottom <= relief.top || top >= relief.bottom) return 'none'
  const isWhole =
    left >= relief.left + rest &&
    right <= relief.right - rest &&
    top >= relief.top + rest &&
    bottom <= relief.bottom - rest
  return isWhole ? 'whole' : 'part'
}

/** Replaces the brightness of a tile of zoom 5 or 6 by that of the shaded relief, gradually at its edges. */
export function drawShadedRelief(shade: Float32Array, relief: ShadedRelief, z: number, x: number, y: number): void {
  const { grey, left, top, right, bottom } = relief
  const step = 2 ** (shadedZoom - z)
  const [width, height] = [(right - left) * size, (bottom - top) * size]
  for (let row = 0; row < size; row++) {
    const down = (y * size + row) * step - top * size
    for (let column = 0; column < size; column++) {
      const across = (x * size + column) * step - left * size
      const inside = Math.min(across, down, width - across - step, height - down - step)
      if (inside < 0) continue
      let sum = 0
      for (let j = 0; j < step; j++) {
        for (let i = 0; i < step; i++) sum += grey[(down + j) * width + across + i]!
      }
      const at = row * size + column
      const share = Math.min(1, inside / seam)
      shade[at] = shade[at]! * (1 - share) + brightness(sum / (step * step)) * share
    }
  }
}

/** Returns the brightness relative to flat ground, -1 to 1, of a grey value from 0 to 255. */
function brightness(grey: number): number {
  const [share, most] = grey < flat ? [(flat - grey) / flat, darkest] : [(grey - flat) / (255 - flat), lightest]
  return Math.max(0, share - flatShare) * most
}
