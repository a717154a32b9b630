import { cameraOf, formatAddress, parseAddress, type Address } from './address'
import type { Atlas } from './atlas.svelte'

/** Changing only these is not a step to come back to. */
const passing: readonly (keyof Address)[] = ['km', 'lang', 'theme']

const isPassing = (before: Address, after: Address): boolean =>
  (Object.keys({ ...before, ...after }) as (keyof Address)[]).every(
    (key) => before[key] === after[key] || passing.includes(key),
  )

/** Makes the atlas what the address says. */
export const readAddress = (atlas: Atlas, { location: { hash } }: Pick<Window, 'location'>): void =>
  atlas.show(parseAddress(hash), cameraOf(hash) !== undefined)

/**
 * Keeps address bar and atlas equal, to be called in an effect after `readAddress`: choices are pushed, so that Back undoes them.
 * The camera in the hash is MapLibre's; it is carried along unchanged.
 * @returns what stops it
 */
export function keepAddress(atlas: Atlas, page: Window): () => void {
  const read = () => readAddress(atlas, page)
  page.addEventListener('popstate', read)
  page.addEventListener('hashchange', read)

  let first = true
  $effect(() => {
    const wanted = atlas.address
    const { hash, pathname, search } = page.location
    const written = formatAddress(wanted, cameraOf(hash))
    // The first time only mends what made no sense; a step back to it would lead nowhere.
    const replaces = first || isPassing(parseAddress(hash), wanted)
    first = false
    if (written === hash) return
    page.history[replaces ? 'replaceState' : 'pushState'](page.history.state, '', written || pathname + search)
  })
  return () => {
    page.removeEventListener('popstate', read)
    page.removeEventListener('hashchange', read)
  }
}
