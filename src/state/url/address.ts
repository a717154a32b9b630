import { languages, type Language } from '../../content/schema'
import type { Range } from '../../content/article/text'
import { disabledKeys, disabling, type FilterKey } from '../../content/facets'
import type { YearRange } from '../../content/dates'
import { tabs, type Tab } from '../sidebar.svelte'
import { formatFilterKey, parseFilterKeys } from './filterKeys'

export const themes = ['light', 'dark'] as const

/** The parameters of a URL hash, apart from the camera (`map=zoom/lat/lng`), which MapLibre reads and writes. */
export interface Address {
  /** The id of the selected feature. */
  at?: string
  /** The id of the ridden corridor. */
  follow?: string
  /** The whole km at which the ride last paused. */
  km?: number
  /** The waypoints of the directions: two ids as `FROM~TO`, either of them perhaps empty. */
  way?: string
  /** The open tab. */
  view?: Tab
  /** The number of the paragraph that is read, from 1. */
  para?: number
  /** The marked characters of that paragraph: offsets, end exclusive. */
  quote?: Range
  /** The years whose features are shown. */
  time?: YearRange
  /** The disabled filters. */
  hide?: readonly FilterKey[]
  /** The text of the search box. */
  q?: string
  lang?: Language
  theme?: (typeof themes)[number]
}

const oneOf = <T extends string>(values: readonly T[], value: string | undefined): T | undefined =>
  values.find((candidate) => candidate === value)

const longestQuery = 100

/** A search text as the address writes it: without control characters and cut to 100. Undefined if it is blank. */
export function readQuery(text: string): string | undefined {
  const short = [...text.replace(/\p{Cs}|\p{Cc}/gu, '')].slice(0, longestQuery).join('')
  return short.trim() ? short : undefined
}

/** Leaves commas and colons as they are. They have no meaning in a fragment, and the address stays readable. */
const encode = (value: string): string => encodeURIComponent(value).replace(/%2C/g, ',').replace(/%3A/g, ':')

/** The decoded parameters of a hash, without those that cannot be decoded. The first of a repeated key counts. */
function parametersOf(hash: string): Map<string, string> {
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

function pairOf(value: string | undefined, form: RegExp): [number, number] | undefined {
  const match = form.exec(value ?? '')
  return match ? [Number(match[1]), Number(match[2])] : undefined
}

/** Reads a URL hash. Ignores each value that is not valid, and never throws. */
export function parseAddress(hash: string): Address {
  const found = parametersOf(hash)
  const address: Address = {}
  const at = found.get('at')
  if (at && /^[a-z0-9-]{1,100}$/.test(at)) address.at = at
  const follow = found.get('follow')
  if (follow && /^[a-z0-9-]{1,100}$/.test(follow)) {
    address.follow = follow
    const km = found.get('km')
    if (km && /^[1-9]\d{0,5}$/.test(km)) address.km = Number(km)
  }
  const way = found.get('way')
  if (way && /^[a-z0-9:-]{0,200}~[a-z0-9:-]{0,200}$/.test(way)) address.way = way
  const view = oneOf(tabs, found.get('view'))
  if (view) address.view = view
  const para = found.get('para')
  if (para && /^[1-9]\d{0,3}$/.test(para)) address.para = Number(para)
  const quote = pairOf(found.get('quote'), /^(\d{1,6})-(\d{1,6})$/)
  if (quote && quote[0] < quote[1]) address.quote = { start: quote[0], end: quote[1] }
  const time = pairOf(found.get('time'), /^(\d{4})-(\d{4})$/)
  if (time && time[0] <= time[1]) address.time = time
  const hide = parseFilterKeys(found.get('hide') ?? '')
  if (hide.length) address.hide = hide
  const q = readQuery(found.get('q') ?? '')
  if (q) address.q = q
  const lang = oneOf(languages, found.get('lang'))
  if (lang) address.lang = lang
  const theme = oneOf(themes, found.get('theme'))
  if (theme) address.theme = theme
  return address
}

/** The camera of a hash as MapLibre writes it, or undefined. */
export const cameraOf = (hash: string): string | undefined =>
  parametersOf(hash)
    .get('map')
    ?.match(/^-?[\d.]+(\/-?[\d.]+){2,4}$/)?.[0]

/** Writes a URL hash: the camera, then the values that are set. Equal addresses give equal hashes. */
export function formatAddress(address: Address, camera?: string): string {
  const written: string[] = camera ? [`map=${camera}`] : []
  const { quote, time, hide } = address
  const values = {
    ...address,
    quote: quote && `${quote.start}-${quote.end}`,
    time: time?.map((year) => String(year).padStart(4, '0')).join('-'),
    hide: hide && disabledKeys(disabling(hide)).map(formatFilterKey).join(),
  }
  for (const key of [
    'at',
    'way',
    'follow',
    'km',
    'view',
    'para',
    'quote',
    'time',
    'hide',
    'q',
    'lang',
    'theme',
  ] as const) {
    const value = values[key]
    if (value) written.push(`${key}=${encode(String(value))}`)
  }
  return written.length ? `#${written.join('&')}` : ''
}
