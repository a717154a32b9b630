import { expect, test } from 'vitest'
import { isolated, isolatingAll } from '../../../src/i18n/isolate'
import { directionOf, inLanguage, scriptOf } from '../../../src/i18n/script'

test('the script of a language is that of its subtag, or the likely one', () => {
  expect(['en', 'kk', 'kk-Latn', 'zh', 'zh-TW', 'ja', 'th', 'not a tag'].map(scriptOf)).toEqual([
    'Latn',
    'Cyrl',
    'Latn',
    'Hans',
    'Hant',
    'Jpan',
    'Thai',
    'Zzzz',
  ])
})

test('text runs from right to left by its script', () => {
  expect(['ar', 'ar-SA', 'fa', 'ur', 'ps', 'he', 'yi', 'dv', 'uz-Arab'].map(directionOf)).toEqual(Array(9).fill('rtl'))
  expect(['en', 'kk', 'zh', 'ja', 'th', 'hi', 'uz', 'az-Latn', 'not a tag'].map(directionOf)).toEqual(
    Array(9).fill('ltr'),
  )
})

test('an element in another language has its direction, and none without a language', () => {
  expect(inLanguage('ar')).toEqual({ lang: 'ar', dir: 'rtl' })
  expect(inLanguage('kk')).toEqual({ lang: 'kk', dir: 'ltr' })
  expect(inLanguage(undefined)).toEqual({})
})

test('only a text of the other direction is isolated', () => {
  expect(isolated('Aktau, 12', 'ltr')).toBe('Aktau, 12')
  expect(isolated('Ақтау', 'ltr')).toBe('Ақтау')
  expect(isolated('8 445', 'rtl')).toBe('8 445')
  expect(isolated('الرياض', 'rtl')).toBe('الرياض')
  expect(isolated('الرياض', 'ltr')).toBe('\u2068الرياض\u2069')
  expect(isolated('A. Borodavkin', 'rtl')).toBe('\u2068A. Borodavkin\u2069')
})

test('messages isolate the texts that they put into a sentence', () => {
  const catalogue = {
    title: 'Title',
    list: ['a'],
    nested: { byline: (author: string, year: number) => `${author}, ${year}.` },
  }
  const { en, ar } = isolatingAll({ en: catalogue, ar: catalogue })
  expect(en.nested.byline('Ақтау', 1)).toBe('Ақтау, 1.')
  expect(en.nested.byline('عمر', 1)).toBe('\u2068عمر\u2069, 1.')
  expect(ar.nested.byline('Omar', 1)).toBe('\u2068Omar\u2069, 1.')
  expect(ar.title).toBe('Title')
  expect(ar.list).toEqual(['a'])
})
