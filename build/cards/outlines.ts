/**
 * Texts as outlines, from the page's own fonts: the same card on every machine. The page's fonts are split by script; a
 * renderer of SVG would take the letters that one file lacks from any other font.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Blob, Buffer as TextBuffer, Face, Font, shape, type SvgPathCommand } from 'harfbuzzjs'
import subsetFont from 'subset-font'
import type { PictureFont, TextOutline } from '../../src/map/picture/svg/drawStyle'
import { projectFile } from '../projectFolder.ts'
import { lettersOf } from '../subsetFonts.ts'

interface FontFile {
  font: Font
  unitsPerEm: number
  letters: ReadonlySet<number>
  glyphs: Map<number, SvgPathCommand[]>
}

const scripts = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext']

/** The files of each font, by `fontKey`. A variable font is pinned to a weight. */
const families: Readonly<Record<string, { files: (script: string) => string; weight?: number }>> = {
  'Inter 400 normal': {
    files: (script) => `@fontsource-variable/inter/files/inter-${script}-wght-normal`,
    weight: 400,
  },
  'Inter 600 normal': {
    files: (script) => `@fontsource-variable/inter/files/inter-${script}-wght-normal`,
    weight: 600,
  },
  'Source Serif 4 400 italic': {
    files: (script) => `@fontsource/source-serif-4/files/source-serif-4-${script}-400-italic`,
  },
  'Source Serif 4 600 normal': {
    files: (script) => `@fontsource-variable/source-serif-4/files/source-serif-4-${script}-wght-normal`,
    weight: 600,
  },
}

/** The name of a font among `families`: the first of its families, its weight and its style. */
const fontKey = ({ family, weight = 400, style }: PictureFont): string =>
  `${family.split(',')[0]!.replaceAll("'", '')} ${weight} ${style ?? 'normal'}`

/** Draws texts as outlines. */
export class Outlines {
  readonly #fonts: ReadonlyMap<string, readonly FontFile[]>
  readonly #texts = new Map<string, TextOutline | null>()

  private constructor(fonts: ReadonlyMap<string, readonly FontFile[]>) {
    this.#fonts = fonts
  }

  static async load(): Promise<Outlines> {
    const { resolve } = createRequire(import.meta.url)
    const ranges = lettersOf(readFileSync(projectFile('src/app/styles/fonts.css'), 'utf8'))
    const load = async ({ files, weight }: (typeof families)[string], script: string): Promise<FontFile> => {
      const path = files(script)
      const letters = ranges.get(path.slice(path.lastIndexOf('/') + 1))!
      const data = await subsetFont(readFileSync(resolve(`${path}.woff2`)), letters, {
        targetFormat: 'truetype',
        noLayoutClosure: true,
        ...(weight && { variationAxes: { wght: weight } }),
      })
      const face = new Face(new Blob(data))
      return {
        font: new Font(face),
        unitsPerEm: face.upem,
        letters: new Set(face.collectUnicodes()),
        glyphs: new Map(),
      }
    }
    const loaded = Object.entries(families).map(
      async ([key, family]) => [key, await Promise.all(scripts.map((script) => load(family, script)))] as const,
    )
    return new Outlines(new Map(await Promise.all(loaded)))
  }

  /**
   * The outline of a text. Null if the fonts lack one of its letters.
   * @param spacing between letters, in ems
   */
  outline(text: string, font: PictureFont, spacing = 0): TextOutline | null {
    const key = `${fontKey(font)} ${spacing} ${text}`
    let outline = this.#texts.get(key)
    if (outline === undefined) this.#texts.set(key, (outline = this.#draw(text, font, spacing)))
    return outline
  }

  /** The width of a text in ems: estimated if the fonts lack one of its letters. */
  width(text: string, font: PictureFont): number {
    return this.outline(text, font)?.width ?? estimatedWidth(text)
  }

  #draw(text: string, font: PictureFont, spacing: number): TextOutline | null {
    const files = this.#fonts.get(fontKey(font))!
    const runs: { file: FontFile; text: string }[] = []
    for (const letter of text) {
      const file = files.find(({ letters }) => letters.has(letter.codePointAt(0)!))
      if (!file) return null
      const last = runs.at(-1)
      if (last?.file === file) last.text += letter
      else runs.push({ file, text: letter })
    }
    const { unitsPerEm } = files[0]!
    let [data, x] = ['', 0]
    for (const { file, text } of runs) {
      const buffer = new TextBuffer()
      buffer.addText(text)
      buffer.guessSegmentProperties()
      shape(file.font, buffer)
      for (const { codepoint: glyph, xAdvance = 0, xOffset = 0, yOffset = 0 } of buffer.getGlyphInfosAndPositions()) {
        data += pathData(glyphOf(file, glyph), x + xOffset, yOffset)
        x += xAdvance + spacing * unitsPerEm
      }
    }
    return { data, width: x / unitsPerEm, unitsPerEm }
  }
}

function glyphOf({ font, glyphs }: FontFile, glyph: number): SvgPathCommand[] {
  let commands = glyphs.get(glyph)
  if (!commands) glyphs.set(glyph, (commands = font.glyphToJson(glyph)))
  return commands
}

const pathData = (commands: readonly SvgPathCommand[], x: number, y: number): string =>
  commands
    .map(({ type, values }) => type + values.map((value, at) => Math.round(value + (at % 2 ? y : x))).join(' '))
    .join('')

/** In ems. Chinese, Japanese and Korean letters are as wide as they are high. */
const estimatedWidth = (text: string): number =>
  [...text].reduce(
    (sum, letter) =>
      sum + (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(letter) ? 1 : 0.55),
    0,
  )
