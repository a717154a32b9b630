/**
 * `npm run fallback-fonts`: writes src/app/styles/fallbackFonts.css, system fonts scaled to the metrics of the page's fonts. The
 * layout does not shift when the page's fonts load. Run it after a font is replaced, on a machine that has fonts with the
 * metrics of Arial and of Times New Roman.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { readArticle } from '../build/article/readArticle.ts'
import { launchChromium } from './browsers/launchChromium.ts'

const fonts = [
  {
    family: 'Atlas Sans Fallback',
    file: 'inter/files/inter-latin-wght-normal.woff2',
    system: [
      ['Arial', 'Helvetica', 'Liberation Sans', 'Arimo'],
      ['Arial Bold', 'Helvetica Bold', 'Liberation Sans Bold', 'Arimo Bold'],
    ],
  },
  {
    family: 'Atlas Serif Fallback',
    file: 'source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
    system: [
      ['Times New Roman', 'Liberation Serif', 'Tinos'],
      ['Times New Roman Bold', 'Liberation Serif Bold', 'Tinos Bold'],
    ],
  },
] as const
const weights = [
  { range: '100 449', measured: 400, bold: 0 },
  { range: '450 549', measured: 500, bold: 0 },
  { range: '550 900', measured: 600, bold: 1 },
]
const text = readArticle('geo')!.paragraphs.join(' ')

const faces = ['/* Written by `npm run fallback-fonts`. */\n']
const browser = await launchChromium()
const page = await browser.newPage()
const local = (names: readonly string[]) => names.map((name) => `local('${name}')`).join(', ')
for (const { family, file, system } of fonts) {
  const data = readFileSync(`node_modules/@fontsource-variable/${file}`).toString('base64')
  for (const { range, measured, bold } of weights) {
    const { width, ascent, descent, fallback } = await page.evaluate(
      async ({ data, names, measured, text }) => {
        const own = new FontFace('own', `url(data:font/woff2;base64,${data})`, { weight: '100 900' })
        const other = new FontFace('other', names, { weight: '100 900' })
        for (const face of [own, other]) document.fonts.add(await face.load())
        const context = document.createElement('canvas').getContext('2d')!
        context.font = `${measured} 1000px own`
        const { width, fontBoundingBoxAscent: ascent, fontBoundingBoxDescent: descent } = context.measureText(text)
        context.font = `${measured} 1000px other`
        return { width, ascent, descent, fallback: context.measureText(text).width }
      },
      { data, names: local(system[bold]!), measured, text },
    )
    const percent = (value: number) => `${(value * 100).toFixed(2)}%`
    const size = width / fallback
    faces.push(`
@font-face {
  font-family: '${family}';
  font-weight: ${range};
  src: ${local(system[bold]!)};
  size-adjust: ${percent(size)};
  ascent-override: ${percent(ascent / 1000 / size)};
  descent-override: ${percent(descent / 1000 / size)};
  line-gap-override: 0%;
}
`)
  }
}
await browser.close()
writeFileSync('src/app/styles/fallbackFonts.css', `/* Written by \`npm run fallback-fonts\`. */\n${faces.join('')}`)
