import { describe, expect, test } from 'vitest'
import { datesOf, eventsOf, happensIn, restrictRange, yearsCovered, yearsOf } from '../../../src/content/dates'
import { aven, bol, hall, smallAtlas } from '../../support/smallAtlas'
import { realContent } from '../../support/realContent'

test.each([
  ['2018', [2018, 2018]],
  ['2018-08', [2018, 2018]],
  ['1992-05-25', [1992, 1992]],
  ['2018-09/2018-10', [2018, 2018]],
  ['2019/2021', [2019, 2021]],
  ['0987/1020-01-02', [987, 1020]],
  ['-0043-03-15', [-43, -43]],
  ['201X', [2010, 2019]],
  ['19XX/20XX', [1900, 2099]],
  ['1850~', [1850, 1850]],
  ['2018-24', [2018, 2018]],
  ['2018/..', [2018, Infinity]],
  ['/2018', [-Infinity, 2018]],
])('yearsOf(%s)', (edtf, years) => {
  expect(yearsOf(edtf)).toEqual(years)
})

const held = { ...hall, properties: { ...hall.properties, when: '2012/2014' } }

describe('happensIn', () => {
  test('uses the dates of the feature and of its passages', () => {
    expect(datesOf(aven)).toEqual(['2010'])
    expect(happensIn(aven, [2009, 2011])).toBe(true)
    expect(happensIn(aven, [2011, 2020])).toBe(false)
    expect([2011, 2012, 2013, 2014, 2015].map((year) => happensIn(held, [year, year]))).toEqual([
      false,
      true,
      true,
      true,
      false,
    ])
  })
  test('returns null for a feature without dates', () => {
    expect(happensIn(bol, [1900, 2100])).toBeNull()
  })
})

test('eventsOf returns one event for each date, by time', () => {
  const twin = { ...aven, id: 'twin' }
  const events = eventsOf([held, aven, twin, bol])
  expect(events).toEqual([
    { when: '2010', years: [2010, 2010], features: ['aven', 'twin'] },
    { when: '2012/2014', years: [2012, 2014], features: ['hall'] },
  ])
  expect(yearsCovered(events)).toEqual([2010, 2014])
  expect(yearsCovered([])).toBeNull()
})

test('events are in order before the year 1, and open ends do not widen the years covered', () => {
  const dated = ['2018/..', '0622', '-0043', '../1850', '-0499~', '-0043-03'].map((when, n) => {
    return { ...hall, id: `hall-${n}`, properties: { ...hall.properties, when } }
  })
  const events = eventsOf(dated)
  expect(events.map(({ when }) => when)).toEqual(['../1850', '-0499~', '-0043', '-0043-03', '0622', '2018/..'])
  expect(yearsCovered(events)).toEqual([-499, 2018])
  expect(happensIn(dated[0]!, [2500, 2600])).toBe(true)
  expect(happensIn(dated[3]!, [-9999, -9000])).toBe(true)
  expect(happensIn(dated[3]!, [1851, 1900])).toBe(false)
})

test('a range is restricted to the years of the events, and all of them are no restriction', () => {
  expect(restrictRange([1990, 2012], [2010, 2014])).toEqual([2010, 2012])
  expect(restrictRange([2012, 2012], [2010, 2014])).toEqual([2012, 2012])
  expect(restrictRange([1990, 2020], [2010, 2014])).toBeNull()
  expect(restrictRange([1990, 2009], [2010, 2014])).toBeNull()
  expect(restrictRange([2012, Infinity], [-43, 2014])).toEqual([2012, 2014])
})

test('the events of the article are from 1991 (independence of Kazakhstan) to 2021 (end of the joint plan)', () => {
  const events = eventsOf(realContent.features)
  expect(yearsCovered(events)).toEqual([1991, 2021])
  expect(events.find(({ when }) => when === '1992-05-25')?.features).toEqual(['moscow', 'russia', 'kazakhstan'])
  expect(eventsOf(smallAtlas().features)).toHaveLength(1)
})
