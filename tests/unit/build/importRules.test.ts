import { existsSync, readdirSync } from 'node:fs'
import { join, relative, dirname } from 'node:path'
import { ESLint } from 'eslint'
import { describe, expect, test, vi } from 'vitest'

// The first text of each kind loads the parsers.
vi.setConfig({ testTimeout: 60_000 })

/** An ESLint with the project's configuration, limited to some rules. */
const eslintWith = (...rules: string[]) => new ESLint({ ruleFilter: ({ ruleId }) => rules.includes(ruleId) })
const restrictions = eslintWith('import-x/no-restricted-paths', 'no-restricted-imports')
const cycles = eslintWith('import-x/no-cycle')

async function lint(filePath: string, text: string, eslint = restrictions) {
  const [result] = await eslint.lintText(text, { filePath })
  return result!.messages.map(({ ruleId, line }) => ({ ruleId, line }))
}

const features = readdirSync('src/features').map((name) => `src/features/${name}`)
/** The folders of `src` from top to bottom. A folder imports from the layers below its own. */
const layers = [
  ['src/app'],
  [...features, 'src/map', 'src/pwa'],
  ['src/ui'],
  ['src/state'],
  ['src/network'],
  ['src/i18n'],
  ['src/content'],
  ['src/geometry', 'src/design'],
]
const inSource = layers.flat()
const outsideSource: Record<string, string[]> = {
  build: [...inSource, 'basemap'],
  basemap: ['src/content', 'src/geometry'],
  studio: [...inSource, 'basemap', 'build', 'tools'],
  tools: ['src/content', 'src/geometry', 'src/i18n', 'basemap', 'build', 'studio'],
  bench: [...inSource, 'basemap', 'build', 'tools'],
}
const folders = [...inSource, ...Object.keys(outsideSource), 'tests', 'geo']

const layerOf = (folder: string) => layers.findIndex((layer) => layer.includes(folder))
function mayImport(from: string, to: string): boolean {
  if (from in outsideSource) return outsideSource[from]!.includes(to)
  // The map does not know the interface around it. The content loads the data files of `geo`.
  if (from === 'src/map' && to === 'src/ui') return false
  if (from === 'src/content' && to === 'geo') return true
  return inSource.includes(to) && layerOf(to) > layerOf(from)
}

/** Some file of a folder, as an import path without `.ts`. */
function someFile(folder: string): string {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return join(
    folder,
    files.find((name) => /\.(ts|svelte|geojson)$/.test(name))!,
  ).replace(/\.ts$/, '')
}

test.each(inSource.concat(Object.keys(outsideSource)))('%s imports only the folders below it', async (from) => {
  const others = folders.filter((folder) => folder !== from)
  const filePath = join(from, 'sample.ts')
  const text = others.map((to) => `import '${relative(dirname(filePath), someFile(to)).replace(/^(?!\.)/, './')}'`)
  const messages = await lint(filePath, text.join('\n') + '\n')
  const forbidden = messages
    .filter(({ ruleId }) => ruleId === 'import-x/no-restricted-paths')
    .map(({ line }) => others[line - 1])
  expect(forbidden).toEqual(others.filter((to) => !mayImport(from, to)))
})

test('imports of Svelte files and from Svelte files are checked', async () => {
  const error = { ruleId: 'import-x/no-restricted-paths', line: 1 }
  const inSvelte = (path: string) => `<script lang="ts">import * as it from '${path}'; void it</script>\n`
  expect(await lint('src/ui/Sample.svelte', inSvelte('../map/MapView.svelte'))).toEqual([error])
  expect(await lint('src/ui/Sample.svelte', inSvelte('../state/atlas.svelte'))).toEqual([])
  expect(await lint('src/network/sample.ts', "import '../state/atlas.svelte'\n")).toEqual([error])
  expect(await lint('src/state/sample.svelte.ts', "import '../app/App.svelte'\n")).toEqual([error])
  expect(await lint('src/state/sample.ts', "import type { Name } from '../app/main'\n")).toEqual([error])
})

test('vite.config.ts imports neither tests nor tools', async () => {
  const text = `import './tests/support/reader'\nimport './tools/builtSite.ts'\nimport './build/hosts/serving.ts'\n`
  expect((await lint('vite.config.ts', text)).map(({ line }) => line)).toEqual([1, 2])
})

describe('a cycle is found', () => {
  const cycle = { ruleId: 'import-x/no-cycle', line: 1 }

  test('between modules', async () => {
    const text = "import { grouped } from './grouping'\nexport const memoizeByRef = () => grouped\n"
    expect(await lint('src/content/memoizeByRef.ts', text, cycles)).toEqual([cycle])
  })

  test('between Svelte files', async () => {
    const text = '<script lang="ts">import Facts from \'./FeatureFacts.svelte\'; void Facts</script>\n'
    expect(await lint('src/features/details/CorridorFacts.svelte', text, cycles)).toEqual([cycle])
  })
})

test.each([
  ['src/map', ['maplibre-gl', 'pmtiles', '@maplibre/maplibre-gl-style-spec', 'svelte'], ['@turf/distance']],
  ['src/geometry', ['@turf/distance'], ['svelte', 'maplibre-gl']],
  ['src/content', ['valibot'], ['svelte', 'svelte/store', '@turf/distance', 'maplibre-gl/dist/maplibre-gl.css']],
  ['src/design', ['@mapbox/maki'], ['svelte', 'pmtiles']],
  ['src/i18n', ['valibot'], ['svelte', '@turf/distance']],
  ['src/network', ['ngraph.graph'], ['svelte', '@turf/distance', 'pmtiles']],
  ['src/state', ['svelte'], ['@turf/distance', 'maplibre-gl']],
  ['src/ui', ['svelte'], ['@turf/distance', 'pmtiles']],
  ['src/features/list', ['svelte'], ['@turf/distance', '@maplibre/maplibre-gl-style-spec']],
  ['src/app', ['svelte'], ['@turf/distance', 'maplibre-gl']],
  ['build', ['vite'], ['playwright-core']],
])('%s imports the packages %j and not %j', async (folder, allowed, forbidden) => {
  const text = [...allowed, ...forbidden].map((name) => `import '${name}'`).join('\n') + '\n'
  const lines = (await lint(`${folder}/sample.ts`, text)).map(({ line }) => line)
  expect(lines).toEqual(forbidden.map((_, index) => allowed.length + index + 1))
})

test('no rule names a folder that does not exist, and every folder of src has a rule', async () => {
  const config = (await restrictions.calculateConfigForFile('src/app/main.ts')) as {
    rules: { 'import-x/no-restricted-paths': [number, { zones: { target: string; except: string[] }[] }] }
  }
  const { zones } = config.rules['import-x/no-restricted-paths'][1]
  const named = zones.flatMap(({ target, except }) => [target, ...except])
  expect(named.filter((path) => !existsSync(path))).toEqual([])
  const targets = zones.map(({ target }) => target)
  const present = [
    ...readdirSync('src', { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() && entry.name !== 'features' ? `src/${entry.name}` : [],
    ),
    ...features,
  ]
  expect(present.filter((folder) => !targets.includes(folder))).toEqual([])
})
