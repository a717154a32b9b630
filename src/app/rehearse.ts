import { flushSync, mount, unmount } from 'svelte'
import type { Atlas } from '../state/atlas.svelte'
import type FeaturePanel from '../features/details/FeaturePanel.svelte'

/**
 * Draws the panel of a feature where nobody sees it, and takes it away in the same task in which it came into the page: scripts,
 * styles and fonts have been used then, and the reader's first choice is drawn as fast as the next. In two tasks, as one would be long;
 * no frame comes between them, so what the panel draws after its painting is not drawn.
 */
export async function rehearse(Panel: typeof FeaturePanel, atlas: Atlas): Promise<void> {
  const feature = atlas.content.features[0]
  if (!feature || atlas.selected) return
  const box = document.createElement('div')
  box.style.cssText = 'position: fixed; width: 20rem; visibility: hidden; contain: layout style paint'
  const panel = mount(Panel, { target: box, props: { atlas, feature } })
  flushSync()
  await new Promise((resolve) => setTimeout(resolve))
  document.body.append(box)
  box.getBoundingClientRect()
  box.remove()
  await unmount(panel)
}
