import { describe, expect, test } from 'vitest'
import { addressOf } from '../../../src/state/url/atlasAddress'
import { formatAddress } from '../../../src/state/url/address'
import type { AtlasContent } from '../../../src/content/load/loadContent'
import { newAtlas, recordCamera, recordScrolls } from '../../support/newAtlas'
import { road, smallAtlas } from '../../support/smallAtlas'
import { measureCorridors } from '../../../src/content/corridors/measureCorridors'
import { network } from '../../support/smallNetwork'

const corridor = road.id

describe('selecting a feature', () => {
  test('opens its panel, brings it into view and writes it into the address', () => {
    const atlas = newAtlas()
    const targets = recordCamera(atlas)
    atlas.sidebar.tab = 'places'
    atlas.navigation.select('aven')
    expect([atlas.selection.current?.id, atlas.sidebar.tab, targets]).toEqual(['aven', 'place', [{ id: 'aven' }]])
    expect(addressOf(atlas).at).toBe('aven')
    atlas.navigation.close()
    expect([atlas.selection.current, addressOf(atlas).at]).toEqual([null, undefined])
  })

  test('keeps the open tab if the reader selects it in the article', () => {
    const atlas = newAtlas()
    atlas.sidebar.tab = 'article'
    atlas.sidebar.sheet = 'full'
    atlas.navigation.select('bol', { keepTab: true })
    expect([atlas.selection.current?.id, atlas.sidebar.tab, atlas.sidebar.sheet]).toEqual(['bol', 'article', 'full'])
  })

  test.each(['peek', 'full'] as const)('moves a sheet at its height "%s" to half the page', (height) => {
    const { sidebar, navigation } = newAtlas()
    sidebar.sheet = height
    navigation.select('aven')
    expect(sidebar.sheet).toBe('half')
  })

  test('does nothing for an id that the content does not have', () => {
    const atlas = newAtlas()
    const targets = recordCamera(atlas)
    atlas.navigation.select('nowhere')
    expect([atlas.selection.current, targets]).toEqual([null, []])
  })

  test('keeps the ride, closes its stop and detaches the camera', () => {
    const { navigation, rides, selection } = newAtlas()
    rides.start(corridor, 0)
    const ride = rides.current!
    expect(ride.openStop).not.toBeNull()
    navigation.select('aven')
    expect([rides.current, ride.openStop, ride.cameraDetached, selection.current?.id]).toEqual([
      ride,
      null,
      true,
      'aven',
    ])
    rides.start(corridor)
    expect(ride.cameraDetached).toBe(false)
  })
})

describe('closing', () => {
  test('closes the stop first, then the feature', () => {
    const { navigation, rides, selection } = newAtlas()
    navigation.select('aven')
    rides.start(corridor, 0)
    navigation.close()
    expect([rides.current!.openStop, selection.current?.id]).toEqual([null, 'aven'])
    navigation.close()
    expect(selection.current).toBeNull()
  })

  test('closes the directions before the feature', () => {
    const { navigation, directions, selection } = newAtlas()
    navigation.select('aven')
    navigation.openDirections('bol', '')
    navigation.close()
    expect([directions.isOpen, selection.current?.id]).toEqual([false, 'aven'])
  })
})

describe('reading', () => {
  test('opens the article at a quote and writes it into the address', () => {
    const atlas = newAtlas()
    const scrolls = recordScrolls(atlas)
    const { navigation, reader, sidebar } = atlas
    navigation.select('aven')
    navigation.read(2, { start: 3, end: 7 })
    expect([sidebar.tab, reader.paragraph, reader.quote, scrolls]).toEqual(['article', 2, { start: 3, end: 7 }, [2]])
    expect(formatAddress(addressOf(atlas))).toBe('#at=aven&view=article&para=2&quote=3-7')
  })

  test('raises a sheet that hides the article, and leaves another height', () => {
    const { navigation, sidebar } = newAtlas()
    sidebar.sheet = 'peek'
    navigation.read(1)
    expect(sidebar.sheet).toBe('half')
    sidebar.sheet = 'full'
    navigation.read(2)
    expect(sidebar.sheet).toBe('full')
  })

  test('does nothing for a paragraph that the article does not have', () => {
    const atlas = newAtlas()
    const scrolls = recordScrolls(atlas)
    atlas.navigation.read(4)
    expect([atlas.reader.paragraph, atlas.reader.quote, scrolls]).toEqual([null, null, []])
    expect(atlas.sidebar.tab).toBe('place')
  })

  test('moves the map along unless a ride plays', () => {
    const atlas = newAtlas()
    const targets = recordCamera(atlas)
    const { navigation, rides } = atlas
    rides.start(corridor)
    const ride = rides.current!
    ride.play()
    navigation.followReading(['aven'])
    expect([targets, ride.cameraDetached]).toEqual([[], false])
    ride.pause()
    navigation.followReading(['aven'])
    expect(targets).toEqual([{ ids: ['aven'] }])
    navigation.followReading([])
    expect(targets).toHaveLength(1)
  })
})

describe('opening the directions', () => {
  const content: AtlasContent = {
    ...smallAtlas(),
    features: network,
    byId: new Map(network.map((feature) => [feature.id, feature])),
    lines: measureCorridors(network),
  }

  test('keeps the selected feature, which closing them shows again', async () => {
    const atlas = newAtlas(content)
    const { navigation, directions, selection, sidebar } = atlas
    navigation.select('road')
    sidebar.tab = 'article'
    navigation.openDirections('road:west', 'rail:north')
    await directions.load()
    const { way, at } = addressOf(atlas)
    expect([sidebar.tab, way, at]).toEqual(['place', 'road:west~rail:north', 'road'])
    expect(directions.result?.kind).toBe('itinerary')
    directions.close()
    expect([selection.current?.id, addressOf(atlas).way, directions.drawn]).toEqual(['road', undefined, null])
  })

  test('brings the itinerary into view, or both waypoints if there is none', async () => {
    const atlas = newAtlas(content)
    const targets = recordCamera(atlas)
    const lastExtent = () => {
      const target = targets.at(-1)!
      if (!('extent' in target)) throw new Error('the target is no extent')
      return target.extent
    }
    atlas.navigation.openDirections('road:west', 'rail:north')
    await atlas.navigation.fitItinerary()
    const [west, south, east, north] = lastExtent()
    expect([west, north].map((degrees) => Math.round(degrees * 100) / 100)).toEqual([60, 52])
    expect(south).toBeCloseTo(50, 6)
    expect(east).toBeGreaterThan(62.03)
    atlas.navigation.openDirections('road:west', 'ferry:pier')
    await atlas.navigation.fitItinerary()
    expect(lastExtent().slice(0, 2)).toEqual([30, 40])
  })

  test('leaves the map as it is while one waypoint is missing', async () => {
    const atlas = newAtlas(content)
    const targets = recordCamera(atlas)
    atlas.navigation.openDirections('mill', '')
    await atlas.navigation.fitItinerary()
    expect(targets).toEqual([])
  })

  test('closes the stop of a ride', () => {
    const { navigation, rides } = newAtlas(content)
    rides.start('road', 0)
    expect(rides.current!.openStop).not.toBeNull()
    navigation.openDirections()
    expect(rides.current!.openStop).toBeNull()
  })

  test('selecting a feature closes them, and they keep their waypoints', () => {
    const atlas = newAtlas(content)
    const { navigation, directions } = atlas
    navigation.openDirections('road:west', 'rail:north')
    navigation.select('mill')
    expect(directions.isOpen).toBe(false)
    navigation.openDirections()
    expect(addressOf(atlas).way).toBe('road:west~rail:north')
    directions.swap()
    expect(addressOf(atlas).way).toBe('rail:north~road:west')
  })
})
