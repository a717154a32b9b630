/**
 * Reloads the page when a script that it loads is gone from the server, as after a deployment. It reloads once for each
 * version. The address keeps the reader's place.
 * @param version differs between the versions of the site
 */
export function reloadWhenGone(window: Window, version: string): void {
  window.addEventListener('vite:preloadError', () => void reloadOnce(window, version))
}

async function reloadOnce(window: Window, version: string): Promise<void> {
  const key = `reloaded ${version}`
  try {
    // Without network a reload would replace the page with the browser's error page.
    const { ok } = await window.fetch(window.location.href, { method: 'HEAD', cache: 'no-store' })
    if (!ok || window.sessionStorage.getItem(key)) return
    window.sessionStorage.setItem(key, 'once')
    window.location.reload()
  } catch {
    // There is no network, or no storage to remember the reload in. The page stays.
  }
}
