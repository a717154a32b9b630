// Before anything is painted: the reader's theme and language, whether the page as it was built is what the reader asks for,
// and that no other version of the site takes over unseen. Settings and Address (src/model) say the same once the page has started;
// what they cannot do is be first.
{
  const root = document.documentElement
  root.classList.add('js')
  const asked = new URLSearchParams(location.hash.slice(1))
  const stored = (key) => {
    try {
      return localStorage.getItem(`atlas.${key}`)
    } catch {
      return null
    }
  }
  const theme = [asked.get('theme'), stored('theme')].find((value) => value === 'light' || value === 'dark')
  if (theme) root.dataset.theme = theme
  const tags = [
    asked.get('lang'),
    stored('language'),
    ...navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase()),
  ]
  root.lang = tags.find((tag) => ['LANGUAGES'].includes(tag)) ?? 'en'

  // What differs is not shown until the page has started (src/first.css).
  const waits = []
  const asks = (...keys) => keys.some((key) => asked.has(key))
  if (root.lang !== 'en') waits.push('words')
  if (stored('grouping') === 'country') waits.push('view')
  if (asks('at', 'way', 'follow', 'view', 'hide', 'time', 'q')) waits.push('view')
  if (asks('map', 'at', 'way', 'follow')) waits.push('placeholder')
  if (waits.length) root.dataset.wait = waits.join(' ')

  // The reader agreed to a newer version, here or in another tab: files of two versions never meet in one page. The page
  // is loaded anew when another worker takes over, or when that one begins while the old one's answer is on its way.
  try {
    const workers = navigator.serviceWorker
    let { controller } = workers
    const leaveOld = () => {
      if (controller && controller.state !== 'activated') location.reload()
    }
    leaveOld()
    controller?.addEventListener('statechange', leaveOld)
    workers.addEventListener('controllerchange', () => {
      if (controller) location.reload()
      controller = workers.controller
    })
  } catch {
    // Workers are unknown here or denied.
  }

  // Where a script does not arrive the page is as it is for readers without scripts.
  const giveUp = ({ target }) => {
    if (target instanceof HTMLScriptElement) root.classList.remove('js')
  }
  addEventListener('error', giveUp, true)
}
