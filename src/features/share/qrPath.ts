import { encode } from 'uqr'

export interface QrCode {
  /** The width and height in modules, with the quiet zone of four modules that the standard asks for (ISO/IEC 18004). */
  size: number
  /** The dark modules as an SVG path, one unit a module. */
  path: string
}

/** The QR code of a text, or null if the text is too long for one. */
export function qrCodeOf(text: string): QrCode | null {
  try {
    const { size, data } = encode(text, { ecc: 'L', boostEcc: true, border: 4 })
    const runs = data.flatMap((row, y) => [
      ...row
        .map((isDark) => (isDark ? '1' : '0'))
        .join('')
        .matchAll(/1+/g)
        .map(({ 0: run, index: x }) => `M${x} ${y}h${run.length}v1h-${run.length}z`),
    ])
    return { size, path: runs.join('') }
  } catch {
    return null
  }
}
