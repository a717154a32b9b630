import { imageShapes } from './imageShapes'

/** Images are drawn at twice their size, for screens with two device pixels to a px. */
export const pixelRatio = 2

/** Draws the image that a layer names (`imageShapes`). Returns `null` for any other name. */
export function drawImage(name: string): ImageData | null {
  const image = imageShapes(name)
  if (!image) return null
  const side = image.px * pixelRatio
  const context = new OffscreenCanvas(side, side).getContext('2d')
  if (!context) throw new Error('no canvas to draw symbols on')
  context.scale(pixelRatio, pixelRatio)
  context.translate(image.px / 2, image.px / 2)
  for (const shape of image.shapes) {
    context.fillStyle = shape.fill
    if (shape.kind === 'path') {
      context.translate(shape.inset, shape.inset)
      context.fill(new Path2D(shape.data))
      continue
    }
    context.beginPath()
    context.arc(0, 0, shape.radius, 0, 2 * Math.PI)
    context.fill()
    if (!shape.stroke) continue
    context.lineWidth = shape.stroke.width
    context.strokeStyle = shape.stroke.colour
    context.stroke()
  }
  return context.getImageData(0, 0, side, side)
}
