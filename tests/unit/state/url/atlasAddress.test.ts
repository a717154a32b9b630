import config from 'virtual:atlas'
import { describe, expect, onTestFinished, test } from 'vitest'
import { formatAddress, parseAddress } from '../../../../src/state/url/address'
import { addressOf, isFirstView, showAddress } from '../../../../src/state/url/atlasAddress'
import type { AtlasContent } from '../../../../src/content/load/loadContent'
import { newAtlas, newSettings, recordCamera, recordScrolls } from '../../../support/newAtlas'
import { road, smallAtlas } from '../../../support/smallAtlas'
import { measureCorridors } from '../../../../src/content/corridors/measureCorridors'
import { network } from '../../../support/smallNetwork'

const corridor = road.id

describe('a selected feature', () => {
  test('moves the map only if the address has no camera', () => {
    const atlas = newAtlas()
    const targets = recordCamera(atlas)
    const { selection, sidebar } = atlas
    showAddress(atlas, { at: 'aven', view: 'sources' }, true)
    expect([selection.current?.id, sidebar.tab, targets]).toEqual(['aven', 'sources', []])
    showAddress(atlas, { at: 'bol' }, false)
    expect([sidebar.tab, targets]).toEqual(['place', [{ id: 'bol' }]])
  })

  test('that is not in the content selects nothing and does not move the map', () => {
    const atlas = newAtlas()
    const targets = recordCamera(atlas)
    showAddress(atlas, { at: 'nowhere' }, false)
    expect([atlas.selection.current, targets]).toEqual([null, []])
  })
})

test('a link shows the heights of the land, and the next one hides them', () => {
  const atlas = newAtlas()
  showAddress(atlas, parseAddress('#terrain=1'), true)
  expect([atlas.terrain.isOn, formatAddress(addressOf(atlas))]).toEqual([true, '#terrain=1'])
  showAddress(atlas, parseAddress('#terrain=2'), true)
  expect([atlas.terrain.isOn, formatAddress(addressOf(atlas))]).toEqual([false, ''])
})

describe('filters', () => {
  test('are written in the order of the filter keys', () => {
    const atlas = newAtlas()
    atlas.filters.toggle({ facet: 'status', value: 'mentioned' })
    atlas.filters.toggle({ facet: 'mode', value: 'road' })
    expect(addressOf(atlas).hide).toEqual([
      { facet: 'mode', value: 'road' },
      { facet: 'status', value: 'mentioned' },
    ])
    atlas.filters.showAll()
    expect(addressOf(atlas).hide).toBeUndefined()
  })

  test('and the search text come from an address, and the next address removes them', () => {
    const atlas = newAtlas()
    const { filters, search } = atlas
    const ids = () => filters.shown.map(({ id }) => id)
    const hide = [{ facet: 'topic', value: 'transport' }] as const
    showAddress(atlas, { hide, q: 'ave' }, true)
    expect([ids(), search.text]).toEqual([['hall', 'inner-sea', 'long-road'], 'ave'])
    expect(addressOf(atlas)).toMatchObject({ hide, q: 'ave' })
    showAddress(atlas, {}, true)
    expect([ids().length, search.text]).toEqual([5, ''])
  })

  test('by time are written as the range that is shown', () => {
    const content = smallAtlas({})
    const features = content.features.map((feature) =>
      feature.id === 'bol' ? { ...feature, properties: { ...feature.properties, when: '2015/2016' } } : feature,
    ) as AtlasContent['features']
    const atlas = newAtlas({ ...content, features })
    showAddress(atlas, { time: [2012, 2020] }, true)
    expect(addressOf(atlas).time).toEqual([2012, 2016])
    showAddress(atlas, {}, true)
    expect(addressOf(atlas).time).toBeUndefined()
  })
})

describe('a place in the article', () => {
  test('that the article does not have is not scrolled to', () => {
    const atlas = newAtlas()
    const scrolls = recordScrolls(atlas)
    showAddress(atlas, { view: 'article', para: 9, quote: { start: 0, end: 1 } }, true)
    showAddress(atlas, { view: 'article', quote: { start: 0, end: 1 } }, true)
    expect([atlas.reader.paragraph, atlas.reader.quote, scrolls]).toEqual([null, null, []])
  })

  test('is scrolled to unless the reader is there', () => {
    const atlas = newAtlas()
    const scrolls = recordScrolls(atlas)
    const { reader } = atlas
    showAddress(atlas, { view: 'article', para: 2, quote: { start: 0, end: 7 } }, true)
    expect([scrolls, reader.quote]).toEqual([[2], { start: 0, end: 7 }])
    showAddress(atlas, { view: 'article', para: 2, quote: { start: 0, end: 7 }, at: 'aven' }, true)
    expect(scrolls).toEqual([2])
    showAddress(atlas, { view: 'article', para: 2, quote: { start: 0, end: 9999 } }, true)
    expect([reader.quote, scrolls]).toEqual([null, [2]])
  })

  test('is kept in another tab without its quote', () => {
    const atlas = newAtlas()
    const { navigation, reader, sidebar } = atlas
    navigation.read(2, { start: 0, end: 7 })
    showAddress(atlas, { at: 'aven' }, true)
    expect([sidebar.tab, reader.paragraph, reader.quote]).toEqual(['place', 2, null])
    expect(addressOf(atlas).para).toBeUndefined()
  })
})

describe('a ride', () => {
  test('is written with the kilometre at which it last paused', () => {
    const atlas = newAtlas()
    atlas.rides.start(corridor)
    const ride = atlas.rides.current!
    ride.play()
    ride.advance(1)
    expect([addressOf(atlas).follow, addressOf(atlas).km]).toEqual([corridor, undefined])
    ride.pause()
    ride.markPaused()
    expect(addressOf(atlas).km).toBe(Math.round(ride.km))
  })

  test('goes on if the address names its corridor and kilometre', () => {
    const atlas = newAtlas()
    const { rides } = atlas
    rides.start(corridor, 30)
    const ride = rides.current!
    ride.play()
    ride.advance(1)
    showAddress(atlas, { follow: corridor, km: 30 }, true)
    expect(ride.playing).toBe(true)
    showAddress(atlas, { follow: corridor, km: 40 }, true)
    expect([rides.current, ride.playing, ride.km]).toEqual([ride, false, 40])
    showAddress(atlas, { follow: 'nowhere' }, true)
    expect(rides.current).toBeNull()
  })

  test('opens the feature that the address names rather than the stop', () => {
    const atlas = newAtlas()
    showAddress(atlas, { at: 'aven', follow: corridor, km: 0 }, true)
    expect([atlas.selection.current?.id, atlas.rides.current!.openStop]).toEqual(['aven', null])
  })

  test('opens its corridor and the stop if the address names no feature', () => {
    const atlas = newAtlas()
    showAddress(atlas, { follow: corridor, km: 0 }, true)
    expect([atlas.selection.current?.id, atlas.rides.current!.openStop?.name.en]).toEqual([corridor, 'Aven'])
  })
})

describe('directions', () => {
  const content: AtlasContent = {
    ...smallAtlas(),
    features: network,
    byId: new Map(network.map((feature) => [feature.id, feature])),
    lines: measureCorridors(network),
  }

  test('are read and written again, and move the map only if the address has no camera', async () => {
    const hash = '#at=road&way=road:west~rail:north'
    const atlas = newAtlas(content)
    const targets = recordCamera(atlas)
    showAddress(atlas, parseAddress(hash), true)
    expect(formatAddress(addressOf(atlas))).toBe(hash)
    expect(targets).toEqual([])
    showAddress(atlas, parseAddress(hash), false)
    await expect.poll(() => atlas.directions.extent).not.toBeNull()
    expect(targets.at(-1)).toEqual({ extent: atlas.directions.extent })
    showAddress(atlas, parseAddress('#at=road'), false)
    expect(atlas.directions.isOpen).toBe(false)
  })

  test.each(['#way=nowhere~rail:north', '#way=~rail:north'])(
    'with an unknown waypoint leave it empty: %s',
    async (hash) => {
      const atlas = newAtlas(content)
      showAddress(atlas, parseAddress(hash), false)
      await atlas.directions.load()
      const { isOpen, from, to } = atlas.directions
      expect([isOpen, from, to?.id]).toEqual([true, null, 'rail:north'])
    },
  )
})

describe('the first view', () => {
  test('is in the default language, without parameters, in any theme', () => {
    const settings = newSettings()
    settings.themeChoice = 'dark'
    settings.language = 'en'
    expect(isFirstView(newAtlas(smallAtlas(), settings))).toBe(true)
  })

  test('is in the language that the atlas declares as its default', () => {
    const { defaultLanguage } = config
    onTestFinished(() => void Object.assign(config, { defaultLanguage }))
    Object.assign(config, { defaultLanguage: 'kk' })
    const isFirst = (language: string) =>
      isFirstView(newAtlas(smallAtlas(), newSettings({ preferredLanguages: [language] })))
    expect([isFirst('kk'), isFirst('en')]).toEqual([true, false])
  })

  test('is no other language, grouping or selection, and no content with load errors', () => {
    expect(isFirstView(newAtlas(smallAtlas(), newSettings({ preferredLanguages: ['kk'] })))).toBe(false)
    const byCountry = newSettings()
    byCountry.grouping.current = 'country'
    expect(isFirstView(newAtlas(smallAtlas(), byCountry))).toBe(false)
    const selecting = newAtlas()
    selecting.selection.select('aven')
    expect(isFirstView(selecting)).toBe(false)
    expect(isFirstView(newAtlas(smallAtlas({ 'areas.geojson': '{' })))).toBe(false)
  })
})

describe('an atlas without an article', () => {
  const content = smallAtlas({ 'article.md': undefined })

  test('opens with the list of its places, whose address has no view', () => {
    const atlas = newAtlas(content)
    expect(atlas.sidebar.tab).toBe('places')
    showAddress(atlas, {}, true)
    expect([atlas.sidebar.tab, formatAddress(addressOf(atlas)), isFirstView(atlas)]).toEqual(['places', '', true])
  })

  test('shows the list in place of an article and of what became of it', () => {
    const atlas = newAtlas(content)
    for (const view of ['article', 'outcomes'] as const) {
      showAddress(atlas, { view, para: 1 }, true)
      expect(atlas.sidebar.tab).toBe('places')
    }
  })

  test('has a view in the address of the list beside a selected feature', () => {
    const atlas = newAtlas(content)
    showAddress(atlas, { at: 'aven' }, true)
    expect([atlas.sidebar.tab, formatAddress(addressOf(atlas))]).toEqual(['place', '#at=aven'])
    atlas.sidebar.tab = 'places'
    expect(formatAddress(addressOf(atlas))).toBe('#at=aven&view=places')
  })

  test('leads back to the list when the feature is closed', () => {
    const atlas = newAtlas(content)
    atlas.navigation.select('aven')
    expect(atlas.sidebar.tab).toBe('place')
    atlas.navigation.close()
    expect([atlas.sidebar.tab, atlas.selection.current]).toEqual(['places', null])
  })
})

test('an article that could not be loaded keeps its tab', () => {
  const atlas = newAtlas(smallAtlas({ 'article.md': new Error('cut off') }))
  showAddress(atlas, { view: 'article' }, true)
  expect([atlas.content.article, atlas.sidebar.tab]).toEqual([null, 'article'])
})
