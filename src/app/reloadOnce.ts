/**
 * After a deploy, scripts that an open page has yet to load may be gone. The page is then loaded anew, once for each
 * version; the address keeps the reader's place.
 * @param version what tells this version's pages from another's
 */
export function reloadWhenGone(window: Window, version: string): void {
  window.addEventListener('vite:preloadError', () => void reloadOnce(window, version))
}

async function reloadOnce(window: Window, version: string): Promise<void> {
  const key = `reloaded ${version}`
  try {
    // Without network the text that is there is worth more than the browser's page of errors.
    const { ok } = await window.fetch(window.location.href, { method: 'HEAD', cache: 'no-store' })
    if (!ok || window.sessionStorage.getItem(key)) return
    window.sessionStorage.setItem(key, 'once')
    window.location.reload()
  } catch {
    // No network, or nothing to remember by that it was done: the page stays.
  }
}
