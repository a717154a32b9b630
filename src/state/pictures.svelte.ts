import type { Theme } from '../design/palette'

export type PictureFormat = 'png' | 'svg'

/** What is to be drawn: the present view of the map, with its filters and its selection. */
export interface PictureRequest {
  format: PictureFormat
  /** Whether the whole atlas is drawn instead, north up and without the selection. The filters still hold. */
  whole?: boolean
  /** The colours. Without it those of the page; paper wants `light`. */
  theme?: Theme
  /** The size of the map in CSS px. Without it that of the map on the page, enlarged to a width of 1200 at least. */
  size?: { width: number; height: number }
  /** Whether title, key, scale bar, credits and address stand around the map. Without it they do. */
  framed?: boolean
}

/** The signs of the content that a picture has, for its key. */
export interface PictureSigns {
  /** The modes of corridors. */
  modes: ReadonlySet<string>
  /** The modes of which a section is drawn that is not in service. */
  unbuiltModes: ReadonlySet<string>
  /** The topics of places. */
  topics: ReadonlySet<string>
  /** The kinds of areas that have an outline of their own. */
  territories: ReadonlySet<string>
}

export interface Picture {
  blob: Blob
  /** The whole picture in CSS px. A PNG has twice as many pixels. */
  width: number
  height: number
  /** A name for the file, such as `steppe-atlas-aktau-en.png`. */
  fileName: string
  signs: PictureSigns
  /** The distance across the middle of the map. */
  kmAcross: number
}

/** The map as it is on the page. */
export interface Snapshot {
  canvas: HTMLCanvasElement
  kmAcross: number
}

export interface PictureMaker {
  /** Draws a picture. Rejects if the map cannot be drawn again. */
  draw: (request: PictureRequest) => Promise<Picture>
  /** Copies the map as it is on the page, at once and without a frame. Null while it has not drawn. */
  snapshot: () => Snapshot | null
}

/** Passes requests for pictures of the map from the interface to the map, which draws them. */
export class Pictures {
  #maker = $state.raw<PictureMaker | null>(null)

  /** Whether there is a map of which a picture can be made. */
  get areAvailable(): boolean {
    return this.#maker !== null
  }

  /**
   * Draws a picture of the present view. It takes a second or more.
   * @throws {Error} if there is no map, or if it cannot be drawn again
   */
  async draw(request: PictureRequest): Promise<Picture> {
    if (!this.#maker) throw new Error('there is no map')
    return this.#maker.draw(request)
  }

  /** Copies the map as it is on the page, at once, for what cannot wait: the browser's own print command. */
  snapshot(): Snapshot | null {
    return this.#maker?.snapshot() ?? null
  }

  /** Sends requests to `maker`. Returns a function that disconnects it. */
  provide(maker: PictureMaker): () => void {
    this.#maker = maker
    return () => {
      if (this.#maker === maker) this.#maker = null
    }
  }
}
