import { expect, test } from 'vitest'
import { newAtlas, recordScrolls } from '../../support/newAtlas'

test('reaching another paragraph clears the quote and does not scroll the article', () => {
  const atlas = newAtlas()
  const scrolls = recordScrolls(atlas)
  const { reader } = atlas
  reader.scrollTo(2, { start: 3, end: 7 })
  reader.reach(2)
  expect([reader.quote, reader.hasScrolled]).toEqual([{ start: 3, end: 7 }, false])
  reader.reach(3)
  expect([reader.paragraph, reader.quote, reader.hasScrolled]).toEqual([3, null, true])
  expect(scrolls).toEqual([2])
  reader.scrollTo(1)
  expect([reader.hasScrolled, scrolls]).toEqual([false, [2, 1]])
})

test('a paragraph that the article does not have is not scrolled to', () => {
  const atlas = newAtlas()
  const scrolls = recordScrolls(atlas)
  atlas.reader.scrollTo(4)
  expect([atlas.reader.paragraph, scrolls]).toEqual([null, []])
})

test('a closed article is not scrolled, and does not disconnect one that has opened since', () => {
  const atlas = newAtlas()
  let calls = 0
  const disconnect = atlas.reader.connect(() => calls++)
  const scrolls = recordScrolls(atlas)
  disconnect()
  atlas.reader.scrollTo(1)
  expect([calls, scrolls]).toEqual([0, [1]])
})

test('a quote that is reached is no step of the history and does not scroll the article', () => {
  const atlas = newAtlas()
  const scrolls = recordScrolls(atlas)
  atlas.reader.reach(2)
  atlas.reader.reach(2, { start: 3, end: 7 })
  expect([atlas.reader.paragraph, atlas.reader.quote, atlas.reader.hasScrolled]).toEqual([
    2,
    { start: 3, end: 7 },
    true,
  ])
  expect(scrolls).toEqual([])
})
