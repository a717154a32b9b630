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
  /**
   * The features at the last click, until the pointer moves away or something else than the click selects a feature or
   * moves the map.
   */
  let lastClick: { x: number; y: number; ids: string[]; selected: string | null; hasMoved: boolean } | null = null
  const selectedId = () => selection.current?.id ?? null
  const isSameSpot = ({ x, y }: { x: number; y: number }) =>
    lastClick !== null && lastClick.selected === selectedId() && Math.hypot(lastClick.x - x, lastClick.y - y) < sameSpot
  /** The first move after a click is the one that the click has caused. */
  const movestart = () => {
    if (lastClick?.hasMoved) lastClick = null
    else if (lastClick) lastClick.hasMoved = true
  }

  const click = ({ point, originalEvent }: MapMouseEvent) => {
    const pointerType = (originalEvent as Partial<PointerEvent>).pointerType ?? 'mouse'
    const ids =
      isSameSpot(point) && lastClick!.ids.length > 1
        ? lastClick!.ids
        : featuresAt(map, content, visibility, point, hitRadius(pointerType))
    const next = nextOf(ids, selectedId())
    if (next) navigation.select(next)
    else navigation.close()
    lastClick = { x: point.x, y: point.y, ids, selected: selectedId(), hasMoved: false }
  }
  const move = ({ point }: MapMouseEvent) => {
    if (map.isMoving()) return
    if (!isSameSpot(point)) lastClick = null
    const [first] = featuresAt(map, content, visibility, point, hitRadius('mouse'))
    selection.hovered = first ?? null
    map.getCanvas().style.cursor = first ? 'pointer' : ''
  }
  const leave = () => {
    lastClick = null
    selection.hovered = null
  }

  const subscriptions = [
    map.on('click', click),
    map.on('movestart', movestart),
    map.on('mousemove', move),
    map.on('mouseout', leave),
  ]
  return () => {
    subscriptions.forEach((subscription) => subscription.unsubscribe())
    leave()
  }
}
