import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { guideHeadings, hosts } from '../../../studio/page/publish/hosts'
import { publishChecks, sourceAddresses } from '../../../studio/publish/checks'
import { guideTo } from '../../../studio/publish/guide'
import { writeArchive } from '../../../studio/publish/job'
import { checkLinks } from '../../../studio/publish/links'
import { checkContent } from '../../../tools/validate'
import { commandLine } from '../../../tools/commandLine'
import { withPackageCommands } from '../../../tools/new'

const template = 'tools/template'

describe('the checks before publishing', () => {
  test('say what is complete and what is not', async () => {
    const checked = await checkContent(template)
    expect(publishChecks(checked)).toEqual([
      { code: 'problems', count: 0, level: 'ok' },
      { code: 'names', language: 'en', missing: 0, total: 6, level: 'ok' },
      { code: 'contrast', count: 0, level: 'ok' },
      { code: 'address', address: '', level: 'note' },
    ])
  })

  test('count the names that a language lacks, and stop at errors', async () => {
    const { content } = await checkContent(template)
    const [place] = content!.places
    const name = { en: 'Te Anau' }
    const { config } = content!.atlas
    const changed = {
      ...content!,
      atlas: { ...content!.atlas, config: { ...config, languages: [{ ...config.languages[0]!, tag: 'kk' }] } },
      corridors: [],
      places: [{ ...place!, feature: { ...place!.feature, properties: { ...place!.feature.properties, name } } }],
    }
    const problems = [{ file: 'places.geojson', path: '', message: 'is wrong' }]
    expect(publishChecks({ content: changed, problems }).slice(0, 2)).toEqual([
      { code: 'problems', count: 1, level: 'stop' },
      { code: 'names', language: 'kk', missing: 1, total: 1, level: 'note' },
    ])
  })

  test('know each source once', async () => {
    const addresses = sourceAddresses((await checkContent('geo')).content!)
    expect(addresses).toEqual([...new Set(addresses)])
    expect(addresses.length).toBeGreaterThan(20)
  })
})

describe('the sources', () => {
  const answering = (answers: Record<string, number>): typeof fetch =>
    ((url: string, { method }: { method?: string }) => {
      const status = answers[`${method ?? 'GET'} ${url}`]
      return status ? Promise.resolve({ status }) : Promise.reject(new TypeError('fetch failed'))
    }) as typeof fetch

  test('are broken if they are gone or silent, not if they refuse programs', async () => {
    const ask = answering({ 'HEAD a': 200, 'HEAD b': 404, 'GET b': 404, 'HEAD c': 403, 'HEAD d': 405, 'GET d': 200 })
    expect(await checkLinks(['a', 'b', 'c', 'd', 'e'], ask)).toEqual({
      asked: 5,
      broken: expect.arrayContaining([
        { url: 'b', reason: '404' },
        { url: 'e', reason: '' },
      ]),
      offline: false,
    })
  })

  test('are not called broken without a network', async () => {
    expect(await checkLinks(['a', 'b'], answering({}))).toEqual({ asked: 2, broken: [], offline: true })
  })
})

test('each host has a part of docs/publishing.md', async () => {
  const guide = await readFile('docs/publishing.md', 'utf8')
  for (const host of hosts) expect(guideTo(guideHeadings[host], guide), host).toMatch(/^\w[^#`]{40}/)
  expect(guideTo('B', '# X\n\n### A\n\none\n\n### B\n\ntwo `code`\nand [a link](x)\n\n### C\n')).toBe(
    'two code and a link',
  )
})

test('an archive has all files of the site, those of folders and with a dot too', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'archive-'))
  await mkdir(join(folder, 'site/assets'), { recursive: true })
  const files = { 'index.html': '<h1>', '.htaccess': 'x', 'assets/a.js': 'y', 'map.pmtiles': 'z'.repeat(99) }
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, 'site', name), text)
  await writeArchive(join(folder, 'site'), join(folder, 'out/site.zip'))
  const archive = unzipSync(await readFile(join(folder, 'out/site.zip')))
  expect(Object.fromEntries(Object.entries(archive).map(([name, bytes]) => [name, strFromU8(bytes)]))).toEqual(files)
  await rm(folder, { recursive: true })
})

test('a command is named as the person can type it', () => {
  expect(commandLine('serve', 'my', false)).toBe('npm start -- my')
  expect(commandLine('validate', '', false)).toBe('npm run validate')
  expect(commandLine('serve', 'my', true)).toBe('npx steppe-atlas serve my')
  expect(withPackageCommands('    npm run build -- my  # it\n`npm run measure`')).toBe(
    '    npx steppe-atlas build my  # it\n`npx steppe-atlas measure`',
  )
})
