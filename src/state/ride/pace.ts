/** Seconds that a ride of any length takes at least, so that the reader sees where it leads. */
const leastSeconds = 15

/**
 * The seconds that a ride at speed 1 takes, by the length of the corridor in km. It grows more slowly than the length:
 * 50 km take about 20 s, 500 km 55 s and 10,010 km 210 s. A ride is long enough to read the names along it, and short
 * enough to stay for all of it.
 */
export const rideSeconds = (length: number): number => Math.max(leastSeconds, 210 * (length / 10_010) ** 0.45)

/** The pace of a ride at speed 1 in km a second, where atlas.json declares none. `length` is that of the corridor in km. */
export const paceOf = (length: number): number => length / rideSeconds(length)
