/** The names of the basemap among those of the content, as MapLibre places them at twelve places. */
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { settled, visit } from '../support/reader'
import { landPlaces } from '../../tools/screenshots/landPlaces'
import { corridorPoints, hideBasemapNames, keepMap, placedBoxes, type PlacedBox } from '../support/placedNames'

const basemapLayers = ['river-names', 'peaks', 'land-names', 'sea-names', 'towns', 'country-names']
/** Names with spaced letters that may stand on a line. */
const onLines = ['country-names']

async function moveTo(page: Page, zoom: number, place: string): Promise<void> {
  await page.evaluate(
    (hash) =>
      new Promise((moved) => {
        addEventListener('hashchange', moved, { once: true })
        location.replace(hash)
      }),
    `#map=${zoom}/${place}`,
  )
  await settled(page)
}

/** The least room around the letters in a box, in px. */
const padding = 3
const isAcross = ([left, top, right, bottom]: PlacedBox['box'], [x, y]: [number, number]): boolean =>
  x > left + padding && x < right - padding && y > top + padding && y < bottom - padding
/** How far the middle of a circle is from a box, in px. */
function pxBetween({ box: [left, top, right, bottom] }: PlacedBox, circle: PlacedBox): number {
  const [x, y] = [(circle.box[0] + circle.box[2]) / 2, (circle.box[1] + circle.box[3]) / 2]
  return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom))
}
function areOverlapping(one: PlacedBox, other: PlacedBox): boolean {
  if (one.radius !== undefined) return pxBetween(other, one) < one.radius
  if (other.radius !== undefined) return pxBetween(one, other) < other.radius
  const [[l1, t1, r1, b1], [l2, t2, r2, b2]] = [one.box, other.box]
  return l1 < r2 && l2 < r1 && t1 < b2 && t2 < b1
}
const text = ({ layer, box }: PlacedBox): string => `${layer} ${box.map(Math.round).join(' ')}`
const isContent = ({ layer }: PlacedBox): boolean => !basemapLayers.includes(layer) && layer !== 'corridor-room'

/** How many names of the content each layer has. A name may stand on another side than before. */
function countedByLayer(boxes: readonly PlacedBox[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { layer } of boxes.filter(isContent)) counts[layer] = (counts[layer] ?? 0) + 1
  return counts
}

test.each([
  [4, 60],
  [6, 60],
  [7, 60],
  [9, 10],
])('at zoom %i no name covers another, a dot or a corridor, and the content has all its names', async (zoom, least) => {
  const page = await visit({ fresh: true, prepare: keepMap, viewport: { width: 900, height: 600 } })
  const content = new Map<string, Record<string, number>>()
  const faults: string[] = []
  let names = 0
  for (const [place, position] of Object.entries(landPlaces)) {
    await moveTo(page, zoom, position)
    const boxes = await placedBoxes(page)
    const corridors = await corridorPoints(page)
    const single = boxes.filter(({ mayOverlap }) => !mayOverlap)
    for (const [index, one] of single.entries())
      for (const other of single.slice(index + 1))
        if (one.symbol !== other.symbol && areOverlapping(one, other))
          faults.push(`${place}: ${text(one)} covers ${text(other)}`)
    for (const dot of boxes.filter(({ layer }) => layer === 'stop-dots'))
      for (const name of single)
        // The badge of a place may stand beside a stop of the same town.
        if (name.layer !== 'places' && areOverlapping(dot, name))
          faults.push(`${place}: ${text(name)} covers the dot of a stop`)
    const ofBasemap = single.filter(({ layer }) => basemapLayers.includes(layer))
    for (const one of ofBasemap.filter(({ layer }) => !onLines.includes(layer)))
      if (corridors.some((point) => isAcross(one.box, point))) faults.push(`${place}: ${text(one)} covers a corridor`)
    names += ofBasemap.length
    content.set(place, countedByLayer(boxes))
  }
  expect(faults).toEqual([])
  expect(names).toBeGreaterThan(least)
  await hideBasemapNames(page)
  for (const [place, position] of Object.entries(landPlaces)) {
    await moveTo(page, zoom, position)
    expect(content.get(place), place).toEqual(countedByLayer(await placedBoxes(page)))
  }
})
