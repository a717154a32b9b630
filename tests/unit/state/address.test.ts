import { expect, test } from 'vitest'
import { cameraOf, formatAddress, parseAddress } from '../../../src/state/url/address'

test('what is written is read again', () => {
  const address = { at: 'aven', view: 'article', lang: 'kk', theme: 'dark' } as const
  const hash = formatAddress(address, '4.5/45.1/62.3')
  expect(hash).toBe('#map=4.5/45.1/62.3&at=aven&view=article&lang=kk&theme=dark')
  expect(parseAddress(hash)).toEqual(address)
  expect(cameraOf(hash)).toBe('4.5/45.1/62.3')
})

test('an address that says nothing is empty', () => {
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
])('what makes no sense is ignored: %s', (hash) => {
  expect(parseAddress(hash)).toEqual({})
})

test('a damaged part leaves the others', () => {
  expect(parseAddress('#map=x&at=aven&view=%&lang=ru')).toEqual({ at: 'aven', lang: 'ru' })
  expect(cameraOf('#map=x&at=aven')).toBeUndefined()
})
