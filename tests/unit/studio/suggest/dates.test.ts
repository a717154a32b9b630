import { expect, test } from 'vitest'
import { findDates } from '../../../../studio/suggest/dates.ts'

const found = (text: string, language: string) =>
  findDates([text], language).map(({ exact, when }) => `${exact} = ${when}`)

test('English dates are EDTF', () => {
  expect(found('On 12 August 2018 and May 25, 1992; in June 2019, in 2021.', 'en')).toEqual([
    '12 August 2018 = 2018-08-12',
    'May 25, 1992 = 1992-05-25',
    'June 2019 = 2019-06',
    '2021 = 2021',
  ])
  expect(found('From 1992 to 2018, 2014–2016, since 2015, the 1990s and the 19th century.', 'en')).toEqual([
    'From 1992 to 2018 = 1992/2018',
    '2014–2016 = 2014/2016',
    'since 2015 = 2015/..',
    'the 1990s = 199X',
    'the 19th century = 18XX',
  ])
  expect(found('In the winter of 2019, around 1850.', 'en')).toEqual([
    'the winter of 2019 = 2019-24',
    'around 1850 = 1850~',
  ])
})

test('Russian dates are EDTF', () => {
  expect(found('12 августа 2018 года, в марте 2019 г., 25.05.1992 и в 2021 году.', 'ru')).toEqual([
    '12 августа 2018 года = 2018-08-12',
    'марте 2019 г. = 2019-03',
    '25.05.1992 = 1992-05-25',
    '2021 году = 2021',
  ])
  expect(
    found('С 1992 по 2018 год, в 2014–2016 годах, с 2015 года, в 1990-х годах, в XIX веке, летом 2023 года.', 'ru'),
  ).toEqual([
    'С 1992 по 2018 год = 1992/2018',
    '2014–2016 годах = 2014/2016',
    'с 2015 года = 2015/..',
    '1990-х годах = 199X',
    'XIX веке = 18XX',
    'летом 2023 года = 2023-22',
  ])
})

test('what is no date is left out', () => {
  expect(found('They moved 2018 tonnes in 2,018 boxes on 31 February 2018.', 'en')).toEqual([])
})
