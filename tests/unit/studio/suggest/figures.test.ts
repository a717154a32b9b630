import { describe, expect, test } from 'vitest'
import { findFigures } from '../../../../studio/suggest/figures.ts'

const found = (text: string, language: string) =>
  findFigures([text], language).map(({ exact, value, unit, exactness }) => [exact, value, unit, exactness])

describe('numbers with units', () => {
  test.each([
    [
      'en',
      'The line of 1,520 km cost about $4.8 billion.',
      [
        ['1,520 km', 1520, 'km', 'exact'],
        ['about $4.8 billion', 4.8e9, 'usd', 'about'],
      ],
    ],
    [
      'en',
      'Almost 70 percent of more than 2.5 million tonnes.',
      [
        ['Almost 70 percent', 70, 'percent', 'almost'],
        ['more than 2.5 million tonnes', 2.5e6, 'tonnes', 'more-than'],
      ],
    ],
    ['en', 'It took nine hours.', [['nine hours', 9, 'hours', 'exact']]],
    [
      'ru',
      'Около 5600 км и 1 520,5 км.',
      [
        ['Около 5600 км', 5600, 'km', 'about'],
        ['1 520,5 км', 1520.5, 'km', 'exact'],
      ],
    ],
    [
      'ru',
      'Перевезли 2,1 млн тонн, на 15 % больше.',
      [
        ['2,1 млн тонн', 2.1e6, 'tonnes', 'exact'],
        ['15 %', 15, 'percent', 'exact'],
      ],
    ],
    [
      'ru',
      'Более 660 млн долларов за 12 метров.',
      [
        ['Более 660 млн долларов', 6.6e8, 'usd', 'more-than'],
        ['12 метров', 12, 'm', 'exact'],
      ],
    ],
  ])('%s: %s', (language, text, expected) => {
    expect(found(text, language)).toEqual(expected)
  })

  test('years, numbers without a unit and parts of words are none', () => {
    expect(found('In 2018 the 39 met on the A380 near 4,000.', 'en')).toEqual([])
    expect(found('Шёл 2018 год, было 39. Это 12 маленьких.', 'ru')).toEqual([])
    expect(found('5 km', 'fr')).toEqual([])
  })
})
