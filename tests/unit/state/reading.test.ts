import { describe, expect, test } from 'vitest'
import { formatAddress, parseAddress } from '../../../src/state/url/address'
import { Atlas } from '../../../src/state/atlas.svelte'
import { Settings } from '../../../src/state/settings.svelte'
import { smallAtlas } from '../../support/smallAtlas'

const memory = (values: Record<string, string> = {}) => ({
  values,
  getItem: (key: string) => values[key] ?? null,
  setItem: (key: string, value: string) => void (values[key] = value),
})
const settings = (storage = memory()) =>
  new Settings({
    storage,
    preferredLanguages: ['en'],
    darkScheme: { matches: false, addEventListener: () => {} },
    moreContrast: { matches: false, addEventListener: () => {} },
  })
const atlas = () => new Atlas(smallAtlas(), settings())

describe('reading', () => {
  test('goes to words of the article, and says so in the address', () => {
    const a = atlas()
    a.select('aven')
    a.read(2, { start: 3, end: 7 })
    expect([a.view, a.paragraph, a.quote, a.sought]).toEqual(['article', 2, { start: 3, end: 7 }, { paragraph: 2 }])
    expect(formatAddress(a.address)).toBe('#at=aven&view=article&para=2&quote=3-7')
  })
  test('on lets go of the words, and asks the text to go nowhere', () => {
    const a = atlas()
    a.read(2, { start: 3, end: 7 })
    const { sought } = a
    a.readOn(2)
    expect([a.quote, a.hasReadOn]).toEqual([{ start: 3, end: 7 }, false])
    a.readOn(3)
    expect([a.paragraph, a.quote, a.hasReadOn]).toEqual([3, null, true])
    expect(a.sought).toBe(sought)
    a.read(1)
    expect(a.hasReadOn).toBe(false)
  })
  test('a paragraph that the article does not have leads nowhere', () => {
    const a = atlas()
    a.read(4)
    a.show({ view: 'article', para: 9, quote: { start: 0, end: 1 } }, true)
    a.show({ view: 'article', quote: { start: 0, end: 1 } }, true)
    expect([a.paragraph, a.quote, a.sought]).toEqual([null, null, null])
  })
  test('an address goes there, unless the reader is there', () => {
    const a = atlas()
    a.show({ view: 'article', para: 2, quote: { start: 0, end: 7 } }, true)
    const { sought } = a
    expect([sought, a.quote]).toEqual([{ paragraph: 2 }, { start: 0, end: 7 }])
    a.show({ view: 'article', para: 2, quote: { start: 0, end: 7 }, at: 'aven' }, true)
    expect(a.sought).toBe(sought)
    a.show({ view: 'article', para: 2, quote: { start: 0, end: 9999 } }, true)
    expect([a.quote, a.sought === sought]).toEqual([null, true])
  })
  test('another view keeps the place in the text, and forgets the highlighted words', () => {
    const a = atlas()
    a.read(2, { start: 0, end: 7 })
    a.show({ at: 'aven' }, true)
    expect([a.view, a.paragraph, a.quote]).toEqual(['place', 2, null])
    expect(a.address.para).toBeUndefined()
  })
  test('along is off at first, and remembered', () => {
    const storage = memory()
    const first = settings(storage)
    expect(first.readAlong).toBe(false)
    first.readAlong = true
    expect(storage.values['atlas.readAlong']).toBe('on')
    expect(settings(storage).readAlong).toBe(true)
    expect(settings(memory({ 'atlas.readAlong': 'perhaps' })).readAlong).toBe(false)
  })
})

describe('a span of years', () => {
  const dated = () => {
    const content = smallAtlas()
    const hall = content.byId.get('hall')!
    return new Atlas(
      {
        ...content,
        features: content.features.map((feature) =>
          feature === hall
            ? ({ ...hall, properties: { ...hall.properties, when: '2015/2016' } } as typeof hall)
            : feature,
        ),
      },
      settings(),
    )
  }
  test('leaves what happened in it, and what is not dated', () => {
    const a = dated()
    expect(a.years).toEqual([2010, 2016])
    a.span = [2012, 2020]
    expect(a.span).toEqual([2012, 2016])
    expect(a.shown.map(({ id }) => id)).toEqual(['bol', 'hall', 'inner-sea', 'long-road'])
    expect(a.address.time).toEqual([2012, 2016])
    a.span = [1900, 2100]
    expect([a.span, a.shown.length]).toEqual([null, 5])
  })
  test('is written and read as years, and nonsense is ignored', () => {
    expect(formatAddress({ time: [2012, 2016] })).toBe('#time=2012-2016')
    expect(parseAddress('#time=2012-2016')).toEqual({ time: [2012, 2016] })
    for (const hash of ['#time=2016-2012', '#time=2012', '#time=12-13', '#time=2012-2016-2018', '#time=x']) {
      expect(parseAddress(hash)).toEqual({})
    }
  })
})

test.each(['#para=1&quote=2-2', '#para=1&quote=3-2', '#para=0', '#para=1.5', '#para=-1', '#para=1&quote=a'])(
  'words that make no sense are left out of %s',
  (hash) => {
    expect(parseAddress(hash).quote).toBeUndefined()
    expect(parseAddress(hash).para).toBe(hash.includes('para=1&') ? 1 : undefined)
  },
)
