import { expect, test } from 'vitest'
import { decodeColumns, emptyColumns, encodeColumns } from '../../../../src/content/register/columns'
import { endless, undated } from '../../../../src/content/register/registerTypes'
import { randomColumns } from '../../../support/register'

test.each([0, 1, 2, 3000])('the columns of %i rows are decoded as they were encoded', (count) => {
  const columns = randomColumns(count)
  expect(decodeColumns(encodeColumns(columns), count)).toEqual(columns)
})

test('the least and the greatest values are kept', () => {
  const columns = emptyColumns(2)
  columns.longitude.set([-18_000_000, 18_000_000])
  columns.latitude.set([-9_000_000, 9_000_000])
  columns.topic.set([0, 65_535])
  columns.status.set([0, 255])
  columns.firstYear.set([undated, endless.before])
  columns.lastYear.set([undated, endless.after])
  expect(decodeColumns(encodeColumns(columns), 2)).toEqual(columns)
})

test('rows at one position take no more bytes for it', () => {
  const columns = emptyColumns(1000)
  columns.longitude.fill(7_142_777)
  columns.latitude.fill(5_116_666)
  const apart = randomColumns(1000)
  expect(encodeColumns(columns).length).toBeLessThan(encodeColumns(apart).length - 3000)
})

test('columns of another number of rows are an error', () => {
  expect(() => decodeColumns(encodeColumns(randomColumns(5)), 4)).toThrow('not those of 4 rows')
})
