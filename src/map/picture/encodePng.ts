/**
 * Writes PNG files. The browser's own encoder writes no metadata, and where the browser resists fingerprinting it writes
 * noise instead of the picture. https://www.w3.org/TR/png-3/
 */

/** Pixels as RGBA, row by row from the top. The alpha is left out: pictures of the map are opaque. */
export interface Pixels {
  width: number
  height: number
  data: Uint8ClampedArray
}

export interface PngOptions {
  /** By a keyword of the standard, such as `Title`: 1 to 79 Latin letters. */
  texts: Readonly<Record<string, string>>
  /** Of the picture when it is shown at its size. */
  pixelsPerInch: number
}

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const bytesPerPixel = 3
const metresPerInch = 0.0254

export async function encodePng(pixels: Pixels, { texts, pixelsPerInch }: PngOptions): Promise<Blob> {
  const perMetre = Math.round(pixelsPerInch / metresPerInch)
  const [depth, trueColour] = [8, 2]
  return new Blob(
    [
      new Uint8Array(signature),
      chunk('IHDR', [...uint32(pixels.width), ...uint32(pixels.height), depth, trueColour, 0, 0, 0]),
      // sRGB, perceptual.
      chunk('sRGB', [0]),
      chunk('pHYs', [...uint32(perMetre), ...uint32(perMetre), 1]),
      ...Object.entries(texts).map(([keyword, text]) => chunk('iTXt', internationalText(keyword, text))),
      chunk('IDAT', await deflated(filtered(pixels))),
      chunk('IEND', []),
    ],
    { type: 'image/png' },
  )
}

const uint32 = (value: number): number[] => [24, 16, 8, 0].map((shift) => (value >>> shift) & 0xff)

/** The keyword, no compression, no language tag, no translated keyword, then the text in UTF-8. */
const internationalText = (keyword: string, text: string): Uint8Array =>
  new TextEncoder().encode(`${keyword}\0\0\0\0\0${text}`)

function chunk(type: string, data: ArrayLike<number>): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(data.length + 12)
  bytes.set(uint32(data.length))
  bytes.set(new TextEncoder().encode(type), 4)
  bytes.set(data, 8)
  bytes.set(uint32(checksum(bytes.subarray(4, -4))), bytes.length - 4)
  return bytes
}

/** CRC-32 of each byte. */
const remainders = Uint32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte
  for (let bit = 0; bit < 8; bit++) remainder = remainder & 1 ? 0xedb88320 ^ (remainder >>> 1) : remainder >>> 1
  return remainder
})

function checksum(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) crc = remainders[(crc ^ byte) & 0xff]! ^ (crc >>> 8)
  return ~crc >>> 0
}

/** In zlib's format, which browsers call `deflate`. */
async function deflated(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

/** The filters that are tried for a row, by their number in the standard. Each predicts a byte from those before it. */
const filters: readonly [type: number, predict: (left: number, above: number, corner: number) => number][] = [
  [1, (left) => left],
  [2, (_, above) => above],
  [4, paeth],
]

/** The one of the three neighbours that is nearest to `left + above - corner`. */
function paeth(left: number, above: number, corner: number): number {
  const toLeft = Math.abs(above - corner)
  const toAbove = Math.abs(left - corner)
  const toCorner = Math.abs(left + above - 2 * corner)
  if (toLeft <= toAbove && toLeft <= toCorner) return left
  return toAbove <= toCorner ? above : corner
}

/** The rows as RGB, each with the filter whose bytes have the least sum, which compress best as a rule. */
function filtered({ width, height, data }: Pixels): Uint8Array<ArrayBuffer> {
  const length = width * bytesPerPixel
  const result = new Uint8Array(height * (length + 1))
  let above = new Uint8Array(length)
  let row = new Uint8Array(length)
  const tried = new Uint8Array(length)
  for (let y = 0; y < height; y++) {
    for (let x = 0, from = y * width * 4, to = 0; x < width; x++, from += 4) {
      row[to++] = data[from]!
      row[to++] = data[from + 1]!
      row[to++] = data[from + 2]!
    }
    let least = Infinity
    const start = y * (length + 1)
    for (const [type, predict] of filters) {
      let sum = 0
      for (let at = 0; at < length; at++) {
        const isFirst = at < bytesPerPixel
        const left = isFirst ? 0 : row[at - bytesPerPixel]!
        const corner = isFirst ? 0 : above[at - bytesPerPixel]!
        const value = (row[at]! - predict(left, above[at]!, corner)) & 0xff
        tried[at] = value
        sum += value < 128 ? value : 256 - value
      }
      if (sum >= least) continue
      least = sum
      result[start] = type
      result.set(tried, start + 1)
    }
    ;[above, row] = [row, above]
  }
  return result
}
