import { flushSync, mount, unmount } from 'svelte'
import type { Atlas } from '../model/atlas.svelte'
import { later } from './later'

/**
 * Draws the panel of a feature where nobody sees it, and takes it away in the same task in which it came into the page: scripts,
 * styles and fonts have been used then, and the reader's first choice is drawn as fast as the next. In two tasks, as one would be long;
 * no frame comes between them, so what the panel draws after its painting is not drawn.
 */
export async function rehearse(atlas: Atlas): Promise<void> {
  const feature = atlas.story.features[0]
  if (!feature || atlas.selected) return
  const { default: ThingPanel } = await later.thing.load()
  const box = document.createElement('div')
  box.style.cssText = 'position: fixed; width: 20rem; visibility: hidden; contain: layout style paint'
  const panel = mount(ThingPanel, { target: box, props: { atlas, feature } })
  flushSync()
  await new Promise((resolve) => setTimeout(resolve))
  document.body.append(box)
  box.getBoundingClientRect()
  box.remove()
  await unmount(panel)
}
