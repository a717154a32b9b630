/** Lengths that a scale bar may have: 1, 2, 3 or 5 times a power of ten. */
const steps = [5, 3, 2, 1]

/** Returns the greatest round length in km that is not longer than `km`. */
export function roundLength(km: number): number {
  const power = 10 ** Math.floor(Math.log10(km))
  // A tenth of a metre is not worth a length of its own: 0.3 must not become 0.30000000000000004.
  return Number((steps.find((step) => step * power <= km * (1 + 1e-9))! * power).toPrecision(1))
}
