import { expect, test } from 'vitest'
import { hostOf } from '../../../../src/app/embed/host'

/** A frame with a query, and what it posts to its parent. */
function frame(search: string) {
  const posted: unknown[] = []
  const parent = { postMessage: (message: unknown, target: string) => posted.push([message, target]) }
  const page = Object.assign(new EventTarget(), { parent, location: { search } })
  const receive = (message: Partial<MessageEvent>) => page.dispatchEvent(Object.assign(new Event('message'), message))
  return { page: page as unknown as Window, parent: parent as unknown as Window, posted, receive }
}
const size = { type: 'steppe-atlas:size', height: 300 } as const

test('a frame speaks to the origin of its query, and to none without it', () => {
  const named = frame('?show=place&origin=https%3A%2F%2Fnews.example')
  hostOf(named.page)!.send(size)
  expect(named.posted).toEqual([[size, 'https://news.example']])
  for (const search of [
    '',
    '?show=place',
    '?origin=',
    '?origin=*',
    '?origin=https://news.example/path',
    '?origin=news.example',
  ])
    expect(hostOf(frame(search).page), search).toBeNull()
})

test('a page that is no frame has no host', () => {
  const { page } = frame('?origin=https://news.example')
  expect(hostOf(Object.assign(page, { parent: page }))).toBeNull()
})

test('a host without an origin hears its frame', () => {
  const { page, posted } = frame('?origin=null')
  hostOf(page)!.send(size)
  expect(posted).toEqual([[size, '*']])
})

test('a frame obeys its parent of the named origin only, and only messages that it knows', () => {
  const { page, parent, receive } = frame('?origin=https://news.example')
  const asked: string[] = []
  const stop = hostOf(page)!.onAddress((address) => asked.push(address))
  const right = {
    source: parent,
    origin: 'https://news.example',
    data: { type: 'steppe-atlas:address', address: '#at=a' },
  }
  receive(right)
  receive({ ...right, origin: 'https://other.example' })
  receive({ ...right, source: {} as Window })
  for (const data of [null, 'text', { type: 'steppe-atlas:address' }, { type: 'other', address: '#at=b' }])
    receive({ ...right, data })
  expect(asked).toEqual(['#at=a'])
  stop()
  receive(right)
  expect(asked).toHaveLength(1)
})
