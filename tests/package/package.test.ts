import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { repository } from '../support/runCommand'
import { docx, paragraph, run as words } from '../unit/studio/import/documents'

const run = promisify(execFile)

/** The versions of the lock file, as far as it has one of a package, so that a new one of some package does not fail a test. */
async function lockedVersions(): Promise<Record<string, string>> {
  const lock = JSON.parse(await readFile(join(repository, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { version?: string }>
  }
  const versions = new Map<string, Set<string>>()
  for (const [folder, { version }] of Object.entries(lock.packages)) {
    const name = folder.split('node_modules/').at(-1)!
    if (name && version) versions.set(name, (versions.get(name) ?? new Set()).add(version))
  }
  const single = [...versions].filter(([, { size }]) => size === 1)
  return Object.fromEntries(single.map(([name, [version]]) => [name, version!]))
}

let folder: string
/** The environment of a person who has never used the package. */
let env: NodeJS.ProcessEnv

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'steppe package '))
  env = { ...process.env, NODE_ENV: 'production', XDG_CACHE_HOME: join(folder, 'cache') }
  await run('npm', ['pack', '--silent', '--pack-destination', folder], { cwd: repository })
  const [tarball] = (await readdir(folder)).filter((name) => name.endsWith('.tgz'))
  await writeFile(join(folder, 'package.json'), JSON.stringify({ private: true, overrides: await lockedVersions() }))
  await run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', `./${tarball}`], { cwd: folder })
}, 600_000)
afterAll(() => rm(folder, { recursive: true }))

const steppeAtlas = (...parameters: string[]) =>
  run(join(folder, 'node_modules/.bin/steppe-atlas'), parameters, { cwd: folder, env, maxBuffer: 1e8 })
const packageFiles = () => readdir(join(folder, 'node_modules/steppe-atlas'), { recursive: true })

describe('the installed package', { timeout: 600_000 }, () => {
  test('makes an atlas from a document and a table, and its site, without a file in its own folder', async () => {
    const before = await packageFiles()
    const text = 'The road from Aktau to Beyneu is 470 km long.'
    await writeFile(join(folder, 'article.docx'), docx(paragraph(words('The road'), 'Title') + paragraph(words(text))))
    await writeFile(join(folder, 'places.csv'), 'name,lat,lon,country\nAktau,43.65,51.16,KZ\nBeyneu,45.32,55.19,KZ\n')
    await mkdir(join(folder, 'road'))
    const facts = ['--published', '2026-02-01', '--language', 'en']
    await steppeAtlas('import', 'road', 'article.docx', ...facts, '--yes')
    await steppeAtlas('import', 'road', 'places.csv', '--source', 'GeoNames, https://www.geonames.org/', '--yes')
    expect((await steppeAtlas('validate', 'road')).stdout).toBe(
      'road is valid: 2 places, 0 areas, 0 corridors, 2 mentions in 1 paragraphs\n',
    )
    await steppeAtlas('build', 'road')
    const site = join(folder, 'road/dist')
    expect(await readFile(join(site, 'index.html'), 'utf8')).toContain(text.slice(0, 9))
    expect(await readFile(join(site, 'en/beyneu/index.html'), 'utf8')).toContain('<h1')
    const bill = await readFile(join(site, 'sbom.cdx.json'), 'utf8')
    for (const name of ['maplibre-gl', 'earcut', '@fontsource-variable/source-serif-4', 'workbox-core', '@mapbox/maki'])
      expect(bill).toContain(`"name": "${name}"`)
    expect(bill).not.toContain('"name": "rolldown"')
    expect(await packageFiles()).toEqual(before)
    expect(await readdir(join(folder, 'cache/steppe-atlas'))).toEqual(expect.arrayContaining(['basemap', 'cards']))
  })

  test('names its own commands', async () => {
    const { stdout } = await steppeAtlas('new', 'lakes')
    expect(stdout).toContain('  npx steppe-atlas validate lakes\n  npx steppe-atlas serve lakes\n')
    const readme = await readFile(join(folder, 'lakes/README.md'), 'utf8')
    expect(readme).toContain('npx steppe-atlas build lakes ')
    expect(readme).not.toContain('npm ')
    expect(await steppeAtlas('nothing').catch(({ code, stderr }) => [code, stderr.split('\n')[0]])).toEqual([
      1,
      'There is no command "nothing".',
    ])
  })
})
