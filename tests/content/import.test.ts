import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { validateContent } from '../../tools/validate'
import { withChange } from '../../tools/import/listText'
import { writeFiles } from '../../tools/import/writeImport'
import { repository, runCommand } from '../support/runCommand'
import { docx } from '../unit/studio/import/documents'

let scratch: string
let folder: string
beforeAll(async () => void (scratch = await mkdtemp(join(tmpdir(), 'steppe import '))))
afterAll(() => rm(scratch, { recursive: true }))
beforeEach(async () => {
  folder = await mkdtemp(join(scratch, 'atlas-'))
  await cp(join(repository, 'tools/template'), folder, { recursive: true })
})

const command = (...parameters: string[]) => runCommand('tools/import.ts', ...parameters)
const textOf = (file: string) => readFile(join(folder, file), 'utf8')
const all = async (): Promise<Record<string, string>> =>
  Object.fromEntries(await Promise.all((await readdir(folder)).map(async (file) => [file, await textOf(file)])))

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(scratch, name)
  await writeFile(path, content)
  return path
}

/** A row for the first word of the article that is no link yet. */
const source = ['--source', 'GeoNames, https://www.geonames.org/']

describe('npm run import', { timeout: 120_000 }, () => {
  test('shows what comes in and writes nothing without --yes', async () => {
    const before = await all()
    const table = await file('places.csv', 'name,lat,lon\nQueenstown,-45.031,168.662\n')
    const { code, stdout } = await command(folder, table, ...source)
    expect(code).toBe(0)
    expect(stdout).toContain('places.csv: ')
    expect(await all()).toEqual(before)
  })

  test('adds a place that the article names, and leaves the rest of the file as it is', async () => {
    const article = await textOf('article.md')
    await writeFile(join(folder, 'article.md'), `${article}\nThe road to Cromwell is older.\n`)
    const before = await all()
    const table = await file('town.csv', 'name;lat;lon;country\nCromwell;-45,0462;169,2004;NZ\n')
    const { code, stdout, stderr } = await command(folder, table, ...source, '--yes')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain('Wrote places.geojson.')
    expect(await validateContent(folder)).toEqual([])
    const after = await all()
    expect({ ...after, 'places.geojson': '' }).toEqual({ ...before, 'places.geojson': '' })
    const end = before['places.geojson']!.lastIndexOf('}', before['places.geojson']!.lastIndexOf(']'))
    expect(after['places.geojson']!.startsWith(before['places.geojson']!.slice(0, end + 1))).toBe(true)
    const { features } = JSON.parse(after['places.geojson']!) as {
      features: { id: string; geometry: { coordinates: number[] } }[]
    }
    expect(features.at(-1)).toMatchObject({ id: 'cromwell', geometry: { coordinates: [169.2, -45.046] } })
  })

  test('writes nothing if the atlas would have a new error', async () => {
    const article = await textOf('article.md')
    await writeFile(join(folder, 'article.md'), `${article}\nThe road to Cromwell is older.\n`)
    const before = await all()
    const table = await file('wrong-country.csv', 'name,lat,lon,country\nCromwell,-45.0462,169.2004,KZ\n')
    const { code, stderr } = await command(folder, table, ...source, '--yes')
    expect(code).toBe(1)
    expect(stderr).toMatch(/cromwell[\s\S]*Nothing was written: the atlas would have 1 new error\./)
    expect(await all()).toEqual(before)
  })

  test('makes a text the article of a folder without one, with its pictures', async () => {
    const empty = await mkdtemp(join(scratch, 'empty-'))
    const { code, stderr } = await command(empty, await file('road.docx', docx()), '--published', '2018-08-12', '--yes')
    expect({ code, stderr: stderr.replace(/.*media.*\n/g, '') }).toEqual({ code: 0, stderr: '' })
    expect(await readdir(join(empty, 'media'))).toEqual(['image-1.png'])
    expect(await readFile(join(empty, 'article.md'), 'utf8')).toMatch(
      /^---\ntitle: Road to the sea\nauthor: A\. Writer\npublished: 2018-08-12\nlanguage: en\n---\n\nThe road goes from Astana to the sea\[\^1\]\.\n/,
    )
  })

  test('lets a text take the place of article.md only if it is told to', async () => {
    const before = await all()
    const text = await file('other.txt', 'Another text.\n\nWith two paragraphs.\n')
    const refused = await command(folder, text, '--yes')
    expect(refused).toMatchObject({ code: 1 })
    expect(refused.stderr).toContain('--replace-article')
    expect(await all()).toEqual(before)
    expect((await command(folder, text, '--yes', '--replace-article')).code).toBe(0)
    expect(await textOf('article.md')).toContain('With two paragraphs.')
  })

  test('changes what the atlas has only with --update', async () => {
    const before = await all()
    const { features } = JSON.parse(before['places.geojson']!) as {
      features: { properties: { name: string | Record<string, string> }; geometry: { coordinates: number[] } }[]
    }
    const { properties, geometry } = features[0]!
    const name = typeof properties.name === 'string' ? properties.name : Object.values(properties.name)[0]!
    const [longitude, latitude] = geometry.coordinates as [number, number]
    const moved = await file('moved.csv', `name,lat,lon\n${name},${latitude + 0.01},${longitude}\n`)
    expect((await command(folder, moved, '--yes')).stdout).toContain('--update')
    expect(await all()).toEqual(before)
    expect((await command(folder, moved, '--yes', '--update')).stdout).toContain('Wrote places.geojson')
    expect(await textOf('places.geojson')).not.toBe(before['places.geojson'])
  })

  test('writes nothing if one of the files is refused', async () => {
    const before = await all()
    const text = await file('new.txt', 'Another text.\n\nWith two paragraphs.\n')
    const { code, stderr } = await command(
      folder,
      text,
      await file('letter.doc', '{\\rtf1 x}'),
      '--replace-article',
      '--yes',
    )
    expect(code).toBe(1)
    expect(stderr).toContain('letter.doc: refused. The file is a text in RTF')
    expect(await all()).toEqual(before)
  })
})

describe('the files', () => {
  test('are not written over what has changed since they were read', async () => {
    const before = new Map([['places.geojson', 'as it was read']])
    const kept = await all()
    await expect(writeFiles(folder, new Map([['places.geojson', '{}']]), before)).rejects.toThrow(
      'places.geojson was changed',
    )
    expect(await all()).toEqual(kept)
  })

  test('are as before if one of them cannot be written', async () => {
    const kept = await all()
    const texts = new Map<string, string>(Object.entries(kept))
    const files = new Map([
      ['places.geojson', '{}'],
      ['article.md/x', 'a file as a folder'],
    ])
    await expect(writeFiles(folder, files, texts)).rejects.toThrow()
    expect(await all()).toEqual(kept)
  })

  test('keep the form of the JSON around new items', () => {
    const change = {
      file: 'places.geojson' as const,
      added: [{ id: 'b' }],
      replaced: new Map([['a', { id: 'a', n: 2 }]]),
    }
    expect(withChange('{"features":[{"id":"a","n":1}]}', change)).toBe('{"features":[{"id":"a","n":2},{"id":"b"}]}')
    expect(withChange('{\n  "features": [\n    { "id": "a",   "n": 1 }\n  ]\n}\n', change)).toBe(
      '{\n  "features": [\n    { "id": "a",   "n": 2 },\n    { "id": "b" }\n  ]\n}\n',
    )
    expect(withChange('{ "features": [] }\n', { ...change, replaced: new Map() })).toBe(
      '{ "features": [\n  { "id": "b" }\n] }\n',
    )
    expect(withChange(undefined, { ...change, file: 'figures.json', replaced: new Map() })).toBe(
      '[\n  { "id": "b" }\n]\n',
    )
  })
})
