import { featureFilter } from '@maplibre/maplibre-gl-style-spec'
import type { Feature as GeoJsonFeature, FeatureCollection } from 'geojson'
import { expect, test } from 'vitest'
import { nothingOff, offState } from '../../../src/map/style/filterState'
import { shown } from '../../../src/map/style/contentLayers'
import { storySources } from '../../../src/map/sources/contentSources'
import { Atlas } from '../../../src/state/atlas.svelte'
import { Settings } from '../../../src/state/settings.svelte'
import { hiding, tokens, type Token } from '../../../src/content/facets'
import { seeded } from '../../../tools/random'
import { smallStory } from '../../support/smallStory'
import { realStory } from '../../support/realStory'

const system = { matches: false, addEventListener: () => {} }
const atlasOf = (story = smallStory()) =>
  new Atlas(
    story,
    new Settings({ storage: null, preferredLanguages: ['en'], darkScheme: system, moreContrast: system }),
  )
const without = (...hide: Token[]) => {
  const atlas = atlasOf()
  atlas.show({ hide }, false)
  return offState(atlas)
}

test('nothing off, nothing freed', () => expect(without()).toEqual(nothingOff))

test('the basemap may write the name of what is off', () => {
  expect(without('theme:diplomacy')).toMatchObject({
    hidden: ['theme:diplomacy'],
    freed: expect.arrayContaining(['Treaty Hall']),
  })
})

test('but not a name that the story still writes: Aven is a stop of the Long Road', () => {
  expect(without('status:operating').freed).not.toContain('Aven')
  expect(without('status:operating', 'road').freed).toEqual(expect.arrayContaining(['Aven', 'Long Road', 'Halfway']))
})

/** The features of the story's own sources that the layers' filter lets through, as MapLibre reads it. */
function drawnBy(atlas: Atlas): Set<string> {
  const state = { ...offState(atlas) }
  const { filter } = featureFilter(shown, 'filter', state)
  const drawn = new Set<string>()
  for (const name of ['places', 'areas', 'corridors']) {
    const source = storySources(atlas.story)[name] as { data: FeatureCollection }
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
  const corridors = realStory.features.filter(({ properties }) => properties.kind === 'corridor')
  let off = 0
  for (let round = 0; round < 40; round++) {
    const atlas = atlasOf(realStory)
    const [from, to] = [1950 + random.below(60), 2010 + random.below(9)]
    atlas.show(
      {
        hide: [...hiding(tokens.filter(() => random.next() < 0.3))],
        time: random.next() < 0.5 ? [from, to] : undefined,
        at: random.next() < 0.5 ? random.one(realStory.features).id : undefined,
        follow: random.next() < 0.3 ? random.one(corridors).id : undefined,
      },
      true,
    )
    const wanted = realStory.features.filter((feature) => atlas.isDrawn(feature)).map(({ id }) => id)
    off += realStory.features.length - wanted.length
    expect([...drawnBy(atlas)].sort()).toEqual(wanted.sort())
  }
  expect(off).toBeGreaterThan(100)
})
