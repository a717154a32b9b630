import type { Atlas } from '../../state/atlas.svelte'
import { firstExtent } from '../../geometry/extent'
import { featuresInView } from './featuresInView'
import type { Map } from '../engine'

/**
 * The keys of a focused map besides MapLibre's own: Page Down and Page Up step through what is in view, from west to
 * east, Enter opens what they stand on, Home shows the whole. Returns what undoes it.
 * @param opened called after Enter has chosen a feature, so that the page can take the reader to its words
 */
export function followKeys(
  map: Map,
  { content, selection, visibility, camera, navigation }: Atlas,
  opened: () => void,
): () => void {
  const canvas = map.getCanvas()

  function step(by: 1 | -1): void {
    const inView = featuresInView(map, content, visibility)
    const at = inView.findIndex(({ id }) => id === selection.mapFocus?.feature?.id)
    const next = at < 0 && by < 0 ? inView.length - 1 : (at + by + inView.length) % (inView.length || 1)
    const feature = inView[next] ?? null
    selection.mapFocus = { feature, n: next + 1, of: inView.length }
    selection.hovered = feature?.id ?? null
  }
  function open(): void {
    const id = selection.mapFocus?.feature?.id
    if (!id) return
    navigation.select(id)
    opened()
  }
  const acts: Record<string, () => void> = {
    PageDown: () => step(1),
    PageUp: () => step(-1),
    Enter: open,
    Home: () => camera.fit({ extent: firstExtent(content) }),
  }
  const keydown = (event: KeyboardEvent) => {
    const act = acts[event.key]
    if (!act || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    act()
  }
  const blur = () => {
    if (!selection.mapFocus) return
    if (selection.hovered === selection.mapFocus.feature?.id) selection.hovered = null
    selection.mapFocus = null
  }
  canvas.addEventListener('keydown', keydown)
  canvas.addEventListener('blur', blur)
  return () => {
    canvas.removeEventListener('keydown', keydown)
    canvas.removeEventListener('blur', blur)
  }
}
