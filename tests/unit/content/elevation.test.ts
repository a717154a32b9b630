import { describe, expect, it } from 'vitest'
import { extremesOf, heightAtKm, roundedMetres, type ElevationProfile } from '../../../src/content/elevation/profile'
import { columnHeights } from '../../../src/content/elevation/profilePath'
import { chartScale } from '../../../src/features/elevation/chartScale'
import { heightText } from '../../../src/i18n/heightText'

const profile: ElevationProfile = { step: 2, metres: [10, 30, -20, 100, 100], ground: [0, 0, 1, 2, 2] }

it('a height between two samples is interpolated, and the ends go on', () => {
  expect(heightAtKm(profile, 1)).toEqual({ km: 1, metres: 20, ground: 0 })
  expect(heightAtKm(profile, 4.5)).toMatchObject({ metres: 10, ground: 1 })
  expect([heightAtKm(profile, -3).metres, heightAtKm(profile, 99).metres]).toEqual([10, 100])
})

it('the first of the highest points counts', () => {
  expect(extremesOf(profile)).toEqual({
    lowest: { km: 4, metres: -20, ground: 1 },
    highest: { km: 6, metres: 100, ground: 2 },
  })
})

describe('a height is said as exactly as it is known', () => {
  it.each([
    [344, 0, 340],
    [344, 1, 350],
    [344, 2, 300],
    [-3, 0, 0],
  ] as const)('%d m on ground %d', (metres, ground, said) => {
    expect(Object.is(roundedMetres({ metres, ground }), said)).toBe(true)
  })

  it('in words', () => {
    expect(heightText('en', { metres: 1234, ground: 1 })).toBe('about 1,250 m')
    expect(heightText('ru', { metres: -53, ground: 1 })).toBe('около -50 м')
    expect(heightText('kk', { metres: 1234, ground: 2 })).toBe('шамамен 1\u00a0200 м')
  })
})

it('a drawing with fewer columns than heights keeps the highest', () => {
  expect(columnHeights({ metres: [0, 5, 900, 5, 0, 3, 2, 1] }, 2)).toEqual([900, 5])
  expect(columnHeights({ metres: [1, 2] }, 4)).toEqual([1, 1, 1, 2])
})

it('a chart has sea level and up to five ticks', () => {
  expect(chartScale(-53, 2846)).toEqual({ bottom: -53, top: 3000, ticks: [0, 1000, 2000, 3000] })
  expect(chartScale(11, 85)).toEqual({ bottom: 0, top: 100, ticks: [0, 50, 100] })
  expect(chartScale(5, 5)).toEqual({ bottom: 0, top: 20, ticks: [0, 20] })
})
