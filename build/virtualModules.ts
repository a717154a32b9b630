/** Virtual modules, whose text the build generates. */
import { existsSync, readFileSync } from 'node:fs'
import type { FeatureCollection } from 'geojson'
import type { Plugin } from 'vite'
import { matchLabels } from '../basemap/matchLabels.ts'
import { featureFiles } from '../src/content/load/contentFiles.ts'
import { readArticle } from './article/readArticle.ts'
import type { WrittenOutcome } from '../src/content/outcomeSchema.ts'
import { summarizeOutcomes } from '../src/content/outcomes.ts'
import { languages, type Feature } from '../src/content/schema.ts'
import type { BasemapLabels } from '../src/content/basemapLabels.ts'
import { paletteCss } from '../src/design/palette.ts'

const virtual = (id: string, load: () => string): Plugin => ({
  name: id,
  resolveId: (name) => (name === id ? `\0${id}` : null),
  load: (name) => (name === `\0${id}` ? load() : null),
})

/** `virtual:palette.css`: the colours of src/design/palette.ts as CSS custom properties. */
export const palette = (): Plugin => virtual('virtual:palette.css', paletteCss)

/** `virtual:countries`: the names of the content's countries. Node has them in Kazakh, browsers do not. */
export const countries = (): Plugin =>
  virtual('virtual:countries', () => {
    const content = featureFiles.map((file) => readFileSync(`geo/${file}`, 'utf8')).join('')
    const codes = new Set([...content.matchAll(/"country":\s*"([A-Z]{2})"/g)].map((match) => match[1]!))
    const nameOf = (language: string, code: string) => new Intl.DisplayNames(language, { type: 'region' }).of(code)
    const table = [...codes]
      .sort()
      .map((code) => [code, Object.fromEntries(languages.map((l) => [l, nameOf(l, code)]))])
    return `export default ${JSON.stringify(Object.fromEntries(table))}`
  })

/** The basemap's labels that the content of geo/ writes itself. */
export function contentLabels(): BasemapLabels {
  const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as FeatureCollection
  const content = featureFiles.flatMap((file) => read(`geo/${file}`).features)
  const labels = ['towns', 'labels'].flatMap((name) => read(`basemap/data/${name}.geojson`).features)
  return matchLabels(content as Feature[], labels)
}

/** `virtual:basemap-labels`: the labels of `contentLabels`. */
export const basemapLabels = (): Plugin =>
  virtual('virtual:basemap-labels', () => `export default ${JSON.stringify(contentLabels())}`)

/** `virtual:outcomes`: what the page shows of the outcomes before outcomes.json is loaded. Empty without that file. */
export const outcomes = (): Plugin =>
  virtual('virtual:outcomes', () => {
    const file = 'geo/outcomes.json'
    const written = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as WrittenOutcome[]) : []
    const summaries = summarizeOutcomes(readArticle('geo'), written)
    return `export default ${JSON.stringify(summaries)}`
  })
