import { describe, expect, test } from 'vitest'
import type { Place } from '../../../src/content/schema'
import { reveal, showOnly } from '../../../src/state/filterActs'
import type { Filters } from '../../../src/state/filters.svelte'
import { newAtlas } from '../../support/newAtlas'
import { hall, smallAtlas } from '../../support/smallAtlas'
import { smallSummary } from '../../support/smallRegister'

const ids = ({ shown }: Filters) => shown.map(({ id }) => id)

describe('disabled filters', () => {
  test('leave their features out until all are shown', () => {
    const { filters } = newAtlas()
    expect(filters.isActive).toBe(false)
    filters.toggle({ facet: 'status', value: 'mentioned' })
    filters.toggle({ facet: 'mode', value: 'road' })
    expect([ids(filters), filters.isActive]).toEqual([['aven', 'hall'], true])
    filters.showAll()
    expect(ids(filters)).toEqual(['aven', 'bol', 'hall', 'inner-sea', 'long-road'])
    expect(filters.isActive).toBe(false)
  })

  test('are enabled again if they hide a feature that is revealed', () => {
    const { filters, content } = newAtlas()
    showOnly({ filters, content }, { facet: 'topic', value: 'transport' })
    expect(filters.isShown(hall)).toBe(false)
    reveal(filters, [hall])
    expect(ids(filters)).toEqual(['aven', 'bol', 'hall', 'inner-sea'])
  })
})

test('showing only a topic disables the topics that only a register has', () => {
  const content = { ...smallAtlas(), register: smallSummary }
  const { filters } = newAtlas(content)
  showOnly({ filters, content }, { facet: 'topic', value: 'transport' })
  expect([...filters.disabled.topic].sort()).toEqual(['diplomacy', 'science'])
  showOnly({ filters, content }, { facet: 'status', value: 'planned' })
  expect(filters.disabled.status.has('completed')).toBe(true)
  expect(filters.years).toEqual([2001, 2010])
})

describe('a range of years', () => {
  const dated = () => {
    const content = smallAtlas()
    const heldLater: Place = { ...hall, properties: { ...hall.properties, when: '2015/2016' } }
    const features = content.features.map((feature) => (feature.id === hall.id ? heldLater : feature))
    return { ...newAtlas({ ...content, features }), heldLater }
  }

  test('leaves the features with a date in it and those without a date', () => {
    const { filters } = dated()
    expect(filters.years).toEqual([2010, 2016])
    filters.timeRange = [2012, 2020]
    expect(filters.timeRange).toEqual([2012, 2016])
    expect(ids(filters)).toEqual(['bol', 'hall', 'inner-sea', 'long-road'])
    filters.timeRange = [1900, 2100]
    expect([filters.timeRange, filters.shown.length]).toEqual([null, 5])
  })

  test('is removed by showing all, and by revealing a feature outside it', () => {
    const { filters, heldLater } = dated()
    filters.timeRange = [2010, 2011]
    reveal(filters, [heldLater])
    expect(filters.timeRange).toBeNull()
    filters.timeRange = [2010, 2011]
    expect(filters.isActive).toBe(true)
    filters.showAll()
    expect(filters.timeRange).toBeNull()
  })
})
