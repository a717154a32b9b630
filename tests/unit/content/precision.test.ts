import { expect, test } from 'vitest'
import { precisionOf } from '../../../src/content/precision'
import type { Feature } from '../../../src/content/schema'
import { aven, road, sea } from '../../support/smallAtlas'

const schematic = (feature: Feature) =>
  ({ ...feature, properties: { ...feature.properties, precision: 'schematic' } }) as Feature

test('precisionOf tells schematic areas apart from schematic lines', () => {
  expect([aven, sea, schematic(sea), schematic(road)].map(precisionOf)).toEqual([
    'town',
    'region',
    'schematic-area',
    'schematic',
  ])
})
