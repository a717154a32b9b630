import { cameraOf, formatAddress, parseAddress, type Address } from './address'
import { addressOf, showAddress } from './atlasAddress'
import type { Atlas } from '../atlas.svelte'

/** Parameters that change without a step of the history. A search becomes a step when the reader chooses a result. */
const withoutStep = {
  km: undefined,
  outcome: undefined,
  terrain: undefined,
  lang: undefined,
  theme: undefined,
  q: undefined,
} satisfies Partial<Address>
/** The same while the reader scrolls through the article. */
const withoutStepScrolling = { ...withoutStep, para: undefined, quote: undefined } satisfies Partial<Address>

/** Whether a change of the address is a step that Back undoes. */
function isStep(before: Address, after: Address, { reader }: Atlas): boolean {
  const ignored = reader.hasScrolled ? withoutStepScrolling : withoutStep
  return formatAddress({ ...before, ...ignored }) !== formatAddress({ ...after, ...ignored })
}

/**
 * Whether the page may add steps to the history. In a frame they would be steps of the page around it, which takes Back
 * away from that page, so they need `?history=push` in the frame's URL.
 */
const canPush = ({ self, top, location: { search } }: Window): boolean =>
  top === self || /[?&]history=push\b/.test(search)

/** Shows the view of the page's address. */
export const readUrl = (atlas: Atlas, { location: { hash } }: Pick<Window, 'location'>): void =>
  showAddress(atlas, parseAddress(hash), cameraOf(hash) !== undefined)

/**
 * Keeps the page's address and the atlas equal. Call it in an effect after `readUrl`. Pushes what the reader chooses, so
 * that Back undoes it, and replaces the address otherwise and in a frame. Leaves the camera of the hash to MapLibre.
 * Returns a function that stops it.
 */
export function syncUrl(atlas: Atlas, page: Window): () => void {
  const read = () => readUrl(atlas, page)
  page.addEventListener('popstate', read)
  page.addEventListener('hashchange', read)

  let isFirst = true
  $effect(() => {
    // The id of a row that was chosen on the map is known when it is loaded.
    if (atlas.selection.opening && !atlas.selection.id) return
    const address = addressOf(atlas)
    const { hash, pathname, search } = page.location
    const written = formatAddress(address, cameraOf(hash))
    // The first run corrects the address that the page was opened with. A step back to that would change nothing.
    const pushes = !isFirst && canPush(page) && isStep(parseAddress(hash), address, atlas)
    isFirst = false
    if (written === hash) return
    page.history[pushes ? 'pushState' : 'replaceState'](page.history.state, '', written || pathname + search)
  })
  return () => {
    page.removeEventListener('popstate', read)
    page.removeEventListener('hashchange', read)
  }
}
