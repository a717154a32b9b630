// An inline script that runs before the first paint. It sets the reader's theme, the language and its direction, hides the parts of the built
// page that differ from what the address asks for, starts the application after that paint, keeps outgoing links out of a frame,
// and reloads the page when a new version of the site takes over. The application reads the same settings and address (src/state) when it starts, which is
// after the first paint.
{
  const root = document.documentElement
  // Browsers load no modules for a page that was opened from disk. It shows what readers without scripts see, and a hint.
  root.classList.add(location.protocol === 'file:' ? 'from-disk' : 'js')
  let { hash } = location
  try {
    // Some programs encode the whole hash of a link once more, or double its first character.
    if (/^#+\w+%3D/i.test(hash)) hash = decodeURIComponent(hash)
  } catch {
    // It cannot be decoded, and the application ignores it.
  }
  const asked = new URLSearchParams(hash.replace(/^#+/, ''))
  const stored = (key) => {
    try {
      return localStorage.getItem(`atlas.${key}`)
    } catch {
      return null
    }
  }
  const theme = [asked.get('theme'), stored('theme')].find((value) => value === 'light' || value === 'dark')
  if (theme) root.dataset.theme = theme
  const languages = ['LANGUAGES']
  const primary = (tag) => tag.split('-', 1)[0].toLowerCase()
  const known = (tag) => languages.find((own) => own === tag)
  const similar = (tag) => known(tag) ?? languages.find((own) => primary(own) === primary(tag))
  root.lang =
    [known(asked.get('lang')), known(stored('language')), ...navigator.languages.map(similar)].find(Boolean) ??
    'DEFAULT_LANGUAGE'
  root.dir = ['RIGHT_TO_LEFT'].includes(root.lang) ? 'rtl' : 'ltr'

  // src/app/styles/firstPaint.css hides these parts until the application has started.
  const waits = []
  const asks = (...keys) => keys.some((key) => asked.has(key))
  if (root.lang !== 'DEFAULT_LANGUAGE') waits.push('words')
  if (stored('grouping') === 'country') waits.push('view')
  if (asks('at', 'way', 'follow', 'view', 'hide', 'time', 'q')) waits.push('view')
  if (asks('map', 'at', 'way', 'follow')) waits.push('placeholder')
  if (waits.length) root.dataset.wait = waits.join(' ')

  // The application is in a template (see prerender.ts) until the page has been parsed and painted: its scripts take processor
  // time and bandwidth. A page that nobody sees is not painted, and a page that waits for the application need not be.
  const application = document.querySelector('template')
  if (application) {
    const { content } = application
    const parsed = new Promise((resolve) => addEventListener('DOMContentLoaded', resolve))
    const painted = new Promise((resolve) => {
      if (waits.length || document.hidden) return resolve(document.head.append(...content.querySelectorAll('link')))
      new PerformanceObserver((list) => {
        if (list.getEntriesByName('first-contentful-paint').length) resolve()
      }).observe({ type: 'paint', buffered: true })
      // A frame that is not in view is not painted either.
      parsed.then(() => setTimeout(resolve, 1000))
    })
    Promise.all([parsed, painted]).then(() => document.head.append(content))

    // A button that the reader has clicked meanwhile is clicked again when src/app/main.ts has started the application.
    let clicked
    const remember = ({ target }) => (clicked = target.closest('#app button'))
    addEventListener('click', remember, true)
    addEventListener('atlas-started', () => {
      removeEventListener('click', remember, true)
      clicked?.click()
    })
  }

  // In a frame of another page, links that leave the atlas open a new tab: most sites refuse to be framed.
  if (top !== window) {
    root.dataset.framed = ''
    const isOutgoing = (link) => !/^(#|[\w-]+\.html)/.test(link.getAttribute('href'))
    new MutationObserver(() => {
      for (const link of document.links) {
        if (link.target || !isOutgoing(link)) continue
        link.target = '_blank'
        link.relList.add('noopener')
      }
    }).observe(root, { subtree: true, childList: true })
    // The new tab shows what the frame shows.
    addEventListener('click', ({ target }) => {
      const link = target instanceof Element && target.closest('.open-in-tab')
      if (link) link.href = location.href
    })
  }

  // The reader has accepted a new version, here or in another tab. A page must not mix files of two versions, so it reloads
  // when another service worker takes control, and when the old worker answered while the new one was being activated.
  try {
    const workers = navigator.serviceWorker
    let { controller } = workers
    const reloadIfReplaced = () => {
      if (controller && controller.state !== 'activated') location.reload()
    }
    reloadIfReplaced()
    controller?.addEventListener('statechange', reloadIfReplaced)
    workers.addEventListener('controllerchange', () => {
      if (controller) location.reload()
      controller = workers.controller
    })
  } catch {
    // Service workers are not supported or not allowed.
  }

  // If a script fails to load, the page shows what readers without scripts see.
  const onScriptError = ({ target }) => {
    if (target instanceof HTMLScriptElement) root.classList.remove('js')
  }
  addEventListener('error', onScriptError, true)
}
