/**
 * Natural Earth's shaded relief: grey tiles of zoom 6 in Web Mercator, 512 px wide, whose flat land is nearly one grey. Its
 * grey values become the brightness that `relief.ts` computes from slopes, so that both make one picture.
 */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'

export const shadedZoom = 6
const size = 512
/** The grey of flat land, which is 203 to 206; the sea's is 206. */
const flat = 205
/**
 * The brightness of the darkest and of the lightest grey, and the share of the greys between each and `flat` that is drawn
 * as flat. With them the mean opacity of shadow and of light in mountains is that of zoom 4
 * (tests/unit/basemap/relief.test.ts), and low hills, such as the Urals at 57° N, are visible.
 */
const shadow = { most: -0.7, flatShare: 0.012 }
const light = { most: 0.4, flatShare: 0.05 }
/** Px at zoom 6 in which the shaded relief passes into the one from slopes, at the edge of the tiles. */
const seam = 256

/** Px on either side of an edge between two tiles that are mended. */
const torn = 5

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
  const relief = { grey, left, top, right, bottom }
  mendEdges(relief)
  return relief
}

/**
 * Closes the gaps between the tiles. Each repeats its last pixels at its edges, so that two neighbours do not meet: the
 * pixels there become, the nearer to the edge the more, a straight passage between those on either side.
 */
function mendEdges({ grey, left, top, right, bottom }: ShadedRelief): void {
  const [width, height] = [(right - left) * size, (bottom - top) * size]
  /** @param line px from one pixel of the edge to the next; @param across px from one side of it to the other */
  const mend = (start: number, length: number, line: number, across: number) => {
    for (let i = 0; i < length; i++) {
      const at = start + i * line
      const [before, after] = [grey[at - (torn + 1) * across]!, grey[at + torn * across]!]
      for (let k = -torn; k < torn; k++) {
        const share = (k + torn + 1) / (2 * torn + 1)
        const weight = 1 - Math.abs(k + 0.5) / (torn + 0.5)
        const passage = before + (after - before) * share
        grey[at + k * across] = Math.round(grey[at + k * across]! * (1 - weight) + passage * weight)
      }
    }
  }
  for (let x = size; x < width; x += size) mend(x, height, width, 1)
  for (let y = size; y < height; y += size) mend(y * width, width, 1, width)
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
  const { most, flatShare } = grey < flat ? shadow : light
  const share = grey < flat ? (flat - grey) / flat : (grey - flat) / (255 - flat)
  return Math.max(0, share - flatShare) * most
}
