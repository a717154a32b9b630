import { isDeepStrictEqual } from 'node:util'
import { expect, test } from 'vitest'
import { languages } from '../../../src/content/schema'
import { cameraOf, formatAddress, parseAddress, themes, views, type Address } from '../../../src/state/url/address'
import { tokens } from '../../../src/content/facets'
import { randomHash, seeded } from '../../../tools/random'

const oneOf = (values: readonly unknown[]) => (value: unknown) => values.includes(value)

/** What an address may say, key by key; a key that is added to the address must be added here. */
const isValid: { [key in keyof Required<Address>]: (value: NonNullable<Address[key]>) => boolean } = {
  at: (id) => /^[a-z0-9-]{1,100}$/.test(id),
  follow: (id) => /^[a-z0-9-]{1,100}$/.test(id),
  km: (km) => Number.isInteger(km) && km > 0 && km <= 999_999,
  way: (way) => /^[a-z0-9:-]*~[a-z0-9:-]*$/.test(way),
  view: oneOf(views),
  para: (n) => Number.isInteger(n) && n >= 1 && n <= 9999,
  quote: ({ start, end }) => Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end,
  time: ([from, to]) => Number.isInteger(from) && Number.isInteger(to) && from >= 0 && from <= to,
  hide: (list) => list.length > 0 && list.every(oneOf(tokens)) && new Set(list).size === list.length,
  q: (query) => query.trim() !== '' && [...query].length <= 100 && !/\p{Cs}|\p{Cc}/u.test(query),
  lang: oneOf(languages),
  theme: oneOf(themes),
}

/** What is wrong with how a hash is read and written again; nothing, if all is well. */
function faults(hash: string): string[] {
  const address = parseAddress(hash)
  const camera = cameraOf(hash)
  const written = formatAddress(address, camera)
  const again = parseAddress(written)
  return [
    ...Object.entries(address)
      .filter(([key, value]) => !(isValid[key as keyof Address] as (value: unknown) => boolean)(value))
      .map(([key]) => `${key} makes no sense`),
    ...(isDeepStrictEqual(again, address) ? [] : [`is read again as ${JSON.stringify(again)}`]),
    ...(cameraOf(written) === camera ? [] : ['loses the camera']),
    ...(formatAddress(again, camera) === written ? [] : ['is written in two ways']),
  ]
}

test(
  'ten thousand random hashes are read without a complaint, and as an address that makes sense',
  { timeout: 60_000 },
  () => {
    const random = seeded(4)
    const hashes = Array.from({ length: 10_000 }, () => randomHash(random))
    expect(hashes.flatMap((hash) => faults(hash).map((fault) => `${hash} ${fault}`))).toEqual([])
    const used = new Set(hashes.flatMap((hash) => Object.keys(parseAddress(hash))))
    expect([...used].sort()).toEqual(Object.keys(isValid).sort())
  },
)

test('what is hidden is written as it reads, in one order', () => {
  const address = parseAddress('#hide=status:planned,nonsense,road,topic%3Aspace,road')
  expect(address).toEqual({ hide: ['road', 'topic:space', 'status:planned'] })
  expect(formatAddress({ hide: [...address.hide!].reverse() })).toBe('#hide=road,topic:space,status:planned')
})

test('a query is carried in any script, cut where it grows too long', () => {
  expect(parseAddress(formatAddress({ q: 'Қарағанды & 1=1 #' }))).toEqual({ q: 'Қарағанды & 1=1 #' })
  expect(parseAddress(`#q=${'ө'.repeat(300)}`).q).toBe('ө'.repeat(100))
  expect(parseAddress('#q=%20%20')).toEqual({})
})
