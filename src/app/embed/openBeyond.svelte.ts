import type { Atlas } from '../../state/atlas.svelte'
import { atlasLink } from './atlasLink'

/**
 * Opens the atlas in a new tab when the reader's act leads to what the frame does not show: the article, another tab, the
 * directions or, without a map, a ride. The frame stays as it was. Call it in a component.
 */
export function openBeyond(atlas: Atlas, { hasMap }: { hasMap: boolean }): void {
  const { sidebar, directions, rides } = atlas
  // The frame has no list.
  sidebar.home = 'place'
  /** What the address asks for at first is not an act of the reader. */
  let isAct = false
  $effect(() => {
    const hasLeft = sidebar.tab !== 'place' || directions.isOpen || (!hasMap && rides.current !== null)
    if (hasLeft && isAct) window.open(atlasLink(atlas, location), '_blank', 'noopener')
    isAct = true
    if (!hasLeft) return
    sidebar.tab = 'place'
    directions.close()
    if (!hasMap) rides.end()
  })
}
