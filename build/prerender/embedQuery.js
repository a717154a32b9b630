// Runs in embed.html before beforePaint.js. The query says what the frame shows. Its view becomes the part after `#`, where the
// atlas reads and keeps its address; a parameter that is there already counts.
{
  const { search, hash } = location
  const given = new URLSearchParams(search)
  const show = ['map', 'place', 'ride', 'strip'].find((variant) => variant === given.get('show')) ?? 'atlas'
  document.documentElement.dataset.show = show
  const written = new URLSearchParams(hash.slice(1))
  const keys = { at: show === 'ride' ? 'follow' : 'at', lang: 'lang', theme: 'theme' }
  const added = Object.entries(keys)
    .filter(([name, key]) => given.get(name) && !written.has(key))
    .map(([name, key]) => `${key}=${encodeURIComponent(given.get(name))}`)
  if (added.length) history.replaceState(history.state, '', `#${[hash.slice(1), ...added].filter(Boolean).join('&')}`)
}
