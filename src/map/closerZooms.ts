/** What is at least this long, in km, is shown at the usual greatest zoom. */
const usualKm = 200
/** MapLibre's greatest zoom is 12 here, and the usual one 7. */
const most = 5

/**
 * The zoom levels by which something of a length in km may be shown nearer than usual: a line of 25 km then has the
 * size on the map that one of 200 km has at the usual greatest zoom. 0 for what has no length, such as one point.
 */
export const closerZooms = (km: number): number => (km > 0 ? Math.max(0, Math.min(most, Math.log2(usualKm / km))) : 0)
