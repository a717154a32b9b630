/** Ms that work may take before others have their turn. */
const turn = 20

/** Returns a function to call often during long work. It lets the server answer other requests every 20 ms. */
export function breather(): () => Promise<void> | undefined {
  let started = performance.now()
  return () => {
    if (performance.now() - started < turn) return undefined
    return new Promise((done) =>
      setImmediate(() => {
        started = performance.now()
        done()
      }),
    )
  }
}
