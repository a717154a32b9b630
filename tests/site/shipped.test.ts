import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Bom } from '../../build/bill-of-materials/components'
import { panelMessages } from '../support/messages'
import { visitText } from '../support/reader'

const { about } = panelMessages.en
const bill = JSON.parse(readFileSync('dist/sbom.cdx.json', 'utf8')) as Bom
const named = new Set(bill.components.map(({ name }) => name))
const texts = readFileSync('dist/licences.txt', 'utf8')

/** The packages that the sources name in an import or a url(): told apart from types, which do not ship. */
const imported = () => {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|svelte|css)$/.test(name))
    .map((name) => readFileSync(join('src', name), 'utf8').replace(/import type [^;]*?from '[^']+'/g, ''))
  const specifiers = sources.flatMap((source) =>
    [...source.matchAll(/(?:from |import |import\(|url\()'((?:@[a-z-]+\/)?[a-z][\w.-]*)(?:\/[^']*)?'/g)].map(
      ([, name]) => name!,
    ),
  )
  return [...new Set(specifiers)].filter((name) => !name.startsWith('virtual:')).sort()
}

test('the bill of materials names every package that the sources import, and what these bring along', () => {
  const direct = imported()
  expect(direct).toEqual(expect.arrayContaining(['maplibre-gl', 'svelte', '@fontsource-variable/inter', '@turf/bbox']))
  // The schemas of the content and the colours of topics are worked out when the site is built.
  const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { devDependencies: object }
  const unshipped = direct.filter((name) => !named.has(name) && !(name in devDependencies))
  expect(unshipped).toEqual(['colorjs.io', 'valibot'])
  for (const inside of ['@floating-ui/dom', 'clsx', 'fflate', 'earcut', 'kdbush']) expect(named).toContain(inside)
  const tools = ['vite', 'typescript', 'vitest', 'acorn', 'playwright-core', '@types/geojson']
  expect(tools.filter((name) => named.has(name))).toEqual([])
  expect([bill.metadata.component.name, JSON.stringify(bill).includes('timestamp')]).toEqual(['steppe-atlas', false])
})

test('every file that a script asks for is part of the build', () => {
  const scripts = readdirSync('dist/assets').filter((name) => name.endsWith('.js'))
  const asked = scripts.flatMap((name) => [
    ...readFileSync(join('dist/assets', name), 'utf8').matchAll(
      /["'`](?:\.\/)?(?:assets\/)?([\w.-]+-[\w-]{8}\.(?:js|css))["'`]/g,
    ),
  ])
  const files = [...new Set(asked.map(([, file]) => file!))]
  expect(files.length).toBeGreaterThan(10)
  expect(files.filter((file) => !existsSync(join('dist/assets', file)))).toEqual([])
})

test('every package of the bill has a licence, and its text is there', () => {
  expect(bill.components.filter(({ licenses }) => !licenses?.length)).toEqual([])
  expect(bill.components.filter((one) => !texts.includes(`${one['bom-ref']}: `))).toEqual([])
  for (const words of ['SIL OPEN FONT LICENSE', 'Copyright (c) 2023, MapLibre contributors'])
    expect(texts).toContain(words)
  expect(texts.match(/The package has no licence file/g)?.length ?? 0).toBeLessThan(bill.components.length / 10)
})

test('the page lists every package of the bill with version and licence', async () => {
  const page = await visitText({ hash: '#view=sources' })
  await page.getByText(about.packages(String(bill.components.length))).click()
  const list = page.getByRole('list', { name: about.list })
  const shown = (await list.getByRole('listitem').allTextContents()).map((text) => text.trim().replace(/\s+/g, ' '))
  expect(shown).toHaveLength(bill.components.length)
  const svelte = bill.components.find(({ name }) => name === 'svelte')!
  expect(shown).toContain(`svelte ${svelte.version} · MIT`)
  for (const { name, version } of bill.components) expect(shown.join('\n')).toContain(`${name} ${version} · `)
  const site = page.url().replace(/#.*/, '')
  for (const name of [about.licenceTexts, about.billOfMaterials]) {
    const href = await page.getByRole('link', { name }).getAttribute('href')
    expect((await page.request.get(new URL(href!, site).href)).status()).toBe(200)
  }
})
