import { flushSync } from 'svelte'
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import RideBar from '../../src/features/ride/RideBar.svelte'
import { messages } from '../support/messages'
import type { Atlas } from '../../src/state/atlas.svelte'
import type { Ride } from '../../src/state/ride/ride.svelte'
import { startRideClock } from '../../src/state/ride/rideClock.svelte'
import { newAtlas } from '../support/newAtlas'
import { render } from '../support/render'
import { road } from '../support/smallAtlas'

const { en } = messages
const words = en.ride
const length = Math.round(road.properties.drawn.km)

beforeEach(() => void vi.useFakeTimers({ toFake: ['requestAnimationFrame', 'cancelAnimationFrame', 'performance'] }))
afterEach(() => void vi.useRealTimers())

/** Shows the bar of a ride, with the clock of the page. */
function startRide(km: number, direction: 'ltr' | 'rtl' = 'ltr'): { atlas: Atlas; ride: Ride } {
  const atlas = newAtlas()
  vi.spyOn(atlas.settings, 'direction', 'get').mockReturnValue(direction)
  document.documentElement.dir = direction
  onTestFinished(() => document.documentElement.removeAttribute('dir'))
  atlas.rides.start(road.id, km)
  const ride = atlas.rides.current!
  const stopClock = $effect.root(() => {
    $effect(() => startRideClock(atlas.rides, window))
  })
  onTestFinished(stopClock)
  render(atlas, RideBar, { ride })
  flushSync()
  return { atlas, ride }
}
/** Lets seconds of the ride pass, in frames of a tenth of a second. Calls `look` after each. */
function pass(seconds: number, look: () => void = () => undefined): void {
  for (let frame = 0; frame < seconds * 10; frame++) {
    vi.advanceTimersByTime(100)
    flushSync()
    look()
  }
}

const slider = () => page.getByRole('slider', { name: words.sliderLabel }).element()
const button = (name: string) => page.getByRole('button', { name, exact: true })
const valueOf = (name: string) => slider().getAttribute(`aria-value${name}`)

test('the slider moves by keys as a slider does, and says where it is', async () => {
  startRide(100)
  slider().focus()
  const press = async (key: string) => {
    await userEvent.keyboard(`{${key}}`)
    return Number(valueOf('now'))
  }
  expect(await press('ArrowRight')).toBe(105)
  expect(await press('ArrowDown')).toBe(100)
  expect(await press('PageUp')).toBe(150)
  expect(await press('PageDown')).toBe(100)
  expect(await press('End')).toBe(length)
  expect(await press('ArrowUp')).toBe(length)
  expect(await press('Home')).toBe(0)
  expect(valueOf('text')).toBe(words.position('0 km', String(length), 'Aven', 'Kazakhstan'))
  expect([valueOf('min'), valueOf('max')]).toEqual(['0', String(length)])
})

test.each(['ltr', 'rtl'] as const)(
  'the slider shows and takes a place on the page as text runs: %s',
  async (direction) => {
    const { ride } = startRide(length / 4, direction)
    const track = slider().getBoundingClientRect()
    const handle = slider().querySelector('.handle')!.getBoundingClientRect()
    const x = (handle.left + handle.right) / 2
    const fromStart = direction === 'rtl' ? track.right - x : x - track.left
    expect(fromStart / track.width).toBeCloseTo(0.25, 1)
    const press = (at: number) =>
      slider().dispatchEvent(
        new PointerEvent('pointerdown', { clientX: track.left + at * track.width, pointerId: 1, bubbles: true }),
      )
    slider().setPointerCapture = () => undefined
    press(0.1)
    expect(ride.km / ride.length).toBeCloseTo(direction === 'rtl' ? 0.9 : 0.1, 2)
    flushSync()
    const before = ride.km
    slider().focus()
    await userEvent.keyboard('{ArrowRight}')
    expect(ride.km - before).toBeCloseTo(direction === 'rtl' ? -5 : 5)
  },
)

test('the space bar plays and pauses wherever the focus is in the bar', async () => {
  const { ride } = startRide(20)
  slider().focus()
  await userEvent.keyboard(' ')
  expect(ride.playing).toBe(true)
  pass(1)
  expect(Number(valueOf('now'))).toBeGreaterThan(40)
  await userEvent.keyboard(' ')
  expect(ride.playing).toBe(false)
  const stood = ride.km
  pass(1)
  expect(ride.km).toBe(stood)
  button(words.play).element().focus()
  await userEvent.keyboard(' ')
  pass(1)
  expect(ride.km).toBeGreaterThan(stood + 20)
})

test('a ride says every stop and every border that it reaches, and ends at the last stop', async () => {
  const { ride } = startRide(0)
  const status = page.getByRole('status').element()
  const said = [status.textContent.trim()]
  await button(words.times(4)).click()
  await button(words.play).click()
  pass(4, () => {
    const text = status.textContent.trim()
    if (text && text !== said.at(-1)) said.push(text)
  })
  expect(said).toEqual([
    words.reached('Aven', 'Kazakhstan'),
    'Russia',
    words.reached('Halfway', 'Russia'),
    words.reached('Bol', 'Russia'),
  ])
  expect(ride.playing).toBe(false)
  expect(valueOf('now')).toBe(String(length))
  expect(valueOf('text')).toBe(words.position(`${length} km`, String(length), 'Bol', 'Russia'))
})

test('a frame that comes late counts for one second', () => {
  const { ride } = startRide(0)
  ride.play()
  flushSync()
  vi.advanceTimersByTime(16)
  const before = ride.km
  // The next frame is due 16 ms later, but the page sleeps for a minute.
  vi.setSystemTime(Date.now() + 60_000)
  pass(0.1)
  expect(ride.km - before).toBeLessThan(60)
})
