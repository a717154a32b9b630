import { cameraOf, formatAddress, parseAddress, type Address } from './address'
import { addressOf, showAddress } from './atlasAddress'
import type { Atlas } from '../atlas.svelte'

/** Changing only these is not a step to come back to: what is typed counts when something found is chosen. */
const passing = { km: undefined, lang: undefined, theme: undefined, q: undefined } satisfies Partial<Address>
/** Nor is reading on. */
const readingOn = { ...passing, para: undefined, quote: undefined } satisfies Partial<Address>

const isPassing = (before: Address, after: Address, { reader }: Atlas): boolean => {
  const ignored = reader.hasScrolled ? readingOn : passing
  return formatAddress({ ...before, ...ignored }) === formatAddress({ ...after, ...ignored })
}

/** Makes the atlas what the address says. */
export const readUrl = (atlas: Atlas, { location: { hash } }: Pick<Window, 'location'>): void =>
  showAddress(atlas, parseAddress(hash), cameraOf(hash) !== undefined)

/**
 * Keeps address bar and atlas equal, to be called in an effect after `readUrl`: choices are pushed, so that Back undoes them.
 * The camera in the hash is MapLibre's; it is carried along unchanged.
 * @returns what stops it
 */
export function syncUrl(atlas: Atlas, page: Window): () => void {
  const read = () => readUrl(atlas, page)
  page.addEventListener('popstate', read)
  page.addEventListener('hashchange', read)

  let first = true
  $effect(() => {
    const wanted = addressOf(atlas)
    const { hash, pathname, search } = page.location
    const written = formatAddress(wanted, cameraOf(hash))
    // The first time only mends what made no sense; a step back to it would lead nowhere.
    const replaces = first || isPassing(parseAddress(hash), wanted, atlas)
    first = false
    if (written === hash) return
    page.history[replaces ? 'replaceState' : 'pushState'](page.history.state, '', written || pathname + search)
  })
  return () => {
    page.removeEventListener('popstate', read)
    page.removeEventListener('hashchange', read)
  }
}
