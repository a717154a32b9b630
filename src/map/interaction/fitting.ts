import type { Atlas } from '../../state/atlas.svelte'
import type { CameraTarget } from '../../state/camera'
import type { Map } from '../engine'
import { fitTarget } from './camera'

/** What the map was last asked to bring into view. */
export class Fitting {
  readonly #map: Map
  readonly #atlas: Pick<Atlas, 'content' | 'sidebar' | 'rides'>
  /** Brings it into view again, at once. Null if the camera is the link's or the reader's. */
  #again: (() => void) | null

  /** @param first fits the first view, or null if the map has opened with the camera of a link */
  constructor(map: Map, atlas: Pick<Atlas, 'content' | 'sidebar' | 'rides'>, first: (() => void) | null) {
    this.#map = map
    this.#atlas = atlas
    this.#again = first
  }

  fit(target: CameraTarget): void {
    const { content } = this.#atlas
    this.#again = () => fitTarget(this.#map, content, target, 0)
    fitTarget(this.#map, content, target)
  }

  /**
   * Fits again whenever the map gets another size, until the reader moves the map. The page around a frame may give it
   * its size, or show it, after it has loaded.
   */
  repeatOnResize(): void {
    const map = this.#map
    map.on('movestart', ({ originalEvent }) => {
      if (originalEvent) this.#again = null
    })
    map.on('resize', () => {
      const { sidebar, rides } = this.#atlas
      if (!this.#again || rides.current) return
      map.setPadding({ top: 0, left: 0, right: 0, bottom: sidebar.bottomInset })
      this.#again()
    })
  }
}
