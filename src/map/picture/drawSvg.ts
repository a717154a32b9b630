import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec'
import type { Extent } from '../../geometry/extent'
import { panelMessagesIn } from '../../i18n/panelMessages'
import type { Picture, PictureRequest } from '../../state/pictures.svelte'
import type { Engine, Map } from '../engine'
import { fonts } from '../style/fonts'
import { kmAcross } from '../kmAcross'
import { isReadThroughTexture } from '../style/readback'
import { drawStyle, type PictureFeature, type PictureFont } from './svg/drawStyle'
import { encodePng } from './encodePng'
import { escapeXml } from '../../content/xml'
import { frameSvg } from './frame/frameSvg'
import { pictureFont } from './svg/pictureFont'
import { frameOf, vehicleOf } from './pictureFrame'
import { drawPictureMap, type PictureMap, type PictureSource } from './pictureMap'
import { creditTexts, headingOf, pictureFileName } from './pictureTexts'
import { placedLabels } from './placedLabels'
import { pictureFeature, styleFeatures } from './svg/styleFeatures'
import { symbolImage } from './svg/symbolImage'

/** The layers that an SVG has as one image: it is drawn below all others. */
const imageLayers = ['land', 'relief']

/** Draws the present view of the map as SVG, in Web Mercator and with north at the top. The relief is an image in it. */
export async function draw(source: PictureSource, request: PictureRequest): Promise<Picture> {
  const { atlas, engine } = source
  const drawn = await drawPictureMap(source, request, 1, true)
  try {
    const { map, style, context, size } = drawn
    const frame = request.framed === false ? { ...size, mapTop: 0, items: [] } : await frameOf(drawn, atlas)
    const { width, height, mapTop, items } = frame
    const features = featuresOf(drawn)
    // The layers are hidden for the image after their features have been read.
    const [relief, extent] = [await reliefOf(map, size, engine), extentOf(map)]
    const { lng, lat } = map.getCenter()
    const content = drawStyle({
      // The image has the relief as it is drawn at this zoom and in this theme.
      style: {
        ...style,
        layers: style.layers.map((layer) => (layer.type === 'raster' ? { ...layer, paint: {} } : layer)),
      },
      view: { center: [lng, lat], zoom: map.getZoom(), ...size },
      featuresOf: (layer) => features.get(layer.id) ?? [],
      images: symbolImage,
      fontOf: pictureFont,
      textWidth: textWidths(),
      rastersOf: () => [{ href: relief, extent }],
    })
    const { title, subtitle } = headingOf(atlas)
    const description = [
      subtitle,
      panelMessagesIn(context.language).picture.projection,
      atlas.terrain.isOn && panelMessagesIn(context.language).terrain.notInDrawing,
      panelMessagesIn(context.language).picture.mapData(creditTexts().join(' · ')),
    ].filter(Boolean)
    const svg = [
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" xml:lang="${context.language}">`,
      `<title>${escapeXml(title)}</title>`,
      `<desc>${escapeXml(description.join('\n'))}</desc>`,
      `<clipPath id="map-edge"><rect width="${size.width}" height="${size.height}"/></clipPath>`,
      `<rect width="${width}" height="${height}" fill="${context.palette.paper}"/>`,
      `<g transform="translate(0 ${mapTop})"><g clip-path="url(#map-edge)">`,
      content,
      frameSvg(vehicleOf(map, atlas, context), 'ltr'),
      '</g></g>',
      frameSvg(items, atlas.settings.direction),
      '</svg>',
    ]
    const blob = new Blob([svg.filter(Boolean).join('\n'), '\n'], { type: 'image/svg+xml' })
    return { blob, width, height, fileName: pictureFileName(atlas, 'svg'), signs: drawn.signs, kmAcross: kmAcross(map) }
  } finally {
    drawn.remove()
  }
}

/** The features of each layer: of the names those that the map has placed, of other layers those of its sources. */
function featuresOf({ map, style }: PictureMap): ReadonlyMap<string, PictureFeature[]> {
  const state = Object.fromEntries(
    Object.entries(style.state ?? {}).map(([name, value]) => [name, (value as { default: unknown }).default]),
  )
  const ofTiles = new globalThis.Map<string, PictureFeature[]>()
  const tileFeatures = (source: string, sourceLayer: string) => {
    const key = `${source} ${sourceLayer}`
    const known = ofTiles.get(key)
    if (known) return known
    const features = map.querySourceFeatures(source, { sourceLayer }).flatMap(pictureFeature)
    ofTiles.set(key, features)
    return features
  }
  const featuresOfLayer = (layer: LayerSpecification): PictureFeature[] => {
    if (layer.type === 'symbol') return map.getLayer(layer.id) ? placedLabels(map, layer, state) : []
    if (layer.type === 'background' || layer.type === 'raster') return []
    const sourceLayer = 'source-layer' in layer ? layer['source-layer'] : undefined
    return sourceLayer === undefined ? styleFeatures(style, layer) : tileFeatures(layer.source as string, sourceLayer)
  }
  return new globalThis.Map(style.layers.map((layer) => [layer.id, featuresOfLayer(layer)]))
}

/** What a map without a turn shows. */
function extentOf(map: Map): Extent {
  const { clientWidth, clientHeight } = map.getContainer()
  const [start, end] = [map.unproject([0, 0]), map.unproject([clientWidth, clientHeight])]
  return [start.lng, end.lat, end.lng, start.lat]
}

/** Draws land and relief alone. Returns the image as a data URL. */
async function reliefOf(
  map: Map,
  { width, height }: PictureMap['size'],
  { drawn }: Pick<Engine, 'drawn'>,
): Promise<string> {
  for (const id of map.getLayersOrder()) {
    if (!imageLayers.includes(id)) map.setLayoutProperty(id, 'visibility', 'none')
  }
  await drawn(map)
  const canvas = new OffscreenCanvas(width, height)
  const painter = canvas.getContext('2d')!
  painter.drawImage(map.getCanvas(), 0, 0, width, height)
  // The browser's own encoder writes noise where the page has to read canvases in another way.
  const image = isReadThroughTexture()
    ? await encodePng(painter.getImageData(0, 0, width, height), { texts: {}, pixelsPerInch: 96 })
    : await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.85 })
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(reader.result as string)
    reader.onerror = () => reject(reader.error!)
    reader.readAsDataURL(image)
  })
}

/** The families of the page for the fonts of an SVG. */
const pageFamily = ({ family, style }: PictureFont): string =>
  style === 'italic' ? fonts.serifItalic : family.startsWith('Inter') ? fonts.sans : 'Atlas Serif'

function textWidths(): (text: string, font: PictureFont) => number {
  const size = 100
  const context = new OffscreenCanvas(1, 1).getContext('2d')!
  return (text, font) => {
    context.font = `${font.style ?? 'normal'} ${font.weight ?? 400} ${size}px "${pageFamily(font)}", sans-serif`
    return context.measureText(text).width / size
  }
}
