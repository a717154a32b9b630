import { expect, test } from 'vitest'
import { rangesOf } from '../../../src/content/article/matching'
import { locate } from '../../../src/content/article/text'

const found = (text: string, words: string) => rangesOf(text, words).map(({ start, end }) => text.slice(start, end))

test.each([
  ['white space', 'From the port\u00a0of\u2009Aven\nto Bol.', 'port of Aven to  Bol', 'port\u00a0of\u2009Aven\nto Bol'],
  ['double quotes', 'He said “a wall" and «a sea».', 'said "a wall” and „a sea“', 'said “a wall" and «a sea»'],
  ['single quotes', 'Rus’ and ‘Kazan`', "Rus' and 'Kazan'", 'Rus’ and ‘Kazan`'],
  ['dashes', 'a long–distance line — new', 'long-distance line - new', 'long–distance line — new'],
  ['dots', 'and so on… then', 'so on... then', 'so on… then'],
  ['composed letters', 'Поезд из й Ақтау', 'из и\u0306', 'из й'],
  ['decomposed letters at the end', 'a Cafe\u0301 b', 'Café', 'Cafe\u0301'],
  ['decomposed letters', 'Cafe\u0301 Ae\u0300rea', 'Café Aèrea', 'Cafe\u0301 Ae\u0300rea'],
  ['decomposed Hangul', '서울 \u1112\u1161\u11ab강', '한강', '\u1112\u1161\u11ab강'],
  ['invisible characters', 'Trans\u00adsiberian\u200b line', 'Transsiberian line', 'Trans\u00adsiberian\u200b line'],
  ['a line end in Chinese', '上海到\n洛杉矶', '上海到洛杉矶', '上海到\n洛杉矶'],
])('words are found with other kinds of %s', (_, text, words, expected) => {
  expect(found(text, words)).toEqual([expected])
})

test('words are found as they are written if they occur so', () => {
  expect(rangesOf('a - b, a – b', 'a – b')).toEqual([{ start: 7, end: 12 }])
  expect(rangesOf('a - b, a – b', 'a — b')).toHaveLength(2)
})

test('ranges may overlap, and nothing is found of no words or of other words', () => {
  expect(rangesOf('aaa', 'aa')).toEqual([
    { start: 0, end: 2 },
    { start: 1, end: 3 },
  ])
  for (const words of ['', '\u200b', 'b', 'Aa', 'a a']) expect(rangesOf('aaa', words)).toEqual([])
})

test('locate finds the exact words in the quote as the article writes both', () => {
  const text = 'Two: Kazan’ first. Then “Kazan’ city".'
  const range = locate(text, { quote: '"Kazan\' city"', exact: "Kazan'" })!
  expect(range).toEqual({ start: 25, end: 31 })
})
