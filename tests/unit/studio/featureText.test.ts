import { describe, expect, it } from 'vitest'
import { withFeature, withoutFeature, writtenFeature } from '../../../studio/acts/featureText'
import type { WrittenFeature } from '../../../src/content/schema'

const place = (id: string): WrittenFeature => ({
  type: 'Feature',
  id,
  geometry: { type: 'Point', coordinates: [51.172, 43.648] },
  properties: {
    id,
    name: { en: id },
    passages: [{ paragraph: 1, quote: id, exact: id }],
    precision: 'town',
    source: { title: 'GeoNames', url: 'https://www.geonames.org/' },
  },
})
const file = 'places.geojson'
const collection = (...features: unknown[]) =>
  `{"type":"FeatureCollection",\n  "features":[\n    ${features.map((one) => JSON.stringify(one)).join(',\n    ')}\n  ]\n}\n`

describe('features in the text of a file', () => {
  it('adds one to a file that does not exist yet', () => {
    const text = withFeature(undefined, file, null, place('aktau'))
    expect((JSON.parse(text) as { features: unknown[] }).features).toEqual([place('aktau')])
  })

  it('adds one at the end and keeps every byte before it', () => {
    const before = collection(place('aktau'), place('baku'))
    const text = withFeature(before, file, null, place('kuryk'))
    expect(text.startsWith(before.slice(0, before.indexOf('\n  ]')))).toBe(true)
    expect((JSON.parse(text) as { features: { id: string }[] }).features.map(({ id }) => id)).toEqual([
      'aktau',
      'baku',
      'kuryk',
    ])
  })

  it('replaces one and keeps the bytes of the others', () => {
    const before = collection(place('aktau'), place('baku'), place('kuryk'))
    const changed = { ...place('baku'), geometry: { type: 'Point', coordinates: [49.9, 40.4] } } as WrittenFeature
    const text = withFeature(before, file, 'baku', changed)
    expect(writtenFeature(text, file, 'baku')).toEqual(changed)
    expect(text).toContain(JSON.stringify(place('aktau')))
    expect(text).toContain(JSON.stringify(place('kuryk')))
  })

  it.each(['aktau', 'baku', 'kuryk'])('removes %s and leaves valid JSON', (id) => {
    const text = withoutFeature(collection(place('aktau'), place('baku'), place('kuryk')), file, id)
    const ids = (JSON.parse(text) as { features: { id: string }[] }).features.map((feature) => feature.id)
    expect(ids).toEqual(['aktau', 'baku', 'kuryk'].filter((other) => other !== id))
  })

  it('removes the only one', () => {
    expect(JSON.parse(withoutFeature(collection(place('aktau')), file, 'aktau'))).toEqual({
      type: 'FeatureCollection',
      features: [],
    })
  })

  it('refuses a file without features, and an id that is not there', () => {
    expect(() => withFeature('{"type":', file, null, place('aktau'))).toThrow('fileUnreadable')
    expect(() => withoutFeature(collection(place('aktau')), file, 'baku')).toThrow('featureGone')
    expect(() => withFeature(collection(), file, 'baku', place('baku'))).toThrow('featureGone')
  })
})
