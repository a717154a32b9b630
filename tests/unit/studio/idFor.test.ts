import { expect, it } from 'vitest'
import { idFor } from '../../../studio/acts/idFor'

it.each([
  ['Усть-Каменогорск', 'ust-kamenogorsk'],
  ['Қызылорда', 'qyzylorda'],
  ['Łódź Fabryczna', 'lodz-fabryczna'],
  ['北京', 'beijing'],
  ['«Байтерек»', 'bayterek'],
  ['…', 'place'],
])('the id for %s is %s', (name, id) => {
  expect(idFor(name, () => false)).toBe(id)
})

it('numbers an id that is taken', () => {
  const taken = ['aktau', 'aktau-2']
  expect(idFor('Aktau', (id) => taken.includes(id))).toBe('aktau-3')
})
