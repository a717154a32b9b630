// Before anything is painted: the reader's appearance and language, and whether the page as it was built is what the reader asks for.
// Settings and Address (src/model) say the same once the page has started; what they cannot do is be first.
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
  if (asks('map', 'at', 'way', 'follow')) waits.push('picture')
  if (waits.length) root.dataset.wait = waits.join(' ')

  // Where a script does not arrive the page is as it is for readers without scripts.
  const giveUp = ({ target }) => {
    if (target instanceof HTMLScriptElement) root.classList.remove('js')
  }
  addEventListener('error', giveUp, true)
}
