/** Virtual modules, whose text the build generates from the folder of an atlas. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { archivesOf } from '../basemap/basemapFiles.ts'
import { matchLabels } from '../basemap/matchLabels.ts'
import { labelFeatures, townFeatures } from '../basemap/pack/layers/towns.ts'
import { basemapOptions } from './atlas/basemapOptions.ts'
import { readFeatures } from './atlas/features.ts'
import type { BasemapLabels } from '../src/content/basemapLabels.ts'
import { compileFile } from './content/compileFile.ts'
import { elevationModule } from './elevation/elevationModule.ts'
import { contentFilesModule } from './content/contentFilesModule.ts'
import { readArticle } from './article/readArticle.ts'
import type { WrittenOutcome } from '../src/content/outcomeSchema.ts'
import { summarizeOutcomes } from '../src/content/outcomes.ts'
import { declaredColourCss, type ThemeColours } from '../src/design/declaredColours.ts'
import { paletteCss } from '../src/design/palette.ts'
import { vocabularyFor } from '../src/i18n/vocabularies.ts'
import type { UsedIds } from './atlas/resolveAtlas.ts'
import { languageStyles } from './languageStyles.ts'
import { readAtlas } from './atlas/readAtlas.ts'
import { readCatalogue } from './catalogues/catalogue.ts'
import { catalogueModule } from './catalogues/catalogueModule.ts'
import { downloadsModule } from './downloads/downloadsModule.ts'
import { mediaModule } from './media/mediaModule.ts'
import { registerSummary } from './register/register.ts'
import { registerPlaces } from './register/registerPlaces.ts'
import { symbolPaths } from './symbolPaths.ts'

const virtual = (id: string, load: () => string): Plugin => ({
  name: id,
  resolveId: (name) => (name === id ? `\0${id}` : null),
  load: (name) => (name === `\0${id}` ? load() : null),
})
const json = (value: unknown): string => `export default ${JSON.stringify(value)}`

/**
 * The plugins of all virtual modules for the atlas in a folder.
 * @param used the ids that `virtual:atlas` has rows for: those of the content, if not given
 */
export function virtualModules(folder: string, used?: UsedIds): Plugin[] {
  const atlas = () => readAtlas(folder, used).config
  const tags = () => atlas().languages.map(({ tag }) => tag)
  const catalogueOf = (tag: string) => readCatalogue(folder, tag)
  const hasArticle = () => existsSync(join(folder, 'article.md'))
  return [
    virtual('virtual:atlas', () => json(atlas())),
    virtual('virtual:palette.css', () => {
      const { topics, modes } = atlas()
      const coloursOf = (rows: readonly { id: string; colours: ThemeColours }[]) =>
        Object.fromEntries(rows.map(({ id, colours }) => [id, colours]))
      return paletteCss() + declaredColourCss({ topic: coloursOf(topics), mode: coloursOf(modes) })
    }),
    virtual('virtual:language-styles.css', () => languageStyles(tags())),
    virtual('virtual:symbols', () => {
      const { topics, kinds, modes } = atlas()
      return json(symbolPaths([...topics, ...kinds, ...modes].flatMap(({ symbol }) => symbol ?? [])))
    }),
    virtual('virtual:messages', () => catalogueModule('messages', tags(), catalogueOf, hasArticle())),
    virtual('virtual:panel-messages', () => catalogueModule('panels', tags(), catalogueOf, hasArticle())),
    virtual('virtual:vocabularies', () => {
      const vocabularies = tags().map((tag) => [tag, vocabularyFor(tag, catalogueOf(tag)?.vocabulary)])
      return json(Object.fromEntries(vocabularies))
    }),
    contentFilesModule(folder),
    mediaModule(folder),
    downloadsModule(folder),
    virtual('virtual:register', () => json(registerSummary(folder))),
    virtual('virtual:basemap-archives', () => json(archivesOf(basemapOptions(folder)))),
    elevationModule(folder),
    virtual('virtual:basemap-labels', () => json(contentLabels(folder))),
    virtual('virtual:outcomes', () => json(outcomeSummaries(folder))),
  ]
}

/** The basemap's labels that the content writes itself. */
export function contentLabels(folder: string): BasemapLabels {
  const options = basemapOptions(folder)
  const rows = new Set(registerPlaces(folder).map(({ id }) => id))
  const features = readFeatures(folder).filter(({ id }) => !rows.has(id))
  return matchLabels(features, [...townFeatures(options), ...labelFeatures(options)])
}

/** What the page shows of the outcomes before outcomes.json is loaded. Empty without that file or an article. */
function outcomeSummaries(folder: string) {
  const article = readArticle(folder)
  if (!article) return []
  const list = compileFile(folder, 'outcomes.json', readAtlas(folder).config.defaultLanguage)
  return summarizeOutcomes(article, (list?.items ?? []) as WrittenOutcome[])
}
