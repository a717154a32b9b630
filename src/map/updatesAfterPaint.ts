import { afterPaint } from '../state/afterPaint'
import type { Map } from './engine'

/** Updates the map after the page's next paint. Returns a function that cancels the update. */
export type UpdateAfterPaint = (update: () => void) => () => void

/**
 * Returns a function that updates the map after the page's next paint, so that the panel the reader has opened is painted
 * first; it returns a function that cancels the update. The container has `data-drawing="pending"` until the last of the
 * updates has begun.
 */
export function updatesAfterPaint(map: Pick<Map, 'getContainer' | 'triggerRepaint'>): UpdateAfterPaint {
  const { dataset } = map.getContainer()
  let pending = 0
  const end = () => {
    if (--pending > 0) return
    dataset.drawing = ''
    // Makes the map fire `idle`, which removes `data-drawing`, even if nothing has changed.
    map.triggerRepaint()
  }
  return (update) => {
    pending++
    dataset.drawing = 'pending'
    let isPending = true
    const endOnce = () => {
      if (isPending) end()
      isPending = false
    }
    const cancel = afterPaint(() => {
      endOnce()
      update()
    })
    return () => {
      cancel()
      endOnce()
    }
  }
}
