import type { Atlas } from './atlas.svelte'

/** What following a corridor offers to those who link into it. */
interface Ride {
  follow?: (id: string, km?: number) => void
  journey?: { corridor: { id: string }; km: number } | null
}
const rideOf = (atlas: Atlas): Ride => atlas as unknown as Ride

/** Follows a corridor from a km of it; while nothing can be followed it is selected. */
export function followFrom(atlas: Atlas, id: string, km: number): void {
  const ride = rideOf(atlas)
  if (ride.follow) ride.follow(id, km)
  else atlas.select(id)
}

/** The km of a corridor where the reader's journey is, if it is being followed. */
export function kmOfJourney(atlas: Atlas, id: string): number | null {
  const { journey } = rideOf(atlas)
  return journey?.corridor.id === id ? journey.km : null
}
