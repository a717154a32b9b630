/**
 * The decimals with which the page shows the km of a corridor, by its length in km: on a short one a whole km is a long
 * way. The km of stops are rounded to 0.1 km.
 */
export const kmDigits = (length: number): 0 | 1 => (length < 100 ? 1 : 0)

/** A km of a corridor as the page shows it, rounded by the length of the corridor. */
export const roundKm = (km: number, length: number): number => Number(km.toFixed(kmDigits(length)))
