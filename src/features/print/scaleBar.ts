/** A scale bar: the distance for which it stands, and its part of the width of the map. */
export interface ScaleBar {
  km: number
  share: number
}

/** The bar is no longer than this part of the map. */
const longest = 0.2

/** The longest bar of 1, 2 or 5 times a power of ten km that fits beside the key of a map. `widthKm` is the width of the map. */
export function scaleBar(widthKm: number): ScaleBar {
  const most = widthKm * longest
  const power = 10 ** Math.floor(Math.log10(most))
  const km = [5, 2, 1].map((factor) => factor * power).find((length) => length <= most)!
  return { km, share: km / widthKm }
}
