/**
 * How the tiles of elevation.pmtiles write a height: metres are `value * step - depth`, and the channels of a pixel are
 * equal. Drawn three times as high, a step is less than half a pixel at zoom 8.
 */
export const elevationScale = { step: 30, depth: 150 } as const
