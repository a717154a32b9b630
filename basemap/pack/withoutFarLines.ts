import type { Box } from './options.ts'

const bbox = /^\{"type":"Feature","bbox":\[([^\]]+)\]/

/**
 * Removes the features outside `boxes` from the text of a FeatureCollection, so that they need not be parsed. It knows only
 * features on a line of their own that begin with their bbox, as basemap/derive writes them, and keeps all others.
 */
export function withoutFarLines(text: string, boxes: readonly Box[]): string {
  const lines = text.split('\n').filter((line) => {
    const found = bbox.exec(line)?.[1]
    if (!found) return true
    const [west = 0, south = 0, east = 0, north = 0] = found.split(',').map(Number)
    return boxes.some((box) => west <= box[2] && east >= box[0] && south <= box[3] && north >= box[1])
  })
  return lines.join('\n').replace(/,(\s*\]\}\s*)$/, '$1')
}
