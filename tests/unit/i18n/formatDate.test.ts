import { describe, expect, test } from 'vitest'
import { formatYears } from '../../../src/i18n/calendarDate'
import { formatDay } from '../../../src/i18n/format'
import { formatDate } from '../../../src/i18n/formatDate'
import { formatRoman } from '../../../src/i18n/roman'

/** Without the kinds of space that CLDR and the catalogues put between a number and its unit. */
const plain = (text: string) => text.replace(/[\u00a0\u2009\u202f]/g, ' ')

test.each([
  ['en', '12 August 2018', 'August 2018', '622', '43 AD', '44 BC', '15 March 44 BC'],
  ['ru', '12 августа 2018 г.', 'август 2018 г.', '622', '43 г. н. э.', '44 г. до н. э.', '15 марта 44 г. до н. э.'],
  ['kk', '2018 жылғы 12 тамыз', '2018 жылғы тамыз', '622', 'б.з. 43', 'б.з.б. 44', 'б.з.б. 44 жылғы 15 наурыз'],
  ['ar', '12 أغسطس 2018', 'أغسطس 2018', '622', '43 م', '44 ق.م', '15 مارس 44 ق.م'],
  ['ar-SA', '12 أغسطس 2018', 'أغسطس 2018', '622', '43 م', '44 ق.م', '15 مارس 44 ق.م'],
  ['es', '12 de agosto de 2018', 'agosto de 2018', '622', '43 d. C.', '44 a. C.', '15 de marzo de 44 a. C.'],
  ['zh', '2018年8月12日', '2018年8月', '622年', '公元43年', '公元前44年', '公元前44年3月15日'],
  ['de', '12. August 2018', 'August 2018', '622', '43 n. Chr.', '44 v. Chr.', '15. März 44 v. Chr.'],
  ['th', '12 สิงหาคม 2018', 'สิงหาคม 2018', '622', 'ค.ศ. 43', 'ก่อน ค.ศ. 44', '15 มีนาคม ก่อน ค.ศ. 44'],
  ['fa', '12 اوت 2018', 'اوت 2018', '622', '43 م.', '44 ق.م.', '15 مارس 44 ق.م.'],
])('days, months and years in %s are Gregorian, with the era before the year 100', (language, ...expected) => {
  const dates = ['2018-08-12', '2018-08', '0622', '0043', '-0043', '-0043-03-15']
  expect(dates.map((date) => plain(formatDate(language, date)))).toEqual(expected)
})

test('a language that the browser does not know is written as English, not as its own language', () => {
  expect(formatDate('xx', '2018-08-12')).toBe('12 August 2018')
})

test.each([
  ['en', '17,000', '17,001 BC', '4,500,000,001 BC'],
  ['ru', '17 000', '17 001 г. до н. э.', '4 500 000 001 г. до н. э.'],
  ['kk', '17 000', 'б.з.б. 17 001', 'б.з.б. 4 500 000 001'],
  ['zh', '17,000年', '公元前17,001年', '公元前4,500,000,001年'],
])('years of more than four digits in %s have separators, also those that Date lacks', (language, ...expected) => {
  const dates = ['Y17000', 'Y-17000', 'Y-4500000000']
  expect(dates.map((date) => plain(formatDate(language, date)))).toEqual(expected)
})

const roughDates = [
  ['1850~', 'about 1850', 'примерно 1850', 'шамамен 1850'],
  ['1850-08?', 'perhaps August 1850', 'возможно, август 1850 г.', 'болжам бойынша 1850 жылғы тамыз'],
  ['-0043%', 'perhaps about 44 BC', 'возможно, примерно 44 г. до н. э.', 'болжам бойынша шамамен б.з.б. 44'],
  ['199X', '1990s', '1990-е годы', '1990-жылдар'],
  ['000X', '1 BC – 9 AD', '1 г. до н. э. – 9 г. н. э.', 'б.з.б. 1 – б.з. 9'],
  ['-004X', '50 BC – 41 BC', '50 г. до н. э. – 41 г. до н. э.', 'б.з.б. 50 – б.з.б. 41'],
  ['19XX', '20th century', 'XX век', 'XX ғасыр'],
  ['00XX', '1st century', 'I век', 'I ғасыр'],
  ['12XX~', 'about 13th century', 'примерно XIII век', 'шамамен XIII ғасыр'],
  ['-00XX', '1st century BC', 'I век до н. э.', 'б.з.б. I ғасыр'],
  ['-02XX', '3rd century BC', 'III век до н. э.', 'б.з.б. III ғасыр'],
  ['2004-XX', '2004', '2004', '2004'],
  ['2004-06-XX', 'June 2004', 'июнь 2004 г.', '2004 жылғы маусым'],
  ['2018-21', 'spring 2018', 'весна 2018 г.', '2018 жылғы көктем'],
  ['2018-22', 'summer 2018', 'лето 2018 г.', '2018 жылғы жаз'],
  ['-0043-23', 'autumn 44 BC', 'осень 44 г. до н. э.', 'б.з.б. 44 жылғы күз'],
  ['2018-24~', 'about winter 2018', 'примерно зима 2018 г.', 'шамамен 2018 жылғы қыс'],
  ['2018/..', 'from 2018 on', '2018 и далее', '2018 және одан кейін'],
  ['../2018-08', 'until August 2018', 'август 2018 г. и ранее', '2018 жылғы тамыз және оған дейін'],
  ['2018/', '2018 – unknown', '2018 – неизвестно', '2018 – белгісіз'],
  ['/2018', 'unknown – 2018', 'неизвестно – 2018', 'белгісіз – 2018'],
  ['-0043/0014~', '44 BC – about 14 AD', '44 г. до н. э. – примерно 14 г. н. э.', 'б.з.б. 44 – шамамен б.з. 14'],
] as const

describe.each(['en', 'ru', 'kk'] as const)('in %s', (language) => {
  test.each(roughDates)('%s', (date, en, ru, kk) => {
    expect(plain(formatDate(language, date))).toBe({ en, ru, kk }[language])
  })
})

test('two days write what they share once where CLDR does so in words', () => {
  const of = (language: string) => plain(formatDate(language, '2018-08-12/2018-08-15')).replace(' – ', '–')
  expect(['en', 'ru', 'es', 'de', 'ar', 'kk', 'zh'].map(of)).toEqual([
    '12–15 August 2018',
    '12–15 августа 2018 г.',
    '12–15 de agosto de 2018',
    '12.–15. August 2018',
    '12–15 أغسطس 2018',
    '2018 жылғы 12 тамыз–2018 жылғы 15 тамыз',
    '2018年8月12日–2018年8月15日',
  ])
  expect(formatDate('en', '2018-08-12~/2018-08-15')).toBe('about 12 August 2018 – 15 August 2018')
})

test('a text that is not EDTF stays as it is', () => {
  expect(formatDate('en', 'long ago')).toBe('long ago')
})

test('the day of the article and ranges of years', () => {
  expect(plain(formatDay('ru', '2018-12-21'))).toBe('21 декабря 2018 г.')
  expect([formatYears('en', [2016, 2018]), formatYears('en', [2016, 2016]), formatYears('zh', [-499, 2020])]).toEqual([
    '2016 – 2018',
    '2016',
    '公元前500年 – 2020年',
  ])
})

test('Roman numerals', () => {
  expect([1, 4, 9, 14, 19, 20, 40, 49, 90, 99, 100].map(formatRoman)).toEqual(
    'I IV IX XIV XIX XX XL XLIX XC XCIX C'.split(' '),
  )
})
