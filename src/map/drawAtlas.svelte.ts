import { untrack } from 'svelte'
import type { Attachment } from 'svelte/attachments'
import type { Atlas } from '../model/atlas.svelte'
import { firstExtent } from '../story/extent'
import type { Map, StyleSpecification } from './engine'
import { loadLabelFonts } from './fonts'
import { frame, frameAll, frameStop } from './frame'
import { followPointer } from './followPointer'
import { offState } from './offState'
import { mapStyle, type MapState, type StyleInput } from './style'
import { storySources } from './storySources'

export type Phase = 'loading' | 'ready' | 'failed'

/** Opens the map in the element and keeps it equal to the model for as long as the element lives. */
export function drawAtlas(
  atlas: Atlas,
  report: (phase: Phase, reason?: 'webgl' | 'load') => void,
): Attachment<HTMLElement> {
  return (container) => {
    let closed = false
    let stop = () => {}

    async function open(): Promise<void> {
      if (!document.createElement('canvas').getContext('webgl2')) return report('failed', 'webgl')
      const { story, words } = atlas
      const look = lookOf(atlas)
      const loading = Promise.all([import('./engine'), loadLabelFonts(look.language)])
      const sources = storySources(story)
      const base = document.baseURI.replace(/[^/]*([?#].*)?$/, '')
      const style = (wanted: Look) => mapStyle({ story, sources, base, state: stateOf(atlas), ...wanted })
      const [{ openMap }] = await loading
      if (closed) return
      const map = openMap(container, { style: style(look), extent: firstExtent(story), words })
      map.once('style.load', () => {
        const undo = $effect.root(() => keepEqual(map, atlas, style, look))
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

type Look = Pick<StyleInput, 'language' | 'appearance'>
const lookOf = ({ settings: { language, appearance } }: Atlas): Look => ({ language, appearance })
const stateOf = (atlas: Atlas): MapState => ({
  selected: atlas.selected?.id ?? '',
  hovered: atlas.hovered ?? '',
  lit: atlas.lit,
  ...offState(atlas),
})

/** One effect for each thing that can change; `drawn` is the look that the map was opened with. */
function keepEqual(map: Map, atlas: Atlas, style: (look: Look) => StyleSpecification, drawn: Look): void {
  $effect(() => {
    const wanted = lookOf(atlas)
    if (wanted.language === drawn.language && wanted.appearance === drawn.appearance) return
    drawn = wanted
    void loadLabelFonts(wanted.language).then(() => {
      if (drawn === wanted) map.setStyle({ ...style(wanted), projection: map.getStyle().projection }, { diff: true })
    })
  })
  $effect(() => void map.setGlobalStateProperty('selected', atlas.selected?.id ?? ''))
  $effect(() => void map.setGlobalStateProperty('hovered', atlas.hovered ?? ''))
  $effect(() => void map.setGlobalStateProperty('lit', atlas.lit))
  $effect(() => {
    const { off, freed } = offState(atlas)
    map.setGlobalStateProperty('off', off)
    map.setGlobalStateProperty('freed', freed)
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
