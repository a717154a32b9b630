import { untrack } from 'svelte'
import type { Attachment } from 'svelte/attachments'
import type { Atlas } from '../model/atlas.svelte'
import { firstExtent } from '../story/extent'
import { drawWay } from './drawWay'
import type { Map } from './engine'
import { loadLabelFonts } from './fonts'
import { frame, frameExtent } from './frame'
import { followPointer } from './followPointer'
import { mapStyle } from './style'
import { storySources } from './storySources'
import { waySource } from './wayLayers'

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
        sources: { ...sources, way: waySource(atlas.way.drawn) },
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
  $effect(() => void map.setGlobalStateProperty('selected', selectedOn(atlas)))
  $effect(() => void map.setGlobalStateProperty('hovered', atlas.hovered ?? ''))
  $effect(() => {
    const feature = atlas.framed && atlas.story.byId.get(atlas.framed.id)
    if (feature) frame(map, feature)
  })
  $effect(() => drawWay(map, atlas.way.drawn))
  $effect(() => {
    if (atlas.looked) frameExtent(map, atlas.looked.extent)
  })
  $effect(() => followPointer(map, atlas))
}

/** While a way is asked for it is what is lit. */
const selectedOn = (atlas: Atlas): string => (atlas.way.isOpen ? '' : (atlas.selected?.id ?? ''))

const currentState = (atlas: Atlas) => ({
  selected: { default: selectedOn(atlas) },
  hovered: { default: atlas.hovered ?? '' },
})
