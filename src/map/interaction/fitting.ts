import type { Atlas } from '../../state/atlas.svelte'
import { afterPaint } from '../../state/afterPaint'
import type { CameraTarget } from '../../state/camera'
import type { Map } from '../engine'
import { fitTarget } from './camera'

/** Brings targets into view, and the last of them again when the map gets another size. */
export class Fitting {
  readonly #map: Map
  readonly #atlas: Pick<Atlas, 'content' | 'settings' | 'sidebar' | 'rides'>
  readonly #fitFirstView: () => void
  /** Brings the last target into view again, at once. Null if the camera is the link's or the reader's. */
  #again: (() => void) | null
  #isMovedByReader: boolean

  /**
   * @param fitFirstView brings the first view into view, at once
   * @param isCameraGiven whether the map has opened with the camera of a link
   */
  constructor(
    map: Map,
    atlas: Pick<Atlas, 'content' | 'settings' | 'sidebar' | 'rides'>,
    fitFirstView: () => void,
    isCameraGiven: boolean,
  ) {
    this.#map = map
    this.#atlas = atlas
    this.#fitFirstView = fitFirstView
    this.#again = isCameraGiven ? null : fitFirstView
    this.#isMovedByReader = isCameraGiven
  }

  fit(target: CameraTarget): void {
    const [map, atlas] = [this.#map, this.#atlas]
    this.#again = () => {
      // As when a page of this size opens. A map without room shows a globe, where MapLibre fits bounds differently.
      if (!this.#isMovedByReader) this.#fitFirstView()
      map.once('render', () => fitTarget(map, atlas, target, 0))
    }
    fitTarget(map, atlas, target)
  }

  /**
   * Fits again whenever the map gets another size, until the reader moves the map or a ride does. The page around a
   * frame may give it its size, or show it, after it has loaded.
   */
  repeatOnResize(): void {
    const [map, { sidebar, rides }] = [this.#map, this.#atlas]
    map.on('movestart', ({ originalEvent }) => {
      if (!originalEvent) return
      this.#again = null
      this.#isMovedByReader = true
    })
    const container = map.getContainer()
    const sizeOf = ({ clientWidth, clientHeight }: Element) => `${clientWidth} ${clientHeight}`
    let size = sizeOf(container)
    let cancel = () => {}
    const refit = () => {
      if (!this.#again || rides.current) return
      // MapLibre takes the first size of an element that was hidden for the one that it has.
      map.resize()
      map.setPadding({ top: 0, left: 0, right: 0, bottom: sidebar.bottomInset })
      this.#again()
    }
    const observer = new ResizeObserver(() => {
      if (size === sizeOf(container)) return
      size = sizeOf(container)
      cancel()
      // The sheet follows the size one frame later.
      cancel = afterPaint(refit)
    })
    observer.observe(container)
    map.once('remove', () => {
      observer.disconnect()
      cancel()
    })
  }
}
