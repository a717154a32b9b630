/** What index.html holds before any script has run. Loaded by build/prerender.ts, where Svelte renders on the server. */
import { readFileSync } from 'node:fs'
import { render } from 'svelte/server'
import App from '../../src/app/App.svelte'
import { Atlas } from '../../src/state/atlas.svelte'
import { Offline } from '../../src/pwa/offline.svelte'
import { Settings } from '../../src/state/settings.svelte'
import { loadContent, type ContentFiles } from '../../src/content/load/loadContent'
import { contentFiles } from '../virtualModules'
import MapPlaceholder from '../placeholder/MapPlaceholder.svelte'
import { layoutPlaceholder } from '../placeholder/mapPlaceholder'
import NoScriptPage from '../noscript/NoScriptPage.svelte'
import { noScriptPages, type NoScriptPageContent } from '../noscript/noScriptPages'
import NoScriptFeatureList from '../noscript/NoScriptFeatureList.svelte'

/** The atlas of a reader who comes for the first time, in English. */
function firstAtlas(): Atlas {
  const content = Object.fromEntries(
    contentFiles.map((file) => [file, readFileSync(`geo/${file}`, 'utf8')]),
  ) as ContentFiles
  const settings = new Settings({
    storage: null,
    preferredLanguages: ['en'],
    darkScheme: { matches: false, addEventListener: () => undefined },
    moreContrast: { matches: false, addEventListener: () => undefined },
  })
  return new Atlas(loadContent(content), settings)
}

/** Svelte's marks are for hydration; what is not hydrated does without. */
const withoutComments = (html: string): string => html.replace(/<!--.*?-->/g, '').trim()

/** A page of its own, of the features that index.html has no room for. `STYLES` stands for the site's style sheets. */
export interface ExtraPage {
  file: string
  html: string
}

function extraPage(
  atlas: Atlas,
  { file, groups, from, to }: NoScriptPageContent,
  pages: readonly NoScriptPageContent[],
): ExtraPage {
  const name = escaped(atlas.content.article?.title ?? atlas.settings.messages.atlas)
  const title = `${from}–${to} · ${name}`
  const links = pages.map((page) => {
    const here = page.file === file ? ' aria-current="page"' : ''
    return `<a href="${page.file}"${here}>${page.from}–${page.to}</a>`
  })
  const things = render(NoScriptFeatureList, { props: { atlas, groups, article: 'index.html' } }).body
  const html = `<!doctype html>
<html lang="${atlas.settings.language}">
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
      ${withoutComments(things)}
      <nav><a href="index.html">${name}</a> · ${links.join(' · ')}</nav>
    </main>
  </body>
</html>
`
  return { file, html }
}
const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')

/**
 * The tags of the head, the application's first view, all that there is to read for readers without scripts, and the pages
 * that have what would make this one too long.
 */
export function renderPage(): { head: string; app: string; plain: string; extra: ExtraPage[] } {
  const atlas = firstAtlas()
  const placeholder = withoutComments(
    render(MapPlaceholder, { props: { placeholder: layoutPlaceholder(atlas.content) } }).body,
  )
  const app = render(App, { props: { atlas, offline: new Offline(), placeholder } })
  const pages = noScriptPages(atlas.content, atlas.settings.language)
  const files = new Map(
    pages.flatMap(({ file, groups }) => groups.flatMap(({ features }) => features.map(({ id }) => [id, file]))),
  )
  const plain = render(NoScriptPage, { props: { atlas, pages, fileOf: (id: string) => files.get(id) ?? '' } })
  return {
    head: app.head + plain.head,
    app: app.body,
    plain: withoutComments(plain.body),
    extra: pages.length === 1 ? [] : pages.map((page) => extraPage(atlas, page, pages)),
  }
}
