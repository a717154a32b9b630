import { describe, expect, test } from 'vitest'
import { cameraOf, formatAddress, parseAddress } from '../../../../src/state/url/address'

test('an address that is written is read again', () => {
  const address = { at: 'aven', view: 'article', lang: 'kk', theme: 'dark' } as const
  const hash = formatAddress(address, '4.5/45.1/62.3')
  expect(hash).toBe('#map=4.5/45.1/62.3&at=aven&view=article&lang=kk&theme=dark')
  expect(parseAddress(hash)).toEqual(address)
  expect(cameraOf(hash)).toBe('4.5/45.1/62.3')
})

test('an address without parameters is an empty hash', () => {
  expect(formatAddress({})).toBe('')
  expect(parseAddress('')).toEqual({})
  expect(cameraOf('#at=aven')).toBeUndefined()
})

test.each([
  '#at=%E0%A4%A',
  '#at=<script>',
  '#view=nowhere',
  '#lang=xx&lang=ru',
  '#theme=',
  '#at',
  '#=x',
  '#at=../../x',
])('a value that is not valid is ignored: %s', (hash) => {
  expect(parseAddress(hash)).toEqual({})
})

test('an invalid parameter leaves the others', () => {
  expect(parseAddress('#map=x&at=aven&view=%&lang=ru')).toEqual({ at: 'aven', lang: 'ru' })
  expect(cameraOf('#map=x&at=aven')).toBeUndefined()
})

test.each(['#para=1&quote=2-2', '#para=1&quote=3-2', '#para=0', '#para=1.5', '#para=-1', '#para=1&quote=a'])(
  'a quote or paragraph that is not valid is ignored: %s',
  (hash) => {
    expect(parseAddress(hash).quote).toBeUndefined()
    expect(parseAddress(hash).para).toBe(hash.includes('para=1&') ? 1 : undefined)
  },
)

describe('a range of years', () => {
  test('is written and read again', () => {
    expect(formatAddress({ time: [2012, 2016] })).toBe('#time=2012-2016')
    expect(parseAddress('#time=2012-2016')).toEqual({ time: [2012, 2016] })
  })

  test.each(['#time=2016-2012', '#time=2012', '#time=12-13', '#time=2012-2016-2018', '#time=x'])(
    'that is not valid is ignored: %s',
    (hash) => {
      expect(parseAddress(hash)).toEqual({})
    },
  )
})

describe('a ride', () => {
  test('is written and read again', () => {
    const address = { at: 'aven', follow: 'long-road', km: 384 }
    expect(formatAddress(address)).toBe('#at=aven&follow=long-road&km=384')
    expect(parseAddress('#at=aven&follow=long-road&km=384')).toEqual(address)
  })

  test.each(['#km=12', '#follow=<b>&km=12', '#follow=..'])('that is not valid is ignored: %s', (hash) => {
    expect(parseAddress(hash)).toEqual({})
  })

  test.each(['-1', '1e9', 'x', '12345678', ''])('keeps the corridor if the kilometre is %j', (km) => {
    expect(parseAddress(`#follow=long-road&km=${km}`)).toEqual({ follow: 'long-road' })
  })
})

test.each(['#way=<b>~x', '#way=road', '#way=a~b~c'])('directions that are not valid are ignored: %s', (hash) => {
  expect(parseAddress(hash)).toEqual({})
})
