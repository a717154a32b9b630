import { prefersReducedMotion } from 'svelte/motion'
import type { Rides } from './rides.svelte'

/** The longest time in seconds that one frame counts for. After a longer frame the reader would not see what the ride passes. */
const longestFrame = 1
/** The ms for which a paused ride must not move before its position goes into the address. */
const pauseDelay = 400

/**
 * Advances the ride in every frame while it plays, and pauses it while the page is hidden. Call it in an effect.
 * Returns a function that stops the clock.
 */
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
    if (!ride || ride.playing || ride.roundedKm === ride.lastPausedKm) return
    const timer = page.setTimeout(() => ride.markPaused(), pauseDelay)
    return () => page.clearTimeout(timer)
  })
  const pauseIfHidden = () => {
    if (page.document.hidden) rides.current?.pause()
  }
  page.document.addEventListener('visibilitychange', pauseIfHidden)
  return () => page.document.removeEventListener('visibilitychange', pauseIfHidden)
}
