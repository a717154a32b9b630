import { describe, expect, it } from 'vitest'
import type { WrittenFeature } from '../../../../src/content/schema'
import type { Position } from '../../../../src/geometry/position'
import { placeFor, sectionsOf, writtenStops, type StopOnLine } from '../../../../studio/page/corridor/stops'

const line: Position[] = [
  [0, 0],
  [1, 0],
  [2, 0],
]
const stop = (name: string, position: Position, km: number, more: Partial<StopOnLine> = {}): StopOnLine => ({
  key: name,
  name: { en: name },
  position,
  country: 'KZ',
  km,
  status: 'built',
  ...more,
})

describe('the stops of a line', () => {
  it('have ids of their names, and two towns of one name have different ones', () => {
    const stops = writtenStops([stop('Ak Bulak', [0, 0], 0), stop('Ak Bulak', [2, 0], 222.4)], line)
    expect(stops.map(({ id }) => id)).toEqual(['ak-bulak', 'ak-bulak-2'])
  })

  it('are on the line if the town is more than 3 km from it', () => {
    const stops = writtenStops([stop('near', [1, 0.02], 111.195), stop('far', [1, 0.04], 111.195)], line)
    expect(stops.map(({ coordinates }) => coordinates)).toEqual([
      [1, 0.02],
      [1, 0],
    ])
  })

  it('keep what the studio does not edit', () => {
    const written = {
      id: 'poznan',
      name: 'Poznan',
      local: { lang: 'pl', text: 'Poznań' },
      coordinates: [0, 0] as [number, number],
      km: 0,
    }
    const [found] = writtenStops([stop('Posen', [0, 0], 0, { written, name: { und: 'Posen' } })], line)
    expect(found).toMatchObject({ id: 'poznan', name: 'Posen', local: { lang: 'pl', text: 'Poznań' } })
  })
})

describe('the sections of a line', () => {
  it('lead from the first stop to the last, one for each change of the status', () => {
    const sections = sectionsOf([
      { id: 'a', status: 'built' },
      { id: 'b', status: 'built' },
      { id: 'c', status: 'planned' },
      { id: 'd', status: 'built' },
    ])
    expect(sections).toEqual([
      { from: 'a', to: 'c', status: 'built' },
      { from: 'c', to: 'd', status: 'planned' },
    ])
  })
})

describe('the place of a stop', () => {
  const place = (id: string, name: Record<string, string>, coordinates: Position) =>
    ({
      type: 'Feature',
      id,
      geometry: { type: 'Point', coordinates },
      properties: { id, name },
    }) as unknown as WrittenFeature

  it('has its name in a language, and is not far from it', () => {
    const places = [place('far', { ru: 'Туркестан' }, [10, 10]), place('near', { ru: 'Туркестан' }, [0.1, 0])]
    const name = { en: 'Turkistan', ru: 'Туркестан' }
    expect(placeFor({ name, position: [0, 0] }, places)).toBe('near')
    expect(placeFor({ name: { en: 'Turkistan' }, position: [0, 0] }, places)).toBeUndefined()
  })
})
