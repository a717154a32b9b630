import { untrack } from 'svelte'
import type { Atlas } from '../../state/atlas.svelte'
import type { Map } from '../engine'
import { mostPitch, mostPitchAt, terrainPitch } from './tilt'

/** Ms. MapLibre jumps instead of easing if the reader prefers reduced motion. */
const easeDuration = 900

/**
 * Tilts the map when the reader turns the heights of the land on, and lays it flat when they are turned off. A map that
 * is tilted already stays as it is. To be called in an effect.
 * @param isCameraGiven whether the map has opened with the camera of a link, which stays
 */
export function syncTerrain(
  map: Map,
  { terrain, rides }: Pick<Atlas, 'terrain' | 'rides'>,
  isCameraGiven: boolean,
): void {
  let wasOn = isCameraGiven && untrack(() => terrain.isOn)
  $effect(() => {
    const { isOn } = terrain
    if (isOn === wasOn) return
    wasOn = isOn
    map.setMaxPitch(isOn ? mostPitch.terrain : mostPitch.flat)
    const ride = untrack(() => rides.current)
    // The camera of a ride tilts by itself.
    if (ride && !untrack(() => ride.cameraDetached)) return
    if (isOn && map.getPitch() > 0) return
    map.easeTo({ pitch: isOn ? terrainPitch(map.getZoom()) : 0, duration: easeDuration })
  })
  $effect(() => {
    if (!terrain.isOn) return
    const zoomed = map.on('zoom', () => {
      const most = mostPitchAt(map.getZoom())
      if (map.getPitch() <= most) return
      // Unlike `setPitch` this does not end the movement of the camera. A lasting limit would limit moves to other zooms.
      map.setMaxPitch(most)
      map.setMaxPitch(mostPitch.terrain)
    })
    return () => zoomed.unsubscribe()
  })
}
