import { expect, test } from 'vitest'
import { extentOf } from '../../../src/geometry/extent'
import { spokenOf } from '../../../src/features/article/paragraphSubjects'
import { smallAtlas } from '../../support/smallAtlas'
import { realContent } from '../../support/realContent'

test('a paragraph’s places are highlighted in the order of the text, each once, and all are framed when all are near', () => {
  expect(spokenOf(smallAtlas(), 1)).toEqual({
    highlighted: ['aven', 'bol', 'long-road'],
    framed: ['aven', 'bol', 'long-road'],
  })
})

test('a paragraph without places, or that is not there, highlightOnHover and frames nothing', () => {
  expect(spokenOf(smallAtlas(), 3)).toEqual({ highlighted: [], framed: [] })
  expect(spokenOf(smallAtlas(), 99)).toEqual({ highlighted: [], framed: [] })
})

test('countries are highlighted but not framed where something nearer is named', () => {
  const spoken = spokenOf(realContent, 12)
  expect([...spoken.highlighted].sort()).toEqual(['aktau', 'caspian-sea', 'kazakhstan', 'russia'])
  expect([...spoken.framed].sort()).toEqual(['aktau', 'caspian-sea'])
})

test('countries are framed where nothing else is named', () => {
  expect(spokenOf(realContent, 38).framed).toEqual(['russia', 'kazakhstan'])
})

test('a country across the antimeridian is framed from its west to its east, not around the world', () => {
  const [west, , east] = extentOf(realContent.byId.get('russia')!)
  expect(west).toBeCloseTo(19.6, 0)
  expect(east).toBeCloseTo(190.4, 0)
  const [atlantic, , pacific] = extentOf(realContent.byId.get('united-states')!)
  expect([Math.round(atlantic), Math.round(pacific)]).toEqual([-175, -67])
})
