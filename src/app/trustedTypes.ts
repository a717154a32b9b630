/// <reference types="trusted-types" />
/**
 * What of a string may become script or markup. The page's policy refuses every string there; Svelte has a policy of its
 * own. MapLibre has none, nor a hook for one (maplibre/maplibre-gl-js#7210): it parses its credits, and starts its
 * worker by address. So there is a default policy, and it lets pass only these two, the worker's address and a service
 * worker's being those of the site's own files.
 */

/** Whether markup is only text and links to the web: all that the map's credits are. */
export const isCredits = (html: string): boolean => /^(?:[^<]|<a href="https:\/\/[^"<>]+">[^<]*<\/a>)*$/.test(html)

/** Whether an address is of a file below the page's own folder. */
export const isOwn = (address: string, page: string): boolean =>
  URL.canParse(address, page) && new URL(address, page).href.startsWith(new URL('.', page).href)

/** Anything that is no string refuses. */
const refused = null as unknown as string

/** To be called once, before the map is opened. Browsers without Trusted Types do not need it. */
export function installTrustedTypesPolicy({ trustedTypes, document }: Window): void {
  trustedTypes?.createPolicy('default', {
    createHTML: (html) => (isCredits(html) ? html : refused),
    createScriptURL: (address) => (isOwn(address, document.baseURI) ? address : refused),
  })
}
