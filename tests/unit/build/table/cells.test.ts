import { describe, expect, test } from 'vitest'
import { parseAmount, type DecimalMark } from '../../../../build/table/amounts'
import { countryCode } from '../../../../build/table/countries'
import { toEdtf } from '../../../../build/table/dates'

describe('an amount', () => {
  test.each<[written: string, value: number, unit: string, ofTable?: string, mark?: DecimalMark]>([
    ['1 234,5', 1234.5, 'USD', 'USD'],
    ['1\u202f234\u00a0567', 1_234_567, 'EUR', 'EUR'],
    ['1.234.567,89 €', 1_234_567.89, 'EUR'],
    ['€1,200.50', 1200.5, 'EUR'],
    ['$1.2m', 1_200_000, 'USD'],
    ['US$ 40 million', 40_000_000, 'USD'],
    ['USD 3 bn', 3_000_000_000, 'USD'],
    ['1.2mUSD', 1_200_000, 'USD'],
    ['5 млн руб.', 5_000_000, 'RUB'],
    ['$5', 5, 'CAD', 'CAD'],
    ['¥ 5', 5, 'CNY', 'CNY'],
    ['(1,000)', -1000, 'USD', 'USD', '.'],
    ['−7', -7, 'USD', 'USD'],
    ['4.5E+07', 45_000_000, 'USD', 'USD'],
    ['1,234', 1234, 'USD', 'USD', '.'],
    ['1,234', 1.234, 'USD', 'USD', ','],
    ['0,125', 0.125, 'MW', 'MW'],
    ['22,500 MW', 22_500, 'MW', undefined, '.'],
    ['120 m', 120, 'm'],
  ])('%s is %d %s', (written, value, unit, ofTable, mark) => {
    expect(parseAmount(written, ofTable, mark)).toEqual({ value, unit })
  })

  test.each(['', ' ', 'n/a', '–', 'NaN'])('“%s” is none', (written) =>
    expect(parseAmount(written, 'USD', '.')).toBeUndefined(),
  )

  test.each([
    ['1,234', 'it may be 1234 or 1.234'],
    ['1,23,456.7.8', 'its separators are mixed up'],
    ['about 5', 'it begins with “about”, which is no currency'],
    ['5 or so', 'it ends with “or so”, which is neither a currency nor a number’s scale'],
    ['much', 'it is no amount'],
  ])('%s is refused: %s', (written, message) => expect(parseAmount(written, 'USD', undefined)).toBe(message))
})

describe('a date', () => {
  test.each([
    ['2018', '2018'],
    ['622', '0622'],
    ['2018.0', '2018'],
    ['2018-05-01T00:00:00', '2018-05-01'],
    ['2018/5/1', '2018-05-01'],
    ['01.05.2018', '2018-05-01'],
    ['May 2018', '2018-05'],
    ['12 August 2018', '2018-08-12'],
    ['Aug 12, 2018', '2018-08-12'],
    ['1998-2003', '1998/2003'],
    ['2010–', '2010/..'],
    ['since 2010', '2010/..'],
    ['2010 - present', '2010/..'],
    ['c. 1850', '1850~'],
    ['1990s', '199X'],
    ['2018-XX', '2018-XX'],
  ])('%s is %s', (written, edtf) => expect(toEdtf(written, undefined)).toBe(edtf))

  test.each(['5/6/2018', '43101', '13/13/2018', 'soon', '1998-2003-2005'])('%s is none', (written) =>
    expect(toEdtf(written, undefined)).toBeNull(),
  )
  test('an empty cell has none', () => expect(toEdtf(' n/a ', undefined)).toBeUndefined())
})

describe('a country', () => {
  test.each([
    ['kz', 'KZ'],
    ['UK', 'GB'],
    ['Kazakhstan', 'KZ'],
    ['Казахстан', 'KZ'],
    ["Côte d'Ivoire", 'CI'],
    ['Cote d’Ivoire', 'CI'],
    ['Viet Nam', 'VN'],
    ['Turkey', 'TR'],
    ['Bosnia & Herzegovina', 'BA'],
    ['Congo, Dem. Rep.', 'CD'],
  ])('%s is %s', (written, code) => expect(countryCode(written, ['ru'])).toBe(code))
  test.each(['Africa', 'EU', 'ZZ', ''])('%s is none', (written) => expect(countryCode(written)).toBeUndefined())
})
