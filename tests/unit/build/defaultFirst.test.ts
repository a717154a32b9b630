import { expect, test } from 'vitest'
import { compileList } from '../../../build/content/compileContent'
import { readOutcomes } from '../../../src/content/load/loadOutcomes'
import type { Corridor } from '../../../src/content/schema'
import { textIn, type Text } from '../../../src/content/textIn'
import { aven, road, smallAtlas } from '../../support/smallAtlas'

const text = { kk: 'Қала', ru: 'Город', en: 'Town' }
const shownInFrench = (loaded: Text | undefined) => textIn(loaded, 'fr')
const collection = (feature: object) => JSON.stringify({ type: 'FeatureCollection', features: [feature] })
const { source } = aven.properties

test('a language without a text shows that of the default language, whichever is written first', () => {
  const place = { ...aven, properties: { ...aven.properties, name: text, note: { ...text, source } } }
  const stops = road.properties.stops.map((stop) => ({ ...stop, name: text }))
  const corridor = { ...road, properties: { ...road.properties, stops } }
  const figure = {
    id: 'towns',
    group: 'trade',
    label: text,
    value: 2,
    unit: 'towns',
    exactness: 'exact',
    paragraph: 1,
    quote: 'the town of Bol',
    exact: 'town',
  }
  const content = smallAtlas({
    'places.geojson': collection(place),
    'corridors.geojson': collection(corridor),
    'figures.json': JSON.stringify([figure]),
  })
  const { name, note } = content.byId.get('aven')!.properties
  const loadedStops = (content.byId.get('long-road') as Corridor).properties.stops
  const texts = [name, note!.text, ...loadedStops.map((stop) => stop.name), content.figures[0]!.label]
  expect(texts.map(shownInFrench)).toEqual(['Town', 'Town', 'Town', 'Town', 'Town', 'Town'])
  expect(name).toEqual(text)
})

test('the text of an outcome does, too', () => {
  const outcome = {
    id: 'one',
    paragraph: 1,
    quote: 'a treaty',
    feature: 'aven',
    verdict: 'happened',
    asOf: '2019',
    text,
    sources: [{ title: 'Report', publisher: 'Paper', date: '2019' }],
  }
  const compiled = JSON.stringify(compileList('outcomes.json', JSON.stringify([outcome]), 'en'))
  expect(shownInFrench(readOutcomes(compiled).get('one')!.text)).toBe('Town')
})
