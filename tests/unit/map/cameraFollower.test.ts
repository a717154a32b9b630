import { describe, expect, test } from 'vitest'
import { CameraFollower, raised, type View } from '../../../src/map/ride/cameraFollower'
import { damped, nearestTurn } from '../../../src/map/ride/dampedSpring'
import { projectedShares } from '../../../src/geometry/lineProgress'
import { measureLine } from '../../../src/geometry/measuredLine'
import { project, unproject } from '../../../src/geometry/mercator'

describe('damped motion', () => {
  test('reaches its target and never goes past it', () => {
    let now = { value: 0, velocity: 0 }
    let before = 0
    for (let frame = 0; frame < 600; frame++) {
      now = damped(now, 10, 1, 1 / 60)
      expect(now.value).toBeGreaterThanOrEqual(before)
      expect(now.value).toBeLessThanOrEqual(10)
      before = now.value
    }
    expect(now.value).toBeCloseTo(10, 5)
  })

  test('is the same at any frame rate', () => {
    let fine = { value: 3, velocity: -1 }
    for (let frame = 0; frame < 100; frame++) fine = damped(fine, 10, 2, 0.01)
    const coarse = damped({ value: 3, velocity: -1 }, 10, 2, 1)
    expect(fine.value).toBeCloseTo(coarse.value, 9)
    expect(fine.velocity).toBeCloseTo(coarse.velocity, 9)
  })

  test('turns the shorter way', () => {
    expect(nearestTurn(350, 10)).toBe(370)
    expect(nearestTurn(10, 350)).toBe(-10)
    expect(nearestTurn(725, 0)).toBe(720)
  })
})

describe('the camera that follows a ride', () => {
  const view = (longitude: number, rest: Partial<View> = {}): View => ({
    center: [longitude, 50],
    zoom: 5,
    bearing: 0,
    pitch: 0,
    ...rest,
  })

  test('crosses the antimeridian without a jump', () => {
    const follower = new CameraFollower(view(179.5))
    let before = 179.5
    for (let frame = 0; frame < 240; frame++) {
      const target = 179.5 + frame / 60
      follower.target = view(target > 180 ? target - 360 : target)
      const longitude = follower.advance(1 / 60, true).center[0]
      expect(longitude).toBeGreaterThanOrEqual(before)
      expect(longitude - before).toBeLessThan(0.05)
      before = longitude
    }
    expect(before).toBeGreaterThan(181)
  })

  test('tilts smoothly, and settles at the pitch of its target', () => {
    const follower = new CameraFollower(view(0))
    follower.target = view(0, { pitch: 70 })
    expect(follower.settled).toBe(false)
    const { pitch } = follower.advance(1 / 60, true)
    expect(pitch).toBeGreaterThan(0)
    expect(pitch).toBeLessThan(2)
    for (let frame = 0; frame < 1200; frame++) follower.advance(1 / 60, true)
    expect(follower.settled).toBe(true)
    expect(follower.jump().pitch).toBe(70)
  })

  test('turns smoothly where the target turns at once', () => {
    const follower = new CameraFollower(view(0, { bearing: 90 }))
    let before = 90
    for (let frame = 0; frame < 300; frame++) {
      follower.target = view(0, { bearing: 350 })
      const { bearing } = follower.advance(1 / 60, true)
      expect(Math.abs(bearing - before)).toBeLessThan(1)
      before = bearing
    }
    expect(before).toBeLessThan(10)
    expect(before).toBeGreaterThanOrEqual(-10)
  })

  test('arrives within five seconds where the vehicle stands still, however far it has to go', () => {
    const follower = new CameraFollower(view(-170, { zoom: 3, bearing: 180 }))
    follower.target = view(0, { zoom: 8, bearing: 1 })
    let last = view(-170)
    for (let frame = 0; frame < 300; frame++) last = follower.advance(1 / 60, false)
    expect(follower.settled).toBe(true)
    expect([last.zoom, last.bearing]).toEqual([8, 1])
  })

  test('can jump to its target, and is settled then', () => {
    const follower = new CameraFollower(view(10))
    follower.target = view(20, { zoom: 6, bearing: 45 })
    expect(follower.settled).toBe(false)
    const { center, zoom, bearing } = follower.jump()
    expect([center[0], center[1], zoom, bearing].map((value) => Math.round(value * 1e6) / 1e6)).toEqual([20, 50, 6, 45])
    expect(follower.settled).toBe(true)
  })
})

test('raising a view moves its centre down the screen, for any bearing', () => {
  const flat = raised({ center: [0, 0], zoom: 0, bearing: 0 }, 128)
  expect([flat.center[0], project(flat.center)[1]]).toEqual([0, 0.75])
  const east = raised({ center: [0, 0], zoom: 0, bearing: 90 }, 128)
  expect(east.center[0]).toBeCloseTo(-90, 9)
  expect(east.center[1]).toBeCloseTo(0, 9)
})

test('unproject is the inverse of project', () => {
  for (const place of [
    [0, 0],
    [76.9, 43.2],
    [-179.9, -60],
    [37.6, 70],
  ] as const) {
    const [longitude, latitude] = unproject(project([...place]))
    expect(longitude).toBeCloseTo(place[0], 9)
    expect(latitude).toBeCloseTo(place[1], 9)
  }
})

test('a kilometre takes a larger share of the projected line in the north', () => {
  const line = measureLine([
    [0, 0],
    [0, 30],
    [0, 60],
  ])
  const share = projectedShares(line)
  expect(share(0)).toBe(0)
  expect(share(line.length)).toBe(1)
  const mercator = (latitude: number) => Math.asinh(Math.tan((latitude * Math.PI) / 180))
  expect(share(line.length / 2)).toBeCloseTo(mercator(30) / mercator(60), 9)
})
