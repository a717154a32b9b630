import { untrack } from 'svelte'
import type { Attachment } from 'svelte/attachments'
import type { Atlas } from '../state/atlas.svelte'
import { labelLetters, loadLabelFonts } from './style/fonts'
import { fetchWorker, tryWorker } from './worker'

/** A part of the map that could not be loaded. */
export type MissingPart = 'basemap' | 'rows' | null

/** The state of the map, for the component that shows it. */
export type MapStatus =
  | { phase: 'loading' }
  | { phase: 'ready'; missing: MissingPart }
  | { phase: 'failed'; reason: 'no-webgl' | 'not-loaded' | 'context-lost' }

export interface MapOptions {
  /** Whether a placeholder covers the map until it has drawn. */
  hasPlaceholder: boolean
  onstatus: (status: MapStatus) => void
  /** Called after a key of the map has selected a feature. */
  openedByKey: () => void
}

/**
 * The scripts that draw pictures of the map, loaded when the reader asks for one. Only the start script may load them:
 * another one would look for a file with the styles of the start script, which are in the page itself.
 */
const pictureScripts = { png: () => import('./picture/drawPng'), svg: () => import('./picture/drawSvg') }
export type PictureScripts = typeof pictureScripts

/** Returns an attachment that opens the map in an element. It loads MapLibre, its worker and the fonts in parallel. */
export function attachMap(atlas: Atlas, options: MapOptions): Attachment<HTMLElement> {
  const { onstatus } = options
  return (container) => {
    let isClosed = false
    let close = () => {}

    async function open(): Promise<void> {
      if (!document.createElement('canvas').getContext('webgl2')) {
        return onstatus({ phase: 'failed', reason: 'no-webgl' })
      }
      const worker = fetchWorker()
      // The rejection is handled below, after the map has opened.
      worker.catch(() => undefined)
      const loading = import('./openAndSyncMap.svelte')
      // A failed prefetch is no failure of the map: MapLibre requests the tiles again and reports the error.
      loading.then(({ prefetchBasemap }) => isClosed || prefetchBasemap(container, atlas)).catch(() => undefined)
      const [engine, { openAndSyncMap }] = await Promise.all([
        import('./engine'),
        loading,
        loadLabelFonts(labelLetters(atlas)),
      ])
      if (isClosed) return
      tryWorker()
      close = openAndSyncMap(container, atlas, engine, options, pictureScripts)
      // Without its worker MapLibre draws nothing and reports no error.
      await worker
    }
    untrack(() => {
      onstatus({ phase: 'loading' })
      open().catch(() => {
        if (isClosed) return
        close()
        close = () => {}
        onstatus({ phase: 'failed', reason: 'not-loaded' })
      })
    })
    return () => {
      isClosed = true
      close()
    }
  }
}
