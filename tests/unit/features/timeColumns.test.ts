import { expect, test } from 'vitest'
import type { DatedEvent } from '../../../src/content/dates'
import { yearsOf } from '../../../src/content/dates'
import { barsOf, columnsOf, columnWidth, spansOf, stopsOf } from '../../../src/features/timeline/columns'

const events = (...dates: string[]): DatedEvent[] =>
  dates.map((when) => ({ when, years: yearsOf(when), features: ['aven'] }))

test.each([
  [1991, 2021, 1],
  [1960, 2020, 1],
  [1959, 2020, 5],
  [1720, 2020, 5],
  [1500, 2020, 10],
  [1000, 2020, 50],
  [-499, 2020, 50],
  [-3000, 2020, 100],
  [-17000, 2020, 500],
  [-4500000000, 2020, 100000000],
  [2018, 2018, 1],
])('columns from %i to %i stand for %i years', (from, to, width) => {
  expect(columnWidth([from, to])).toBe(width)
})

test('each year has a column on a short time line, and rough dates are counted apart', () => {
  expect(columnsOf(events('2010', '2010-05', '2012~', '201X', '2012-XX', '2010/2020'), [2010, 2020])).toEqual([
    { years: [2010, 2010], exact: 3, rough: 1 },
    { years: [2012, 2012], exact: 1, rough: 1 },
  ])
})

test('columns before the year 1 are round in years BC, and no column has years of both eras', () => {
  expect(columnsOf(events('-0043', '0000', '0001', '1999', '-0499?', '-0099'), [-499, 2020])).toEqual([
    { years: [-548, -499], exact: 0, rough: 1 },
    { years: [-148, -99], exact: 1, rough: 0 },
    { years: [-48, 0], exact: 2, rough: 0 },
    { years: [1, 49], exact: 1, rough: 0 },
    { years: [1950, 1999], exact: 1, rough: 0 },
  ])
})

test('an interval without beginning is in the column of its end, one without end in that of its beginning', () => {
  expect(columnsOf(events('../2012', '2014/', '2011/2014'), [2011, 2014]).map(({ years }) => years[0])).toEqual([
    2011, 2012, 2014,
  ])
})

test('an interval of several years is a line, in the first row with room', () => {
  expect(
    spansOf(events('2010/2012', '2012/2014', '2013/2019~', '2011', '201X', '2015-02/2015-09'), [2010, 2020]),
  ).toEqual([
    { years: [2010, 2012], isRough: false, row: 0 },
    { years: [2012, 2014], isRough: false, row: 1 },
    { years: [2013, 2019], isRough: true, row: 0 },
  ])
})

test('an open interval is a line to the end of the time line', () => {
  expect(spansOf(events('../2012', '2014/', '2010/2020'), [2010, 2020])).toEqual([
    { years: [2010, 2020], isRough: false, row: 0 },
    { years: [2010, 2012], isRough: false, row: 1 },
    { years: [2014, 2020], isRough: false, row: 1 },
  ])
})

test('an interval within a column of several years has no line', () => {
  expect(spansOf(events('1905/1940', '1905/1950'), [1000, 2020]).map(({ years }) => years)).toEqual([[1905, 1950]])
})

test('the thumbs stop at every year of a short time line', () => {
  expect(stopsOf([2010, 2014], [2010, 2014])).toEqual([2010, 2011, 2012, 2013, 2014])
  expect(stopsOf([2010, 2010], [2010, 2010])).toEqual([2010])
})

test('the thumbs of a long time line stop at its ends, at round years and at the range of the address', () => {
  const stops = stopsOf([-499, 2020], [-43, 20])
  expect([stops.slice(0, 4), stops.at(-1)]).toEqual([[-499, -449, -399, -349], 2020])
  expect(stops.slice(8, 18)).toEqual([-99, -49, -43, 0, 1, 20, 50, 100, 150, 200])
  expect(stopsOf([-4500000000, 2020], [])).toHaveLength(49)
})

test('rows of a register are counted in the column of their year', () => {
  expect(
    barsOf(
      [
        [2001, 2],
        [2004, 5],
      ],
      [2000, 2010],
    ),
  ).toEqual([
    { years: [2001, 2001], rows: 2 },
    { years: [2004, 2004], rows: 5 },
  ])
  expect(
    barsOf(
      [
        [1911, 1],
        [2001, 2],
        [2004, 5],
      ],
      [1900, 2010],
    ),
  ).toEqual([
    { years: [1910, 1914], rows: 1 },
    { years: [2000, 2004], rows: 7 },
  ])
})
