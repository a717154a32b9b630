import { GeoJSONVT } from '@maplibre/geojson-vt'
import { describe, expect, test } from 'vitest'
import { basemapOptions } from '../../../build/atlas/basemapOptions'
import { layoutPlaceholder } from '../../../build/placeholder/mapPlaceholder'
import { world } from '../../../build/placeholder/basemapPaths'
import { firstExtent } from '../../../src/content/firstExtent'
import { isCorridor } from '../../../src/content/features'
import { nearby } from '../../../src/content/nearby/nearby'
import type { Corridor, Position } from '../../../src/content/schema'
import { stripOf } from '../../../src/features/strip-map/strip'
import { distance } from '../../../src/geometry/distance'
import { extentOf } from '../../../src/geometry/extent'
import { projectedShares } from '../../../src/geometry/lineProgress'
import { bearingAt, pointAt } from '../../../src/geometry/measuredLine'
import { nearestOn, sideOf } from '../../../src/geometry/nearestPointOnLine'
import { firstCamera, firstTiles } from '../../../src/map/initialView'
import { CameraFollower } from '../../../src/map/ride/cameraFollower'
import { labelSide } from '../../../src/map/sources/labelSide'
import { contentSources } from '../../../src/map/sources/contentSources'
import { networkOf } from '../../../src/network/network'
import { findItinerary } from '../../../src/network/itinerary'
import { itineraryLines } from '../../../src/network/itineraryLines'
import { Directions } from '../../../src/state/directions.svelte'
import { Ride } from '../../../src/state/ride/ride.svelte'
import { atlasOf, forms, greatCircleKm, losAngeles, pacific, placeAt, shanghai } from '../../support/pacific'

const options = basemapOptions('geo')

const largestStep = (line: readonly Position[]): number =>
  Math.max(...line.slice(1).map(([lon], index) => Math.abs(lon - line[index]![0])))

test.each(forms)('%s loads as one line without a leap', (_, geometry) => {
  const content = atlasOf([], [], [pacific(geometry)])
  expect(content.loadErrors).toEqual([])
  const loaded = content.byId.get('pacific')!.geometry as Corridor['geometry']
  expect(loaded.type).toBe('LineString')
  expect(largestStep(loaded.coordinates)).toBeLessThan(3)
  expect(loaded.coordinates[0]).toEqual(shanghai)
  expect(loaded.coordinates.at(-1)).toEqual([241.7, 33.7])
  expect(Math.abs(content.lines.get('pacific')!.length / greatCircleKm - 1)).toBeLessThan(1e-4)
})

describe('a line across the antimeridian', () => {
  const honolulu = placeAt('honolulu', { type: 'Point', coordinates: [-157.9, 21.3] })
  const dutchHarbor = placeAt('dutch-harbor', { type: 'Point', coordinates: [-166.5, 53.9] })
  const content = atlasOf([honolulu, dutchHarbor], [], [pacific(forms[1]![1])])
  const corridor = content.byId.get('pacific') as Corridor
  const line = content.lines.get('pacific')!

  test('is as long as the great circle', () => {
    expect(Math.round(greatCircleKm)).toBe(10457)
    expect(line.length).toBeCloseTo(greatCircleKm, 0)
  })

  test('has the extent of the Pacific', () => {
    const [west, south, east, north] = extentOf(corridor.geometry)
    expect([west, south, east]).toEqual([121.5, 31.2, 241.7])
    expect(north).toBeGreaterThan(47)
    expect(firstExtent(content)).toEqual([west, south, east, north])
  })

  test('is measured from positions of either copy of the world', () => {
    for (const turn of [-360, 0, 360]) {
      const near = nearestOn(line, [losAngeles[0] + turn, losAngeles[1]])
      expect(near.km).toBeCloseTo(line.length, 1)
      expect(near.distance).toBeLessThan(0.01)
      expect(sideOf(line, 6000, [-166.5 + turn, 53.9])).toBe('left')
    }
    expect(nearestOn(line, shanghai).km).toBeLessThan(0.1)
  })

  test('passes a place of the other hemisphere', () => {
    const found = nearby(line, content.features, 1000)
    expect(found.map(({ feature, side }) => [feature.id, side])).toEqual([['dutch-harbor', 'left']])
    expect(found[0]!.km).toBeGreaterThan(5500)
  })

  test('has a strip with its stops in order', () => {
    const { labels } = stripOf(corridor, line, content.features)
    expect(labels.map(({ key }) => key)).toEqual(['stop shanghai', 'stop midway', 'stop los-angeles'])
    expect(labels.at(-1)!.position).toEqual(losAngeles)
  })

  test('is ridden eastwards at an even pace', () => {
    const ride = new Ride(corridor, line, { stopAtStops: { current: false } })
    let [before, progress] = [pointAt(line, 0), -1]
    for (let km = 100; km < line.length; km += 100) {
      ride.seek(km)
      const at = pointAt(line, ride.km)
      expect(distance(before, at)).toBeCloseTo(100, 0)
      expect(at[0] - before[0]).toBeGreaterThan(0)
      expect(at[0] - before[0]).toBeLessThan(3)
      expect(ride.progress).toBeGreaterThan(progress)
      ;[before, progress] = [at, ride.progress]
    }
    expect(projectedShares(line)(line.length)).toBeCloseTo(1)
    // The great circle leads north of east before its northernmost point, south of east after it.
    expect(bearingAt(line, 100, 60)).toBeLessThan(90)
    expect(bearingAt(line, line.length - 100, 60)).toBeGreaterThan(90)
    expect(ride.country).toBe('')
  })

  test('leads the camera of a ride over the antimeridian, not around the world', () => {
    const follower = new CameraFollower({ center: [-179.5, 45], zoom: 5, bearing: 90, pitch: 0 })
    follower.target = { center: pointAt(line, 4700), zoom: 5, bearing: 90, pitch: 0 }
    const { center } = follower.jump()
    expect(Math.abs(center[0] + 180)).toBeLessThan(10)
  })

  test('is drawn by the placeholder without a leap, inside the first extent', () => {
    const { box, basemap, corridors, places, areas } = layoutPlaceholder(content, options)
    const numbers = corridors[0]!.path.match(/-?\d+/g)!.map(Number)
    const steps = numbers.slice(2).filter((_, index) => index % 2 === 0)
    expect(Math.max(...steps.map(Math.abs))).toBeLessThan(world / 40)
    expect(Math.min(...steps)).toBeGreaterThan(0)
    const end = numbers[0]! + steps.reduce((sum, step) => sum + step, 0)
    expect([numbers[0], end]).toEqual([Math.round(box[0]), Math.round(box[2])])
    expect(box[2]).toBeGreaterThan(world)
    const shown = [...places, ...areas].filter(({ left }) => left >= 0 && left <= 100)
    expect(shown.length).toBeGreaterThan(2)
    expect(places.every(({ left }) => left > 50 && left < 100)).toBe(true)
    const starts = [...basemap.water.matchAll(/M(-?\d+) /g)].map(([, x]) => Number(x))
    expect(starts.some((x) => x > world)).toBe(true)
    expect(starts.some((x) => x < world * 0.95)).toBe(true)
  })

  test('opens in a view of the Pacific', () => {
    const size = { clientWidth: 1200, clientHeight: 800 }
    const { center, zoom } = firstCamera(size, 0, firstExtent(content), 'ltr')!
    expect(center[0]).toBeCloseTo(-178.4, 0)
    expect(zoom).toBeGreaterThan(2)
    for (const [z, x] of firstTiles(size, 0, firstExtent(content), 'ltr', Math.floor)) {
      expect(x).toBeGreaterThanOrEqual(0)
      expect(x).toBeLessThan(2 ** z)
    }
  })

  test('is in the tiles of MapLibre on both sides of the antimeridian, and has its ride in one piece of progress', () => {
    const { corridors, rides } = contentSources(content) as unknown as Record<string, { data: GeoJSON.GeoJSON }>
    const tile = (source: GeoJSON.GeoJSON, z: number, x: number, y: number) =>
      new GeoJSONVT(source, { maxZoom: 4, lineMetrics: true }).getTile(z, x, y)?.features ?? []
    for (const { data } of [corridors!, rides!]) {
      expect(tile(data, 2, 3, 1)).toHaveLength(1)
      expect(tile(data, 2, 0, 1)).toHaveLength(1)
      expect([...tile(data, 2, 1, 1), ...tile(data, 2, 2, 1)]).toEqual([])
    }
    const [west, east] = [tile(rides!.data, 2, 3, 1)[0]!.tags!, tile(rides!.data, 2, 0, 1)[0]!.tags!]
    const [westEnd, eastStart] = [Number(west['geojsonvt_clip_end']), Number(east['geojsonvt_clip_start'])]
    expect(westEnd - eastStart).toBeGreaterThan(0)
    expect(westEnd - eastStart).toBeLessThan(0.05)
    expect(eastStart).toBeCloseTo(projectedShares(line)(nearestOn(line, [180, 47.5]).km), 1)
  })

  test('leaves room for the label of a stop on the other copy of the world', () => {
    expect(labelSide(losAngeles, [line.coordinates])).toBe(labelSide([241.7, 33.7], [line.coordinates]))
    expect(
      labelSide(losAngeles, [
        [
          [238, 33.7],
          [241.7, 33.7],
          [245, 33.7],
        ],
      ]),
    ).toBe('N')
  })

  test('connects places on both of its sides', async () => {
    const network = networkOf(content)
    const [from, to] = ['pacific:shanghai', 'pacific:los-angeles'].map((id) => network.waypoints.get(id)!)
    const found = findItinerary(network, from!, to!)
    expect(found).toMatchObject({ kind: 'itinerary', km: expect.closeTo(10457, 0) })
    const { legs } = itineraryLines(network, from!, to!, found)
    expect(largestStep(legs[0]!)).toBeLessThan(3)
    const directions = new Directions(content)
    directions.open('pacific:shanghai', 'pacific:los-angeles')
    await directions.load()
    expect(directions.extent!.map(Math.round)).toEqual([122, 31, 242, 52])
  })
})

test('the great circle between two places without a line is drawn across the antimeridian', async () => {
  const places = [placeAt('tokyo', { type: 'Point', coordinates: [139.7, 35.7] }), placeAt('lima', { type: 'Point', coordinates: [-77, -12] })] // prettier-ignore
  const content = atlasOf(places, [], [])
  const network = networkOf(content)
  const [from, to] = ['tokyo', 'lima'].map((id) => network.waypoints.get(id)!)
  const { accessLegs } = itineraryLines(network, from!, to!, findItinerary(network, from!, to!))
  expect(largestStep(accessLegs[0]!)).toBeLessThan(5)
  expect(accessLegs[0]!.at(-1)).toEqual([283, -12])
  const directions = new Directions(content)
  directions.open('tokyo', 'lima')
  await directions.load()
  expect(directions.extent!.map(Math.round)).toEqual([140, -12, 283, 43])
})

test('the way from a place to a line on the other side of the antimeridian is drawn across it', () => {
  const short = pacific({ type: 'LineString', coordinates: [[-179.8, 50], [-170, 50]] }) // prettier-ignore
  const content = atlasOf([placeAt('west', { type: 'Point', coordinates: [179.6, 50] })], [], [short])
  const network = networkOf(content)
  const [from, to] = ['west', 'pacific:midway'].map((id) => network.waypoints.get(id)!)
  const found = findItinerary(network, from!, to!)
  expect(found.kind).toBe('itinerary')
  expect(itineraryLines(network, from!, to!, found).accessLegs[0]).toEqual([
    [179.6, 50],
    [180.2, 50],
  ])
})

test('a railway in America is drawn beside the line that ends there', () => {
  const railway = pacific({ type: 'LineString', coordinates: [[-118.3, 33.7], [-100, 38], [-87.6, 41.9]] }) // prettier-ignore
  const american = { ...railway, id: 'american', properties: { ...railway.properties, id: 'american', stops: railway.properties.stops.map((stop, index) => ({ ...stop, km: index * 1000 })) } } // prettier-ignore
  const content = atlasOf([], [], [pacific(forms[1]![1]), american])
  expect(content.features.filter(isCorridor)).toHaveLength(2)
  const [west, , east] = firstExtent(content)
  expect([west, east]).toEqual([121.5, 272.4])
  const { box, corridors } = layoutPlaceholder(content, options)
  for (const { path } of corridors) {
    const start = Number(/^M(-?\d+)/.exec(path)![1])
    expect(start).toBeGreaterThanOrEqual(Math.floor(box[0]))
    expect(start).toBeLessThanOrEqual(box[2])
  }
})

test('a corridor whose parts do not meet is a load error, and the others are shown', () => {
  const parts = { type: 'MultiLineString', coordinates: [[[10, 50], [11, 50]], [[11.17, 50], [12, 50]]] } // prettier-ignore
  const content = atlasOf([], [], [pacific(parts)])
  expect(content.features).toEqual([])
  expect(content.loadErrors).toEqual([
    {
      file: 'corridors.geojson',
      id: 'pacific',
      reason:
        'a corridor is one line: part 2 begins 12 km after part 1 ends; draw the line between them, or make two corridors',
    },
  ])
})
