import { untrack } from 'svelte'
import type { Atlas } from '../../state/atlas.svelte'
import { firstExtent } from '../../content/firstExtent'
import type { MapStop } from '../../state/selection.svelte'
import { registerInView } from '../register/rowHits'
import { featuresInView } from './featuresInView'
import { isPointed, isSameStop, openStop, point } from './mapStops'
import { keyOf } from '../../state/keyEvents'
import type { Map } from '../engine'

/**
 * Handles keys of the focused map in addition to MapLibre's own: Page Down and Page Up step through what is in
 * view, Enter opens the one that they have reached, Home shows the first extent, plus and minus zoom on every layout, t
 * shows and hides the heights of the land.
 * Returns a function that removes the listeners.
 * @param opened called after Enter has opened a panel
 */
export function handleKeys(map: Map, atlas: Atlas, opened: () => void): () => void {
  const { content, selection, visibility, camera, terrain, register, settings } = atlas
  const canvas = map.getCanvas()

  const stopsInView = (): MapStop[] => [
    ...featuresInView(map, content, visibility).map((feature) => ({ kind: 'feature' as const, feature })),
    ...(register ? registerInView(map, settings.language) : []),
  ]
  function step(by: 1 | -1): void {
    const inView = stopsInView()
    const now = selection.mapFocus?.stop
    const at = inView.findIndex((stop) => now && isSameStop(stop, now))
    const next = at < 0 && by < 0 ? inView.length - 1 : (at + by + inView.length) % (inView.length || 1)
    const stop = inView[next] ?? null
    selection.mapFocus = { stop, n: next + 1, of: inView.length }
    point(selection, stop)
  }
  function open(): void {
    const stop = selection.mapFocus?.stop
    if (!stop) return
    openStop(map, atlas, stop, opened)
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
      const { stop } = selection.mapFocus
      if (stop && isPointed(selection, stop)) point(selection, null)
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
