import { flushSync, mount, unmount } from 'svelte'
import type { Feature } from '../content/schema'
import type FeatureDetails from './FeatureDetails.svelte'

/**
 * Renders the panel of a feature where nobody sees it, and removes it. The browser has then compiled the scripts and
 * computed the styles that the reader's first choice needs. It takes two tasks, because one would be long. The panel is in
 * the document during the second task only, in which no frame is painted.
 * @param context the contexts of the component that shows panels
 */
export async function warmUpPanel(
  Panel: typeof FeatureDetails,
  feature: Feature,
  context: Map<unknown, unknown>,
): Promise<void> {
  const box = document.createElement('div')
  box.style.cssText = 'position: fixed; width: 20rem; visibility: hidden; contain: layout style paint'
  const panel = mount(Panel, { target: box, props: { feature }, context })
  flushSync()
  await new Promise((resolve) => setTimeout(resolve))
  document.body.append(box)
  box.getBoundingClientRect()
  box.remove()
  await unmount(panel)
}
