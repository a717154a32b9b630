/** What a reader finds on printed pages. The text is read by Mozilla's PDF.js. */
import type { Page } from 'playwright-core'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { inject } from 'vitest'

/** Paper, in inches. */
export const papers = { A4: [8.27, 11.69], Letter: [8.5, 11] } as const
export type Paper = keyof typeof papers

export interface PrintedPage {
  /** In points. */
  width: number
  height: number
  text: string
  /** Texts of which a part is beyond the edge of the paper. */
  outside: string[]
}

/** Points by which the box of a text may reach beyond the paper: empty space below the letters. */
const tolerance = 1
const cmPerInch = 2.54

/** Prints a page. With `preferCSSPageSize` the page decides how the paper lies. */
export async function printed(page: Page, paper: Paper, preferCSSPageSize = false): Promise<PrintedPage[]> {
  // The driver of Firefox takes inches for centimetres.
  const unit = inject('engine') === 'firefox' ? cmPerInch : 1
  const [width, height] = papers[paper].map((inches) => `${inches * unit}in`)
  return readPdf(await page.pdf({ width, height, preferCSSPageSize }))
}

async function readPdf(data: Buffer): Promise<PrintedPage[]> {
  const document = await getDocument({ data: new Uint8Array(data), verbosity: 0 }).promise
  const pages: PrintedPage[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const [, , width, height] = page.view as [number, number, number, number]
    const { items } = await page.getTextContent()
    const texts = items.flatMap((item) => ('str' in item && item.str.trim() ? [item] : []))
    const outside = texts.filter(({ transform, width: length, height: size }) => {
      const [a, b, , , x, y] = transform as number[]
      const isUpright = b === 0 && a! > 0
      const [right, top] = isUpright ? [x! + length, y! + size] : [x!, y!]
      return x! < -tolerance || y! < -tolerance || right > width + tolerance || top > height + tolerance
    })
    pages.push({
      width,
      height,
      text: texts.map(({ str }) => str).join(' '),
      outside: outside.map(({ str }) => str),
    })
  }
  await document.destroy()
  return pages
}

/** The letters and digits of a text: white space and the hyphens of broken words are not the text's own. */
export const lettersOf = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')
