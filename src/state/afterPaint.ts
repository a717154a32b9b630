/** Acts once what the page shows now has been painted, so that it waits for nothing. Returns what calls it off. */
export function afterPaint(act: () => void): () => void {
  let timer: ReturnType<typeof setTimeout>
  const frame = requestAnimationFrame(() => (timer = setTimeout(act)))
  return () => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
}

/** Resolves once what the page shows now has been painted. */
export const painted = () => new Promise<void>((resolve) => afterPaint(resolve))
