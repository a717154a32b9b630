import type { Pictures } from '../../state/pictures.svelte'

/** The map as it is printed. A canvas is there at once where an image would first have to be decoded. */
export interface MapPicture {
  canvas: HTMLCanvasElement
  /** The distance across the middle of the map; null where the picture does not tell it. */
  widthKm: number | null
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
  const canvas = pictures.snapshot()
  return canvas && { canvas, widthKm: null }
}

/**
 * Draws the map in light colours for paper. Returns the picture of the page if that fails or takes too long, and null
 * without a map.
 * @param size in CSS px
 */
export async function drawForPaper(
  pictures: Pictures,
  size: { width: number; height: number },
): Promise<MapPicture | null> {
  if (!pictures.areAvailable) return null
  const drawing = pictures.draw({ format: 'png', theme: 'light', framed: false, size })
  const late = new Promise<null>((resolve) => setTimeout(resolve, patience, null))
  const picture = await Promise.race([drawing, late]).catch(() => null)
  return picture ? { canvas: await canvasOf(picture.blob), widthKm: null } : snapshotOf(pictures)
}
