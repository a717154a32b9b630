/** The HTML of the first view and of the pages without scripts. prerender.ts loads this module into a Vite server. */
import { render } from 'svelte/server'
import App from '../../src/app/App.svelte'
import type { Direction } from '../../src/content/atlas/config'
import { Atlas } from '../../src/state/atlas.svelte'
import { Offline } from '../../src/pwa/offline.svelte'
import { Settings } from '../../src/state/settings.svelte'
import config from 'virtual:atlas'
import { loadContent } from '../../src/content/load/loadContent'
import MapPlaceholder from '../placeholder/MapPlaceholder.svelte'
import { layoutPlaceholder } from '../placeholder/mapPlaceholder'
import { readRegister } from '../register/register'
import { readContentFiles } from '../content/readContentFiles'
import NoScriptPage from '../noscript/NoScriptPage.svelte'
import { noScriptPages, type FeaturePage } from '../noscript/noScriptPages'
import { basemapOptions } from '../atlas/basemapOptions'
import { escaped, withoutComments } from './escaped'
import { openInTab } from './openInTab'
import NoScriptFeatureList from '../noscript/NoScriptFeatureList.svelte'
import { atlasName } from '../../src/i18n/names'
import outcomes from 'virtual:outcomes'
import { atlasFacts } from '../pages/atlasFacts'
import { headOf } from '../pages/head'

/** Returns the atlas as a reader without stored settings opens it, in its default language. */
function firstAtlas(folder: string): Atlas {
  const settings = new Settings({
    storage: null,
    preferredLanguages: [config.defaultLanguage],
    darkScheme: { matches: false, addEventListener: () => undefined },
    moreContrast: { matches: false, addEventListener: () => undefined },
  })
  return new Atlas(loadContent(readContentFiles(folder)), settings)
}

/** A page for readers without scripts, beside index.html. */
export interface ExtraPage {
  file: string
  /** Contains the text `STYLES` in place of the links to the site's style sheets. */
  html: string
}

function extraPage(atlas: Atlas, { file, groups, from, to }: FeaturePage, pages: readonly FeaturePage[]): ExtraPage {
  const name = escaped(atlas.content.article?.title ?? atlasName(atlas.settings.language))
  const title = `${from}–${to} · ${name}`
  const links = pages.map((page) => {
    const here = page.file === file ? ' aria-current="page"' : ''
    return `<a href="${page.file}"${here}>${page.from}–${page.to}</a>`
  })
  const list = render(NoScriptFeatureList, { props: { atlas, groups, article: 'index.html' } }).body
  const html = `<!doctype html>
<html lang="${atlas.settings.language}" dir="${atlas.settings.direction}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>${title}</title>
    <link rel="icon" href="./icon.svg" type="image/svg+xml">
    STYLES
  </head>
  <body>
    <main class="plain">
      <h1>${title}</h1>
      ${withoutComments(list)}
      <nav><a href="index.html">${name}</a> · ${links.join(' · ')}</nav>
    </main>
  </body>
</html>
`
  return { file, html }
}

export interface RenderedPage {
  /** The language of the first view, and its direction. */
  language: string
  direction: Direction
  /** Elements of `<head>`. */
  head: string
  /** The first view of the application. */
  app: string
  /** The article and the features for readers without scripts, and the link that a very small frame shows. */
  noScript: string
  /** Pages with the features, if there are too many for index.html. */
  extraPages: ExtraPage[]
}

/** @param folder the folder of the atlas */
export function renderPage(folder: string): RenderedPage {
  const atlas = firstAtlas(folder)
  const placeholder = withoutComments(
    render(MapPlaceholder, {
      props: { placeholder: layoutPlaceholder(atlas.content, basemapOptions(folder), readRegister(folder)) },
    }).body,
  )
  const app = render(App, { props: { atlas, offline: new Offline(), placeholder } })
  const pages = noScriptPages(atlas.content, atlas.settings.language)
  const files = new Map(
    pages.flatMap(({ file, groups }) => groups.flatMap(({ features }) => features.map(({ id }) => [id, file]))),
  )
  const noScript = render(NoScriptPage, { props: { atlas, pages, fileOf: (id: string) => files.get(id) ?? '' } })
  const { language, direction } = atlas.settings
  const facts = atlasFacts(atlas.content, language, '', outcomes.length > 0)
  return {
    language,
    direction,
    head: app.head + noScript.head + headOf(facts, config.address),
    app: app.body,
    noScript:
      withoutComments(noScript.body) +
      openInTab(escaped(atlas.content.article?.title ?? atlasName(atlas.settings.language)), config.languages),
    extraPages: pages.length === 1 ? [] : pages.map((page) => extraPage(atlas, page, pages)),
  }
}
