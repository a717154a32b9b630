/**
 * Shaded relief in 512 px AVIF tiles: warm white with alpha where a slope faces the light, dark brown where it faces away.
 * The shadows are visible on the light theme and the lights on the dark theme. WebP stores alpha without loss, which makes
 * the same tiles three times as large.
 */
import { project, unproject } from '../../src/geometry/mercator.ts'
import sharp from 'sharp'
import type { Tile } from '../pack/pmtiles.ts'
import { height, width } from './heights.ts'
import { coverOf, drawShadedRelief, type ShadedRelief } from './shadedRelief.ts'
import { type Field, spline, splineWeights } from './spline.ts'

const size = 512
const light = [255, 253, 246]
const shadow = [64, 48, 28]
/** The grey value of sea level in the elevation image. Lower values are drawn as flat. */
const seaGrey = 97

export interface Level {
  zoom: number
  /** Px of the elevation image per px of this level. */
  step: number
  /** Standard deviation of the blur that hides the 8-bit terraces, in px of the reduced image. */
  blur: number
  /** Standard deviation of the blur for large landforms. */
  broad: number
  /** Factor on the slopes. */
  exaggeration: number
  /** AVIF quality, 0-100, of tiles from slopes. Without it there are none. */
  quality?: number
  /** AVIF quality of tiles from the shaded relief. Without it there are none. */
  shadedQuality?: number
  /** Degrees: west, south, east, north. */
  bounds: [number, number, number, number]
}

const world: Level['bounds'] = [-180, -60, 180, 80]
export const levels: Level[] = [
  { zoom: 0, step: 8, blur: 0.7, broad: 2.5, exaggeration: 28, quality: 30, bounds: world },
  { zoom: 1, step: 4, blur: 1.0, broad: 4, exaggeration: 21, quality: 30, bounds: world },
  { zoom: 2, step: 4, blur: 0.6, broad: 3.5, exaggeration: 16, quality: 32, bounds: world },
  { zoom: 3, step: 2, blur: 0.65, broad: 4.5, exaggeration: 12.5, quality: 34, bounds: world },
  { zoom: 4, step: 1, blur: 0.9, broad: 6, exaggeration: 9, quality: 24, bounds: world },
  { zoom: 5, step: 1, blur: 0.9, broad: 5, exaggeration: 7, quality: 17, bounds: world, shadedQuality: 24 },
  { zoom: 6, step: 1, blur: 0.9, broad: 5, exaggeration: 7, bounds: world, shadedQuality: 24 },
]

/** The heights that a level is shaded from. The large landforms are shaded too: without them, mountains look like a texture. */
export interface Fields {
  fine: Field
  broad: Field
}

export function fieldsOf(grey: Uint8Array, curve: Float32Array, level: Level): Fields {
  const fine = heightField(grey, curve, level)
  const broad = { ...fine, metres: fine.metres.slice() }
  blurInPlace(broad.metres, broad.width, broad.height, level.broad)
  return { fine, broad }
}

/** @param shaded replaces the fine relief where a level has a quality for it */
export async function reliefTiles({ fine, broad }: Fields, shaded: ShadedRelief, level: Level): Promise<Tile[]> {
  const tiles: Tile[] = []
  const [west, south, east, north] = level.bounds
  const count = 2 ** level.zoom
  const column = (lon: number) => Math.min(count - 1, Math.max(0, Math.floor(((lon + 180) / 360) * count)))
  const row = (lat: number) => Math.min(count - 1, Math.max(0, Math.floor(project([0, lat])[1] * count)))
  for (let x = column(west); x <= column(east); x++) {
    for (let y = row(north); y <= row(south); y++) {
      const cover = level.shadedQuality === undefined ? 'none' : coverOf(shaded, level.zoom, x, y)
      const quality = cover === 'none' ? level.quality : level.shadedQuality
      if (quality === undefined) continue
      const shade = new Float32Array(size * size)
      if (cover !== 'whole') addShade(shade, fine, level, x, y)
      if (cover !== 'none') drawShadedRelief(shade, shaded, level.zoom, x, y)
      addShade(shade, broad, level, x, y)
      // For the shaded relief the encoder's effort 4 takes ten times as long as 2, for more bytes.
      const data = await tileImage(shade, quality, cover === 'none' ? 4 : 2)
      if (data) tiles.push({ z: level.zoom, x, y, data })
    }
  }
  return tiles
}

function heightField(grey: Uint8Array, curve: Float32Array, { step, blur }: Level): Field {
  const w = width / step
  const h = height / step
  const reduced = new Float32Array(w * h)
  for (let y = 0; y < h; y++) {
    for (let x = 0; x < w; x++) {
      let sum = 0
      for (let j = 0; j < step; j++) {
        for (let i = 0; i < step; i++) sum += Math.max(seaGrey, grey[(y * step + j) * width + x * step + i]!)
      }
      reduced[y * w + x] = sum / (step * step)
    }
  }
  // The terraces have equal heights in grey values, not in metres, so the blur comes before the conversion.
  blurInPlace(reduced, w, h, blur)
  const metres = reduced.map((value) => {
    const low = Math.floor(value)
    const next = curve[Math.min(255, low + 1)]!
    return curve[low]! + (next - curve[low]!) * (value - low)
  })
  return { metres, width: w, height: h }
}

function blurInPlace(values: Float32Array, w: number, h: number, sigma: number): void {
  const reach = Math.ceil(sigma * 3)
  const kernel = Array.from({ length: reach * 2 + 1 }, (_, i) => Math.exp(-((i - reach) ** 2) / (2 * sigma * sigma)))
  const total = kernel.reduce((sum, k) => sum + k, 0)
  const line = new Float32Array(w)
  for (let y = 0; y < h; y++) {
    for (let x = 0; x < w; x++) {
      let sum = 0
      for (let i = -reach; i <= reach; i++) sum += kernel[i + reach]! * values[y * w + ((x + i + w) % w)]!
      line[x] = sum / total
    }
    values.set(line, y * w)
  }
  const across = values.slice()
  for (let y = 0; y < h; y++) {
    const out = values.subarray(y * w, (y + 1) * w).fill(0)
    for (let i = -reach; i <= reach; i++) {
      const weight = kernel[i + reach]! / total
      const from = Math.min(h - 1, Math.max(0, y + i)) * w
      for (let x = 0; x < w; x++) out[x] = out[x]! + weight * across[from + x]!
    }
  }
}

/** Returns the image of a tile's brightness relative to flat ground, or null if it is flat. */
async function tileImage(shade: Float32Array, quality: number, effort: number): Promise<Uint8Array | null> {
  const pixels = Buffer.alloc(size * size * 4)
  let seen = 0
  shade.forEach((value, i) => {
    const alpha = opacity(value)
    if (alpha > 8) seen++
    // The colour changes gradually where alpha is near 0, which takes fewer bytes than a sharp edge.
    const share = Math.min(1, Math.max(0, 0.5 + value * 6))
    for (let c = 0; c < 3; c++) pixels[i * 4 + c] = shadow[c]! + (light[c]! - shadow[c]!) * share
    pixels[i * 4 + 3] = alpha
  })
  if (seen < 40) return null
  return sharp(pixels, { raw: { width: size, height: size, channels: 4 } })
    .avif({ quality, effort, chromaSubsampling: '4:2:0' })
    .toBuffer()
}

/** Adds the brightness of one field's slopes to `shade`. */
function addShade(shade: Float32Array, field: Field, level: Level, tileX: number, tileY: number): void {
  const count = 2 ** level.zoom
  const edge = size + 2
  const metres = new Float32Array(edge * edge)
  const columns = Array.from({ length: edge }, (_, x) =>
    splineWeights(((tileX + (x - 0.5) / size) / count) * field.width - 0.5),
  )
  const rows = Array.from({ length: edge }, (_, y) =>
    splineWeights(((90 - latitude((tileY + (y - 0.5) / size) / count)) / 180) * field.height - 0.5),
  )
  for (let y = 0; y < edge; y++) {
    for (let x = 0; x < edge; x++) metres[y * edge + x] = spline(field, columns[x]!, rows[y]!)
  }
  for (let y = 0; y < size; y++) {
    const lat = latitude((tileY + (y + 0.5) / size) / count)
    const metresPerPixel = (40075017 * Math.cos((lat * Math.PI) / 180)) / (size * count)
    const factor = level.exaggeration / (2 * metresPerPixel)
    for (let x = 0; x < size; x++) {
      const at = (y + 1) * edge + x + 1
      shade[y * size + x] =
        shade[y * size + x]! +
        shading((metres[at + 1]! - metres[at - 1]!) * factor, (metres[at + edge]! - metres[at - edge]!) * factor)
    }
  }
}

/** Returns the brightness relative to flat ground, -1 to 1, of a slope. The light comes from the north-west at 45°. */
function shading(east: number, south: number): number {
  const brightness = (component: number) => component / Math.sqrt(1 + east * east + south * south)
  return brightness(1 + (east + south) * Math.SQRT1_2) * Math.SQRT1_2 - Math.SQRT1_2
}

/** Returns alpha, 0 to 191 of 255. It is 0 on almost flat ground. */
function opacity(shade: number): number {
  const strength = Math.max(0, Math.abs(shade) - 0.012)
  return Math.round(255 * (shade < 0 ? 0.75 * (1 - Math.exp(-strength * 1.7)) : 0.75 * (1 - Math.exp(-strength * 3))))
}

const latitude = (y: number): number => unproject([0, y])[1]
