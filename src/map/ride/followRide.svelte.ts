import { mount, unmount, untrack } from 'svelte'
import { prefersReducedMotion } from 'svelte/motion'
import type { Atlas } from '../../state/atlas.svelte'
import type { Ride } from '../../state/ride/ride.svelte'
import { bearingAt, pointAt } from '../../geometry/measuredLine'
import { kmPerPixel, zoomFor } from './rideZoom'
import { CameraFollower, raised, type View } from './cameraFollower'
import type { CameraOptions, Map, PlaceMarker } from '../engine'
import RideMarker from './RideMarker.svelte'

/** Part of the window, in height, that the camera looks ahead of the vehicle. */
const lookAhead = 0.14
/** Px at the map's foot that the ride bar covers. */
const foot = 120
/** Nearer than this the reader has a view of their own, which a link keeps until the ride moves. */
const ownView = 4

/** Shows the ride: vehicle, and a camera that follows. To be called in an effect. */
export function followRide(map: Map, atlas: Atlas, placeMarker: PlaceMarker): void {
  /** What the reader saw before the first corridor of the ride. */
  let before: CameraOptions | null = null
  $effect(() => {
    const ride = atlas.rides.current
    if (ride) {
      before ??= { center: map.getCenter(), zoom: map.getZoom(), bearing: map.getBearing(), pitch: map.getPitch() }
      return showRide(map, atlas, ride, placeMarker)
    }
    if (before) map.easeTo({ ...before, duration: 900 })
    before = null
  })
}

function showRide(map: Map, atlas: Atlas, ride: Ride, placeMarker: PlaceMarker): () => void {
  const element = document.createElement('div')
  const vehicle = mount(RideMarker, { target: element, props: { mode: ride.corridor.properties.mode } })
  const marker = placeMarker(
    map,
    element,
    untrack(() => pointAt(ride.line, ride.km)),
  )
  // As it does when the map is dragged: credits fold up to their button, and the way is free.
  map.getContainer().querySelector('.maplibregl-compact-show')?.classList.remove('maplibregl-compact-show')

  $effect(() => void marker.setLngLat(pointAt(ride.line, ride.km)))
  $effect(() => moveCamera(map, atlas, ride))
  return () => {
    marker.remove()
    void unmount(vehicle)
  }
}

/** The view that shows where the ride is and where it goes. */
function viewOf(map: Map, { corridor, line, km, speed, direction }: Ride, northUp: boolean): View {
  const { clientWidth, clientHeight } = map.getContainer()
  const zoom = zoomFor(corridor, km, clientWidth, speed)
  const ahead = lookAhead * clientHeight * kmPerPixel(zoom, pointAt(line, km)[1])
  const course = bearingAt(line, km, 3 * ahead) + (direction === 1 ? 0 : 180)
  const center = pointAt(line, km + direction * ahead)
  return raised({ center, zoom, bearing: northUp ? 0 : course }, foot / 2)
}

/** Keeps the camera on the ride until the reader moves the map. Frames run only while there is a way to go. */
function moveCamera(map: Map, atlas: Atlas, ride: Ride): () => void {
  let follower: CameraFollower | null = null
  let frame = 0
  let last = 0
  let held = false

  const start = (): CameraFollower => {
    const { lng, lat } = map.getCenter()
    last = performance.now()
    return new CameraFollower({ center: [lng, lat], zoom: map.getZoom(), bearing: map.getBearing() })
  }
  function step(now: number): void {
    frame = 0
    if (!follower || held || ride.cameraDetached) return void (follower = null)
    const jumps = prefersReducedMotion.current
    const view = jumps ? follower.arrive() : follower.advance(Math.max(0, now - last) / 1000)
    last = now
    map.jumpTo(view)
    if (follower.settled && (jumps || !ride.playing)) follower = null
    else frame = requestAnimationFrame(step)
  }
  function aim(): void {
    if (ride.cameraDetached || held) return
    follower ??= start()
    follower.aim(viewOf(map, ride, atlas.settings.northUp.current))
    frame ||= requestAnimationFrame(step)
  }

  const opened = untrack(() => ({ km: ride.km, northUp: atlas.settings.northUp.current }))
  let keepsView = untrack(() => !ride.playing && map.getZoom() > ownView && isInView(map, ride))
  $effect(() => {
    const { km, playing, cameraDetached } = ride
    const northUp = atlas.settings.northUp.current
    keepsView &&= !playing && !cameraDetached && km === opened.km && northUp === opened.northUp
    if (!keepsView) aim()
  })

  // A camera that is set in every frame would undo the gesture that has begun: it waits for how the gesture ends.
  const canvas = map.getCanvasContainer()
  let chased = false
  const hold = () => {
    held = true
    chased = follower !== null
  }
  const release = () => {
    if (!held) return
    held = false
    if (chased) aim()
  }
  const cameraDetached = () => (ride.cameraDetached = true)
  const moved = map.on('movestart', ({ originalEvent }) => {
    if (originalEvent) cameraDetached()
  })
  canvas.addEventListener('pointerdown', hold)
  canvas.addEventListener('wheel', cameraDetached, { passive: true })
  window.addEventListener('pointerup', release)
  window.addEventListener('pointercancel', release)
  return () => {
    cancelAnimationFrame(frame)
    moved.unsubscribe()
    canvas.removeEventListener('pointerdown', hold)
    canvas.removeEventListener('wheel', cameraDetached)
    window.removeEventListener('pointerup', release)
    window.removeEventListener('pointercancel', release)
  }
}

const isInView = (map: Map, { line, km }: Ride): boolean => map.getBounds().contains(pointAt(line, km))
