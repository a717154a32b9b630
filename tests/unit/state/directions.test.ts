import { describe, expect, test } from 'vitest'
import { formatAddress, parseAddress } from '../../../src/state/url/address'
import { Atlas } from '../../../src/state/atlas.svelte'
import { Settings } from '../../../src/state/settings.svelte'
import type { Extent } from '../../../src/geometry/extent'
import type { AtlasContent } from '../../../src/content/load/loadContent'
import { network } from '../../support/smallNetwork'
import { smallAtlas } from '../../support/smallAtlas'

const content: AtlasContent = {
  ...smallAtlas(),
  features: network,
  byId: new Map(network.map((feature) => [feature.id, feature])),
}
const settings = () =>
  new Settings({
    storage: null,
    preferredLanguages: ['en'],
    darkScheme: { matches: false, addEventListener: () => {} },
    moreContrast: { matches: false, addEventListener: () => {} },
  })
const atlas = () => new Atlas(content, settings())

describe('the question how far it is', () => {
  test('opens over the selected feature, and closing it leads back there', () => {
    const a = atlas()
    a.select('road')
    a.view = 'article'
    a.ask('road:west', 'rail:north')
    expect([a.view, a.address.way, a.address.at]).toEqual(['place', 'road:west~rail:north', 'road'])
    expect(a.directions.answer?.kind).toBe('itinerary')
    a.directions.close()
    expect([a.selected?.id, a.address.way, a.directions.drawn]).toEqual(['road', undefined, null])
  })
  test('brings the way into view, and both waypoints where there is none', () => {
    const a = atlas()
    a.ask('road:west', 'rail:north')
    const [west, south, east, north] = (a.framed as { extent: Extent }).extent
    expect([west, north].map((degrees) => Math.round(degrees * 100) / 100)).toEqual([60, 52])
    expect(south).toBeCloseTo(50, 6)
    expect(east).toBeGreaterThan(62.03)
    a.ask('road:west', 'ferry:pier')
    expect((a.framed as { extent: Extent }).extent.slice(0, 2)).toEqual([30, 40])
  })
  test('is closed by selecting a feature, and remembers its waypoints', () => {
    const a = atlas()
    a.ask('road:west', 'rail:north')
    a.select('mill')
    expect(a.directions.isOpen).toBe(false)
    a.ask()
    expect(a.address.way).toBe('road:west~rail:north')
    a.directions.swap()
    expect(a.address.way).toBe('rail:north~road:west')
  })
  test('draws only the waypoints while it has but one', () => {
    const a = atlas()
    a.ask('mill', '')
    expect([a.directions.answer, a.directions.drawn, a.framed]).toEqual([
      null,
      { legs: [], accessLegs: [], waypoints: [[61, 50.2]] },
      null,
    ])
  })
  test('has no answer between a place and itself', () => {
    const a = atlas()
    a.ask('mill', 'mill')
    expect(a.directions.answer).toBeNull()
  })
})

describe('its address', () => {
  test('is read and written again, with colons as they are', () => {
    const hash = '#at=road&way=road:west~rail:north'
    const a = atlas()
    a.show(parseAddress(hash), true)
    expect(formatAddress(a.address)).toBe(hash)
    expect(a.framed).toBeNull()
    a.show(parseAddress(hash), false)
    expect(a.framed).not.toBeNull()
    a.show(parseAddress('#at=road'), false)
    expect(a.directions.isOpen).toBe(false)
  })
  test.each(['#way=nowhere~rail:north', '#way=~rail:north'])(
    'with an end that is not known, %s, leaves it open',
    (hash) => {
      const a = atlas()
      a.show(parseAddress(hash), false)
      expect([a.directions.isOpen, a.directions.from, a.directions.to?.id]).toEqual([true, null, 'rail:north'])
    },
  )
  test.each(['#way=<b>~x', '#way=road', '#way=a~b~c'])('that makes no sense, %s, is ignored', (hash) => {
    expect(parseAddress(hash)).toEqual({})
  })
})
