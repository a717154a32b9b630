/** Makes lighter what readers load: fonts lose the weights and glyphs that no page shows, content the indentation it is written with. */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import subsetFont from 'subset-font'
import type { Plugin } from 'vite'

/** Nothing is set lighter or bolder. */
const weights = { min: 400, max: 600 }
/** Ligatures of the serif face; its other alternates are not used. The sans face needs its figures of one width. */
const ligatures = 'ﬁﬂ'

/** The letters each file is loaded for, by the file's name, as src/fonts.css declares them. */
export function lettersOf(css: string): Map<string, string> {
  const letters = new Map<string, string>()
  for (const [, file, ranges] of css.matchAll(/url\('([^']+)'\)[^}]*?unicode-range:([^;]+);/g)) {
    const points = ranges!.split(',').flatMap((range) => {
      const [from, to = from] = range
        .trim()
        .slice(2)
        .split('-')
        .map((hex) => parseInt(hex, 16))
      return Array.from({ length: to! - from! + 1 }, (_, index) => String.fromCodePoint(from! + index))
    })
    letters.set(basename(file!, '.woff2'), points.join(''))
  }
  return letters
}

/** A font with the given letters only, in woff2, its weights limited to what is used. */
export function lightFont(name: string, font: Uint8Array, letters: string): Promise<Uint8Array> {
  const isSerif = name.includes('serif')
  return subsetFont(Buffer.from(font), isSerif ? letters + ligatures : letters, {
    targetFormat: 'woff2',
    noLayoutClosure: isSerif,
    ...(name.includes('wght') && { variationAxes: { wght: weights } }),
  })
}

export const subsetFonts = (): Plugin => ({
  name: 'subsetFonts',
  apply: 'build',
  async generateBundle(_, bundle) {
    const letters = lettersOf(readFileSync('src/app/styles/fonts.css', 'utf8'))
    const assets = Object.values(bundle).filter((output) => output.type === 'asset')
    for (const asset of assets) {
      const { fileName, source } = asset
      if (/\.(geo)?json$/.test(fileName)) asset.source = JSON.stringify(JSON.parse(source.toString()))
      const [name] = [...letters.keys()].filter(
        (name) => fileName.endsWith('.woff2') && basename(fileName).startsWith(`${name}-`),
      )
      if (name) asset.source = await lightFont(name, source as Uint8Array, letters.get(name)!)
    }
  },
})
