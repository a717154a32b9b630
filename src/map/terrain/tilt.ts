/** Degrees by which the map is tilted when the reader turns the heights of the land on. */
export const terrainPitch = 60
/** The greatest pitch. The horizon is in view from about 70. */
export const mostPitch = { flat: 60, terrain: 78 } as const
