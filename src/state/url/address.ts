import config from 'virtual:atlas'
import type { Language } from '../../content/schema'
import type { Range } from '../../content/article/text'
import { disabledKeys, disabling, type FilterKey } from '../../content/facets'
import type { YearRange } from '../../content/dates'
import { verdicts, type Verdict } from '../../content/verdicts'
import { views, type View } from '../sidebar.svelte'
import { formatFilterKey, parseFilterKeys } from './filterKeys'

export const themes = ['light', 'dark'] as const

/** The parameters of a URL hash, apart from the camera (`map=zoom/lat/lng`), which `src/map` reads and writes. */
export interface Address {
  /** The id of the selected feature. */
  at?: string
  /** The id of the ridden corridor. */
  follow?: string
  /** The km at which the ride last paused: whole, on a short corridor with one decimal. */
  km?: number
  /** The waypoints of the directions: two ids as `FROM~TO`, either of them perhaps empty. */
  way?: string
  /** The open tab, or the list of outcomes. */
  view?: View
  /** The id of the open outcome. */
  outcome?: string
  /** The verdicts that the list of outcomes is limited to. */
  verdict?: readonly Verdict[]
  /** The number of the paragraph that is read, from 1. */
  para?: number
  /** The marked characters of that paragraph: offsets, end exclusive. */
  quote?: Range
  /** The years whose features are shown. */
  time?: YearRange
  /** The disabled filters. */
  hide?: readonly FilterKey[]
  /** 1 if the map shows the heights of the land. */
  terrain?: 1
  /** The text of the search box. */
  q?: string
  lang?: Language
  theme?: (typeof themes)[number]
}

const longestQuery = 100

/** A search text as the address writes it: without control characters and cut to 100. Undefined if it is blank. */
export function readQuery(text: string): string | undefined {
  const short = [...text.replace(/\p{Cs}|\p{Cc}/gu, '')].slice(0, longestQuery).join('')
  return short.trim() ? short : undefined
}

/**
 * Leaves commas and colons as they are. They have no meaning in a fragment, and the address stays readable. Encodes the
 * marks that `encodeURIComponent` leaves and at which programs end a link.
 */
const encode = (value: string): string =>
  encodeURIComponent(value)
    .replace(/[!'()*]/g, encodeByte)
    .replace(/%2C/g, ',')
    .replace(/%3A/g, ':')
const encodeByte = (mark: string): string => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`

/** The decoded text, or the empty string if it cannot be decoded. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}

/** The characters between two parameters, and what programs make of them. In a value that is written here they are encoded. */
const separator = /&(?:amp;|#38;|#x26;)?|(?:#|%23|%26|\?)(?=\w+=)/i

/** The hash before programs have encoded the whole of it, once or several times. */
function unwrapped(hash: string): string {
  let whole = hash
  while (/^\W*\w*%(25)*3D/i.test(whole)) whole = decode(whole)
  return whole
}

/** The start of a value that can be part of one, without marks at its end, and without what programs put between letters. */
const readable = (value: string): string =>
  /^[\w~.,:/-]*/.exec(value.replace(/[\p{Cf}\s]/gu, ''))![0].replace(/[^\w~-]+$/, '')

/**
 * The decoded parameters of a hash, without those that cannot be decoded. The first of a repeated key counts. Reads what
 * programs make of a link: the whole hash encoded again, a second `#`, `&amp;`, `+` for a space, parameters that they add
 * after a `?`, and the punctuation of the sentence around it.
 */
function parametersOf(hash: string): Map<string, string> {
  const found = new Map<string, string>()
  for (const part of unwrapped(hash)
    .replace(/[.,:;!?'")\]}>*]+$/, '')
    .split(separator)) {
    const [, key = '', text = ''] = /^(?:%[\da-f]{2}|\W)*(\w+)=(.*)$/is.exec(part) ?? []
    const value = decode(text.replace(/\+/g, ' '))
    // A search text may have any character.
    if (value && !found.has(key)) found.set(key, key === 'q' ? value : readable(value))
  }
  return found
}

const id = /^[a-z0-9-]{1,100}$/

/** Reads a URL hash. Ignores each value that is not valid, and never throws. */
export function parseAddress(hash: string): Address {
  const found = parametersOf(hash)
  const valueOf = (key: keyof Address, form: RegExp): string | undefined => form.exec(found.get(key) ?? '')?.[0]
  const pairOf = (key: keyof Address, form: RegExp) => {
    const [, from, to] = form.exec(found.get(key) ?? '') ?? []
    // Adding 0 makes 0 of -0.
    return to === undefined ? undefined : ([Number(from) + 0, Number(to) + 0] as const)
  }
  const oneOf = <T extends string>(key: keyof Address, values: readonly T[]): T | undefined =>
    values.find((value) => value === found.get(key))
  const follow = valueOf('follow', id)
  const quote = pairOf('quote', /^(\d{1,6})-(\d{1,6})$/)
  const time = pairOf('time', /^(\d{4})-(\d{4})$/) ?? pairOf('time', /^(-?\d{1,12})\.\.(-?\d{1,12})$/)
  const named = found.get('verdict')?.split(',')
  const verdict = verdicts.filter((value) => named?.includes(value))
  const hide = parseFilterKeys(found.get('hide') ?? '')
  const address: { [key in keyof Address]: Address[key] | false | 0 | '' } = {
    at: valueOf('at', id),
    way: valueOf('way', /^[a-z0-9:-]{0,200}~[a-z0-9:-]{0,200}$/),
    follow,
    km: follow && Number(valueOf('km', /^([1-9]\d{0,5}|\d{1,2}\.\d)$/)),
    view: oneOf('view', views),
    outcome: valueOf('outcome', id),
    verdict: verdict.length && verdict,
    para: Number(valueOf('para', /^[1-9]\d{0,3}$/)),
    quote: quote && quote[0] < quote[1] && { start: quote[0], end: quote[1] },
    time: time && time[0] <= time[1] && time,
    hide: hide.length && hide,
    terrain: found.get('terrain') === '1' && 1,
    q: readQuery(found.get('q') ?? ''),
    lang: oneOf(
      'lang',
      config.languages.map(({ tag }) => tag),
    ),
    theme: oneOf('theme', themes),
  }
  return Object.fromEntries(Object.entries(address).filter(([, value]) => value))
}

/** The camera of a hash as the map writes it, or undefined. */
export const cameraOf = (hash: string): string | undefined =>
  parametersOf(hash)
    .get('map')
    ?.match(/^\d\d?(\.\d+)?\/-?\d\d?(\.\d+)?(\/-?\d{1,3}(\.\d+)?){1,3}$/)?.[0]

/** `2016-2018`, or `-43..20` where a year is negative or has more than four digits. */
const formatTime = (years: YearRange): string =>
  years.every((year) => year >= 0 && year <= 9999)
    ? years.map((year) => String(year).padStart(4, '0')).join('-')
    : years.join('..')

/** The order in which the values are written. */
const order = 'at way follow km view outcome verdict para quote time hide terrain q lang theme'.split(
  ' ',
) as (keyof Address)[]

/**
 * Writes a URL hash: the camera, then the values that are set. Equal addresses give equal hashes. The last character is
 * none at which programs end a link.
 */
export function formatAddress(address: Address, camera?: string): string {
  const written: string[] = camera ? [`map=${camera}`] : []
  const { quote, time, hide } = address
  const values = {
    ...address,
    quote: quote && `${quote.start}-${quote.end}`,
    time: time && formatTime(time),
    hide: hide && disabledKeys(disabling(hide)).map(formatFilterKey).join(),
  }
  for (const key of order) {
    const value = values[key]
    if (value) written.push(`${key}=${encode(String(value))}`)
  }
  return written.length ? `#${written.join('&')}`.replace(/[.,:_~-]$/, encodeByte) : ''
}
