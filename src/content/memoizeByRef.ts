/** Computes what follows from an object that does not change once, and remembers it as long as the object is there. */
export function memoizeByRef<Of extends object, Result>(compute: (of: Of) => Result): (of: Of) => Result {
  const known = new WeakMap<Of, { result: Result }>()
  return (of) => {
    const remembered = known.get(of) ?? { result: compute(of) }
    known.set(of, remembered)
    return remembered.result
  }
}
