/**
 * Defines <steppe-atlas>, which shows an atlas or a part of it in a frame. docs/embedding.md in the source of the atlas
 * describes the attributes, the events, and the messages that the element and the frame send to each other.
 */
const standardSandbox =
  'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads allow-modals'
const standardHeight = 600
/** No content makes the frame higher than this, in px. */
const maxHeight = 20_000
/** The attributes that give parameters of the address. */
const viewAttributes = ['at', 'lang', 'theme']
/** The parameters that another feature replaces. */
const subjectKeys = ['map', 'at', 'follow', 'km', 'way', 'view', 'outcome', 'para', 'quote']

/** Returns the folder of an address, or null if it is not one of http or https. */
function folderOf(address) {
  if (!URL.canParse(address, document.baseURI)) return null
  const url = new URL(address, document.baseURI)
  if (!/^https?:$/.test(url.protocol)) return null
  // The last name is that of a page, of this script, or of a folder whose slash was forgotten.
  const path = url.pathname.replace(/[^/]*\.(html?|js)$/i, '').replace(/\/?$/, '/')
  // A path that begins with two slashes would be another host if it were resolved.
  return new URL(url.origin + path)
}

class SteppeAtlas extends HTMLElement {
  static observedAttributes = [...viewAttributes, 'src', 'show', 'height', 'address', 'title', 'sandbox']

  #root = this.attachShadow({ mode: 'open' })
  #frame = null
  #folder = null
  /** What the frame shows: the part of its address after `#`. Null until the frame has told. */
  #address = null
  /** The attributes that have changed since the last update. */
  #changed = new Set()

  connectedCallback() {
    addEventListener('message', this.#onMessage)
    this.#open()
  }

  disconnectedCallback() {
    removeEventListener('message', this.#onMessage)
    this.#frame = null
  }

  attributeChangedCallback(name, before, now) {
    if (before === now || !this.isConnected) return
    if (!this.#changed.size) queueMicrotask(() => this.#update())
    this.#changed.add(name)
  }

  get #isRide() {
    return this.getAttribute('show') === 'ride'
  }

  get #title() {
    return this.getAttribute('title') || this.textContent.trim().replace(/\s+/g, ' ') || 'Steppe Atlas'
  }

  get #height() {
    const px = Number.parseFloat(this.getAttribute('height'))
    return px >= 1 ? px : standardHeight
  }

  /**
   * The origins that the frame may have. A sandbox without `allow-same-origin` has none, and takes it away from the frames in it:
   * a page without an origin cannot tell whether it is in one.
   */
  get #origins() {
    const own = this.#frame.sandbox.contains('allow-same-origin') ? this.#folder.origin : 'null'
    return self.origin === 'null' ? [own, 'null'] : [own]
  }

  /** The view of the attribute `address`, without what other attributes give. */
  #givenAddress() {
    const address = new URLSearchParams((this.getAttribute('address') ?? '').replace(/^#/, ''))
    for (const name of viewAttributes) if (this.getAttribute(name)) address.delete(name)
    if (this.getAttribute('at')) address.delete('follow')
    return address
  }

  #open() {
    // The frame has all attributes as they are now.
    this.#changed.clear()
    this.#frame = null
    this.#folder = folderOf(this.getAttribute('src') || import.meta.url)
    // The content of the element is shown where there is no frame.
    if (!this.#folder) return this.#root.replaceChildren(document.createElement('slot'))
    const page = new URL('embed.html', this.#folder)
    for (const name of ['show', ...viewAttributes]) {
      if (this.getAttribute(name)) page.searchParams.set(name, this.getAttribute(name))
    }
    // That of the address, `location.origin`, is another one in a sandbox and in `srcdoc`.
    page.searchParams.set('origin', self.origin)
    page.hash = this.#givenAddress().toString()
    this.#address = null
    this.#frame = document.createElement('iframe')
    this.#frame.loading = 'lazy'
    this.#frame.title = this.#title
    this.#frame.allow = navigator.share ? 'clipboard-write; web-share' : 'clipboard-write'
    this.#frame.setAttribute('sandbox', this.getAttribute('sandbox') ?? standardSandbox)
    Object.assign(this.#frame.style, { display: 'block', width: '100%', border: '0' })
    this.#setHeight(this.#height)
    this.#frame.src = page.href
    this.style.display ||= 'block'
    this.#root.replaceChildren(this.#frame)
  }

  #update() {
    const changed = this.#changed
    this.#changed = new Set()
    if (!changed.size || !this.isConnected) return
    const hasNewView =
      ['lang', 'theme', 'address'].some((name) => changed.has(name)) ||
      (changed.has('at') && this.getAttribute('at') !== this.#shownId())
    // A frame in the place of the old one adds no step to the history. A frame with another address would.
    if (['src', 'show', 'sandbox'].some((name) => changed.has(name)) || (hasNewView && this.#address === null))
      return this.#open()
    if (!this.#frame) return
    if (changed.has('title')) this.#frame.title = this.#title
    if (changed.has('height')) this.#setHeight(this.#height)
    if (hasNewView) this.#show(changed)
  }

  /** Tells the frame what to show: what it shows now, with the changed attributes. */
  #show(changed) {
    const address = changed.has('address') ? this.#givenAddress() : new URLSearchParams(this.#address)
    if (changed.has('at')) for (const key of subjectKeys) address.delete(key)
    for (const name of viewAttributes) {
      if (!changed.has(name) && !changed.has('address')) continue
      const value = this.getAttribute(name)
      if (value) address.set(name === 'at' && this.#isRide ? 'follow' : name, value)
      else if (changed.has(name)) address.delete(name)
    }
    const target = this.#origins.includes('null') ? '*' : this.#folder.origin
    this.#frame.contentWindow.postMessage({ type: 'steppe-atlas:address', address: `#${address}` }, target)
  }

  /** The id in the address that the frame has told. */
  #shownId() {
    const address = new URLSearchParams(this.#address ?? '')
    return this.#isRide ? address.get('follow') : address.get('at')
  }

  #setHeight(px) {
    this.#frame.style.height = `${Math.min(px, maxHeight)}px`
  }

  #onMessage = ({ source, origin, data }) => {
    if (!this.#frame || source !== this.#frame.contentWindow || !this.#origins.includes(origin)) return
    if (data?.type === 'steppe-atlas:size' && typeof data.height === 'number' && data.height >= 1)
      this.#setHeight(data.height)
    if (data?.type === 'steppe-atlas:address' && typeof data.address === 'string') this.#follow(data)
  }

  /** Takes over the address of the frame, and tells the page. */
  #follow({ address: told, title }) {
    const isFirst = this.#address === null
    const before = this.#address
    this.#address = told.replace(/^#/, '')
    if (this.#address === before) return
    const at = this.#shownId()
    if (at) this.setAttribute('at', at)
    else this.removeAttribute('at')
    if (isFirst) return
    const address = this.#address && `#${this.#address}`
    const href = new URL(address, this.#folder).href
    this.dispatchEvent(new CustomEvent('addresschange', { bubbles: true, detail: { address, at, href, title } }))
  }
}

if (!customElements.get('steppe-atlas')) customElements.define('steppe-atlas', SteppeAtlas)
