import js from '@eslint/js'
import svelte from 'eslint-plugin-svelte'
import globals from 'globals'
import ts from 'typescript-eslint'
import svelteConfig from './svelte.config.js'

/** The floors of the house: imports only go down, and each big library has one door (README, "The house"). */
const floor = (files, forbidden, message) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns: forbidden.map((group) => ({ group: [group], message })) }] },
})
const maplibre = ['maplibre-gl', 'pmtiles']
const turf = ['@turf/*']
const roof = ['**/App.svelte', '**/main']
const floor3 = ['**/map/*', '**/panels/*']
const floor2 = ['**/model/*']
const floor1 = ['**/story/*', '**/words/*', '**/save/*']
const down = 'Imports only go down, and rooms of one floor do not know each other: see "The house" in the README.'

export default ts.config(
  { ignores: ['dist/', 'pictures/', 'public/', 'node_modules/'] },
  js.configs.recommended,
  ...ts.configs.recommended,
  ...svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      'svelte/no-navigation-without-resolve': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig } },
  },
  floor(['src/map/**'], [...roof, '**/panels/*', '**/save/*', ...turf], down),
  floor(['src/panels/**'], [...roof, '**/map/*', ...maplibre, ...turf], down),
  floor(['src/model/**'], [...roof, ...floor3, ...maplibre, ...turf], down),
  floor(
    ['src/story/**'],
    [...roof, ...floor3, ...floor2, '**/words/*', '**/save/*', ...maplibre, 'svelte', 'svelte/*'],
    down,
  ),
  floor(
    ['src/words/**'],
    [...roof, ...floor3, ...floor2, '**/save/*', ...maplibre, ...turf, 'svelte', 'svelte/*'],
    down,
  ),
  floor(['src/save/**'], [...roof, ...floor3, ...floor2, ...maplibre, ...turf, 'svelte', 'svelte/*'], down),
  floor(['geo/**'], ['**/src/*', ...floor3, ...floor2, ...floor1, ...maplibre.slice(0, 1), 'svelte', 'svelte/*'], down),
)
