import { mount } from 'svelte'
import 'virtual:palette.css'
import './fonts.css'
import './app.css'
import articleUrl from '../geo/article.md?url'
import areasUrl from '../geo/areas.geojson?url'
import corridorsUrl from '../geo/corridors.geojson?url'
import figuresUrl from '../geo/figures.json?url'
import placesUrl from '../geo/places.geojson?url'
import App from './App.svelte'
import { readAddress } from './model/addressBar.svelte'
import { Atlas } from './model/atlas.svelte'
import { Offline } from './model/offline.svelte'
import { Settings } from './model/settings.svelte'
import { reloadWhenGone } from './reloadOnce'
import { loadStory, type ContentFile } from './story/load'
import { trustLittle } from './trusted'

const urls: Record<ContentFile, string> = {
  'article.md': articleUrl,
  'places.geojson': placesUrl,
  'areas.geojson': areasUrl,
  'corridors.geojson': corridorsUrl,
  'figures.json': figuresUrl,
}

async function fetchText(url: string): Promise<string | Error> {
  try {
    const response = await fetch(url)
    return response.ok ? await response.text() : new Error(`the server answered ${response.status}`)
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

/** Storage may be forbidden; even asking for it can throw. */
function storage(): Storage | null {
  try {
    return window.localStorage
  } catch {
    return null
  }
}

async function start(): Promise<void> {
  trustLittle(window)
  const files = Object.keys(urls) as ContentFile[]
  const texts = await Promise.all(files.map((file) => fetchText(urls[file])))
  const content = Object.fromEntries(files.map((file, index) => [file, texts[index]])) as Record<ContentFile, string>
  const settings = new Settings({
    storage: storage(),
    preferredLanguages: navigator.languages,
    darkScheme: matchMedia('(prefers-color-scheme: dark)'),
    moreContrast: matchMedia('(prefers-contrast: more)'),
  })
  const atlas = new Atlas(loadStory(content), settings)
  readAddress(atlas, window)
  const offline = new Offline()
  mount(App, { target: document.getElementById('app')!, props: { atlas, offline } })
}

reloadWhenGone(window, import.meta.url)
void start()
