import { featureFilter } from '@maplibre/maplibre-gl-style-spec'
import { isCorridor } from '../../../src/content/features'
import type { FeatureCollection } from 'geojson'
import { expect, test } from 'vitest'
import { noFilterState, filterState } from '../../../src/map/style/filterState'
import { shown } from '../../../src/map/style/contentLayers'
import { stopKey } from '../../../src/content/basemapLabels'
import { contentSources } from '../../../src/map/sources/contentSources'
import type { Atlas } from '../../../src/state/atlas.svelte'
import { parseFilterKeys } from '../../../src/state/url/filterKeys'
import { showAddress } from '../../../src/state/url/atlasAddress'
import { filterKeys } from '../../../src/content/facets'
import { seeded } from '../../../tools/random'
import { newAtlas } from '../../support/newAtlas'
import { road } from '../../support/smallAtlas'
import { realContent } from '../../support/realContent'

/** The basemap's labels that the small atlas writes itself. */
const labels = {
  aven: 'town-aven',
  hall: 'town-hall',
  [stopKey(road, road.properties.stops[0]!)]: 'town-aven',
  [stopKey(road, road.properties.stops[1]!)]: 'town-halfway',
}

/** The filter state of the small atlas with the keys of a `hide` parameter disabled. */
const stateWithout = (hide: string) => {
  const atlas = newAtlas()
  showAddress(atlas, { hide: parseFilterKeys(hide) }, false)
  return filterState(atlas, labels)
}

test('without filters the state is empty', () => expect(stateWithout('')).toEqual(noFilterState))

test('the basemap may label the place of a filtered feature', () => {
  expect(stateWithout('topic:diplomacy')).toMatchObject({
    disabledFilters: ['topic:diplomacy'],
    releasedLabels: ['town-hall'],
  })
})

test('a hidden corridor is named, and is not while it is selected', () => {
  expect(stateWithout('road').hiddenCorridors).toEqual([road.id])
  expect(stateWithout('topic:diplomacy').hiddenCorridors).toEqual([])
  const atlas = newAtlas()
  showAddress(atlas, { hide: parseFilterKeys('road'), at: road.id }, false)
  expect(filterState(atlas, labels).hiddenCorridors).toEqual([])
})

test('a name that a drawn feature still writes is not released: Aven is a stop of the Long Road', () => {
  expect(stateWithout('status:operating').releasedLabels).not.toContain('town-aven')
  expect(stateWithout('status:operating,road').releasedLabels).toEqual(
    expect.arrayContaining(['town-aven', 'town-halfway']),
  )
})

const realSources = contentSources(realContent)

/** The ids of the features in the sources of the real content that pass the layers' filter, as MapLibre evaluates it. */
function drawnBy(atlas: Atlas): Set<string> {
  const state = { ...filterState(atlas, {}) }
  const { filter } = featureFilter(shown, 'filter', state)
  const drawn = new Set<string>()
  for (const name of ['places', 'areas', 'corridors']) {
    const source = realSources[name] as { data: FeatureCollection }
    for (const { properties, geometry } of source.data.features) {
      const type = geometry.type === 'Point' ? 1 : geometry.type.endsWith('LineString') ? 2 : 3
      if (filter({ zoom: 4 }, { type, properties: properties! })) drawn.add(String(properties!.id))
    }
  }
  return drawn
}

test('the map draws the features that `Visibility` draws, with any filters, selection and ride', () => {
  const random = seeded(7)
  const corridors = realContent.features.filter(isCorridor)
  let off = 0
  for (let round = 0; round < 40; round++) {
    const atlas = newAtlas(realContent)
    const [from, to] = [1950 + random.below(60), 2010 + random.below(9)]
    showAddress(
      atlas,
      {
        hide: filterKeys.filter(() => random.next() < 0.3),
        time: random.next() < 0.5 ? [from, to] : undefined,
        at: random.next() < 0.5 ? random.one(realContent.features).id : undefined,
        follow: random.next() < 0.3 ? random.one(corridors).id : undefined,
      },
      true,
    )
    const wanted = realContent.features.filter((feature) => atlas.visibility.isDrawn(feature)).map(({ id }) => id)
    off += realContent.features.length - wanted.length
    expect([...drawnBy(atlas)].sort()).toEqual(wanted.sort())
  }
  expect(off).toBeGreaterThan(100)
})
