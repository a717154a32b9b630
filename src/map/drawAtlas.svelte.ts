import { untrack } from 'svelte'
import type { Attachment } from 'svelte/attachments'
import type { Atlas } from '../model/atlas.svelte'
import { firstExtent } from '../story/extent'
import type { Map } from './engine'
import { loadLabelFonts } from './fonts'
import { frame, frameAll, frameStop } from './frame'
import { followPointer } from './followPointer'
import { offState } from './offState'
import { mapStyle } from './style'
import { storySources } from './storySources'

export type MapState = 'loading' | 'ready' | 'failed'

/** Opens the map in the element and keeps it equal to the model for as long as the element lives. */
export function drawAtlas(
  atlas: Atlas,
  report: (state: MapState, reason?: 'webgl' | 'load') => void,
): Attachment<HTMLElement> {
  return (container) => {
    let closed = false
    let stop = () => {}
    const { story, settings } = atlas
    const sources = storySources(story)
    const base = document.baseURI.replace(/[^/]*([?#].*)?$/, '')
    const style = () =>
      mapStyle({
        story,
        sources,
        language: settings.language,
        appearance: settings.appearance,
        base,
      })

    async function open(): Promise<void> {
      const [{ openMap }] = await Promise.all([import('./engine'), loadLabelFonts(settings.language)])
      if (closed) return
      if (!document.createElement('canvas').getContext('webgl2')) return report('failed', 'webgl')
      const map = openMap(container, { style: style(), extent: firstExtent(story), words: atlas.words })
      map.once('style.load', () => {
        const undo = $effect.root(() => keepEqual(map, atlas, style))
        stop = () => {
          undo()
          map.remove()
        }
      })
      stop = () => map.remove()
      map.once('idle', () => report('ready'))
    }
    untrack(() => {
      report('loading')
      open().catch(() => report('failed', 'load'))
    })
    return () => {
      closed = true
      stop()
    }
  }
}

/** One effect for each thing that can change. */
function keepEqual(map: Map, atlas: Atlas, style: () => ReturnType<typeof mapStyle>): void {
  let drawn = untrack(style)
  $effect(() => {
    const wanted = style()
    const { language } = atlas.settings
    if (JSON.stringify(wanted.layers) === JSON.stringify(drawn.layers)) return
    drawn = wanted
    void loadLabelFonts(language).then(() => {
      if (drawn !== wanted) return
      map.setStyle({ ...wanted, projection: map.getStyle().projection, state: currentState(atlas) }, { diff: true })
    })
  })
  $effect(() => void map.setGlobalStateProperty('selected', atlas.selected?.id ?? ''))
  $effect(() => void map.setGlobalStateProperty('hovered', atlas.hovered ?? ''))
  $effect(() => void map.setGlobalStateProperty('lit', atlas.lit))
  $effect(() => {
    const off = offState(atlas)
    for (const [name, value] of Object.entries(off)) map.setGlobalStateProperty(name, value)
  })
  $effect(() => {
    const { framed, story } = atlas
    if (!framed) return
    if ('position' in framed) return frameStop(map, framed.position)
    if ('ids' in framed) return frameAll(map, story, framed.ids)
    const feature = story.byId.get(framed.id)
    if (feature) frame(map, feature)
  })
  $effect(() => followPointer(map, atlas))
}

const currentState = (atlas: Atlas) => ({
  selected: { default: atlas.selected?.id ?? '' },
  hovered: { default: atlas.hovered ?? '' },
  lit: { default: atlas.lit },
  off: { default: offState(atlas).off },
  freed: { default: offState(atlas).freed },
})
