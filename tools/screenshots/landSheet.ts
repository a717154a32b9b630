/**
 * `npm run land-sheet [theme-language ...]`: writes a contact sheet of the map alone in each theme and language, such as
 * `dark-ru`, to `pictures/land-dark-ru.jpg`. The rows of a sheet are places, from Berlin to Lianyungang and the Caspian, its
 * columns the zooms 2 to 9.
 */
import { mkdirSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { ownFolder } from '../../build/atlas/atlasFolder.ts'
import { readAtlas } from '../../build/atlas/readAtlas.ts'
import { launchChromium } from '../browsers/launchChromium.ts'
import { serveBuiltSite } from '../builtSite.ts'
import { landPlaces } from './landPlaces.ts'
import { writeSheet } from './writeSheet.ts'

const zooms = [2, 3, 4, 5, 6, 7, 8, 9]
const size = { width: 420, height: 300 }
/** Height in px of the bar with the name of the atlas, below the map. */
const barHeight = 60

/** What lies over the map. */
const hidden = '.over, .foot, .maplibregl-control-container { display: none !important }'

/** Takes the pictures of a sheet, by zoom, on one page whose address moves the map. */
async function takePictures(browser: Browser, url: string, theme: string, language: string): Promise<Buffer[][]> {
  const viewport = { width: size.width + 2, height: size.height + barHeight }
  // The policy of the page refuses the style that hides the controls.
  const page = await browser.newPage({ viewport, reducedMotion: 'reduce', serviceWorkers: 'block', bypassCSP: true })
  page.setDefaultTimeout(120_000)
  await page.goto(`${url}embed.html?show=map&theme=${theme}&lang=${language}#map=2/0/0`)
  await page.locator('.map[data-state="ready"]').waitFor()
  const columns: Buffer[][] = []
  for (const zoom of zooms) {
    const column: Buffer[] = []
    for (const place of Object.values(landPlaces)) {
      await page.evaluate(
        (camera) =>
          new Promise((moved) => {
            addEventListener('hashchange', moved, { once: true })
            location.hash = location.hash.replace(/map=[^&]*/, `map=${camera}`)
          }),
        `${zoom}/${place}`,
      )
      await page.locator('.canvas:not([data-drawing])').waitFor()
      const box = await page.locator('.map').boundingBox()
      column.push(await page.screenshot({ style: hidden, clip: { ...box!, ...size } }))
    }
    columns.push(column)
  }
  await page.close()
  return columns
}

const themes = ['light', 'dark']
const languages = readAtlas(ownFolder).config.languages.map(({ tag }) => tag)
const sheets = themes.flatMap((theme) => languages.map((language) => `${theme}-${language}`))
const wanted = process.argv.slice(2)
for (const name of wanted)
  if (!sheets.includes(name)) throw new Error(`There is no sheet ${name}. Sheets: ${sheets.join(', ')}`)

mkdirSync('pictures', { recursive: true })
console.log(`Rows: ${Object.keys(landPlaces).join(', ')}. Columns: zoom ${zooms.join(', ')}.`)
const { url, server } = await serveBuiltSite()
const browser = await launchChromium()
for (const name of wanted.length ? wanted : sheets) {
  const [theme, language] = name.split(/-(.*)/) as [string, string]
  const file = `pictures/land-${name}.jpg`
  await writeSheet(await takePictures(browser, url, theme, language), size.height, file)
  console.log(file)
}
await browser.close()
await server.close()
