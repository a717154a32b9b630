/// <reference types="trusted-types" />
/**
 * The page's content security policy refuses every string that becomes script or markup. Svelte has a Trusted Types policy
 * of its own; MapLibre has none, nor an option for one (maplibre/maplibre-gl-js#7210). It assigns its attribution as
 * HTML and starts its worker by URL. The default policy accepts these two, and the URL of the service worker.
 */

/** Whether markup consists of text and https links only, as the map's attribution does. */
export const isAttribution = (html: string): boolean => /^(?:[^<]|<a href="https:\/\/[^"<>]+">[^<]*<\/a>)*$/.test(html)

/** Whether a URL, relative to the page's, is below the folder of the page. */
export const isOwnFile = (url: string, page: string): boolean =>
  URL.canParse(url, page) && new URL(url, page).href.startsWith(new URL('.', page).href)

/** Whether a URL holds a script itself. In a sandboxed frame without an origin MapLibre starts its worker from such a URL. */
const isScriptItself = (url: string): boolean => origin === 'null' && url.startsWith('data:text/javascript')

/** A policy refuses a string by returning null. TypeScript's type of the callback allows only a string. */
const refused = null as unknown as string

/** Installs the default policy. Call it once, before the map opens. Browsers without Trusted Types do not need it. */
export function installTrustedTypesPolicy({ trustedTypes, document }: Window): void {
  trustedTypes?.createPolicy('default', {
    createHTML: (html) => (isAttribution(html) ? html : refused),
    createScriptURL: (url) => (isOwnFile(url, document.baseURI) || isScriptItself(url) ? url : refused),
  })
}
