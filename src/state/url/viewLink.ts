import config from 'virtual:atlas'
import { hasFeaturePages, pageAddress } from '../../content/pageAddresses'
import type { Atlas } from '../atlas.svelte'
import { cameraOf, formatAddress } from './address'
import { addressOf } from './atlasAddress'

interface Page {
  location: { readonly href: string; readonly hash: string }
  /** `null` as a text in a sandboxed frame. */
  origin: string
}

/**
 * The address of the folder with the site, which links to it begin with: that of the page, or the published one in a
 * sandboxed frame, whose own address may be one that nobody else can open.
 */
export function siteFolder({ location, origin }: Page): string {
  if (origin === 'null' && config.address) return config.address.replace(/\/?$/, '/')
  return new URL('.', location.href).href
}

/** The id of the feature whose page has the view, if it is a view of one. */
function subjectOf({ sidebar, directions, selection, rides, content }: Atlas): string | undefined {
  if (sidebar.tab !== 'place' || directions.isOpen) return undefined
  if (!hasFeaturePages(content.features.length, config.languages.length)) return undefined
  const feature = selection.current ?? rides.current?.corridor
  // A row of the register has none.
  return feature && content.features.includes(feature) ? feature.id : undefined
}

/**
 * The link to the present view, in its language and with its camera, but without the theme, which is the reader's own. It
 * leads to the page that the build has written for the feature or the language. Programs read the card of that page, and the
 * page sends browsers on to the view. The development server has no such pages: the link leads to the view itself.
 */
export function viewLink(atlas: Atlas, page: Page, { hasPages = import.meta.env.PROD } = {}): string {
  const { language } = atlas.settings
  const fragment = formatAddress(
    { ...addressOf(atlas), lang: language, theme: undefined },
    cameraOf(page.location.hash),
  )
  return siteFolder(page) + (hasPages ? pageAddress(language, subjectOf(atlas)) : '') + fragment
}
