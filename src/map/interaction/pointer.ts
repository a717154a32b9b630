import type { Atlas } from '../../state/atlas.svelte'
import type { Map, MapMouseEvent } from '../engine'
import { featuresAt, hitRadius, nextOf } from './featuresAt'

/** Clicks nearer than this to the last one, in px, are at the same spot. */
const sameSpot = 6

/**
 * Highlights the feature under the pointer. A click selects it; a click on no feature closes the panel. Returns a
 * function that removes the listeners.
 */
export function handlePointer(
  map: Map,
  { content, selection, visibility, navigation }: Pick<Atlas, 'content' | 'selection' | 'visibility' | 'navigation'>,
): () => void {
  /** The features at the last click, until the pointer moves away. The click may have moved the map. */
  let lastClick: { x: number; y: number; ids: string[] } | null = null
  const isSameSpot = ({ x, y }: { x: number; y: number }) =>
    lastClick !== null && Math.hypot(lastClick.x - x, lastClick.y - y) < sameSpot

  const click = ({ point, originalEvent }: MapMouseEvent) => {
    const pointerType = (originalEvent as Partial<PointerEvent>).pointerType ?? 'mouse'
    const ids =
      isSameSpot(point) && lastClick!.ids.length > 1
        ? lastClick!.ids
        : featuresAt(map, content, visibility, point, hitRadius(pointerType))
    lastClick = { x: point.x, y: point.y, ids }
    const next = nextOf(ids, selection.current?.id ?? null)
    if (next) navigation.select(next)
    else navigation.close()
  }
  const move = ({ point }: MapMouseEvent) => {
    if (map.isMoving()) return
    if (!isSameSpot(point)) lastClick = null
    const [first] = featuresAt(map, content, visibility, point, hitRadius('mouse'))
    selection.hovered = first ?? null
    map.getCanvas().style.cursor = first ? 'pointer' : ''
  }
  const leave = () => (selection.hovered = null)

  const subscriptions = [map.on('click', click), map.on('mousemove', move), map.on('mouseout', leave)]
  return () => subscriptions.forEach((subscription) => subscription.unsubscribe())
}
