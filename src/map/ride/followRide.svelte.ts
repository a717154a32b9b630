import { mount, unmount, untrack } from 'svelte'
import { prefersReducedMotion } from 'svelte/motion'
import type { Atlas } from '../../state/atlas.svelte'
import type { Ride } from '../../state/ride/ride.svelte'
import { cameraOf } from '../../state/url/address'
import { contains } from '../../geometry/extent'
import { bearingAt, pointAt } from '../../geometry/measuredLine'
import { kmPerPixel, zoomFor } from './rideZoom'
import { CameraFollower, raised, type View } from './cameraFollower'
import type { CameraOptions, Map, PlaceMarker } from '../engine'
import { terrainPitch } from '../terrain/tilt'
import RideMarker from './RideMarker.svelte'

/** How far ahead of the vehicle the centre of the view is, as a share of the height of the map that the sheet leaves. */
const lookAhead = 0.14
/** The height of the ride bar in px. It covers the lower edge of the map. */
const rideBar = 120
/** A camera of the address above this zoom stays until the ride moves. */
const keptZoom = 4

/**
 * Shows the vehicle of the current ride and moves the camera with it. To be called in an effect.
 * @param isCameraGiven whether the map has opened with the camera of a link, which stays until the ride moves
 */
export function followRide(
  map: Map,
  { rides, settings, terrain }: Pick<Atlas, 'rides' | 'settings' | 'terrain'>,
  placeMarker: PlaceMarker,
  isCameraGiven: boolean,
): void {
  /** Whether the camera in which a ride begins may stay. The first view of the page may not. */
  let mayKeepView = isCameraGiven
  /** The camera before the ride. */
  let before: CameraOptions | null = null
  $effect(() => {
    const ride = rides.current
    if (ride) {
      before ??= { center: map.getCenter(), zoom: map.getZoom(), bearing: map.getBearing(), pitch: map.getPitch() }
      const mayKeep = mayKeepView
      mayKeepView = true
      return showRide(map, { settings, terrain }, ride, placeMarker, mayKeep)
    }
    mayKeepView = true
    if (before) map.easeTo({ ...before, duration: 900 })
    before = null
  })
}

type Preferences = Pick<Atlas, 'settings' | 'terrain'>

function showRide(
  map: Map,
  preferences: Preferences,
  ride: Ride,
  placeMarker: PlaceMarker,
  mayKeepView: boolean,
): () => void {
  const element = document.createElement('div')
  const vehicle = mount(RideMarker, { target: element, props: { mode: ride.corridor.properties.mode } })
  const marker = placeMarker(
    map,
    element,
    untrack(() => pointAt(ride.line, ride.km)),
  )
  // Closes the attribution, as MapLibre does when the reader drags the map.
  map.getContainer().querySelector('.maplibregl-compact-show')?.classList.remove('maplibregl-compact-show')

  $effect(() => void marker.setLngLat(pointAt(ride.line, ride.km)))
  $effect(() => moveCamera(map, preferences, ride, mayKeepView))
  return () => {
    marker.remove()
    void unmount(vehicle)
  }
}

/** The view of the map at the ride's position, without its pitch. */
function viewOf(map: Map, { corridor, line, km, speed, direction }: Ride, northUp: boolean): Omit<View, 'pitch'> {
  const { clientWidth, clientHeight } = map.getContainer()
  const zoom = zoomFor(corridor, km, clientWidth, speed)
  const visibleHeight = clientHeight - (map.getPadding().bottom ?? 0)
  const ahead = lookAhead * visibleHeight * kmPerPixel(zoom, pointAt(line, km)[1])
  const course = bearingAt(line, km, 3 * ahead) + (direction === 1 ? 0 : 180)
  const center = pointAt(line, km + direction * ahead)
  return raised({ center, zoom, bearing: northUp ? 0 : course }, rideBar / 2)
}

/** Moves the camera with the ride until the reader moves the map. Requests frames only while the camera moves. */
function moveCamera(map: Map, { settings, terrain }: Preferences, ride: Ride, mayKeepView: boolean): () => void {
  let follower: CameraFollower | null = null
  let frame = 0
  let last = 0
  let isHeld = false
  /** Whether the ride has shown the heights of the land. Without them it keeps the pitch in which it finds the map. */
  let hasTilted = false

  const start = (): CameraFollower => {
    const { lng, lat } = map.getCenter()
    last = performance.now()
    return new CameraFollower({
      center: [lng, lat],
      zoom: map.getZoom(),
      bearing: map.getBearing(),
      pitch: map.getPitch(),
    })
  }
  function step(now: number): void {
    frame = 0
    if (!follower || isHeld || ride.cameraDetached) return void (follower = null)
    const isJumping = prefersReducedMotion.current
    const view = isJumping ? follower.jump() : follower.advance(Math.max(0, now - last) / 1000, ride.playing)
    last = now
    map.jumpTo(view)
    if (follower.settled && (isJumping || !ride.playing)) follower = null
    else frame = requestAnimationFrame(step)
  }
  function follow(): void {
    if (ride.cameraDetached || isHeld) return
    follower ??= start()
    hasTilted ||= terrain.isOn
    const view = viewOf(map, ride, settings.northUp.current)
    const flat = hasTilted ? 0 : map.getPitch()
    follower.target = { ...view, pitch: terrain.isOn ? terrainPitch(view.zoom) : flat }
    frame ||= requestAnimationFrame(step)
  }

  let opened = untrack(() => ({ km: ride.km, northUp: settings.northUp.current, terrain: terrain.isOn }))
  /** Whether the camera stays until the ride moves. Undefined until that is decided for the page's address. */
  let keepsView: boolean | undefined = mayKeepView ? undefined : false
  $effect(() => {
    const { km, playing, cameraDetached } = ride
    const northUp = settings.northUp.current
    const now = { km, northUp, terrain: terrain.isOn }
    if (keepsView === undefined) {
      opened = now
      keepsView = map.getZoom() > keptZoom && isInView(map, ride)
    }
    keepsView &&= !playing && !cameraDetached && JSON.stringify(now) === JSON.stringify(opened)
    if (keepsView) follower = null
    else follow()
  })
  // A new address moves the map before it changes the ride, and has changed the ride when the hash change is reported.
  const addressing = () => {
    if (cameraOf(location.hash)) keepsView = undefined
  }
  const addressed = () => (keepsView ??= false)
  window.addEventListener('popstate', addressing, true)
  window.addEventListener('hashchange', addressed)

  // The camera stops during a gesture: setting it in every frame would undo the gesture.
  const canvas = map.getCanvasContainer()
  let wasFollowing = false
  const hold = () => {
    isHeld = true
    wasFollowing = follower !== null
  }
  const release = () => {
    if (!isHeld) return
    isHeld = false
    if (wasFollowing) follow()
  }
  const detach = () => ride.detachCamera()
  const moved = map.on('movestart', ({ originalEvent }) => {
    if (originalEvent) detach()
  })
  canvas.addEventListener('pointerdown', hold)
  canvas.addEventListener('wheel', detach, { passive: true })
  window.addEventListener('pointerup', release)
  window.addEventListener('pointercancel', release)
  return () => {
    cancelAnimationFrame(frame)
    moved.unsubscribe()
    canvas.removeEventListener('pointerdown', hold)
    canvas.removeEventListener('wheel', detach)
    window.removeEventListener('popstate', addressing, true)
    window.removeEventListener('hashchange', addressed)
    window.removeEventListener('pointerup', release)
    window.removeEventListener('pointercancel', release)
  }
}

function isInView(map: Map, { line, km }: Ride): boolean {
  const bounds = map.getBounds()
  const extent = [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()] as const
  return contains([...extent], pointAt(line, km))
}
