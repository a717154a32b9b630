import { expect, test } from 'vitest'
import { checkContent } from '../../tools/validate'
import { exactnessOf, numbersIn } from '../../tools/validate/numbers'
import { onePerCause, problemLine } from '../../tools/validate/problem'
import { inFolder, problemsAfter, set, soundFiles, type Files } from '../support/soundFolder'

/** All lines that `npm run validate` prints for the valid content after it is changed. */
const linesAfter = (change: (files: Files) => void): Promise<string[]> => {
  const files = soundFiles()
  change(files)
  return inFolder(files, async (folder) => (await checkContent(folder)).problems.map(problemLine))
}

test('the valid content has no notes', async () => {
  expect(await linesAfter(() => {})).toEqual([])
})

test('files that the atlas does not read are a note', async () => {
  const lines = await linesAfter((files) => {
    files['data.gpx'] = '<gpx/>'
    files['Figures.json'] = '[]'
    files['LICENSE'] = ''
  })
  expect(lines).toEqual([
    'note: data.gpx: is ignored: the atlas reads atlas.json, article.md, places.geojson, areas.geojson, corridors.geojson, figures.json, outcomes.json, places.csv and the folders media and messages',
    'note: Figures.json: is ignored: rename it to figures.json',
  ])
})

test('names without a text in a language are a note for each file and language', async () => {
  const lines = await linesAfter((files) => {
    set(files, 'places.geojson features 0 properties name', { en: 'Northtown', ru: 'Северный' })
    set(files, 'places.geojson features 1 properties name', { ru: 'Обсерватория' })
    set(files, 'corridors.geojson features 0 properties stops 1 name', 'Midway')
  })
  expect(lines).toEqual([
    'note: places.geojson: 1 name has no text in English (en): that in Russian stands for it: observatory',
    'note: places.geojson: 2 names have no text in Kazakh (kk): that in English or Russian stands for them: northtown, observatory',
  ])
})

test('a no-break space in a quote is named, and the quote is found', async () => {
  const quote = 'The\u00a0Observatory of Southtown looks on.'
  expect(
    await linesAfter((files) => set(files, 'places.geojson features 1 properties passages 0 quote', quote)),
  ).toEqual([
    'note: places.geojson:39 observatory features[1].properties.passages[0].quote: contains a no-break space (U+00A0) where the article has a space',
  ])
})

test('a folder without features is an error', async () => {
  const empty = (files: Files) => {
    for (const file of ['places', 'areas', 'corridors']) delete files[`${file}.geojson`]
    delete files['README.md']
  }
  const [line, ...others] = await problemsAfter(empty)
  expect(line).toMatch(/: has no places, areas or corridors: the atlas would be empty\. /)
  expect(others).toEqual([])
})

test('more than three problems with the same message in a file are one line', () => {
  const problem = (index: number, message = 'is missing') => ({ file: 'a', path: `f[${index}].x`, message })
  const three = [0, 1, 2].map((index) => problem(index))
  expect(onePerCause(three)).toEqual(three)
  const other = problem(9, 'is wrong')
  expect(onePerCause([...three, other, problem(3), problem(4)]).map(problemLine)).toEqual([
    'a f[0].x: is missing (and 4 more like it: f[1].x, f[2].x, f[3].x …)',
    'a f[9].x: is wrong',
  ])
})

test.each([
  ['es', 'unos 5.000 millones de dólares', 5e9, 'about'],
  ['es', '5 mil millones', 5e9, 'exact'],
  ['es', '78 por ciento', 78, 'exact'],
  ['pt', 'quase 2,5 bilhões de reais', 2.5e9, 'almost'],
  ['ru', 'более 19 млрд долларов', 19e9, 'more-than'],
  ['ru', '12 500 студентов', 12500, 'exact'],
  ['ar', 'بنحو 13.6 مليار دولار', 13.6e9, 'about'],
  ['ar', '٣ مليارات', 3e9, 'exact'],
  ['zh', '超过15亿美元', 15e8, 'more-than'],
  ['zh', '9000万美元', 9e7, 'exact'],
  ['zh', '3万亿', 3e12, 'exact'],
])('in %s, "%s" says %d', (language, said, value, exactness) => {
  expect(numbersIn(said, language)).toContain(value)
  expect(exactnessOf(said, language)).toBe(exactness)
})

test('a figure of an article in another language is checked by its digits', async () => {
  const lines = await problemsAfter((files) => {
    files['article.md'] = (files['article.md'] as string).replace('language: en', 'language: es').replace('proud of it.', 'proud: unos 5.000 millones.') // prettier-ignore
    files['figures.json'] = [
      { id: 'cost', group: 'g', features: ['northtow'], label: 'Cost', value: 6e9, unit: 'usd', exactness: 'exact', paragraph: 3, quote: 'proud: unos 5.000 millones', exact: 'unos 5.000 millones' }, // prettier-ignore
      { id: 'none', group: 'g', label: 'None', value: 5e9, unit: 'usd', exactness: 'about', paragraph: 3, quote: 'proud: unos 5.000 millones', exact: 'unos 5.000 millones' }, // prettier-ignore
    ]
  })
  expect(lines).toEqual([
    'figures.json cost [0].features[0]: "northtow" is not the id of a feature; closest: "northtown"',
    'figures.json cost [0].value: is 6000000000, but "unos 5.000 millones" says 5000000000 or 5000000',
    'figures.json cost [0].exactness: is "exact", but "unos 5.000 millones" says "about"',
    'figures.json none [1].country: is missing: the figure would be shown nowhere; name the features that it is about in `features`',
  ])
})
