import { untrack } from 'svelte'
import type { Attachment } from 'svelte/attachments'
import type { Atlas } from '../state/atlas.svelte'
import { loadLabelFonts } from './style/fonts'
import { workerArrives } from './worker'

export type Phase = 'loading' | 'ready' | 'failed'
/** Why there is no map, or, where it is ready all the same, what of it is missing. */
export type Reason = 'webgl' | 'load' | 'lost' | 'basemap'
export type Report = (phase: Phase, reason?: Reason) => void

/**
 * Opens the map in the element. All that draws it comes after the text, at once and side by side.
 * @param hasPlaceholder whether a placeholder covers the map until it has drawn
 */
export function openAtlas(
  atlas: Atlas,
  hasPlaceholder: boolean,
  report: Report,
  openedByKey: () => void,
): Attachment<HTMLElement> {
  return (container) => {
    let closed = false
    let stop = () => {}

    async function open(): Promise<void> {
      if (!document.createElement('canvas').getContext('webgl2')) return report('failed', 'webgl')
      const worker = workerArrives()
      // It is waited for below; until then a failure is nobody's.
      worker.catch(() => undefined)
      const drawing = import('./syncMap.svelte')
      // Where it cannot be read, the map asks again and says so.
      drawing.then(({ prefetchBasemap }) => closed || prefetchBasemap(container, atlas)).catch(() => undefined)
      const [engine, { drawAtlas }] = await Promise.all([
        import('./engine'),
        drawing,
        loadLabelFonts(atlas.settings.language),
      ])
      if (closed) return
      stop = drawAtlas(container, atlas, engine, hasPlaceholder, report, openedByKey)
      // Without its worker the map would wait for ever, and say nothing.
      await worker
    }
    untrack(() => {
      report('loading')
      open().catch(() => {
        if (closed) return
        stop()
        stop = () => {}
        report('failed', 'load')
      })
    })
    return () => {
      closed = true
      stop()
    }
  }
}
