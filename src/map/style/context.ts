import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec'
import type { Language } from '../../content/schema'
import type { Theme, Palette } from '../../design/palette'

/** The input of every layer. */
export interface StyleContext {
  palette: Palette
  theme: Theme
  /** Whether the reader's system asks for more contrast. */
  moreContrast: boolean
  language: Language
}

/** A number (px, ems, opacity, or an expression of one) that changes linearly with the zoom. */
export const byZoom = (...stops: [zoom: number, value: number | unknown[]][]): ExpressionSpecification =>
  ['interpolate', ['linear'], ['zoom'], ...stops.flatMap(([zoom, value]) => [zoom, value])] as never

/** The rim that keeps a name readable on the map; `width` in px. */
export const halo = ({ land }: Palette, width: number) => ({
  'text-halo-color': land,
  'text-halo-width': width,
  'text-halo-blur': 0.4,
})
