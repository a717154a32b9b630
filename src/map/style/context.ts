import type { Language } from '../../content/schema'
import type { Theme, Palette } from '../../design/palette'

/** The settings that every layer depends on. */
export interface StyleContext {
  palette: Palette
  theme: Theme
  /** Whether the reader's system asks for more contrast. */
  moreContrast: boolean
  language: Language
}

/** Paint properties of a rim in the colour of the land that keeps a name readable. `width` in px. */
export const halo = ({ land }: Palette, width: number) => ({
  'text-halo-color': land,
  'text-halo-width': width,
  'text-halo-blur': 0.4,
})
