import { readdirSync } from 'node:fs'
import js from '@eslint/js'
import { createNodeResolver, importX } from 'eslint-plugin-import-x'
import svelte from 'eslint-plugin-svelte'
import globals from 'globals'
import ts from 'typescript-eslint'
import svelteConfig from './svelte.config.js'

const root = import.meta.dirname
const features = readdirSync(`${root}/src/features`).map((name) => `src/features/${name}`)

const foundation = ['src/geometry', 'src/design']
const content = ['src/content', ...foundation]
const i18n = ['src/i18n', ...content]
const network = ['src/network', ...i18n]
const state = ['src/state', ...network]
const ui = ['src/ui', ...state]

/** For each folder, the other folders that its files may import. `tests` is not restricted. */
const mayImport = {
  'src/geometry': [],
  'src/design': [],
  // `geo` holds data only: src/content/load imports the addresses of its files.
  'src/content': [...foundation, 'geo'],
  'src/i18n': content,
  'src/network': i18n,
  'src/state': network,
  'src/ui': state,
  'src/map': state,
  'src/pwa': ui,
  ...Object.fromEntries(features.map((feature) => [feature, ui])),
  'src/app': ['src/map', 'src/pwa', 'src/features', ...ui],
  basemap: ['src/content', 'src/geometry', 'build/projectFolder.ts'],
  build: ['src', 'basemap'],
  tools: ['src/content', 'src/geometry', 'src/i18n', 'basemap', 'build', 'studio'],
  // The page of the studio draws its map with the atlas's style.
  studio: ['src', 'basemap', 'build', 'tools'],
  bench: ['src', 'basemap', 'build', 'tools'],
  'vite.config.ts': ['build'],
}

const zones = Object.entries(mayImport).map(([target, allowed]) => ({
  target,
  from: '.',
  except: ['node_modules', target, ...allowed],
  message: 'See the import rules in eslint.config.js',
}))

/** Packages that only some folders of `src` import; the other folders use them through these. */
const doors = [
  { folders: ['src/map'], regex: '^(maplibre-gl|@maplibre/maplibre-gl-style-spec)(/|$)' },
  { folders: ['src/map', 'src/content'], regex: '^pmtiles(/|$)' },
  { folders: ['src/geometry'], regex: '^@turf/' },
]
const withoutSvelte = ['src/geometry', 'src/design', 'src/content', 'src/i18n', 'src/network']

const packageRule = (files, patterns) => ({ files, rules: { 'no-restricted-imports': ['error', { patterns }] } })
const packageRules = Object.keys(mayImport)
  .filter((folder) => folder.startsWith('src/'))
  .map((folder) => {
    const patterns = doors
      .filter(({ folders }) => !folders.includes(folder))
      .map(({ folders, regex }) => ({ regex, message: `Only ${folders.join(' and ')} import this package` }))
    if (withoutSvelte.includes(folder)) {
      patterns.push({ regex: '^svelte(/|$)', message: `${folder} does not depend on Svelte` })
    }
    return packageRule([`${folder}/**`], patterns)
  })
/** The site is built and served without a browser. */
packageRules.push(
  packageRule(
    ['build/**', 'vite.config.ts', 'tools/serve.ts', 'tools/builtSite.ts'],
    [{ regex: '^playwright', message: 'Building and serving the site needs no browser driver' }],
  ),
)

export default ts.config(
  { ignores: ['.cache/', '**/dist/', 'pictures/', 'node_modules/'] },
  js.configs.recommended,
  ...ts.configs.recommended,
  ...svelte.configs.recommended,
  {
    plugins: { 'import-x': importX },
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    settings: {
      'import-x/extensions': ['.ts', '.js', '.svelte'],
      'import-x/ignore': ['/node_modules/'],
      'import-x/parsers': {
        '@typescript-eslint/parser': ['.ts', '.js'],
        [`${root}/tools/eslint/svelteScripts.js`]: ['.svelte'],
      },
      'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.js'] })],
    },
    rules: {
      'svelte/no-navigation-without-resolve': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'import-x/no-restricted-paths': ['error', { basePath: root, zones }],
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig } },
  },
  ...packageRules,
)
