/** The package has no types. */
declare module 'subset-font' {
  interface Options {
    targetFormat: 'woff2' | 'truetype'
    /** Omits glyphs that only OpenType features refer to. */
    noLayoutClosure?: boolean
    /** A range of an axis, or the value to which it is pinned. */
    variationAxes?: Record<string, number | { min: number; max: number }>
  }
  export default function subsetFont(font: Buffer, letters: string, options: Options): Promise<Uint8Array>
}
