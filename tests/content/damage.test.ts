import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { coverageTable } from '../../tools/coverage'
import { measureFolder } from '../../tools/measure'
import { validateContent } from '../../tools/validate'
import { ownFolder } from '../../build/atlas/atlasFolder'
import { readContent } from '../../tools/validate/content'
import { problemLine } from '../../tools/validate/problem'
import { featureFiles } from '../../src/content/load/contentFiles'
import { asWritten, inFolder, soundFiles, type Files } from '../support/soundFolder'

type Random = () => number

/** The Mulberry32 generator, which returns the same numbers in every run. */
function randomFrom(seed: number): Random {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const pick = <T>(random: Random, choices: readonly T[]): T => choices[Math.floor(random() * choices.length)]!

const strangeValues = [
  null, true, 0, -1, 1e9, 1e-9, 0.1 + 0.2, '', ' ', 'x', '\uD800', '\u0000\u001b[31m\n', '__proto__', 'А'.repeat(3000), [], {},
  [[]], [0, 0], [[0, 0]], [180, 90], [-180, -90], [61, 50, 7], { type: 'Point', coordinates: [] }, { en: 'a', ru: 'б', kk: 'в' },
] // prettier-ignore

/** Changes a random member of a JSON value. */
function damageTree(random: Random, root: unknown): unknown {
  const places: { parent: Record<string, unknown>; key: string }[] = []
  const visit = (value: unknown) => {
    if (typeof value !== 'object' || value === null) return
    for (const [key, child] of Object.entries(value)) {
      places.push({ parent: value as Record<string, unknown>, key })
      visit(child)
    }
  }
  visit(root)
  const { parent, key } = pick(random, places)
  const other = pick(random, places)
  const value = parent[key]
  const isList = Array.isArray(parent)
  const damages: (() => void)[] = [
    () => (isList ? parent.splice(Number(key), 1) : delete parent[key]),
    () => (parent[key] = structuredClone(pick(random, strangeValues))),
    () => (parent[key] = structuredClone(other.parent[other.key])),
    () => (isList ? parent.splice(Number(key), 0, structuredClone(value)) : (parent[`${key}s`] = value)),
    () => (isList ? parent.reverse() : (parent['toString'] = value)),
    () => (isList ? (parent.length = Number(key)) : (parent[key] = [value])),
    () => (parent[key] = typeof value === 'number' ? value * (random() * 4 - 2) : JSON.stringify(value).slice(2, -1)),
    () => (parent[key] = typeof value === 'number' ? value + (random() - 0.5) / 100 : { [key]: value }),
  ]
  pick(random, damages)()
  return root
}

/** Changes the bytes of a file. */
function damageBytes(random: Random, bytes: Buffer): Buffer {
  const at = Math.floor(random() * bytes.length)
  const to = at + Math.floor(random() * 100)
  const [before, part, after] = [bytes.subarray(0, at), bytes.subarray(at, to), bytes.subarray(to)]
  return pick(random, [
    () => Buffer.concat([before, Buffer.from([Math.floor(random() * 256)]), bytes.subarray(at + 1)]),
    () => before,
    () => Buffer.concat([before, after]),
    () => Buffer.concat([before, part, part, after]),
    () => Buffer.concat([before, Buffer.from('\uFEFF<!doctype html>'), after]),
    () => Buffer.from('<html><body>502 Bad Gateway</body></html>'),
    () => Buffer.alloc(pick(random, [0, 1, 1000])),
    () => Buffer.from('['.repeat(20_000)),
    () => Buffer.from(bytes.toString('utf8'), 'utf16le'),
  ])()
}

/** The file after one to three changes. */
function damaged(random: Random, content: Buffer, isJson: boolean): Buffer {
  let bytes = content
  const treesOnly = isJson && random() < 0.7
  for (let count = 1 + Math.floor(random() * 3); count > 0; count--) {
    if (treesOnly)
      bytes = Buffer.from(JSON.stringify(damageTree(random, JSON.parse(bytes.toString('utf8')) as unknown)))
    else bytes = damageBytes(random, bytes)
  }
  return bytes
}

/** Damages a file of a folder, runs every tool, and restores the file. Returns the lines that validating prints. */
async function runOnDamaged(folder: string, file: string, seed: number): Promise<string[]> {
  const path = join(folder, file)
  const content = await readFile(path)
  await writeFile(path, damaged(randomFrom(seed), content, file.endsWith('json')))
  const problems = await validateContent(folder)
  const corridors = file === 'corridors.geojson' ? undefined : await readFile(join(folder, 'corridors.geojson'))
  await measureFolder(folder)
  coverageTable((await readContent(folder)).content)
  await writeFile(path, content)
  if (corridors) await writeFile(join(folder, 'corridors.geojson'), corridors)
  return problems.map(problemLine)
}

/** Runs the tools on `count` damaged copies and checks the printed lines. Returns the number of copies with problems. */
async function damageCopies(files: Files, count: number) {
  const names = Object.keys(files)
  let noticed = 0
  await inFolder(files, async (folder) => {
    for (let seed = 1; seed <= count; seed++) {
      const lines = await runOnDamaged(folder, names[seed % names.length]!, seed).catch((error: unknown) => {
        throw new Error(`seed ${seed}, ${names[seed % names.length]}`, { cause: error })
      })
      if (lines.length > 0) noticed++
      for (const line of lines) {
        // eslint-disable-next-line no-control-regex -- they must not be printed
        expect(line, `seed ${seed}`).not.toMatch(/[\u0000-\u001f]|undefined|\[object Object\]|NaN/)
      }
    }
  })
  return noticed
}

test(
  'the tools report problems for a thousand damaged copies of a folder and never throw',
  { timeout: 120_000 },
  async () => {
    expect(await damageCopies(soundFiles(), 1000)).toBeGreaterThan(800)
  },
)

test(
  'the tools report problems for damaged copies of the real content and never throw',
  { timeout: 120_000 },
  async () => {
    const files: Files = { ...soundFiles() }
    for (const file of ['article.md', ...featureFiles]) {
      files[file] = await readFile(join(ownFolder, file))
    }
    expect(asWritten(files['article.md'])).toBeInstanceOf(Buffer)
    expect(await damageCopies(files, 20)).toBeGreaterThan(0)
  },
)
