import type { StyleSpecification } from '@maplibre/maplibre-gl-style-spec'
import type { StyleContext } from './context'

/**
 * How many times as high as it is the land is drawn. The Tian Shan is 4 km high on a view that is 1,000 km wide: at its true
 * height nobody would see it.
 */
const exaggeration = 3

/** The parts of a style that show the heights of the land, under a sky. */
export const terrainStyle = ({ palette }: StyleContext): Pick<StyleSpecification, 'terrain' | 'sky'> => ({
  terrain: { source: 'elevation', exaggeration },
  sky: {
    'sky-color': palette.sky,
    'horizon-color': palette.horizon,
    'fog-color': palette.horizon,
    'sky-horizon-blend': 0.8,
    'horizon-fog-blend': 0.6,
    'fog-ground-blend': 0.5,
    // Around a globe the page's paper stays as it is.
    'atmosphere-blend': 0,
  },
})
