import { mount, unmount, untrack } from 'svelte'
import { prefersReducedMotion } from 'svelte/motion'
import type { Atlas } from '../../state/atlas.svelte'
import type { Journey } from '../../state/ride/ride.svelte'
import { bearingAt, pointAt } from '../../geometry/route'
import { kmPerPixel, zoomFor } from './rideZoom'
import { Chase, raised, type View } from './cameraFollower'
import type { CameraOptions, Map, PlaceMarker } from '../engine'
import Vehicle from './Vehicle.svelte'

/** Part of the window, in height, that the camera looks ahead of the vehicle. */
const lookAhead = 0.14
/** Px at the map's foot that the journey bar covers. */
const foot = 120
/** Nearer than this the reader has a view of their own, which a link keeps until the ride moves. */
const ownView = 4

/** Shows the ride: vehicle, and a camera that follows. To be called in an effect. */
export function followJourney(map: Map, atlas: Atlas, placeMarker: PlaceMarker): void {
  /** What the reader saw before the first corridor of the ride. */
  let before: CameraOptions | null = null
  $effect(() => {
    const { journey } = atlas
    if (journey) {
      before ??= { center: map.getCenter(), zoom: map.getZoom(), bearing: map.getBearing(), pitch: map.getPitch() }
      return showRide(map, atlas, journey, placeMarker)
    }
    if (before) map.easeTo({ ...before, duration: 900 })
    before = null
  })
}

function showRide(map: Map, atlas: Atlas, journey: Journey, placeMarker: PlaceMarker): () => void {
  const element = document.createElement('div')
  const vehicle = mount(Vehicle, { target: element, props: { mode: journey.corridor.properties.mode } })
  const marker = placeMarker(
    map,
    element,
    untrack(() => pointAt(journey.route, journey.km)),
  )
  // As it does when the map is dragged: credits fold up to their button, and the way is free.
  map.getContainer().querySelector('.maplibregl-compact-show')?.classList.remove('maplibregl-compact-show')

  $effect(() => void marker.setLngLat(pointAt(journey.route, journey.km)))
  $effect(() => moveCamera(map, atlas, journey))
  return () => {
    marker.remove()
    void unmount(vehicle)
  }
}

/** The view that shows where the ride is and where it goes. */
function viewOf(map: Map, { corridor, route, km, speed, direction }: Journey, northUp: boolean): View {
  const { clientWidth, clientHeight } = map.getContainer()
  const zoom = zoomFor(corridor, km, clientWidth, speed)
  const ahead = lookAhead * clientHeight * kmPerPixel(zoom, pointAt(route, km)[1])
  const course = bearingAt(route, km, 3 * ahead) + (direction === 1 ? 0 : 180)
  const center = pointAt(route, km + direction * ahead)
  return raised({ center, zoom, bearing: northUp ? 0 : course }, foot / 2)
}

/** Keeps the camera on the ride until the reader moves the map. Frames run only while there is a way to go. */
function moveCamera(map: Map, atlas: Atlas, journey: Journey): () => void {
  let chase: Chase | null = null
  let frame = 0
  let last = 0
  let held = false

  const start = (): Chase => {
    const { lng, lat } = map.getCenter()
    last = performance.now()
    return new Chase({ center: [lng, lat], zoom: map.getZoom(), bearing: map.getBearing() })
  }
  function step(now: number): void {
    frame = 0
    if (!chase || held || journey.letGo) return void (chase = null)
    const jumps = prefersReducedMotion.current
    const view = jumps ? chase.arrive() : chase.advance(Math.max(0, now - last) / 1000)
    last = now
    map.jumpTo(view)
    if (chase.settled && (jumps || !journey.playing)) chase = null
    else frame = requestAnimationFrame(step)
  }
  function aim(): void {
    if (journey.letGo || held) return
    chase ??= start()
    chase.aim(viewOf(map, journey, atlas.settings.northUp))
    frame ||= requestAnimationFrame(step)
  }

  const opened = untrack(() => ({ km: journey.km, northUp: atlas.settings.northUp }))
  let keepsView = untrack(() => !journey.playing && map.getZoom() > ownView && isInView(map, journey))
  $effect(() => {
    const { km, playing, letGo } = journey
    const { northUp } = atlas.settings
    keepsView &&= !playing && !letGo && km === opened.km && northUp === opened.northUp
    if (!keepsView) aim()
  })

  // A camera that is set in every frame would undo the gesture that has begun: it waits for how the gesture ends.
  const canvas = map.getCanvasContainer()
  let chased = false
  const hold = () => {
    held = true
    chased = chase !== null
  }
  const release = () => {
    if (!held) return
    held = false
    if (chased) aim()
  }
  const letGo = () => (journey.letGo = true)
  const moved = map.on('movestart', ({ originalEvent }) => {
    if (originalEvent) letGo()
  })
  canvas.addEventListener('pointerdown', hold)
  canvas.addEventListener('wheel', letGo, { passive: true })
  window.addEventListener('pointerup', release)
  window.addEventListener('pointercancel', release)
  return () => {
    cancelAnimationFrame(frame)
    moved.unsubscribe()
    canvas.removeEventListener('pointerdown', hold)
    canvas.removeEventListener('wheel', letGo)
    window.removeEventListener('pointerup', release)
    window.removeEventListener('pointercancel', release)
  }
}

const isInView = (map: Map, { route, km }: Journey): boolean => map.getBounds().contains(pointAt(route, km))
