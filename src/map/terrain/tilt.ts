/** Zooms, and the tilt of a map that shows the heights of the land there. Below zoom 3 no mountain is higher than a pixel. */
const [far, near] = [
  { zoom: 2, pitch: 30 },
  { zoom: 6, pitch: 70 },
] as const
/** The degrees by which a reader may tilt the map further. It then shows the sky. */
const margin = 8
/** The greatest pitch of a map with and without heights, in degrees: MapLibre's default without. */
export const mostPitch = { terrain: near.pitch + margin, flat: 60 } as const

/** Degrees by which the map is tilted at a zoom: less from far, where the horizon would be the end of Web Mercator's world. */
export function terrainPitch(zoom: number): number {
  const share = (Math.max(far.zoom, Math.min(near.zoom, zoom)) - far.zoom) / (near.zoom - far.zoom)
  return far.pitch + share * (near.pitch - far.pitch)
}

/** The greatest pitch of a map with heights at a zoom. */
export const mostPitchAt = (zoom: number): number => terrainPitch(zoom) + margin
