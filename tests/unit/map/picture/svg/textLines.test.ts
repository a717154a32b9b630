import { expect, test } from 'vitest'
import { textLines } from '../../../../../src/map/picture/svg/textLines'

const widthOf = (text: string) => text.length

test('a text with room stays in one line', () => {
  expect(textLines('Kazakh Tokamak', 20, widthOf)).toEqual(['Kazakh Tokamak'])
})

test('the lines of a text are about as wide as each other', () => {
  expect(textLines('Kazakh Tokamak for Material Testing', 20, widthOf)).toEqual([
    'Kazakh Tokamak for',
    'Material Testing',
  ])
})

test('a text without spaces breaks between Chinese letters, and a word is never broken', () => {
  expect(textLines('洛杉矶港口与长滩港', 5, widthOf)).toEqual(['洛杉矶港口', '与长滩港'])
  expect(textLines('Sverdlovsk', 5, widthOf)).toEqual(['Sverdlovsk'])
})
