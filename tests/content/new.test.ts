import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readAtlas } from '../../build/atlas/readAtlas'
import { measureFolder } from '../../tools/measure'
import { schemaAddress } from '../../tools/new'
import { validateContent } from '../../tools/validate'
import { repository, runCommand } from '../support/runCommand'

const template = join(repository, 'tools/template')
const files = ['README.md', 'article.md', 'atlas.json', 'corridors.geojson', 'places.geojson']
const textOf = (folder: string, file: string) => readFile(join(folder, file), 'utf8')
const newAtlas = (...parameters: string[]) => runCommand('tools/new.ts', ...parameters)

let scratch: string
beforeAll(async () => void (scratch = await mkdtemp(join(tmpdir(), 'steppe new '))))
afterAll(() => rm(scratch, { recursive: true }))

/** The file that the member `$schema` of a folder's atlas.json leads to. */
async function schemaOf(folder: string): Promise<string> {
  const { $schema } = JSON.parse(await textOf(folder, 'atlas.json')) as { $schema: string }
  return resolve(folder, decodeURI($schema))
}

describe('the template', () => {
  test('is valid, and its colours have enough contrast', async () => {
    expect(await validateContent(template)).toEqual([])
    expect(readAtlas(template).problems).toEqual([])
  })

  test('has two places, a road with the km that npm run measure writes, and three short paragraphs', async () => {
    const before = await textOf(template, 'corridors.geojson')
    const { lines, problems } = await measureFolder(template)
    expect(problems).toEqual([])
    expect(lines).toEqual(['state-highway-95: 18.5 km (NZ 18.5), 3 stops'])
    expect(await textOf(template, 'corridors.geojson')).toBe(before)
    const { features } = JSON.parse(await textOf(template, 'places.geojson')) as { features: unknown[] }
    expect(features).toHaveLength(2)
    const paragraphs = (await textOf(template, 'article.md')).split('\n\n').slice(1)
    expect(paragraphs).toHaveLength(3)
    expect(Math.max(...paragraphs.map(({ length }) => length))).toBeLessThan(300)
  })

  test('says in README.md what each file and each member of atlas.json is', async () => {
    const readme = await textOf(template, 'README.md')
    const members = Object.keys(JSON.parse(await textOf(template, 'atlas.json')) as object)
    expect((await readdir(template)).sort()).toEqual(files)
    for (const name of [...files, ...members]) expect(readme).toContain(`| \`${name}\``)
  })

  test('is still valid with the second language that README.md suggests', async () => {
    const readme = await textOf(template, 'README.md')
    const suggested = /^ {4}("languages": .*\n {4}"name": .*),$/m.exec(readme)![1]!
    const folder = join(scratch, 'german')
    expect((await newAtlas(folder)).code).toBe(0)
    const atlas = JSON.parse(await textOf(folder, 'atlas.json')) as object
    const changed = { ...atlas, ...(JSON.parse(`{${suggested}}`) as object) }
    await writeFile(join(folder, 'atlas.json'), JSON.stringify(changed))
    expect(await validateContent(folder)).toEqual([])
    const { languages, name } = readAtlas(folder).config
    expect(languages.map(({ tag }) => tag)).toEqual(['en', 'de'])
    expect(name).toEqual({ en: 'Two Lakes', de: 'Zwei Seen' })
  })

  test('has the schema of this project', async () => {
    expect(await schemaOf(template)).toBe(join(repository, 'schema/atlas.schema.json'))
    expect((await stat(await schemaOf(template))).isFile()).toBe(true)
  })
})

test('the address of the schemas is a relative URL', () => {
  expect(schemaAddress('/home/my atlas', '/home/steppe atlas/schema')).toBe('../steppe%20atlas/schema/')
})

describe('npm run new', () => {
  test('makes a valid atlas in a new folder outside the project, and prints what is next', async () => {
    const folder = join(scratch, 'deep/er/atlas')
    const { code, stdout, stderr } = await newAtlas(folder)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect((await readdir(folder)).sort()).toEqual(files)
    expect(await validateContent(folder)).toEqual([])
    expect(await schemaOf(folder)).toBe(join(repository, 'schema/atlas.schema.json'))
    const quoted = JSON.stringify(folder)
    expect(stdout.split('\n').slice(1)).toEqual([`  npm run validate -- ${quoted}`, `  npm start -- ${quoted}`, ''])
    const readme = await textOf(folder, 'README.md')
    expect(readme).not.toContain('tools/template')
    expect(readme).toContain(`npm run validate -- ${quoted} `)
  })

  test('makes it in a folder that is empty, and names a folder of the project by its short path', async () => {
    const folder = await mkdtemp(join(dirname(fileURLToPath(import.meta.url)), 'new-'))
    try {
      const { code, stdout } = await newAtlas(folder)
      expect(code).toBe(0)
      expect(stdout).toMatch(/^ {2}npm start -- tests\/content\/new-\w+$/m)
      const { $schema } = JSON.parse(await textOf(folder, 'atlas.json')) as { $schema: string }
      expect($schema).toBe('../../../schema/atlas.schema.json')
    } finally {
      await rm(folder, { recursive: true })
    }
  })

  test('does not touch a folder that is not empty', async () => {
    const folder = join(scratch, 'full')
    await mkdir(folder)
    await writeFile(join(folder, 'article.md'), 'mine')
    expect(await newAtlas(folder)).toMatchObject({
      code: 1,
      stdout: '',
      stderr: `${folder} is not empty: name a folder that is empty or does not exist yet\n`,
    })
    expect(await readdir(folder)).toEqual(['article.md'])
    expect(await textOf(folder, 'article.md')).toBe('mine')
  })

  test('does not take a file for a folder', async () => {
    const file = join(scratch, 'file')
    await writeFile(file, 'mine')
    expect(await newAtlas(file)).toMatchObject({
      code: 1,
      stderr: `${file} is a file: name a folder that does not exist yet\n`,
    })
    expect(await textOf(scratch, 'file')).toBe('mine')
  })

  test.each([[[]], [['one', 'two']]])('needs one folder: %j', async (names) => {
    expect(await newAtlas(...names)).toMatchObject({ code: 1, stderr: 'needs one folder: npm run new -- my-atlas\n' })
  })
})
