/** What MapLibre has placed on the map of a page: its boxes of names and symbols, and the lines that it has drawn. */
import type { Page } from 'playwright-core'

/** Px, with the layer that it belongs to. */
export interface PlacedBox {
  layer: string
  /** The symbol that it is a part of. */
  symbol: string
  /** Whether it may cover another box, as the dot of a stop may. */
  mayOverlap: boolean
  box: [left: number, top: number, right: number, bottom: number]
  /** Of the circle in the middle of the box, if it is one: a part of a name along a line. */
  radius?: number
}

/** The parts of MapLibre that have no public API. */
interface PlacedMap {
  getSource: (id: string) => { serialize: () => { data: GeoJSON.FeatureCollection<GeoJSON.LineString> } }
  project: (position: [number, number]) => { x: number; y: number }
  getLayersOrder: () => string[]
  getLayer: (id: string) => { type: string; source: string }
  setLayoutProperty: (layer: string, name: string, value: string) => void
  once: (event: 'idle', done: () => void) => void
  style: {
    placement: {
      collisionIndex: { grid: Grid }
      retainedQueryData: Record<number, { bucketIndex: number; featureIndex: { bucketLayerIDs: string[][] } }>
    }
  }
}
interface Grid {
  boxKeys: Key[]
  bboxes: number[]
  circleKeys: Key[]
  circles: number[]
}
interface Key {
  bucketInstanceId: number
  featureIndex: number
  overlapMode: string
}
declare global {
  var theMap: PlacedMap | undefined
}

/** Keeps the map of the page that is loaded next, which no script of the page can reach otherwise. */
export const keepMap = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    // MapLibre's map is the one object that sets this property.
    Object.defineProperty(Object.prototype, '_controls', {
      configurable: true,
      set(this: object, value: unknown) {
        globalThis.theMap ??= this as PlacedMap
        Object.defineProperty(this, '_controls', { value, writable: true, configurable: true, enumerable: true })
      },
    })
  })

export const placedBoxes = (page: Page): Promise<PlacedBox[]> =>
  page.evaluate(() => {
    const { collisionIndex, retainedQueryData } = theMap!.style.placement
    const { boxKeys, bboxes, circleKeys, circles } = collisionIndex.grid
    // The grid begins so many px left of the map and above it.
    const padding = 100
    const placed = (key: Key, box: number[]): PlacedBox => {
      const { featureIndex, bucketIndex } = retainedQueryData[key.bucketInstanceId]!
      return {
        layer: featureIndex.bucketLayerIDs[bucketIndex]![0]!,
        symbol: `${key.bucketInstanceId} ${key.featureIndex}`,
        mayOverlap: key.overlapMode !== 'never',
        box: box.map((px) => px - padding) as PlacedBox['box'],
      }
    }
    return [
      ...boxKeys.map((key, at) => placed(key, bboxes.slice(at * 4, at * 4 + 4))),
      ...circleKeys.map((key, at) => {
        const [x, y, radius] = circles.slice(at * 3, at * 3 + 3) as [number, number, number]
        return { ...placed(key, [x - radius, y - radius, x + radius, y + radius]), radius }
      }),
    ]
  })

/** Points on the corridors, a few px apart, in px. */
export const corridorPoints = (page: Page): Promise<[x: number, y: number][]> =>
  page.evaluate(() =>
    theMap!
      .getSource('corridors')
      .serialize()
      .data.features.flatMap(({ geometry: { coordinates } }) => {
        const points = coordinates.map(([longitude, latitude]) => theMap!.project([longitude!, latitude!]))
        return points.slice(1).flatMap((end, index) => {
          const start = points[index]!
          const steps = Math.ceil(Math.hypot(end.x - start.x, end.y - start.y) / 3)
          return Array.from({ length: steps }, (_, step): [number, number] => [
            start.x + ((end.x - start.x) * step) / steps,
            start.y + ((end.y - start.y) * step) / steps,
          ])
        })
      })
      .filter(([x, y]) => x > 0 && y > 0 && x < innerWidth && y < innerHeight),
  )

/** Hides the names of the basemap, and waits until the map is drawn without them. */
export const hideBasemapNames = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((drawn) => {
        for (const id of theMap!.getLayersOrder()) {
          const { type, source } = theMap!.getLayer(id)
          if (type === 'symbol' && source === 'basemap') theMap!.setLayoutProperty(id, 'visibility', 'none')
        }
        theMap!.once('idle', drawn)
      }),
  )
