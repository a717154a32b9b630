import { describe, expect, test } from 'vitest'
import { formatAddress, parseAddress } from '../../../src/state/url/address'
import { addressOf, showAddress } from '../../../src/state/url/atlasAddress'
import { newAtlas } from '../../support/newAtlas'

const hashOf = (atlas: ReturnType<typeof newAtlas>) => formatAddress(addressOf(atlas))

test('verdicts are selected one by one, in the order of the schema', () => {
  const { outcomes } = newAtlas()
  outcomes.toggle('unknown')
  outcomes.toggle('happened')
  expect(outcomes.selected).toEqual(['happened', 'unknown'])
  outcomes.toggle('unknown')
  expect(outcomes.selected).toEqual(['happened'])
})

describe('the address', () => {
  test('of the list has its verdicts, and of a panel the open outcome', () => {
    const atlas = newAtlas()
    const hash = '#view=outcomes&verdict=changed,unknown'
    showAddress(atlas, parseAddress(hash), true)
    expect([atlas.sidebar.tab, atlas.outcomes.selected]).toEqual(['outcomes', ['changed', 'unknown']])
    expect(hashOf(atlas)).toBe(hash)
    atlas.navigation.openOutcome({ id: 'treaty', feature: 'hall' })
    expect(hashOf(atlas)).toBe('#at=hall&outcome=treaty')
    // The list keeps its filter until the reader comes back to it.
    atlas.sidebar.tab = 'outcomes'
    expect(atlas.outcomes.selected).toEqual(['changed', 'unknown'])
    showAddress(atlas, { view: 'outcomes' }, true)
    expect(atlas.outcomes.selected).toEqual([])
  })

  test('names no outcome of another panel or of the article', () => {
    const atlas = newAtlas()
    atlas.navigation.openOutcome({ id: 'treaty', feature: 'hall' })
    atlas.sidebar.tab = 'article'
    expect(hashOf(atlas)).toBe('#at=hall&view=article')
    atlas.navigation.select('hall')
    expect(atlas.outcomes.current).toBeNull()
    showAddress(atlas, parseAddress('#at=aven&outcome=treaty'), true)
    expect(atlas.outcomes.current).toBe('treaty')
    atlas.navigation.close()
    expect(hashOf(atlas)).toBe('')
  })

  test('of an outcome whose feature could not be loaded is that of the list', () => {
    const atlas = newAtlas()
    atlas.navigation.openOutcome({ id: 'treaty', feature: 'gone' })
    expect(hashOf(atlas)).toBe('#view=outcomes&outcome=treaty')
  })

  test('without known values is read without them', () => {
    expect(parseAddress('#view=outcomes&verdict=good,bad&outcome=<b>')).toEqual({ view: 'outcomes' })
    expect(parseAddress('#view=outcomes&verdict=changed,bad,changed')).toEqual({
      view: 'outcomes',
      verdict: ['changed'],
    })
  })
})
