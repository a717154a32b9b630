import type { FeatureCollection } from 'geojson'
import { expect, test } from 'vitest'
import { paletteOf } from '../../../../src/design/palette'
import { keyOf, signsOf } from '../../../../src/map/picture/visibleKey'
import { contentSources } from '../../../../src/map/sources/contentSources'
import { roundLength } from '../../../../src/geometry/roundLength'
import { realContent as content } from '../../../support/realContent'

const context = { palette: paletteOf('light', false), theme: 'light', moreContrast: false, language: 'en' } as const
const drawn = Object.entries(contentSources(content)).flatMap(([source, specification]) =>
  ('data' in specification ? (specification.data as FeatureCollection) : { features: [] }).features.map(
    ({ properties }) => ({ source, properties: properties! }),
  ),
)
const labelsOf = (features: typeof drawn) =>
  keyOf(signsOf(features), content.features, context, (mode) => `${mode}, planned`).map(({ label }) => label)

test('a key has each sign of the picture once, in the order of the legend', () => {
  const labels = labelsOf(drawn)
  expect(labels.slice(0, 5)).toEqual(['Road', 'Rail', 'Rail, planned', 'Ferry', 'Space'])
  expect(new Set(labels).size).toBe(labels.length)
  expect(labels).toContain('Territory')
})

test('a key has no sign that the picture lacks', () => {
  expect(labelsOf([])).toEqual([])
  expect(labelsOf(drawn.filter(({ properties }) => properties.id === 'aktau'))).toEqual(['Diplomacy'])
  // A ferry that is planned is drawn like one in service.
  const ferry = { source: 'corridors', properties: { kind: 'ferry', section: 'planned' } }
  expect(labelsOf([ferry])).toEqual(['Ferry'])
})

test('a scale bar has a round length', () => {
  expect([0.07, 1, 1.9, 4.99, 7, 120, 299.9, 999].map(roundLength)).toEqual([0.05, 1, 1, 3, 5, 100, 200, 500])
})
