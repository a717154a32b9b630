import { expect, it } from 'vitest'
import { whenOf } from '../../../../build/downloads/timespans'

const spanOf = (edtf: string) => whenOf([edtf])!.timespans[0]

it.each([
  ['2018', { start: { in: '2018' } }],
  ['2018-08-12~', { start: { in: '2018-08-12~' } }],
  ['2018-08-XX', { start: { in: '2018-08' } }],
  ['201X', { start: { earliest: '2010', latest: '2019' } }],
  ['2018-21', { start: { in: '2018' } }],
  ['-0043', { start: { in: '-0043' } }],
  ['2018-09/2018-10', { start: { in: '2018-09' }, end: { in: '2018-10' } }],
  ['2018/..', { start: { in: '2018' }, end: { earliest: '2018' } }],
  ['201X/..', { start: { earliest: '2010', latest: '2019' }, end: { earliest: '2010' } }],
  ['../2018-05', { start: { latest: '2018-05' }, end: { in: '2018-05' } }],
])('%s is a timespan', (edtf, timespan) => expect(spanOf(edtf)).toEqual(timespan))

it('keeps the dates as they are written', () => {
  expect(whenOf(['2018', '201X/..'])!.label).toBe('2018; 201X/..')
  expect(whenOf([])).toBeNull()
})
