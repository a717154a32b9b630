import { expect, test } from 'vitest'
import { townFeatures } from '../../basemap/pack/layers/towns'
import { basemapOptions } from '../../build/atlas/basemapOptions'
import { isArea } from '../../src/content/features'
import type { Position } from '../../src/content/schema'
import { isInside } from '../../src/geometry/pointInPolygon'
import { realContent } from '../support/realContent'

interface Town {
  properties: { country: string; capital: number }
  geometry: { coordinates: Position }
}
const towns = townFeatures(basemapOptions('geo')) as unknown as Town[]
const capitals = towns.filter(({ properties }) => properties.capital === 2)

/** The member states in 2018. */
const members = {
  'eurasian-economic-union': 'AM BY KG KZ RU',
  'collective-security-treaty-organisation': 'AM BY KG KZ RU TJ',
}

test.each(Object.entries(members))('%s has the capitals of %s, and no others', (id, countries) => {
  const area = realContent.features.filter(isArea).find((feature) => feature.id === id)!
  const inside = capitals.filter(({ geometry }) => isInside(geometry.coordinates, area.geometry))
  expect(inside.map(({ properties }) => properties.country).sort()).toEqual(countries.split(' '))
  const simferopol: Position = [34.1, 44.95]
  expect(isInside(simferopol, area.geometry)).toBe(false)
})
