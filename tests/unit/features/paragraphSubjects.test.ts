import { expect, test } from 'vitest'
import { extentOf } from '../../../src/geometry/extent'
import { spokenOf } from '../../../src/features/article/paragraphSubjects'
import { smallStory } from '../../support/smallStory'
import { realStory } from '../../support/realStory'

test('a paragraph’s places are lit in the order of the text, each once, and all are framed when all are near', () => {
  expect(spokenOf(smallStory(), 1)).toEqual({
    lit: ['aven', 'bol', 'long-road'],
    framed: ['aven', 'bol', 'long-road'],
  })
})

test('a paragraph without places, or that is not there, lights and frames nothing', () => {
  expect(spokenOf(smallStory(), 3)).toEqual({ lit: [], framed: [] })
  expect(spokenOf(smallStory(), 99)).toEqual({ lit: [], framed: [] })
})

test('countries are lit but not framed where something nearer is named', () => {
  const spoken = spokenOf(realStory, 12)
  expect([...spoken.lit].sort()).toEqual(['aktau', 'caspian-sea', 'kazakhstan', 'russia'])
  expect([...spoken.framed].sort()).toEqual(['aktau', 'caspian-sea'])
})

test('countries are framed where nothing else is named', () => {
  expect(spokenOf(realStory, 38).framed).toEqual(['russia', 'kazakhstan'])
})

test('a country across the antimeridian is framed from its west to its east, not around the world', () => {
  const [west, , east] = extentOf(realStory.byId.get('russia')!)
  expect(west).toBeCloseTo(19.6, 0)
  expect(east).toBeCloseTo(190.4, 0)
  const [atlantic, , pacific] = extentOf(realStory.byId.get('united-states')!)
  expect([Math.round(atlantic), Math.round(pacific)]).toEqual([-175, -67])
})
