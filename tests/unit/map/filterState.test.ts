import { featureFilter } from '@maplibre/maplibre-gl-style-spec'
import type { Feature as GeoJsonFeature, FeatureCollection } from 'geojson'
import { expect, test } from 'vitest'
import { noFilterState, filterState } from '../../../src/map/style/filterState'
import { shown } from '../../../src/map/style/contentLayers'
import { contentSources } from '../../../src/map/sources/contentSources'
import { Atlas } from '../../../src/state/atlas.svelte'
import { Settings } from '../../../src/state/settings.svelte'
import { hiding, tokens, type Token } from '../../../src/content/facets'
import { seeded } from '../../../tools/random'
import { smallAtlas } from '../../support/smallAtlas'
import { realContent } from '../../support/realContent'

const system = { matches: false, addEventListener: () => {} }
const atlasOf = (content = smallAtlas()) =>
  new Atlas(
    content,
    new Settings({ storage: null, preferredLanguages: ['en'], darkScheme: system, moreContrast: system }),
  )
const without = (...hide: Token[]) => {
  const atlas = atlasOf()
  atlas.show({ hide }, false)
  return filterState(atlas)
}

test('nothing off, nothing releasedLabels', () => expect(without()).toEqual(noFilterState))

test('the basemap may write the name of what is off', () => {
  expect(without('topic:diplomacy')).toMatchObject({
    hidden: ['topic:diplomacy'],
    releasedLabels: expect.arrayContaining(['Treaty Hall']),
  })
})

test('but not a name that the content still writes: Aven is a stop of the Long Road', () => {
  expect(without('status:operating').releasedLabels).not.toContain('Aven')
  expect(without('status:operating', 'road').releasedLabels).toEqual(
    expect.arrayContaining(['Aven', 'Long Road', 'Halfway']),
  )
})

/** The features of the content's own sources that the layers' filter lets through, as MapLibre reads it. */
function drawnBy(atlas: Atlas): Set<string> {
  const state = { ...filterState(atlas) }
  const { filter } = featureFilter(shown, 'filter', state)
  const drawn = new Set<string>()
  for (const name of ['places', 'areas', 'corridors']) {
    const source = contentSources(atlas.content)[name] as { data: FeatureCollection }
    for (const { properties, geometry } of source.data.features) {
      const type = geometry.type === 'Point' ? 1 : geometry.type.endsWith('LineString') ? 2 : 3
      if (filter({ zoom: 4 }, { type, properties: properties as GeoJsonFeature['properties'] } as never))
        drawn.add(String(properties!.id))
    }
  }
  return drawn
}

test('the map draws just what the model says is drawn, whatever is switched off, chosen or ridden', () => {
  const random = seeded(7)
  const corridors = realContent.features.filter(({ properties }) => properties.kind === 'corridor')
  let off = 0
  for (let round = 0; round < 40; round++) {
    const atlas = atlasOf(realContent)
    const [from, to] = [1950 + random.below(60), 2010 + random.below(9)]
    atlas.show(
      {
        hide: [...hiding(tokens.filter(() => random.next() < 0.3))],
        time: random.next() < 0.5 ? [from, to] : undefined,
        at: random.next() < 0.5 ? random.one(realContent.features).id : undefined,
        follow: random.next() < 0.3 ? random.one(corridors).id : undefined,
      },
      true,
    )
    const wanted = realContent.features.filter((feature) => atlas.isDrawn(feature)).map(({ id }) => id)
    off += realContent.features.length - wanted.length
    expect([...drawnBy(atlas)].sort()).toEqual(wanted.sort())
  }
  expect(off).toBeGreaterThan(100)
})
