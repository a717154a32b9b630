import type { Attachment } from 'svelte/attachments'
import type { Atlas } from '../../state/atlas.svelte'
import { cameraOf, formatAddress, parseAddress, type Address } from '../../state/url/address'
import { addressOf } from '../../state/url/atlasAddress'

/** The atlas with the view of the frame. `embed.html` is in its folder. */
export const atlasLink = (atlas: Atlas, { hash }: Pick<Location, 'hash'>): string =>
  linkTo(addressOf(atlas), cameraOf(hash))

const linkTo = (address: Address, camera?: string): string => `./${formatAddress(address, camera)}`

/**
 * Makes the links of an element that lead to another view of the atlas open it in a new tab, in the language and theme of the
 * frame: a card stays at its place.
 */
export const leadToAtlas =
  ({ settings }: Atlas): Attachment<HTMLElement> =>
  (element) => {
    const change = () => {
      for (const link of element.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')) {
        const hash = link.getAttribute('href')!
        link.href = linkTo({ ...settings.linked, ...parseAddress(hash) }, cameraOf(hash))
        link.target = '_blank'
        link.rel = 'noopener'
      }
    }
    // The components of the panel would follow the link inside the frame.
    const keep = (event: Event) => {
      if (event.target instanceof Element && event.target.closest('a[target="_blank"]')) event.stopPropagation()
    }
    change()
    const observer = new MutationObserver(change)
    observer.observe(element, { subtree: true, childList: true, attributes: true, attributeFilter: ['href'] })
    element.addEventListener('click', keep, true)
    return () => {
      observer.disconnect()
      element.removeEventListener('click', keep, true)
    }
  }
