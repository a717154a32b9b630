import { fonts } from '../../style/fonts'
import type { PictureFont } from './drawStyle'

/** The families of the page's fonts as other programs know them, and what stands in for them where they are missing. */
const byName: Readonly<Record<string, PictureFont>> = {
  [fonts.sans]: { family: 'Inter, sans-serif' },
  [fonts.sansBold]: { family: 'Inter, sans-serif', weight: 600 },
  [fonts.serifItalic]: { family: "'Source Serif 4', serif", style: 'italic' },
}

/** The font of a `text-font` of the atlas's style. */
export const pictureFont = (name: string): PictureFont => byName[name] ?? byName[fonts.sans]!
