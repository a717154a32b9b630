import { isDeepStrictEqual } from 'node:util'
import { expect, test } from 'vitest'
import { verdicts } from '../../../../src/content/verdicts'
import { views } from '../../../../src/state/sidebar.svelte'
import { cameraOf, formatAddress, parseAddress, themes, type Address } from '../../../../src/state/url/address'
import { filterKeys } from '../../../../src/content/facets'
import { randomHash, seeded } from '../../../../tools/random'

const languages = ['en', 'ru', 'kk'] as const

const oneOf = (values: readonly unknown[]) => (value: unknown) => values.includes(value)

/** Whether a value of each parameter is valid. The type asks for every parameter of `Address`. */
const isValid: { [key in keyof Required<Address>]: (value: NonNullable<Address[key]>) => boolean } = {
  at: (id) => /^[a-z0-9-]{1,100}$/.test(id),
  follow: (id) => /^[a-z0-9-]{1,100}$/.test(id),
  km: (km) => /^([1-9]\d{0,5}|\d{1,2}\.[1-9])$/.test(String(km)),
  way: (way) => /^[a-z0-9:-]*~[a-z0-9:-]*$/.test(way),
  view: oneOf(views),
  outcome: (id) => /^[a-z0-9-]{1,100}$/.test(id),
  verdict: (list) => list.length > 0 && list.every(oneOf(verdicts)) && new Set(list).size === list.length,
  para: (n) => Number.isInteger(n) && n >= 1 && n <= 9999,
  quote: ({ start, end }) => Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end,
  terrain: (value) => value === 1,
  time: ([from, to]) => Number.isSafeInteger(from) && Number.isSafeInteger(to) && from <= to,
  hide: (list) => list.length > 0 && list.every(oneOf(filterKeys)) && new Set(list).size === list.length,
  q: (query) => query.trim() !== '' && [...query].length <= 100 && !/\p{Cs}|\p{Cc}/u.test(query),
  lang: oneOf(languages),
  theme: oneOf(themes),
}

/** What programs do to a link: none of it changes what the link shows. */
const programs: Record<string, (hash: string) => string> = {
  'encodes it once more': (hash) => `#${encodeURIComponent(hash.slice(1))}`,
  'doubles the #': (hash) => `#${hash}`,
  'writes it as HTML': (hash) => hash.replaceAll('&', '&amp;'),
  'writes spaces as plus signs': (hash) => hash.replaceAll('%20', '+'),
  'takes a full stop for a part of it': (hash) => `${hash}.`,
  'takes a bracket and a comma for a part of it': (hash) => `${hash}),`,
}

/** The faults in how a hash is read, written and read again. */
function faults(hash: string): string[] {
  const address = parseAddress(hash)
  const camera = cameraOf(hash)
  const written = formatAddress(address, camera)
  const again = parseAddress(written)
  return [
    ...Object.entries(address)
      .filter(([key, value]) => !(isValid[key as keyof Address] as (value: unknown) => boolean)(value))
      .map(([key]) => `${key} is not valid`),
    ...(isDeepStrictEqual(again, address) ? [] : [`is read again as ${JSON.stringify(again)}`]),
    ...(cameraOf(written) === camera ? [] : ['loses the camera']),
    ...(formatAddress(again, camera) === written ? [] : ['is written in two ways']),
    ...(/[^\w~%/.,:&=#-]|[^A-Za-z0-9]$/.test(written) ? ['is written with a character that ends links'] : []),
    ...Object.entries(programs)
      .filter(([, change]) => written && !isDeepStrictEqual(parseAddress(change(written)), address))
      .map(([name]) => `is lost by a program that ${name}`),
  ]
}

test('ten thousand random hashes are read as valid addresses, and written and read again', { timeout: 60_000 }, () => {
  const random = seeded(4)
  const hashes = Array.from({ length: 10_000 }, () => randomHash(random))
  expect(hashes.flatMap((hash) => faults(hash).map((fault) => `${hash} ${fault}`))).toEqual([])
  const used = new Set(hashes.flatMap((hash) => Object.keys(parseAddress(hash))))
  expect([...used].sort()).toEqual(Object.keys(isValid).sort())
})

test('disabled filters are written readably and in the order of the filter keys', () => {
  const address = parseAddress('#hide=status:planned,nonsense,road,topic%3Aspace,road')
  expect(address).toEqual({
    hide: [
      { facet: 'mode', value: 'road' },
      { facet: 'topic', value: 'space' },
      { facet: 'status', value: 'planned' },
    ],
  })
  expect(formatAddress({ hide: address.hide!.toReversed() })).toBe('#hide=road,topic:space,status:planned')
})

test('a search text is written in any script and cut to 100 characters', () => {
  expect(parseAddress(formatAddress({ q: 'Қарағанды & 1=1 #' }))).toEqual({ q: 'Қарағанды & 1=1 #' })
  expect(parseAddress(`#q=${'ө'.repeat(300)}`).q).toBe('ө'.repeat(100))
  expect(parseAddress('#q=%20%20')).toEqual({})
})
