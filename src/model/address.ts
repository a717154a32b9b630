import { languages, type Language } from '../../geo/schema'

/** What the column shows. */
export const views = ['place', 'article', 'places', 'sources'] as const
export type View = (typeof views)[number]

export const themeChoices = ['light', 'dark'] as const

/** What the address says besides the camera, which is MapLibre's own (`map=zoom/lat/lng`). */
export interface Address {
  /** The id of the selected feature. */
  at?: string
  /** The id of the corridor that is ridden, and the whole kilometre where the ride last stood still. */
  follow?: string
  km?: number
  /** "How far is it?": the ids of two ends, `FROM~TO`, either of them perhaps empty. */
  way?: string
  view?: View
  lang?: Language
  theme?: (typeof themeChoices)[number]
}

const oneOf = <T extends string>(values: readonly T[], value: string | undefined): T | undefined =>
  values.find((candidate) => candidate === value)

/** The address's parts, decoded. A part that cannot be decoded is left out; of a key given twice the first counts. */
function parts(hash: string): Map<string, string> {
  const found = new Map<string, string>()
  for (const part of hash.replace(/^#/, '').split('&')) {
    const [key, value] = [part.slice(0, part.indexOf('=')), part.slice(part.indexOf('=') + 1)]
    if (!part.includes('=') || found.has(key)) continue
    try {
      found.set(key, decodeURIComponent(value))
    } catch {
      continue
    }
  }
  return found
}

/** Reads a URL hash. A value that makes no sense is ignored, the rest still works. Never throws. */
export function parseAddress(hash: string): Address {
  const found = parts(hash)
  const address: Address = {}
  const at = found.get('at')
  if (at && /^[a-z0-9-]{1,100}$/.test(at)) address.at = at
  const follow = found.get('follow')
  if (follow && /^[a-z0-9-]{1,100}$/.test(follow)) {
    address.follow = follow
    const km = found.get('km')
    if (km && /^\d{1,6}$/.test(km)) address.km = Number(km)
  }
  const way = found.get('way')
  if (way && /^[a-z0-9:-]{0,200}~[a-z0-9:-]{0,200}$/.test(way)) address.way = way
  const view = oneOf(views, found.get('view'))
  if (view) address.view = view
  const lang = oneOf(languages, found.get('lang'))
  if (lang) address.lang = lang
  const theme = oneOf(themeChoices, found.get('theme'))
  if (theme) address.theme = theme
  return address
}

/** The camera of a hash, as MapLibre wrote it, or `undefined`. */
export const cameraOf = (hash: string): string | undefined =>
  parts(hash)
    .get('map')
    ?.match(/^-?[\d.]+(\/-?[\d.]+){2,4}$/)?.[0]

/** Writes a URL hash, the camera first, without values that are not set. */
export function formatAddress(address: Address, camera?: string): string {
  const written: string[] = camera ? [`map=${camera}`] : []
  for (const key of ['at', 'way', 'follow', 'km', 'view', 'lang', 'theme'] as const) {
    const value = address[key]
    if (value) written.push(`${key}=${encodeURIComponent(value).replace(/%3A/g, ':')}`)
  }
  return written.length ? `#${written.join('&')}` : ''
}
