/** The package has no types. */
declare module 'subset-font' {
  interface Options {
    targetFormat: 'woff2'
    /** Omits glyphs that only OpenType features refer to. */
    noLayoutClosure?: boolean
    variationAxes?: Record<string, { min: number; max: number }>
  }
  export default function subsetFont(font: Buffer, letters: string, options: Options): Promise<Uint8Array>
}
