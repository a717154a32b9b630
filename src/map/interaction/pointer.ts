import type { Atlas } from '../../state/atlas.svelte'
import type { Map, MapMouseEvent } from '../engine'
import { featuresAt, nextOf, hitRadius } from './featuresAt'

/** Hover highlightOnHover, a click selects, a click on nothing closes. Returns what undoes it. */
export function followPointer(map: Map, { content, selection, visibility, navigation }: Atlas): () => void {
  /** What lay under the last click, for as long as the pointer has not left it: the map may have moved meanwhile. */
  let spot: { x: number; y: number; ids: string[] } | null = null
  const isSame = ({ x, y }: { x: number; y: number }) => spot !== null && Math.hypot(spot.x - x, spot.y - y) < 6

  const click = ({ point, originalEvent }: MapMouseEvent) => {
    const pointerType = (originalEvent as Partial<PointerEvent>).pointerType ?? 'mouse'
    const ids =
      isSame(point) && spot!.ids.length > 1
        ? spot!.ids
        : featuresAt(map, content, visibility, point, hitRadius(pointerType))
    spot = { x: point.x, y: point.y, ids }
    const chosen = nextOf(ids, selection.current?.id ?? null)
    if (chosen) navigation.select(chosen)
    else navigation.close()
  }
  const move = ({ point }: MapMouseEvent) => {
    if (map.isMoving()) return
    if (!isSame(point)) spot = null
    const [first] = featuresAt(map, content, visibility, point, hitRadius('mouse'))
    selection.hovered = first ?? null
    map.getCanvas().style.cursor = first ? 'pointer' : ''
  }
  const leave = () => (selection.hovered = null)

  const subscriptions = [map.on('click', click), map.on('mousemove', move), map.on('mouseout', leave)]
  return () => subscriptions.forEach((subscription) => subscription.unsubscribe())
}
