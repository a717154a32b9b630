import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { validateContent } from '../../../tools/validate'
import { fixPassages } from '../../../tools/validate/fix/passages'
import { problemLine } from '../../../tools/validate/problem'
import { inFolder, replace, soundFiles, type Files } from '../../support/soundFolder'

const figures = `[
  {"id": "towns", "group": "trade", "country": ["KZ"],
    "label": {"en": "Towns", "ru": "Города", "kk": "Қалалар"},   "value": 2, "unit": "companies",
    "exactness": "exact", "paragraph": 3, "quote": "“common history” of the two towns", "exact": "two" }
]
`
const outcomes = `[ { "id": "ferry", "paragraph" : 2, "quote": "A ferry over the Small Sea is planned.", "feature": "small-ferry",
"verdict": "happened", "asOf": "2020", "text": {"en": "It opened.", "ru": "Открылась.", "kk": "Ашылды."},
"sources": [{"title": "Ferry", "publisher": "The Paper", "date": "2020"}] } ]`

/** The content with figures and outcomes, and an article whose paragraphs have moved by two. */
function movedFiles(): Files {
  const files: Files = { ...soundFiles(), 'figures.json': figures, 'outcomes.json': outcomes }
  replace(files, 'article.md', '\n\nThe road', '\n\n# New\n\nAn added paragraph.\n\n> Another one.\n\nThe road')
  return files
}

const read = (folder: string, file: string) => readFile(join(folder, file), 'utf8')
const files = ['places.geojson', 'areas.geojson', 'corridors.geojson', 'figures.json', 'outcomes.json', 'README.md']

test('numbers are corrected in every file, and nothing else is changed', async () => {
  await inFolder(movedFiles(), async (folder) => {
    const before = await Promise.all(files.map((file) => read(folder, file)))
    expect((await validateContent(folder)).length).toBeGreaterThan(4)
    const { fixed, lost } = await fixPassages(folder)
    expect(lost).toEqual([])
    expect(new Set(fixed.map(({ file }) => file))).toEqual(new Set(files))
    expect(fixed.every(({ paragraph, to }) => to === paragraph + 2)).toBe(true)
    expect(fixed[0]).toMatchObject({
      file: 'places.geojson',
      id: 'northtown',
      path: 'features[0].properties.passages[0].paragraph',
    })

    const after = await Promise.all(files.map((file) => read(folder, file)))
    const plusTwo = (_: string, key: string, n: string) => `${key}${Number(n) + 2}`
    expect(after).toEqual(before.map((text) => text.replace(/("paragraph"\s*:\s*|¶)(\d+)/g, plusTwo)))
    const problems = (await validateContent(folder)).map(problemLine)
    expect(problems.filter((line) => /paragraph/.test(line))).toEqual([])
    expect(await fixPassages(folder)).toEqual({ fixed: [], lost: [] })
  })
})

test('a quote that the article does not have is lost, with the most similar words, and its file stays as it is', async () => {
  const damaged = soundFiles()
  replace(damaged, 'article.md', 'opened in Northtown on Aug. 12 .', 'opened at Northtown on Aug. 12.')
  await inFolder(damaged, async (folder) => {
    const before = await read(folder, 'places.geojson')
    const { fixed, lost } = await fixPassages(folder)
    expect(fixed).toEqual([])
    expect(lost.map(({ id, paragraph, closest }) => [id, paragraph, closest])).toEqual([
      ['northtown', 1, 'It was opened at Northtown on Aug. 12.'],
    ])
    expect(await read(folder, 'places.geojson')).toBe(before)
  })
})

test('a folder without an article stays as it is', async () => {
  const damaged = soundFiles()
  delete damaged['article.md']
  await inFolder(damaged, async (folder) => {
    expect(await fixPassages(folder)).toEqual({ fixed: [], lost: [] })
  })
})
