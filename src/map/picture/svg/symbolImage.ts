import { imageShapes, type ImageShape } from '../../style/imageShapes'
import type { PictureImage } from './drawStyle'

/** The image that a layer of the atlas's style names, as SVG. */
export function symbolImage(name: string): PictureImage | undefined {
  const image = imageShapes(name)
  return image ? { width: image.px, height: image.px, svg: image.shapes.map(element).join('') } : undefined
}

function element(shape: ImageShape): string {
  if (shape.kind === 'path') {
    return `<path transform="translate(${shape.inset} ${shape.inset})" fill="${shape.fill}" d="${shape.data}"/>`
  }
  const stroke = shape.stroke ? ` stroke="${shape.stroke.colour}" stroke-width="${shape.stroke.width}"` : ''
  return `<circle r="${shape.radius}" fill="${shape.fill}"${stroke}/>`
}
