/** In bytes: what a reader's browser stores of photos, audio and video before they are seen. */
export const offlineBudget = 8e6

interface SiteFile {
  url: string
  /** In bytes. */
  size: number
}

/**
 * The addresses of the media files that are stored for use without network: of each image the smallest WebP, then audio,
 * video and captions, each time the smallest first, as many as the budget has room for.
 */
export function keptOffline(files: readonly SiteFile[], budget = offlineBudget): Set<string> {
  const images = new Map<string, SiteFile>()
  const others: SiteFile[] = []
  for (const file of files) {
    const version = /^(.*)-\d+\.(avif|webp|jpeg)$/.exec(file.url)
    const [, stem, format] = version ?? []
    if (!stem) others.push(file)
    else if (format === 'webp' && file.size < (images.get(stem)?.size ?? Infinity)) images.set(stem, file)
  }
  const bySize = (a: SiteFile, b: SiteFile) => a.size - b.size
  let left = budget
  return new Set(
    [...[...images.values()].sort(bySize), ...others.sort(bySize)].flatMap(({ url, size }) => {
      if (size > left) return []
      left -= size
      return [url]
    }),
  )
}
