import { expect, test } from 'vitest'
import { isSamePlace, sharesName } from '../../../src/content/corridors/samePlace'

const khorgos = { en: 'Khorgos', ru: 'Хоргос', kk: 'Қорғас' }
const nurZholy = { en: 'Nur Zholy', ru: 'Нур Жолы', kk: 'Нұр Жолы' }

test('sharesName compares names language by language', () => {
  expect(sharesName(khorgos, { ...nurZholy, kk: khorgos.kk })).toBe(true)
  expect(sharesName(khorgos, nurZholy)).toBe(false)
  expect(sharesName(khorgos, { ...nurZholy, en: khorgos.ru })).toBe(false)
})

test('stops are one place if they name one place feature or share a name', () => {
  expect(isSamePlace({ name: khorgos, place: 'khorgos' }, { name: nurZholy, place: 'khorgos' })).toBe(true)
  expect(isSamePlace({ name: khorgos, place: 'khorgos' }, { name: khorgos })).toBe(true)
  expect(isSamePlace({ name: khorgos }, { name: nurZholy })).toBe(false)
  expect(isSamePlace({ name: khorgos, place: 'khorgos' }, { name: nurZholy, place: 'nur-zholy' })).toBe(false)
})
