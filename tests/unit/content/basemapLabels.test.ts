import { featureFilter, type SymbolLayerSpecification } from '@maplibre/maplibre-gl-style-spec'
import labels from 'virtual:basemap-labels'
import { describe, expect, test } from 'vitest'
import { noDisabledFilters } from '../../../src/content/facets'
import type { Feature } from '../../../src/content/schema'
import { labelsOf, stopKey } from '../../../src/content/basemapLabels'
import { contentSources } from '../../../src/map/sources/contentSources'
import { filterState } from '../../../src/map/style/filterState'
import { archiveNames } from '../../../src/content/basemapArchives'
import { emptyMapState, mapStyle } from '../../../src/map/style/mapStyle'
import { realContent } from '../../support/realContent'
import { aven, road, smallAtlas } from '../../support/smallAtlas'

const content = smallAtlas()
const table = {
  aven: 'town-aven',
  hall: 'town-hall',
  [stopKey(road, road.properties.stops[0]!)]: 'town-aven',
  [stopKey(road, road.properties.stops[1]!)]: 'town-halfway',
}

test('a feature writes its own label and those of its stops', () => {
  expect(labelsOf(table, aven)).toEqual(['town-aven'])
  expect(labelsOf(table, road)).toEqual(['town-aven', 'town-halfway'])
  expect(labelsOf({}, road)).toEqual([])
})

describe('when a filter leaves features out', () => {
  const released = (...hidden: string[]) => {
    const filters = { disabled: noDisabledFilters, timeRange: null, isActive: true }
    const visibility = { pinned: [], isDrawn: ({ id }: Feature) => !hidden.includes(id) }
    return filterState({ content, filters, visibility }, table).releasedLabels
  }

  test('the basemap writes their labels', () => expect(released('hall')).toEqual(['town-hall']))

  test('the basemap does not write a label that another feature still writes', () => {
    expect(released('aven')).toEqual([])
    expect(released('aven', 'long-road')).toEqual(['town-aven', 'town-halfway'])
  })
})

test('the basemap leaves out the labels that the content writes, until they are released', () => {
  const { layers } = mapStyle({
    content,
    labels: table,
    sources: contentSources(content),
    language: 'en',
    theme: 'light',
    moreContrast: false,
    base: 'http://127.0.0.1/',
    archives: archiveNames,
    state: emptyMapState,
  })
  const towns = layers.find(({ id }) => id === 'towns') as SymbolLayerSpecification
  const isDrawn = (id: string, releasedLabels: string[]) => {
    const { filter } = featureFilter(towns.filter!, 'filter', { releasedLabels })
    return filter({ zoom: 6 }, { type: 1, properties: { id, rank: 3 } })
  }
  expect(isDrawn('town-elsewhere', [])).toBe(true)
  expect(isDrawn('town-aven', [])).toBe(false)
  expect(isDrawn('town-halfway', [])).toBe(false)
  expect(isDrawn('town-aven', ['town-aven'])).toBe(true)
})

test('the table of the atlas names only features and stops of its content', () => {
  const keys = realContent.features.flatMap((feature) => [
    feature.id,
    ...('stops' in feature.properties ? feature.properties.stops.map((stop) => stopKey(feature, stop)) : []),
  ])
  expect(Object.keys(labels).filter((key) => !keys.includes(key))).toEqual([])
  expect(labels).toMatchObject({ astana: 'town-kz-astana', kazakhstan: 'country-kz', 'caspian-sea': 'sea-caspian' })
})
