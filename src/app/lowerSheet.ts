import type { Atlas } from '../state/atlas.svelte'
import { addressOf } from '../state/url/atlasAddress'

/**
 * Lowers the sheet in a small frame, where it and the tools would cover most of the map. A link to a panel keeps it open.
 * The page around a frame may give it its size after it has loaded, so the sheet follows until something else moves it.
 */
export function lowerSheet(atlas: Atlas, small: MediaQueryList): void {
  const { sidebar } = atlas
  const { at, way, follow, view } = addressOf(atlas)
  if (at || way || follow || view) return
  let { sheet } = sidebar
  const adapt = () => {
    if (sidebar.sheet === sheet) sidebar.sheet = sheet = small.matches ? 'peek' : 'half'
  }
  adapt()
  small.addEventListener('change', adapt)
}
