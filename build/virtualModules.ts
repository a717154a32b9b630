/** Virtual modules: what the build knows and the page would otherwise have to work out. */
import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'
import { languages } from '../src/content/schema.ts'
import { paletteCss } from '../src/design/palette.ts'

export const contentFiles = [
  'article.md',
  'places.geojson',
  'areas.geojson',
  'corridors.geojson',
  'figures.json',
] as const

const virtual = (id: string, load: () => string): Plugin => ({
  name: id,
  resolveId: (wanted) => (wanted === id ? `\0${id}` : null),
  load: (wanted) => (wanted === `\0${id}` ? load() : null),
})

/** The colours live once, in src/content/palette.ts, for the map and for CSS. */
export const palette = (): Plugin => virtual('virtual:palette.css', paletteCss)

/** Names of the content's countries, from Node's complete language data: browsers lack the Kazakh ones. */
export const countries = (): Plugin =>
  virtual('virtual:countries', () => {
    const content = ['places', 'areas', 'corridors'].map((name) => readFileSync(`geo/${name}.geojson`, 'utf8')).join('')
    const codes = new Set([...content.matchAll(/"country":\s*"([A-Z]{2})"/g)].map((match) => match[1]!))
    const nameOf = (language: string, code: string) => new Intl.DisplayNames(language, { type: 'region' }).of(code)
    const table = [...codes]
      .sort()
      .map((code) => [code, Object.fromEntries(languages.map((l) => [l, nameOf(l, code)]))])
    return `export default ${JSON.stringify(Object.fromEntries(table))}`
  })
