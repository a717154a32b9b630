/**
 * Files as people have them, each imported or refused with a reason. `samples/expected.txt` holds what the command says of each: look
 * at a difference there before it is accepted.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { parseMarkdown } from '../../../../build/article/parseMarkdown'
import { recognize } from '../../../../studio/import/bytes/recognize'
import { atlasContext, type WrittenItem } from '../../../../studio/import/features/atlasContext'
import { importFeatures } from '../../../../studio/import/features/importFeatures'
import { Refusal } from '../../../../studio/import/messages'
import { importPasted, importText, isText } from '../../../../studio/import/text/importText'
import { previewLines, refusalLine, textLines } from '../../../../tools/import/report'
import { bomb, docx, encrypted, kmz, xlsx } from './documents'

const folder = join(import.meta.dirname, 'samples')

const article = parseMarkdown(
  'The road goes from Astana to Beyneu, and the railway to Aktau.\n\nFrom Beyneu the road goes on to the capital, and from Aktau (Актау) a ferry leaves. The road is long.\n',
)
const astana: WrittenItem = {
  type: 'Feature',
  id: 'astana',
  properties: {
    id: 'astana',
    name: { en: 'Astana', ru: 'Астана' },
    passages: [{ paragraph: 1, quote: 'The road goes from Astana', exact: 'Astana' }],
    precision: 'town',
    source: { title: 'GeoNames', url: 'https://www.geonames.org/1526273' },
  },
  geometry: { type: 'Point', coordinates: [71.43, 51.13] },
}
const context = atlasContext({ languages: ['en', 'ru'] }, article, { 'places.geojson': [astana] })
const options = { source: { title: 'The file', url: 'https://example.org/file' } }

const onePlace =
  '<kml xmlns="http://www.opengis.net/kml/2.2"><Placemark><name>Aktau</name><Point><coordinates>51.17,43.65</coordinates></Point></Placemark></kml>'
const made: Record<string, Uint8Array> = {
  'tracked-changes.docx': docx(),
  'no-text.docx': docx('<w:p/>'),
  'formulas.xlsx': xlsx(),
  'bomb.xlsx': bomb(),
  'password.docx': encrypted(),
  'places.kmz': kmz('files/places.kml', onePlace),
  'leads-out.kmz': kmz('../../places.kml', onePlace),
  'cut-off.docx': docx().slice(0, 900),
  'picture.csv': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]),
}

async function linesOf(name: string, bytes: Uint8Array): Promise<string> {
  try {
    if (name.includes('-paste')) {
      const pasted = importPasted(new TextDecoder().decode(bytes))
      return [...textLines(name, pasted), pasted.article].join('\n')
    }
    const recognized = recognize(name, bytes)
    if (!isText(recognized)) return previewLines(name, await importFeatures(recognized, context, options)).join('\n')
    const text = await importText(recognized)
    return [...textLines(name, text), text.article].join('\n')
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return refusalLine(name, error.reason)
  }
}

it('each file is imported, or refused with its reason', async () => {
  const files = readdirSync(folder).filter((name) => name !== 'expected.txt')
  expect(files.length + Object.keys(made).length).toBeGreaterThanOrEqual(20)
  const all = [
    ...files.map((name): [string, Uint8Array] => [name, readFileSync(join(folder, name))]),
    ...Object.entries(made),
  ]
  const told: string[] = []
  for (const [name, bytes] of all) told.push(await linesOf(name, bytes))
  await expect(`${told.join('\n\n').trimEnd()}\n`).toMatchFileSnapshot(join(folder, 'expected.txt'))
  // Two of the files have members of the name __proto__.
  expect(Object.hasOwn(Object.prototype, 'x')).toBe(false)
})
