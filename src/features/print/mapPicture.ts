import type { Pictures, PictureRequest, PictureSigns } from '../../state/pictures.svelte'

/** The map as it is printed. A canvas is there at once where an image would first have to be decoded. */
export interface MapPicture {
  canvas: HTMLCanvasElement
  /** The distance across the middle of the map. */
  kmAcross: number
  /** Null for the picture of the page, which is not asked. */
  signs: PictureSigns | null
}

/** How long the reader waits for a sharp picture, in ms. The picture of the page is there at once. */
const patience = 15_000

async function canvasOf(blob: Blob): Promise<HTMLCanvasElement> {
  const image = await createImageBitmap(blob)
  const canvas = document.createElement('canvas')
  canvas.width = image.width
  canvas.height = image.height
  canvas.getContext('2d')!.drawImage(image, 0, 0)
  image.close()
  return canvas
}

/** The map as the page shows it, or null without a map. */
export function snapshotOf(pictures: Pictures): MapPicture | null {
  const snapshot = pictures.snapshot()
  return snapshot && { ...snapshot, signs: null }
}

/**
 * Draws the map in light colours for paper. Returns the picture of the page if that fails or takes too long, and null
 * without a map.
 */
export async function drawForPaper(
  pictures: Pictures,
  request: Pick<PictureRequest, 'size' | 'whole'>,
): Promise<MapPicture | null> {
  if (!pictures.areAvailable) return null
  const drawing = pictures.draw({ format: 'png', theme: 'light', framed: false, ...request })
  const late = new Promise<null>((resolve) => setTimeout(resolve, patience, null))
  const picture = await Promise.race([drawing, late]).catch(() => null)
  if (!picture) return snapshotOf(pictures)
  const { blob, kmAcross, signs } = picture
  return { canvas: await canvasOf(blob), kmAcross, signs }
}
