/**
 * Draws the layers of a map style as SVG, without MapLibre's runtime and without a page: the cards of the build, and the
 * pictures that readers save as SVG. The map is in Web Mercator, with north at the top. It draws the kinds of layers and the
 * properties that the atlas's own style has (`layerProperties`).
 */
import type { LayerSpecification, StyleSpecification } from '@maplibre/maplibre-gl-style-spec'
import type { Extent } from '../../../geometry/extent'
import type { Position } from '../../../geometry/position'
import { PictureProjection } from './projection'
import { drawLabels, type Box, type PlacedLabel } from './labels'
import { LayerStyle } from './layerStyle'
import { drawBackground, drawCircles, drawFills, drawLines, drawRasters } from './shapes'

export interface PictureView {
  center: Position
  /** As MapLibre's: the world is 512 px wide at zoom 0. */
  zoom: number
  /** In CSS px. */
  width: number
  height: number
}

export interface PictureFeature {
  id?: string | number
  type: 'Point' | 'LineString' | 'Polygon'
  /** In degrees: the rings of polygons, or the lines. A point is `[[position]]`. */
  geometry: readonly (readonly Position[])[]
  properties: Record<string, unknown>
  /** Where a running map has put the name and the icon. Without it the renderer places them. */
  placed?: PlacedLabel
}

export interface PictureRaster {
  /** A data URL. */
  href: string
  extent: Extent
}

export interface PictureFont {
  /** As the attribute `font-family` has it. */
  family: string
  weight?: number
  style?: 'italic'
}

/** An image of the style. `svg` is drawn around the origin. */
export interface PictureImage {
  width: number
  height: number
  svg: string
}

/** A text in one line, as path data: font units, upwards, from the start of its baseline. */
export interface TextOutline {
  data: string
  /** In ems. */
  width: number
  unitsPerEm: number
}

export interface PictureInput {
  /** The defaults of its `state` are the values of the global state. */
  style: StyleSpecification
  view: PictureView
  /** The features of a layer's source and source layer. The layer's filter is applied to them. */
  featuresOf: (layer: LayerSpecification) => Iterable<PictureFeature>
  /** The image of an `icon-image`. */
  images: (id: string) => PictureImage | undefined
  /** The font of a `text-font`. */
  fontOf: (name: string) => PictureFont
  /** The width of a text in ems, for the choice of its place. */
  textWidth: (text: string, font: PictureFont) => number
  /** Draws a text as an outline. Where it is missing or returns null, the text is a `<text>`. `spacing` is in ems. */
  outlineOf?: (text: string, font: PictureFont, spacing: number) => TextOutline | null
  /** Parts of the picture in px, as [left, top, right, bottom], that names and icons leave free. */
  reserved?: readonly Box[]
  /** The images of a raster layer. Without it raster layers are left out. */
  rastersOf?: (layer: LayerSpecification) => Iterable<PictureRaster>
}

/** Returns SVG elements without the outer `<svg>`, whose `viewBox` is `0 0 width height`. Ids in it begin with `picture-`. */
export function drawStyle(input: PictureInput): string {
  const { style, view, featuresOf, rastersOf } = input
  const frame = new PictureProjection(view)
  const state = Object.fromEntries(
    Object.entries(style.state ?? {}).map(([name, value]) => [name, (value as { default: unknown }).default]),
  )
  const layers = style.layers.map((layer) => new LayerStyle(layer, view.zoom, state)).filter((layer) => layer.isDrawn)
  const features = (layer: LayerStyle) => layer.matching(featuresOf(layer.layer))
  const labels = drawLabels(
    layers.filter(({ layer }) => layer.type === 'symbol').map((layer) => ({ layer, features: features(layer) })),
    frame,
    input,
  )
  return layers
    .map((layer) => {
      switch (layer.layer.type) {
        case 'background':
          return drawBackground(layer, frame)
        case 'raster':
          return rastersOf ? drawRasters(layer, rastersOf(layer.layer), frame) : ''
        case 'fill':
          return drawFills(layer, features(layer), frame)
        case 'line':
          return drawLines(layer, features(layer), frame)
        case 'circle':
          return drawCircles(layer, features(layer), frame)
        case 'symbol':
          return labels.get(layer) ?? ''
        default:
          throw new Error(`no drawing for layers of type ${layer.layer.type}`)
      }
    })
    .join('')
}
