/** A host in React with <steppe-atlas>: it sets an attribute and listens to the element's event. */
import { createElement, useState } from 'react'
import { createRoot } from 'react-dom/client'

const root = document.getElementById('root')

function Host() {
  const [at, setAt] = useState('aktau')
  const [seen, setSeen] = useState('')
  const attributes = { src: root.dataset.site, show: 'place', lang: 'en', at }
  return createElement(
    'div',
    null,
    createElement('button', { onClick: () => setAt('orenburg') }, 'Go to Orenburg'),
    createElement('output', null, seen),
    createElement(
      'steppe-atlas',
      { ...attributes, onaddresschange: (event) => setSeen(event.detail.at) },
      createElement('a', { href: '/' }, 'The atlas'),
    ),
  )
}
createRoot(root).render(createElement(Host))
