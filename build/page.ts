/** What index.html holds before any script has run. Loaded by build/prerender.ts, where Svelte renders on the server. */
import { readFileSync } from 'node:fs'
import { render } from 'svelte/server'
import App from '../src/App.svelte'
import { Atlas } from '../src/model/atlas.svelte'
import { Offline } from '../src/model/offline.svelte'
import { Settings } from '../src/model/settings.svelte'
import { loadStory, type Content } from '../src/story/load'
import { contentFiles } from './content'
import Picture from './Picture.svelte'
import { pictureOf } from './picture'
import Plain from './Plain.svelte'

/** The atlas of a reader who comes for the first time, in English. */
function firstAtlas(): Atlas {
  const content = Object.fromEntries(contentFiles.map((file) => [file, readFileSync(`geo/${file}`, 'utf8')])) as Content
  const settings = new Settings({
    storage: null,
    preferredLanguages: ['en'],
    darkScheme: { matches: false, addEventListener: () => undefined },
    moreContrast: { matches: false, addEventListener: () => undefined },
  })
  return new Atlas(loadStory(content), settings)
}

/** Svelte's marks are for hydration; what is not hydrated does without. */
const withoutComments = (html: string): string => html.replace(/<!--.*?-->/g, '').trim()

/** The tags of the head, the application's first view, and all that there is to read, for readers without scripts. */
export function renderPage(): { head: string; app: string; plain: string } {
  const atlas = firstAtlas()
  const picture = withoutComments(render(Picture, { props: { picture: pictureOf(atlas.story) } }).body)
  const app = render(App, { props: { atlas, offline: new Offline(), picture } })
  const plain = render(Plain, { props: { atlas } })
  return { head: app.head + plain.head, app: app.body, plain: withoutComments(plain.body) }
}
