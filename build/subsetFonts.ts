/** Removes the weights and glyphs of the fonts that no page shows. */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import subsetFont from 'subset-font'
import type { Plugin } from 'vite'
import { projectFile } from './projectFolder.ts'

/** The weights that the style sheets use. */
const weights = { min: 400, max: 600 }
/** The serif font keeps these ligatures and no alternates. The sans font keeps all: it needs its tabular figures. */
const ligatures = 'ﬁﬂ'

/** Returns the characters in the `unicode-range` of each font file, by the file's name without its extension. */
export function lettersOf(css: string): Map<string, string> {
  const letters = new Map<string, string>()
  for (const [, file, ranges] of css.matchAll(/url\('([^']+)'\)[^}]*?unicode-range:([^;]+);/g)) {
    const characters = ranges!.split(',').flatMap((range) => {
      const [from, to = from] = range
        .trim()
        .slice(2)
        .split('-')
        .map((hex) => parseInt(hex, 16))
      return Array.from({ length: to! - from! + 1 }, (_, index) => String.fromCodePoint(from! + index))
    })
    letters.set(basename(file!, '.woff2'), characters.join(''))
  }
  return letters
}

/** Returns a font in woff2 with the given letters only and with the weights that are used. */
export function fontSubset(name: string, font: Uint8Array, letters: string): Promise<Uint8Array> {
  const isSerif = name.includes('serif')
  return subsetFont(Buffer.from(font), isSerif ? letters + ligatures : letters, {
    targetFormat: 'woff2',
    noLayoutClosure: isSerif,
    ...(name.includes('wght') && { variationAxes: { wght: weights } }),
  })
}

export const subsetFonts = (): Plugin => ({
  name: 'subset-fonts',
  apply: 'build',
  async generateBundle(_, bundle) {
    const letters = lettersOf(readFileSync(projectFile('src/app/styles/fonts.css'), 'utf8'))
    for (const output of Object.values(bundle)) {
      if (output.type !== 'asset' || !output.fileName.endsWith('.woff2')) continue
      const name = [...letters.keys()].find((name) => basename(output.fileName).startsWith(`${name}-`))
      if (name) output.source = await fontSubset(name, output.source as Uint8Array, letters.get(name)!)
    }
  },
})
