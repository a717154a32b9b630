import { prefersReducedMotion } from 'svelte/motion'
import type { Rides } from './rides.svelte'

/** A frame that took longer, in seconds, does not carry the ride farther: the reader would not see the way. */
const longestFrame = 1
/** Milliseconds after which a ride that stands still has come to rest. */
const restAfter = 400

/** Keeps the ride's time, to be called in an effect: frames while it plays, none else, and a pause while nobody looks. */
export function startRideClock(rides: Rides, page: Window): () => void {
  $effect(() => {
    const ride = rides.current
    if (!ride?.playing) return
    let before = page.performance.now()
    let frame = page.requestAnimationFrame(function tick(now) {
      frame = page.requestAnimationFrame(tick)
      ride.advance(Math.min(longestFrame, Math.max(0, now - before) / 1000), !prefersReducedMotion.current)
      before = now
    })
    return () => page.cancelAnimationFrame(frame)
  })
  $effect(() => {
    const ride = rides.current
    if (!ride || ride.playing || Math.round(ride.km) === ride.lastPausedKm) return
    const timer = page.setTimeout(() => ride.markPaused(), restAfter)
    return () => page.clearTimeout(timer)
  })
  const hide = () => {
    if (page.document.hidden) rides.current?.pause()
  }
  page.document.addEventListener('visibilitychange', hide)
  return () => page.document.removeEventListener('visibilitychange', hide)
}
