import { untrack } from 'svelte'
import type { Atlas } from '../../state/atlas.svelte'
import { firstExtent } from '../../content/firstExtent'
import { featuresInView } from './featuresInView'
import { keyOf } from '../../state/keyEvents'
import type { Map } from '../engine'

/**
 * Handles keys of the focused map in addition to MapLibre's own: Page Down and Page Up step through the features in
 * view, Enter selects the one that they have reached, Home shows the first extent, plus and minus zoom on every layout, t
 * shows and hides the heights of the land.
 * Returns a function that removes the listeners.
 * @param opened called after Enter has selected a feature
 */
export function handleKeys(
  map: Map,
  {
    content,
    selection,
    visibility,
    camera,
    navigation,
    terrain,
  }: Pick<Atlas, 'content' | 'selection' | 'visibility' | 'camera' | 'navigation' | 'terrain'>,
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
  // MapLibre goes by the code of the key, which is another on layouts such as AZERTY, and zooms by two levels with Shift.
  const zoom = (by: 1 | -1) => (originalEvent: KeyboardEvent) =>
    void map.zoomTo(Math.round(map.getZoom()) + by, { duration: 300 }, { originalEvent })
  const actions: Record<string, (event: KeyboardEvent) => void> = {
    '+': zoom(1),
    '=': zoom(1),
    '-': zoom(-1),
    PageDown: () => step(1),
    PageUp: () => step(-1),
    Enter: open,
    ...(terrain.isOffered && { t: () => void (terrain.isOn = !terrain.isOn) }),
    Home: () => camera.fit({ extent: firstExtent(content) }),
  }
  const keydown = (event: KeyboardEvent) => {
    const action = actions[keyOf(event)]
    if (!action) return
    event.preventDefault()
    event.stopPropagation()
    action(event)
  }
  // Svelte may remove the focused canvas in an effect, which fires `blur`. In an effect the state may change only untracked.
  const blur = () =>
    untrack(() => {
      if (!selection.mapFocus) return
      if (selection.hovered === selection.mapFocus.feature?.id) selection.hovered = null
      selection.mapFocus = null
    })
  canvas.addEventListener('keydown', keydown)
  canvas.addEventListener('blur', blur)
  return () => {
    canvas.removeEventListener('keydown', keydown)
    canvas.removeEventListener('blur', blur)
    blur()
  }
}
