import { expect, test } from 'vitest'
import { reveal, showOnly } from '../../../src/state/filterActs'
import { newAtlas } from '../../support/newAtlas'
import { aven, hall, road, smallAtlas } from '../../support/smallAtlas'

test('a filtered feature is drawn while it is selected, until it is revealed', () => {
  const content = smallAtlas()
  const [hallOf, avenOf] = [content.byId.get(hall.id)!, content.byId.get(aven.id)!]
  const { filters, navigation, visibility } = newAtlas(content)
  showOnly({ filters, content }, { facet: 'topic', value: 'transport' })
  navigation.select('hall')
  expect([filters.isShown(hallOf), visibility.isDrawn(hallOf), visibility.isDrawn(avenOf)]).toEqual([false, true, true])
  expect(visibility.drawn.map(({ id }) => id)).toEqual(['aven', 'bol', 'hall'])
  navigation.close()
  expect(visibility.isDrawn(hallOf)).toBe(false)
  reveal(filters, [hallOf])
  expect(filters.shown.map(({ id }) => id)).toEqual(['aven', 'bol', 'hall', 'inner-sea'])
})

test('a filtered corridor is drawn while it is ridden', () => {
  const content = smallAtlas()
  const corridor = content.byId.get(road.id)!
  const { filters, rides, visibility } = newAtlas(content)
  filters.toggle({ facet: 'mode', value: road.properties.mode })
  expect(visibility.isDrawn(corridor)).toBe(false)
  rides.start(road.id)
  expect([filters.isShown(corridor), visibility.isDrawn(corridor)]).toEqual([false, true])
  rides.end()
  expect(visibility.isDrawn(corridor)).toBe(false)
})

test('a corridor that is selected and ridden is pinned once', () => {
  const { rides, selection, visibility } = newAtlas()
  selection.select(road.id)
  rides.start(road.id)
  expect(visibility.pinned.map(({ id }) => id)).toEqual([road.id])
})
