import { parseFragment, type DefaultTreeAdapterMap } from 'parse5'
import { describe, expect, test } from 'vitest'
import {
  elementCode,
  embedVariants,
  frameCode,
  variantsOf,
  type EmbeddedView,
} from '../../../src/features/share/embedCode'
import { cameraOf, parseAddress } from '../../../src/state/url/address'
import { aven, road, sea } from '../../support/smallAtlas'

type Element = DefaultTreeAdapterMap['element']

const view: EmbeddedView = {
  folder: 'https://example.org/atlas/',
  link: 'https://example.org/atlas/en/aven/#map=5/44/51&at=aven&lang=en',
  title: 'Aven · "Two" <rivers> & more',
  language: 'en',
  feature: aven,
  ridden: null,
  address: { at: 'aven', time: [2010, 2012], q: 'a b', theme: 'dark', lang: 'en' },
  camera: '5/44/51',
}
const riding: EmbeddedView = {
  ...view,
  feature: road,
  ridden: road,
  address: { at: road.id, follow: road.id, km: 100, time: [2010, 2012] },
}

/** The elements that a browser reads in the code, with their attributes. */
const elementsOf = (html: string) =>
  parseFragment(html)
    .childNodes.filter((node): node is Element => 'tagName' in node)
    .map((element) => ({
      name: element.tagName,
      attributes: Object.fromEntries(element.attrs.map(({ name, value }) => [name, value])),
    }))

/** What the frame is asked for: its query, and what the atlas reads in its fragment. */
function askedOf(html: string) {
  const [frame] = elementsOf(html)
  const { origin, pathname, search, hash } = new URL(frame!.attributes.src!)
  expect(origin + pathname).toBe('https://example.org/atlas/embed.html')
  return { ...Object.fromEntries(new URLSearchParams(search)), rest: parseAddress(hash), camera: cameraOf(hash) }
}

describe('the variants that are offered', () => {
  test.each([
    ['of a place', view, ['atlas', 'map', 'place']],
    ['of an area', { ...view, feature: sea }, ['atlas', 'map', 'place']],
    ['of a corridor', { ...view, feature: road }, embedVariants],
    ['of a ride', { ...view, feature: null, ridden: road }, ['atlas', 'map', 'ride', 'strip']],
    ['of the first view', { ...view, feature: null }, ['atlas', 'map']],
  ])('%s', (_, view, variants) => {
    expect(variantsOf(view)).toEqual(variants)
  })
})

describe('a frame asks for', () => {
  const filters = { time: [2010, 2012] }
  test('the whole view, without the theme', () => {
    expect(askedOf(frameCode(view, 'atlas'))).toEqual({
      show: 'atlas',
      at: 'aven',
      lang: 'en',
      rest: { ...filters, q: 'a b' },
      camera: '5/44/51',
    })
  })

  test('the map with its camera and filters', () => {
    const asked = askedOf(frameCode(view, 'map'))
    expect(asked).toEqual({ show: 'map', at: 'aven', lang: 'en', rest: filters, camera: '5/44/51' })
  })

  test('one place or strip map, whose view is always the same', () => {
    const rest = { rest: {}, camera: undefined }
    expect(askedOf(frameCode(view, 'place'))).toEqual({ show: 'place', at: 'aven', lang: 'en', ...rest })
    expect(askedOf(frameCode(riding, 'strip'))).toEqual({ show: 'strip', at: road.id, lang: 'en', ...rest })
  })

  test('a ride at its kilometre, which the page reads with the corridor of the query', () => {
    const [frame] = elementsOf(frameCode(riding, 'ride'))
    const { searchParams, hash } = new URL(frame!.attributes.src!)
    expect(searchParams.get('at')).toBe(road.id)
    expect(parseAddress(`${hash}&follow=${searchParams.get('at')}`)).toEqual({ follow: road.id, km: 100, ...filters })
  })

  test('a ride in the whole atlas, which the attribute of a feature would end', () => {
    const { at, rest } = askedOf(frameCode(riding, 'atlas')) as { at?: string; rest: object }
    expect([at, rest]).toEqual([undefined, riding.address])
  })
})

test('a title with any characters stays a title', () => {
  const [frame, ...others] = elementsOf(frameCode(view, 'atlas'))
  expect([frame!.attributes.title, others]).toEqual([view.title, []])
})

test('the element has the link for readers without scripts, and its script comes from the site', () => {
  const [script, element, ...others] = elementsOf(elementCode(view, 'place'))
  expect(script).toMatchObject({
    name: 'script',
    attributes: { type: 'module', src: 'https://example.org/atlas/embed.js' },
  })
  expect(element).toMatchObject({
    name: 'steppe-atlas',
    attributes: { src: view.folder, show: 'place', at: 'aven', lang: 'en', height: '600' },
  })
  const link = parseFragment(elementCode(view, 'place').split('\n')[2]!.trim()).childNodes[0] as Element
  expect([link.tagName, link.attrs[0]!.value]).toEqual(['a', view.link])
  expect(others).toEqual([])
})
