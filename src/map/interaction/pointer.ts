import type { Atlas } from '../../state/atlas.svelte'
import type { MapStop } from '../../state/selection.svelte'
import type { Map, MapMouseEvent } from '../engine'
import { hitRadius, nextOf, stopsAt } from './featuresAt'
import { isSelected, openStop, point } from './mapStops'

/** Clicks nearer than this to the last one, in px, are at the same spot. */
const sameSpot = 6

/**
 * Highlights what is under the pointer. A click opens it; a click on nothing closes the panel. Returns a function that
 * removes the listeners.
 */
export function handlePointer(map: Map, atlas: Atlas): () => void {
  const { selection, navigation } = atlas
  /** What was at the last click, until the pointer moves away or something else than the click opens a panel or moves the map. */
  let lastClick: { x: number; y: number; stops: MapStop[]; opened: MapStop | undefined; hasMoved: boolean } | null =
    null
  const isStillOpen = (opened: MapStop | undefined) =>
    opened ? isSelected(selection, opened) : selection.current === null
  const isSameSpot = ({ x, y }: { x: number; y: number }) =>
    lastClick !== null && isStillOpen(lastClick.opened) && Math.hypot(lastClick.x - x, lastClick.y - y) < sameSpot
  /** The first move after a click is the one that the click has caused. */
  const movestart = () => {
    if (lastClick?.hasMoved) lastClick = null
    else if (lastClick) lastClick.hasMoved = true
  }

  const click = ({ point: at, originalEvent }: MapMouseEvent) => {
    const pointerType = (originalEvent as Partial<PointerEvent>).pointerType ?? 'mouse'
    const stops =
      isSameSpot(at) && lastClick!.stops.length > 1 ? lastClick!.stops : stopsAt(map, atlas, at, hitRadius(pointerType))
    const next = nextOf(stops, selection)
    if (next) openStop(map, atlas, next)
    else navigation.close()
    lastClick = { x: at.x, y: at.y, stops, opened: next, hasMoved: false }
  }
  const move = ({ point: at }: MapMouseEvent) => {
    if (map.isMoving()) return
    if (!isSameSpot(at)) lastClick = null
    const [first] = stopsAt(map, atlas, at, hitRadius('mouse'))
    point(selection, first ?? null)
    map.getCanvas().style.cursor = first ? 'pointer' : ''
  }
  const leave = () => {
    lastClick = null
    point(selection, null)
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
