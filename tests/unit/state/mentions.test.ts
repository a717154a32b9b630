import { describe, expect, test } from 'vitest'
import { mentionOf } from '../../../src/content/article/mentions'
import type { Atlas } from '../../../src/state/atlas.svelte'
import { mentionsOf } from '../../../src/state/mentions.svelte'
import { addressOf } from '../../../src/state/url/atlasAddress'
import { newAtlas, recordCamera, recordScrolls } from '../../support/newAtlas'

/** What the map, the article and the address show. */
const shown = (atlas: Atlas) => {
  const { at, view, para, quote } = addressOf(atlas)
  return [at, view, para, quote?.start]
}
/** The mention at which the reader is, "3 of 6". */
const position = (atlas: Atlas) => `${mentionsOf(atlas).neighbours.n} of ${mentionsOf(atlas).shown.length}`
const step = (atlas: Atlas, by: 1 | -1) => mentionsOf(atlas).step(by)

// In the order of the text: aven, bol and long-road in paragraph 1, aven, hall and inner-sea in paragraph 2.

test('steps lead through the mentions in the order of the text: map, article and address go together', () => {
  const atlas = newAtlas()
  const targets = recordCamera(atlas)
  const scrolls = recordScrolls(atlas)
  const walk = []
  for (let n = 0; n < 6; n++) {
    step(atlas, 1)
    walk.push([...shown(atlas), position(atlas)])
  }
  expect(walk).toEqual([
    ['aven', 'article', 1, 12, '1 of 6'],
    ['bol', 'article', 1, 33, '2 of 6'],
    ['long-road', 'article', 1, 55, '3 of 6'],
    ['aven', 'article', 2, 3, '4 of 6'],
    ['hall', 'article', 2, 8, '5 of 6'],
    ['inner-sea', 'article', 2, 46, '6 of 6'],
  ])
  expect(targets).toEqual(['aven', 'bol', 'long-road', 'aven', 'hall', 'inner-sea'].map((id) => ({ id })))
  expect(scrolls).toEqual([1, 1, 1, 2, 2, 2])
  step(atlas, -1)
  expect(shown(atlas)).toEqual(['hall', 'article', 2, 8])
})

test('screen readers are told the name, the paragraph and the number, and where the mentions end', () => {
  const atlas = newAtlas()
  const { announcements } = atlas
  step(atlas, -1)
  expect([announcements.text, atlas.selection.current]).toEqual(['This is the first mention in the article', null])
  step(atlas, 1)
  expect([announcements.text, announcements.named?.id]).toEqual(['Aven, paragraph 1, 1 of 6', 'aven'])
  atlas.settings.language = 'ru'
  step(atlas, 1)
  expect(announcements.text).toBe('Bol-ру, абзац 1, 2 из 6')
  atlas.settings.language = 'kk'
  step(atlas, 1)
  expect(announcements.text).toBe('Жол, 1-абзац, 3-атау, барлығы 6')
  for (let n = 0; n < 4; n++) step(atlas, 1)
  expect([announcements.text, position(atlas)]).toEqual(['Мақаладағы соңғы атау осы', '6 of 6'])
})

test('mentions of features that the filters hide are left out', () => {
  const atlas = newAtlas()
  atlas.filters.toggle({ facet: 'topic', value: 'transport' })
  step(atlas, 1)
  expect([...shown(atlas), position(atlas)]).toEqual(['long-road', 'article', 1, 55, '1 of 3'])
  step(atlas, 1)
  expect(shown(atlas)).toEqual(['hall', 'article', 2, 8])
})

describe('a step starts', () => {
  test('at the first mention of the feature whose panel is open', () => {
    const atlas = newAtlas()
    atlas.navigation.select('hall')
    expect(position(atlas)).toBe('5 of 6')
    step(atlas, 1)
    expect(shown(atlas)[0]).toBe('inner-sea')
  })

  test('at the mention that was chosen, in its panel too', () => {
    const atlas = newAtlas()
    for (let n = 0; n < 4; n++) step(atlas, 1)
    atlas.sidebar.tab = 'place'
    expect(position(atlas)).toBe('4 of 6')
    step(atlas, 1)
    expect(shown(atlas)[0]).toBe('hall')
  })

  test('at a mention that was clicked, until the reader scrolls on', () => {
    const atlas = newAtlas()
    const { content, navigation, reader, sidebar } = atlas
    sidebar.open('article')
    reader.reach(1)
    navigation.select('aven', { keepTab: true })
    mentionsOf(atlas).choose(mentionOf(content.marks[1]![0]!, 'aven'))
    expect(position(atlas)).toBe('4 of 6')
    reader.reach(3)
    step(atlas, -1)
    expect(shown(atlas)[0]).toBe('inner-sea')
  })

  test('at the quote of a link', () => {
    const atlas = newAtlas()
    atlas.navigation.read(2, { start: 8, end: 20 })
    step(atlas, -1)
    expect(shown(atlas)).toEqual(['aven', 'article', 2, 3])
    atlas.navigation.select('inner-sea', { keepTab: true })
    atlas.navigation.read(2, { start: 36, end: 54 })
    expect(position(atlas)).toBe('6 of 6')
  })

  test('at the paragraph that is read', () => {
    const atlas = newAtlas()
    atlas.sidebar.open('article')
    atlas.reader.reach(2)
    expect(position(atlas)).toBe('0 of 6')
    step(atlas, 1)
    expect(shown(atlas)).toEqual(['aven', 'article', 2, 3])
  })

  test('at the place of an open stop, or at its corridor', () => {
    const atlas = newAtlas()
    atlas.rides.start('long-road')
    const ride = atlas.rides.current!
    ride.openStop = ride.corridor.properties.stops[0]!
    expect(position(atlas)).toBe('1 of 6')
    ride.openStop = ride.corridor.properties.stops[1]!
    expect(position(atlas)).toBe('3 of 6')
  })

  test('after a feature that the filters hide', () => {
    const atlas = newAtlas()
    atlas.navigation.select('bol')
    atlas.filters.toggle({ facet: 'topic', value: 'transport' })
    expect(position(atlas)).toBe('0 of 3')
    step(atlas, 1)
    expect(shown(atlas)[0]).toBe('long-road')
  })
})
