import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { pointOf } from '../../../src/content/features'
import { firstExtent } from '../../../src/content/firstExtent'
import type { Feature, Place } from '../../../src/content/schema'
import { sidesInView, sideWords } from '../../../src/map/sources/sidesInView'

describe('the sides for a name, best first', () => {
  const sidesOf = sidesInView([0, 0, 40, 20])
  const name = { en: 'Antofagasta' }

  test('are in the usual order in the middle of the first view', () => {
    expect(sidesOf('E', [20, 10], name)).toBe('EWSN')
    expect(sidesOf('N', [20, 10], name)).toBe('NSEW')
  })

  test.each([
    ['eastern', 40, 'E', 'WESN'],
    ['eastern, with the line to the south', 40, 'N', 'WNSE'],
    ['western', 0, 'W', 'EWNS'],
  ] as const)('begin with the one that leads inwards at the %s edge', (_, longitude, side, sides) => {
    expect(sidesOf(side, [longitude, 10], name)).toBe(sides)
  })

  test('above and below a point lead out of the view only where half the name is too long', () => {
    expect(sidesOf('N', [39, 10], { en: 'Oran' })).toBe('NSWE')
    expect(sidesOf('N', [39, 10], name)).toMatch(/^W/)
  })

  test('end with south at the lower edge', () => {
    expect(sidesOf('S', [20, 0], name)).toBe('NEWS')
  })

  test('are the same on every copy of the world', () => {
    const across = sidesInView([120, 20, 250, 50])
    expect(across('E', [-110, 35], name)).toBe('WESN')
    expect(across('E', [250, 35], name)).toBe('WESN')
  })

  test('are of the longest of the languages', () => {
    expect(sidesOf('E', [34, 10], { en: 'Oran' })).toBe('EWSN')
    expect(sidesOf('E', [34, 10], { en: 'Oran', ru: 'Очень длинное имя' })).toBe('WSNE')
  })

  test('are one of the words that the style knows', () => {
    for (const side of ['E', 'W', 'N', 'S'] as const)
      for (let longitude = -10; longitude <= 50; longitude += 2)
        for (let latitude = -5; latitude <= 25; latitude += 5)
          expect(sideWords).toContain(sidesOf(side, [longitude, latitude], name))
  })
})

/** The first of the sides of a place of an example, whose preferred one is east. */
function sideIn(example: string, id: string): string {
  const featuresOf = (file: string) =>
    (JSON.parse(readFileSync(`examples/${example}/${file}`, 'utf8')) as { features: Feature[] }).features
  const [place] = featuresOf('places.geojson').filter((feature) => feature.id === id)
  const extent = firstExtent({ features: featuresOf('corridors.geojson') })
  return sidesInView(extent)('E', pointOf(place as Place), { en: id })[0]!
}

test('the names of Antofagasta, in the west, and Chicago, in the east, lead into the first view of their atlases', () => {
  expect([sideIn('bioceanic', 'antofagasta'), sideIn('pacific', 'chicago')]).toEqual(['E', 'W'])
})
