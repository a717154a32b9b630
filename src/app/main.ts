import { hydrate, mount } from 'svelte'
import 'virtual:palette.css'
import './styles/fonts.css'
import './styles/fallbackFonts.css'
import './styles/global.css'
import './styles/firstPaint.css'
import 'virtual:language-styles.css'
import { fetchContent } from '../content/load/fetchContent'
import { loadContent } from '../content/load/loadContent'
import { Offline } from '../pwa/offline.svelte'
import { Atlas } from '../state/atlas.svelte'
import { Settings } from '../state/settings.svelte'
import { isFirstView } from '../state/url/atlasAddress'
import { readUrl } from '../state/url/syncUrl.svelte'
import App from './App.svelte'
import { mayTakeFocus } from '../ui/keepFocus'
import { reloadWhenGone } from './reloadOnce'
import { installTrustedTypesPolicy } from './trustedTypes'

/** The page's local storage, or null if the browser denies it. Reading the property can throw. */
function storage(): Storage | null {
  try {
    return window.localStorage
  } catch {
    return null
  }
}

/**
 * Makes the first Tab start at the application, unless the reader has moved the focus already. The browser has looked up
 * the hash in the page and found it in the part for readers without scripts, where Tab would start otherwise.
 */
function startTabOrderAt(target: HTMLElement): void {
  if (document.activeElement !== document.body || !mayTakeFocus()) return
  target.tabIndex = -1
  target.focus({ preventScroll: true })
  target.blur()
  target.removeAttribute('tabindex')
}

async function start(): Promise<void> {
  installTrustedTypesPolicy(window)
  // embed.html says what it shows.
  const embedding = document.documentElement.dataset.show ? import('./embed/Embed.svelte') : null
  const framing = parent === window ? null : import('./lowerSheet')
  const content = await fetchContent()
  const settings = new Settings({
    storage: storage(),
    preferredLanguages: navigator.languages,
    darkScheme: matchMedia('(prefers-color-scheme: dark)'),
    moreContrast: matchMedia('(prefers-contrast: more)'),
  })
  const atlas = new Atlas(loadContent(content), settings)
  readUrl(atlas, window)
  ;(await framing)?.lowerSheet(atlas, matchMedia('(max-width: 480px), (max-height: 480px)'))
  const Page = embedding ? (await embedding).default : App
  const target = document.getElementById('app')!
  // The placeholder shows the first view. For another view the reader would see it change.
  const isOtherView = document.documentElement.dataset.wait?.includes('placeholder')
  const placeholder = isOtherView ? null : target.querySelector('.placeholder > *')
  const props = { atlas, offline: new Offline() }
  try {
    if (embedding || isOtherView || !isFirstView(atlas)) throw new Error('The build has rendered another view.')
    hydrate(App, { target, recover: false, props: { ...props, placeholder: placeholder?.outerHTML ?? '' } })
  } catch {
    // Or an extension has changed the page. Everything is rendered in one frame. Trusted Types would refuse the HTML.
    target.replaceChildren()
    mount(Page, { target, props: { ...props, placeholder: placeholder ?? '' } })
  }
  delete document.documentElement.dataset.wait
  startTabOrderAt(target)
  dispatchEvent(new Event('atlas-started'))
}

reloadWhenGone(window, import.meta.url)
void start()
