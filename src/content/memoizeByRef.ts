/** Wraps `compute` so that it runs once for each object. The result is kept as long as the object is in memory. */
export function memoizeByRef<Of extends object, Result>(compute: (of: Of) => Result): (of: Of) => Result {
  const results = new WeakMap<Of, { result: Result }>()
  return (of) => {
    const entry = results.get(of) ?? { result: compute(of) }
    results.set(of, entry)
    return entry.result
  }
}
