/** Messages between a frame and the page around it, the host: docs/embedding.md, "Messages". */

/** What the frame tells the host. */
type ToHost =
  { type: 'steppe-atlas:address'; address: string; title: string } | { type: 'steppe-atlas:size'; height: number }

export interface Host {
  send: (message: ToHost) => void
  /** Calls `show` with each address that the host asks for. Returns a function that stops it. */
  onAddress: (show: (address: string) => void) => () => void
}

const isOrigin = (text: string) => text === 'null' || (URL.canParse(text) && new URL(text).origin === text)

/**
 * The host that the query's `origin` names, or null: the frame then neither sends nor listens. It sends to that origin
 * only, and listens to its parent only while that has that origin. A host without an origin, as in a sandbox, is `null`.
 */
export function hostOf(page: Window): Host | null {
  const { parent, location } = page
  const origin = new URLSearchParams(location.search).get('origin')
  if (parent === page || !origin || !isOrigin(origin)) return null
  return {
    // No message can be sent to an opaque origin by its name.
    send: (message) => parent.postMessage(message, origin === 'null' ? '*' : origin),
    onAddress: (show) => {
      const listen = ({ source, origin: from, data }: MessageEvent) => {
        if (source !== parent || from !== origin) return
        if (data?.type === 'steppe-atlas:address' && typeof data.address === 'string') show(data.address)
      }
      page.addEventListener('message', listen)
      return () => page.removeEventListener('message', listen)
    },
  }
}
