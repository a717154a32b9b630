import { describe, expect, it } from 'vitest'
import { elevationProfilesOf } from '../../../../build/elevation/elevationProfiles'
import { profileOf } from '../../../../build/elevation/profileOf'
import { readFeatures } from '../../../../build/atlas/features'
import { extremesOf, heightAtKm, toleranceOf } from '../../../../src/content/elevation/profile'
import { packProfiles, unpackProfiles } from '../../../../src/content/elevation/packedProfiles'
import { isCorridor } from '../../../../src/content/features'
import { measureLine } from '../../../../src/geometry/measuredLine'
import { nearestOn } from '../../../../src/geometry/nearestPointOnLine'
import type { Position } from '../../../../src/geometry/position'

/** A line eastwards of about 220 km. */
const line = measureLine([
  [70, 45],
  [72.8, 45],
])

describe('a profile', () => {
  it('has a height every 2 km at most, and 400 on a shorter line', () => {
    const profile = profileOf(line, () => 300)!
    expect(profile.step).toBeCloseTo(line.length / 400, 3)
    expect(new Set(profile.metres)).toEqual(new Set([300]))
    const long = profileOf(
      measureLine([
        [40, 45],
        [72.8, 45],
      ]),
      () => 300,
    )!
    expect(long.step).toBeCloseTo(2, 2)
  })

  it('keeps an even slope, up to its ends', () => {
    const profile = profileOf(line, ([lon]) => 100 + (lon - 70) * 20)!
    expect(profile.metres[0]).toBe(100)
    expect(profile.metres.at(-1)).toBe(156)
  })

  it('follows a valley whose slopes are in the cells of the line', () => {
    // The line runs 2 km north of the bottom of a valley of 800 m.
    const valley = ([, lat]: Position) => 800 + Math.abs(lat - 44.982) * 111 * 150
    const profile = profileOf(line, valley)!
    const middle = heightAtKm(profile, line.length / 2)
    expect(valley([70, 45])).toBeGreaterThan(1090)
    expect(middle.metres).toBeLessThan(960)
    expect(middle.ground).toBe(2)
  })

  it('does not lower a plain', () => {
    // Ripples of 8 m, as small hills are in the data.
    const ripples = ([lon, lat]: Position) => 200 + 4 * Math.sin(lon * 300) * Math.cos(lat * 300)
    const { metres, ground } = profileOf(line, ripples)!
    expect(Math.min(...metres)).toBeGreaterThanOrEqual(196)
    expect(ground.every((value) => value === 0)).toBe(true)
  })

  it('is left out where the line is short, or leaves the data', () => {
    expect(profileOf(measureLine([line.coordinates[0]!, [70.2, 45]]), () => 300)).toBeNull()
    expect(profileOf(line, ([lon]) => (lon > 72 ? null : 300))).toBeNull()
  })
})

describe('the corridors of the atlas', async () => {
  const profiles = await elevationProfilesOf('geo')
  const corridors = new Map(
    readFeatures('geo')
      .filter(isCorridor)
      .map((corridor) => [corridor.id, corridor]),
  )
  const heightBeside = (id: string, position: Position) => {
    const line = measureLine(corridors.get(id)!.geometry.coordinates)
    return heightAtKm(profiles.get(id)!, nearestOn(line, position).km)
  }

  it('on land have profiles, ferries have none', () => {
    expect([...profiles.keys()]).toEqual(['western-europe-western-china', 'eurasia-rail'])
  })

  it.each<[string, string, Position, metres: number]>([
    ['Moscow', 'western-europe-western-china', [37.616, 55.752], 144],
    ['Aktobe', 'western-europe-western-china', [57.195, 50.293], 210],
    ['Toretam', 'western-europe-western-china', [63.31, 45.655], 100],
    ['Kyzylorda', 'western-europe-western-china', [65.51, 44.85], 128],
    ['the tunnel above Sayram', 'western-europe-western-china', [81.27, 44.5], 2130],
    ['Xuzhou', 'western-europe-western-china', [117.22, 34.205], 35],
    ['Warsaw', 'eurasia-rail', [21.003, 52.229], 113],
    ['Astana', 'eurasia-rail', [71.46, 51.18], 350],
    ['the tunnel of the Qilian Mountains', 'eurasia-rail', [101.14, 38.02], 3607],
    ['Zhengzhou', 'eurasia-rail', [113.67, 34.765], 104],
  ])('pass %s within the tolerance', (_, id, position, metres) => {
    const height = heightBeside(id, position)
    expect(Math.abs(height.metres - metres)).toBeLessThanOrEqual(toleranceOf[height.ground])
  })

  it('pass a narrow pass, lowered by the smoothing', () => {
    const { metres } = heightBeside('western-europe-western-china', [74.95, 43.4])
    expect(metres).toBeLessThan(1233)
    expect(1233 - metres).toBeLessThan(200)
  })

  it('have their highest and lowest points in the right places', () => {
    const { highest, lowest } = extremesOf(profiles.get('western-europe-western-china')!)
    // The Wushao Mountains north of Lanzhou, and the Turpan depression.
    expect(Math.abs(highest.metres - 2900)).toBeLessThan(200)
    expect(highest.km).toBeCloseTo(7004, -2)
    expect(lowest.metres).toBeLessThan(0)
    expect(lowest.km).toBeCloseTo(5540, -2)
  })

  it('come back as they were sent', () => {
    expect(unpackProfiles(packProfiles(profiles))).toEqual(profiles)
  })
})

it('an atlas outside the data has no profiles', async () => {
  expect((await elevationProfilesOf('examples/pacific')).size).toBe(0)
  expect((await elevationProfilesOf('examples/lapsset')).size).toBe(0)
})
