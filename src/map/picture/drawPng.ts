import type { Picture, PictureRequest } from '../../state/pictures.svelte'
import { encodePng } from './encodePng'
import { kmAcross } from '../kmAcross'
import { paintFrame } from './frame/paintFrame'
import { frameOf, vehicleOf } from './pictureFrame'
import { drawPictureMap, pngPixelRatio, type PictureSource } from './pictureMap'
import { creditTexts, headingOf, pictureFileName } from './pictureTexts'

/** Screens have 96 CSS px to an inch. */
const pixelsPerInch = 96 * pngPixelRatio

/** Draws the present view of the map as PNG, with two pixels to a CSS px. */
export async function draw(source: PictureSource, request: PictureRequest): Promise<Picture> {
  const { atlas } = source
  const drawn = await drawPictureMap(source, request, pngPixelRatio, false)
  try {
    const { map, context, size } = drawn
    const frame = request.framed === false ? { ...size, mapTop: 0, items: [] } : await frameOf(drawn, atlas)
    const { width, height, mapTop, items } = frame
    const canvas = new OffscreenCanvas(width * pngPixelRatio, height * pngPixelRatio)
    const painter = canvas.getContext('2d')!
    painter.scale(pngPixelRatio, pngPixelRatio)
    painter.fillStyle = context.palette.paper
    painter.fillRect(0, 0, width, height)
    painter.save()
    painter.beginPath()
    painter.rect(0, mapTop, size.width, size.height)
    painter.clip()
    painter.translate(0, mapTop)
    painter.drawImage(map.getCanvas(), 0, 0, size.width, size.height)
    paintFrame(painter, vehicleOf(map, atlas, context), 'ltr')
    painter.restore()
    paintFrame(painter, items, atlas.settings.direction)
    const { title, subtitle } = headingOf(atlas)
    const texts = {
      Title: [title, subtitle].filter(Boolean).join(' · '),
      Copyright: creditTexts().join(' · '),
      ...(location.protocol.startsWith('http') && { Source: location.href }),
      'Creation Time': new Date().toUTCString(),
    }
    const blob = await encodePng(painter.getImageData(0, 0, canvas.width, canvas.height), { texts, pixelsPerInch })
    return { blob, width, height, fileName: pictureFileName(atlas, 'png'), signs: drawn.signs, kmAcross: kmAcross(map) }
  } finally {
    drawn.remove()
  }
}
