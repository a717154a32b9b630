/** The layers without text, as SVG. */
import type { PictureFeature, PictureRaster } from './drawStyle'
import type { Color } from '@maplibre/maplibre-gl-style-spec'
import { pathData, type PictureProjection, type Px } from './projection'
import { asHex, type Colour, type LayerStyle } from './layerStyle'

type Attributes = Record<string, string | number | undefined>

/** An element's attributes, without those that are undefined. Numbers are rounded to hundredths. */
const written = (attributes: Attributes): string =>
  Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${typeof value === 'number' ? Math.round(value * 100) / 100 : value}"`)
    .join('')

/** A share as an attribute, whose default is 1. */
const unlessOne = (share: number): number | undefined => (share > 0.995 ? undefined : share)

/** Paths with the same attributes one after the other become one path. */
class Paths {
  readonly #paths: { attributes: string; data: string }[] = []

  add(attributes: Attributes, data: string): void {
    if (!data) return
    const text = written(attributes)
    const last = this.#paths.at(-1)
    if (last?.attributes === text) last.data += data
    else this.#paths.push({ attributes: text, data })
  }

  toString(): string {
    return this.#paths.map(({ attributes, data }) => `<path${attributes} d="${data}"/>`).join('')
  }
}

export function drawBackground(layer: LayerStyle, { view: { width, height } }: PictureProjection): string {
  return `<rect${written({ width, height, fill: layer.colour('background-color').colour })}/>`
}

/** Px. Renderers leave a pale line between the edges of two tiles: a thin stroke covers it. */
const seamWidth = 0.7

export function drawFills(layer: LayerStyle, features: readonly PictureFeature[], frame: PictureProjection): string {
  let paths = ''
  for (const feature of features) {
    if (feature.type !== 'Polygon') continue
    const { colour, opacity } = layer.colour('fill-color', feature)
    const fillOpacity = opacity * layer.value<number>('fill-opacity', feature)
    if (fillOpacity === 0) continue
    const seam = fillOpacity === 1 ? { stroke: colour, 'stroke-width': seamWidth } : {}
    const attributes = written({
      fill: colour,
      'fill-opacity': unlessOne(fillOpacity),
      'fill-rule': 'evenodd',
      ...seam,
    })
    for (const rings of frame.copies(feature.geometry)) paths += `<path${attributes} d="${pathData(rings, 'Z')}"/>`
  }
  return paths
}

export function drawLines(layer: LayerStyle, features: readonly PictureFeature[], frame: PictureProjection): string {
  /** The soft edge of blurred lines is several paths, one upon another. */
  const coats: Paths[] = []
  for (const feature of features) {
    if (feature.type === 'Point') continue
    const width = layer.value<number>('line-width', feature)
    const opacity = layer.value<number>('line-opacity', feature)
    const dashes = layer.value<number[] | undefined>('line-dasharray', feature)
    const attributes = {
      fill: 'none',
      'stroke-linejoin': layer.value<string>('line-join', feature),
      'stroke-linecap': layer.value<string>('line-cap', feature),
      'stroke-dasharray': dashes && dashArray(dashes, width),
    }
    const stroked = (points: readonly (readonly Px[])[], { colour, opacity: share }: Colour) =>
      strokes(width, layer.value<number>('line-blur', feature), opacity * share).forEach((stroke, at) => {
        coats[at] ??= new Paths()
        coats[at].add({ ...attributes, stroke: colour, ...stroke }, pathData(points))
      })
    for (const lines of frame.copies(feature.geometry)) {
      if (layer.has('line-gradient')) {
        for (const { points, colour } of gradientParts(lines, layer)) stroked([points], asHex(colour))
      } else {
        stroked(frame.visibleParts(lines), layer.colour('line-color', feature))
      }
    }
  }
  return coats.join('')
}

/** The number of strokes of a blurred line. */
const softSteps = 3

/** The strokes of a line. `blur` is the width in px of its edge, towards the middle, over which it becomes opaque. */
function strokes(width: number, blur: number, opacity: number): Attributes[] {
  const stroke = (width: number, opacity: number) => ({ 'stroke-width': width, 'stroke-opacity': unlessOne(opacity) })
  if (blur < 0.2) return [stroke(width, opacity)]
  const step = opacity / softSteps
  return Array.from({ length: softSteps }, (_, at) =>
    // With those below it, stroke n has n steps of opacity.
    stroke(width - (2 * blur * (at + 0.5)) / softSteps, step / (1 - at * step)),
  ).filter(({ 'stroke-width': left }) => left > 0)
}

/** Lengths in px. Some renderers draw no round cap on a dash of length 0. */
const dashArray = (lengths: readonly number[], width: number): string =>
  lengths.map((length) => Math.max(0.1, Math.round(length * width * 100) / 100)).join(' ')

/** The number of parts of a line with a gradient, each of which has one colour. */
const gradientSteps = 250

/** A line in parts of one colour. */
function gradientParts(lines: readonly (readonly Px[])[], layer: LayerStyle): { points: Px[]; colour: Color }[] {
  const parts: { points: Px[]; colour: Color }[] = []
  for (const line of lines) {
    const lengths = line.slice(1).map(([x, y], at) => Math.hypot(x - line[at]![0], y - line[at]![1]))
    const step = lengths.reduce((sum, length) => sum + length, 0) / gradientSteps
    if (step === 0) continue
    let index = 0
    const colourOf = (index: number) => layer.value<Color>('line-gradient', undefined, (index + 0.5) / gradientSteps)
    let part = { points: [line[0]!], colour: colourOf(0) }
    /** Px from the start of the line to the start of the segment. */
    let passed = 0
    lengths.forEach((length, at) => {
      const [from, to] = [line[at]!, line[at + 1]!]
      while ((index + 1) * step < passed + length && index < gradientSteps - 1) {
        index++
        const share = (index * step - passed) / length
        const point: Px = [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share]
        const colour = colourOf(index)
        if (String(colour) === String(part.colour)) continue
        part.points.push(point)
        parts.push(part)
        part = { points: [point], colour }
      }
      part.points.push(to)
      passed += length
    })
    parts.push(part)
  }
  return parts.filter(({ colour }) => colour.a > 0)
}

export function drawCircles(layer: LayerStyle, features: readonly PictureFeature[], frame: PictureProjection): string {
  let circles = ''
  for (const feature of features) {
    const strokeWidth = layer.value<number>('circle-stroke-width', feature)
    // MapLibre draws the stroke outside the radius.
    const r = layer.value<number>('circle-radius', feature) + strokeWidth / 2
    const fill = layer.colour('circle-color', feature)
    const stroke = layer.colour('circle-stroke-color', feature)
    for (const [x, y] of frame.copies(feature.geometry).flat(2)) {
      const attributes = { fill: fill.colour, stroke: stroke.colour, 'stroke-width': strokeWidth }
      circles += `<circle${written({ cx: x, cy: y, r, ...attributes })}/>`
    }
  }
  return circles
}

export function drawRasters(layer: LayerStyle, rasters: Iterable<PictureRaster>, frame: PictureProjection): string {
  const { width, height } = frame.view
  let images = ''
  for (const { href, extent } of rasters) {
    const [west, south, east, north] = extent
    const corners = [
      [west, north],
      [east, south],
    ] as const
    for (const [[[left, top], [right, bottom]]] of frame.copies([corners.map(([lon, lat]) => [lon, lat])]) as [
      [Px, Px],
    ][]) {
      images += `<image${written({ x: left, y: top, width: right - left, height: bottom - top, preserveAspectRatio: 'none', href })}/>`
    }
  }
  const contrast = layer.value<number>('raster-contrast')
  const [low, high] = [layer.value<number>('raster-brightness-min'), layer.value<number>('raster-brightness-max')]
  const opacity = unlessOne(layer.value<number>('raster-opacity'))
  // As MapLibre's shader: the contrast first, around the middle, then the brightness.
  const steepness = contrast > 0 ? 1 / (1 - contrast) : 1 + contrast
  const intercept = low + 0.5 * (1 - steepness) * (high - low)
  const transfer = written({ type: 'linear', slope: steepness * (high - low), intercept })
  if (!images || (contrast === 0 && low === 0 && high === 1)) return images && `<g${written({ opacity })}>${images}</g>`
  const channels = ['R', 'G', 'B'].map((channel) => `<feFunc${channel}${transfer}/>`).join('')
  const id = `picture-${layer.layer.id}`
  const region = written({ id, filterUnits: 'userSpaceOnUse', x: 0, y: 0, width, height })
  return [
    `<filter${region} color-interpolation-filters="sRGB"><feComponentTransfer>${channels}</feComponentTransfer></filter>`,
    `<g${written({ opacity, filter: `url(#${id})` })}>${images}</g>`,
  ].join('')
}
