import { expect, test } from 'vitest'
import { extentOf } from '../../../src/geometry/extent'
import { paragraphSubjects } from '../../../src/features/article/paragraphSubjects'
import { smallAtlas } from '../../support/smallAtlas'
import { realContent } from '../../support/realContent'

test('the features of a paragraph are in the order of the text, each once, and all are fitted if none is wide', () => {
  expect(paragraphSubjects(smallAtlas(), 1)).toEqual({
    mentioned: ['aven', 'bol', 'long-road'],
    fitted: ['aven', 'bol', 'long-road'],
  })
})

test('a paragraph without features, or that does not exist, has no subjects', () => {
  expect(paragraphSubjects(smallAtlas(), 3)).toEqual({ mentioned: [], fitted: [] })
  expect(paragraphSubjects(smallAtlas(), 99)).toEqual({ mentioned: [], fitted: [] })
})

test('countries are mentioned but not fitted if the paragraph mentions something smaller', () => {
  const subjects = paragraphSubjects(realContent, 12)
  expect([...subjects.mentioned].sort()).toEqual(['aktau', 'caspian-sea', 'kazakhstan', 'russia'])
  expect([...subjects.fitted].sort()).toEqual(['aktau', 'caspian-sea'])
})

test('countries are fitted if the paragraph mentions nothing else', () => {
  expect(paragraphSubjects(realContent, 38).fitted).toEqual(['russia', 'kazakhstan'])
})

test('the extent of a country across the antimeridian reaches from its west to its east, not around the world', () => {
  const [west, , east] = extentOf(realContent.byId.get('russia')!.geometry)
  expect(west).toBeCloseTo(19.6, 0)
  expect(east).toBeCloseTo(190.4, 0)
  const [atlantic, , pacific] = extentOf(realContent.byId.get('united-states')!.geometry)
  expect([Math.round(atlantic), Math.round(pacific)]).toEqual([-175, -67])
})
