import { hydrate, mount } from 'svelte'
import 'virtual:palette.css'
import './styles/fonts.css'
import './styles/fallbackFonts.css'
import './styles/global.css'
import './styles/firstPaint.css'
import App from './App.svelte'
import { readAddress } from '../state/url/syncUrl.svelte'
import { Atlas } from '../state/atlas.svelte'
import { Offline } from '../pwa/offline.svelte'
import { Settings } from '../state/settings.svelte'
import { reloadWhenGone } from './reloadOnce'
import { fetchContent } from '../content/load/fetchContent'
import { loadContent } from '../content/load/loadContent'
import { installTrustedTypesPolicy } from './trustedTypes'

/** Storage may be forbidden; even asking for it can throw. */
function storage(): Storage | null {
  try {
    return window.localStorage
  } catch {
    return null
  }
}

/**
 * The browser has looked for the address in the page, and found it in what is there for readers without scripts: the first
 * Tab would go on from there. It begins at the application, unless the reader has the focus already.
 */
function beginTabsAt(target: HTMLElement): void {
  if (document.activeElement !== document.body) return
  target.tabIndex = -1
  target.focus({ preventScroll: true })
  target.blur()
  target.removeAttribute('tabindex')
}

async function start(): Promise<void> {
  installTrustedTypesPolicy(window)
  const content = await fetchContent()
  const settings = new Settings({
    storage: storage(),
    preferredLanguages: navigator.languages,
    darkScheme: matchMedia('(prefers-color-scheme: dark)'),
    moreContrast: matchMedia('(prefers-contrast: more)'),
  })
  const atlas = new Atlas(loadContent(content), settings)
  readAddress(atlas, window)
  const target = document.getElementById('app')!
  // It shows the first view: whoever asks for another would see the one fade into the other.
  const asksElsewhere = document.documentElement.dataset.wait?.includes('placeholder')
  const placeholder = asksElsewhere ? null : target.querySelector('.placeholder > *')
  const props = { atlas, offline: new Offline() }
  // The page was built as it is seen by who comes for the first time; another view is drawn anew, in one frame.
  if (target.firstElementChild && atlas.isUntouched && !asksElsewhere) {
    hydrate(App, { target, props: { ...props, placeholder: placeholder?.outerHTML ?? '' } })
  } else {
    target.replaceChildren()
    mount(App, { target, props: { ...props, placeholder: placeholder ?? '' } })
  }
  delete document.documentElement.dataset.wait
  beginTabsAt(target)
}

reloadWhenGone(window, import.meta.url)
void start()
