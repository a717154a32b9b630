import { untrack } from 'svelte'
import type { Attachment } from 'svelte/attachments'
import type { Atlas } from '../model/atlas.svelte'
import { loadLabelFonts } from './fonts'

export type Phase = 'loading' | 'ready' | 'failed'
export type Report = (phase: Phase, reason?: 'webgl' | 'load') => void

/** Opens the map in the element. All that draws it comes after the text, at once and side by side. */
export function openAtlas(atlas: Atlas, report: Report, openedByKey: () => void): Attachment<HTMLElement> {
  return (container) => {
    let closed = false
    let stop = () => {}

    async function open(): Promise<void> {
      if (!document.createElement('canvas').getContext('webgl2')) return report('failed', 'webgl')
      const [engine, { drawAtlas }] = await Promise.all([
        import('./engine'),
        import('./drawAtlas.svelte'),
        loadLabelFonts(atlas.settings.language),
      ])
      if (!closed) stop = drawAtlas(container, atlas, engine, report, openedByKey)
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
