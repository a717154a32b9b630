import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { measureFolder } from '../../../tools/measure'
import { validateContent } from '../../../tools/validate'
import { fixContent } from '../../../tools/validate/fix/content'
import { withValues } from '../../../tools/validate/jsonEdits'
import { inFolder, replace, set, soundFiles, type Files } from '../../support/soundFolder'
import { pacific } from '../../support/pacific'

const read = (folder: string, file: string) => readFile(join(folder, file), 'utf8')
const features = (files: Files, file: string) => (files[file] as { features: Record<string, unknown>[] }).features

/** An export: 15 decimals and heights, open rings in the wrong direction, repeated positions, moved paragraphs. */
function messyFiles(): Files {
  const files = soundFiles()
  const ferry = 'corridors.geojson features 1 geometry'
  set(files, 'places.geojson features 0 geometry coordinates', [61.0000001234567, 51.0049999876543, 120.5])
  set(files, 'areas.geojson features 0 geometry coordinates', [
    [[60.5, 49], [60.5, 51], [63, 51], [63, 49]], // prettier-ignore
  ])
  set(files, `${ferry} coordinates`, [[60.01, 48], [59, 48.02], [59, 48.02], [57.5, 48.03], [55.99, 48]]) // prettier-ignore
  replace(files, 'article.md', '\n\nThe road', '\n\nAn added paragraph.\n\nThe road')
  // The second place is written by hand.
  const [first, second] = features(files, 'places.geojson').map((feature) => JSON.stringify(feature))
  const byHand = second!.replace('"kind":', '\n      "kind" :   ').replace(',"name":', ',\n"name":')
  files['places.geojson'] = `{"features":[${first},\n ${byHand}],   "type":"FeatureCollection"}`
  return files
}

test('--fix mends a messy folder, and changes nothing the second time', async () => {
  await inFolder(messyFiles(), async (folder) => {
    const before = await read(folder, 'places.geojson')
    expect((await validateContent(folder)).length).toBeGreaterThan(5)
    expect(await fixContent(folder)).toEqual([
      'places.geojson: 2 paragraph numbers corrected',
      'areas.geojson: 1 paragraph number corrected',
      'corridors.geojson: 2 paragraph numbers corrected',
      'README.md: 2 paragraph numbers corrected',
      'places.geojson: 1 position rounded',
      'places.geojson: 1 height removed',
      'areas.geojson: 1 ring closed',
      'areas.geojson: 1 ring wound the right way',
      'corridors.geojson: 1 repeated position removed',
    ])
    expect(await validateContent(folder)).toEqual([])
    const after = await read(folder, 'places.geojson')
    const numbers = /("paragraph"\s*:\s*)(\d+)/g
    expect(after).toBe(
      before
        .replace(/\[61\.0+\d+,51\.00\d+,120\.5\]/, '[61,51.005]')
        .replace(numbers, (_, key: string, n: string) => `${key}${Number(n) + 1}`),
    )
    const files = await Promise.all(['places', 'areas', 'corridors'].map((file) => read(folder, `${file}.geojson`)))
    expect(await fixContent(folder)).toEqual([])
    expect(await Promise.all(['places', 'areas', 'corridors'].map((file) => read(folder, `${file}.geojson`)))).toEqual(
      files,
    )
  })
})

test('--fix cuts a line at the antimeridian, measures it again and keeps the bytes of the other corridors', async () => {
  const files = soundFiles()
  const line = pacific({ type: 'LineString', coordinates: [[170, 10], [190, 12]] }) // prettier-ignore
  features(files, 'corridors.geojson').push(JSON.parse(JSON.stringify(line)) as Record<string, unknown>)
  await inFolder(files, async (folder) => {
    await measureFolder(folder)
    const before = await read(folder, 'corridors.geojson')
    expect(await fixContent(folder)).toEqual([
      'corridors.geojson: 1 feature cut at the antimeridian',
      'corridors.geojson: lengths and countries measured again',
    ])
    const after = await read(folder, 'corridors.geojson')
    expect(JSON.parse(after)).toMatchObject({
      features: [{}, {}, { geometry: { coordinates: [[[170, 10], [180, 11]], [[-180, 11], [-170, 12]]] } }], // prettier-ignore
    })
    const start = before.indexOf('"pacific"')
    expect(after.slice(0, start)).toBe(before.slice(0, start))
  })
})

test('--fix measures a line that it has shortened', async () => {
  const files = soundFiles()
  set(files, 'corridors.geojson features 0 geometry coordinates 0', [61.0004999, 51.0004999])
  set(files, 'corridors.geojson features 0 properties drawn km', 230)
  await inFolder(files, async (folder) => {
    expect(await fixContent(folder)).toEqual([
      'corridors.geojson: 1 position rounded',
      'corridors.geojson: lengths and countries measured again',
    ])
    expect(await validateContent(folder)).toEqual([])
  })
})

test('--fix leaves a file that is not valid as it is, and mends the others', async () => {
  const files = messyFiles()
  files['corridors.geojson'] = '{ "type": "FeatureCollection", "features": [\n'
  set(files, 'areas.geojson features 0 properties status', 'unknown status')
  await inFolder(files, async (folder) => {
    const before = await Promise.all(['areas.geojson', 'corridors.geojson'].map((file) => read(folder, file)))
    expect((await fixContent(folder)).map((line) => line.split(':')[0])).not.toContain('corridors.geojson')
    const [, corridors] = await Promise.all(['areas.geojson', 'corridors.geojson'].map((file) => read(folder, file)))
    expect(corridors).toBe(before[1])
    expect((await validateContent(folder)).map(({ file }) => file)).toContain('corridors.geojson')
  })
})

test('values are changed, added and laid out as the text around them', () => {
  const text = '{\n  "a": [1, 2.50,\t3],\n  "b": { "c": 1 }\n}\n'
  const changed = (value: unknown) => withValues(text, [{ keys: [], value }])
  expect(changed({ a: [1, 2.5, 4] })).toBe(text.replace('\t3', '\t4'))
  expect(changed({ a: [1, 2] })).toBe(text.replace('[1, 2.50,\t3]', '[1, 2]'))
  expect(changed({ b: { d: [1, 2] } })).toBe(text.replace('"c": 1', '"c": 1, "d": [1, 2]'))
  expect(changed({ e: 'x' })).toBe(text.replace(' }\n}', ' },\n  "e": "x"\n}'))
  expect(withValues('{"a":{"b":1}}', [{ keys: ['a'], value: { c: [1, 2] } }])).toBe('{"a":{"b":1,"c":[1,2]}}')
})
