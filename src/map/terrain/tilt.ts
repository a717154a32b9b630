/** Degrees by which the map is tilted when the reader turns the heights of the land on. */
export const terrainPitch = 70
/** The greatest pitch. The sky is in view from about 72. */
export const mostPitch = { flat: 60, terrain: 78 } as const
