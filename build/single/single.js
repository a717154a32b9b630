const links = [...document.querySelectorAll('.picture a')]
/** Marks on the picture the feature that an address names, or else the chosen one. */
function mark(hash) {
  for (const link of links) link.toggleAttribute('data-current', link.getAttribute('href') === (hash ?? location.hash))
}
const hashOf = ({ target }) => target.closest('.plain a[href^="#at="]')?.getAttribute('href')
for (const type of ['pointerover', 'focusin']) document.addEventListener(type, (event) => mark(hashOf(event)))
addEventListener('hashchange', () => mark())
mark()
