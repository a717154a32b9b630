/** The package brings no types. */
declare module 'subset-font' {
  interface Options {
    targetFormat: 'woff2'
    /** Leaves out glyphs that only a feature of the font leads to. */
    noLayoutClosure?: boolean
    variationAxes?: Record<string, { min: number; max: number }>
  }
  export default function subsetFont(font: Buffer, letters: string, options: Options): Promise<Uint8Array>
}
