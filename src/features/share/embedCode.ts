import type { Corridor, Feature } from '../../content/schema'
import { isCorridor } from '../../content/features'
import { formatAddress, type Address } from '../../state/url/address'

/** What a frame with the atlas can show. docs/embedding.md describes it. */
export const embedVariants = ['atlas', 'map', 'place', 'ride', 'strip'] as const
export type EmbedVariant = (typeof embedVariants)[number]

/** The view that a frame begins with. */
export interface EmbeddedView {
  /** The folder of the site, with a slash at its end. */
  folder: string
  /** The link to the view. */
  link: string
  /** What the frame shows, for screen readers and where no script runs. */
  title: string
  language: string
  /** The selected feature. */
  feature: Feature | null
  /** The corridor that is ridden. */
  ridden: Corridor | null
  address: Address
  camera: string | undefined
}

/** The height of a frame in px. */
const frameHeight = 600

/** The variants that a view offers: a place needs a selected feature, a ride and a strip map a corridor. */
export const variantsOf = ({ feature, ridden }: EmbeddedView): EmbedVariant[] => {
  const hasCorridor = ridden !== null || (feature !== null && isCorridor(feature))
  return embedVariants.filter((show) => {
    if (show === 'place') return feature !== null
    return hasCorridor || (show !== 'ride' && show !== 'strip')
  })
}

/** The feature that a frame is about, and the rest of its view as a hash without `#`. */
function contentOf({ feature, ridden, address, camera }: EmbeddedView, show: EmbedVariant) {
  const corridor = ridden ?? feature
  const { at, follow, km, time, hide, ...others } = address
  const filters = { time, hide }
  const rest = (address: Address, camera?: string) =>
    formatAddress({ ...address, lang: undefined, theme: undefined }, camera).slice(1)
  switch (show) {
    case 'atlas':
      // The attribute `at` stands for the whole subject of the view: a ride is in the rest.
      return follow === undefined
        ? { at, rest: rest({ ...others, ...filters }, camera) }
        : { rest: rest(address, camera) }
    case 'map':
      return { at, rest: rest(filters, camera) }
    case 'place':
      return { at: feature?.id, rest: '' }
    case 'ride':
      return { at: corridor?.id, rest: follow === corridor?.id ? rest({ km, ...filters }, camera) : '' }
    case 'strip':
      return { at: corridor?.id, rest: '' }
  }
}

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[mark]!)

const attributes = (values: Readonly<Record<string, string | undefined>>): string =>
  Object.entries(values)
    .map(([name, value]) => (value ? ` ${name}="${escaped(value)}"` : ''))
    .join('')

/** The HTML of a frame, which needs no script. */
export function frameCode(view: EmbeddedView, show: EmbedVariant): string {
  const { at, rest } = contentOf(view, show)
  const query = new URLSearchParams({ show, ...(at && { at }), lang: view.language })
  const src = `${view.folder}embed.html?${query.toString()}${rest && `#${rest}`}`
  const height = String(frameHeight)
  return `<iframe${attributes({ src, title: view.title, width: '100%', height, loading: 'lazy', style: 'border: 0' })}></iframe>`
}

/** The HTML of the element `steppe-atlas`, with the script that defines it and a link for readers without scripts. */
export function elementCode(view: EmbeddedView, show: EmbedVariant): string {
  const { folder, link, title, language } = view
  const { at, rest } = contentOf(view, show)
  const height = String(frameHeight)
  return [
    `<script${attributes({ type: 'module', src: `${folder}embed.js` })}></script>`,
    `<steppe-atlas${attributes({ src: folder, show, at, lang: language, height, address: rest })}>`,
    `  <a${attributes({ href: link })}>${escaped(title)}</a>`,
    '</steppe-atlas>',
  ].join('\n')
}
