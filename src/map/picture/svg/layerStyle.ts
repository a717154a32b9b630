import {
  featureFilter,
  latest,
  normalizePropertyExpression,
  type Color,
  type FeatureFilter,
  type LayerSpecification,
  type StylePropertyExpression,
  type StylePropertySpecification,
} from '@maplibre/maplibre-gl-style-spec'
import type { PictureFeature } from './drawStyle'

/** The properties that are drawn, by type of layer. Those of the atlas's style that make no difference here are missing. */
export const layerProperties: Readonly<Record<string, readonly string[]>> = {
  background: ['background-color'],
  raster: ['raster-opacity', 'raster-contrast', 'raster-brightness-min', 'raster-brightness-max'],
  fill: ['fill-color', 'fill-opacity'],
  line: [
    'line-color',
    'line-width',
    'line-opacity',
    'line-blur',
    'line-dasharray',
    'line-gradient',
    'line-join',
    'line-cap',
  ],
  circle: ['circle-radius', 'circle-color', 'circle-stroke-color', 'circle-stroke-width'],
  symbol: [
    'symbol-placement',
    'symbol-spacing',
    'icon-image',
    'icon-size',
    'icon-padding',
    'icon-allow-overlap',
    'icon-overlap',
    'symbol-sort-key',
    'text-field',
    'text-font',
    'text-size',
    'text-color',
    'text-halo-color',
    'text-halo-width',
    'text-letter-spacing',
    'text-transform',
    'text-max-width',
    'text-padding',
    'text-optional',
    'text-anchor',
    'text-variable-anchor',
    'text-variable-anchor-offset',
    'text-radial-offset',
    'text-justify',
  ],
}

type Values = Record<string, unknown>

/** Some values are read at the zoom of the tiles, as MapLibre makes its tiles ready for drawing. */
interface Zooms {
  zoom: number
  tiles: number
}

/** A layer with its filter and the values of its properties, at one zoom and in one global state. */
export class LayerStyle {
  readonly layer: LayerSpecification
  readonly #zooms: Zooms
  readonly #filter: FeatureFilter
  readonly #expressions = new Map<string, StylePropertyExpression>()

  constructor(layer: LayerSpecification, zoom: number, state: Values) {
    this.layer = layer
    this.#zooms = { zoom, tiles: Math.floor(zoom) }
    this.#filter = featureFilter('filter' in layer ? layer.filter : undefined, layer.id, state)
    const written: Values = { ...layer.layout, ...layer.paint }
    const specifications = latest as unknown as Record<string, Record<string, StylePropertySpecification>>
    for (const name of layerProperties[layer.type] ?? []) {
      const group = specifications[`paint_${layer.type}`]![name] ? 'paint' : 'layout'
      const specification = specifications[`${group}_${layer.type}`]![name]!
      const value = written[name] ?? specification.default
      if (value === undefined) continue
      this.#expressions.set(
        name,
        normalizePropertyExpression(value as never, `${layer.id}.${name}`, specification, state),
      )
    }
  }

  /** Whether the layer is drawn at this zoom. */
  get isDrawn(): boolean {
    const { minzoom = 0, maxzoom = Infinity, layout } = this.layer
    const { zoom } = this.#zooms
    return zoom >= minzoom && zoom < maxzoom && layout?.visibility !== 'none'
  }

  has(property: string): boolean {
    return this.#expressions.has(property)
  }

  /** The features that pass the layer's filter. */
  matching(features: Iterable<PictureFeature>): PictureFeature[] {
    const globals = { zoom: this.#zooms.tiles }
    return [...features].filter((feature) => this.#filter.filter(globals, evaluated(feature)))
  }

  /** The value of a property, of the type that the style specification gives it. Undefined where it has none. */
  value<T>(property: string, feature?: PictureFeature, lineProgress?: number): T {
    const globals = { zoom: this.#zooms.zoom, ...(lineProgress !== undefined && { lineProgress }) }
    return this.#expressions.get(property)?.evaluate(globals, feature && evaluated(feature), {}) as T
  }

  /** A colour as attributes of an element: programs that draw on paper do not read `rgba()`. */
  colour(property: string, feature?: PictureFeature): Colour {
    return asHex(this.value<Color>(property, feature))
  }
}

/** A colour as `#rrggbb`, and its opacity. */
export interface Colour {
  colour: string
  opacity: number
}

export function asHex({ rgb: [red, green, blue, opacity] }: Color): Colour {
  const hex = (share: number) =>
    Math.round(share * 255)
      .toString(16)
      .padStart(2, '0')
  return { colour: `#${hex(red)}${hex(green)}${hex(blue)}`, opacity }
}

const evaluated = ({ id, type, properties }: PictureFeature) => ({
  type,
  properties,
  ...(id !== undefined && { id }),
})
