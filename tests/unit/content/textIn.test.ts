import { describe, expect, test } from 'vitest'
import { otherTexts, startingWith, tagFor, textIn, type Text } from '../../../src/content/textIn'

describe('the text that is shown in a language', () => {
  const river: Text = { en: 'River', 'pt-BR': 'Rio', 'zh-Hans': '河', ar: 'نهر' }

  test.each([
    ['en', 'en', 'River'],
    ['ar', 'ar', 'نهر'],
    ['zh-Hans', 'zh-Hans', '河'],
  ])('is that of the language: %s', (language, tag, text) => {
    expect([tagFor(river, language), textIn(river, language)]).toEqual([tag, text])
  })

  test.each([
    ['pt', 'pt-BR'],
    ['pt-PT', 'pt-BR'],
    ['zh', 'zh-Hans'],
    ['zh-Hant', 'zh-Hans'],
    ['en-GB', 'en'],
  ])('is that of a language with the same primary subtag: %s', (language, tag) => {
    expect([tagFor(river, language), textIn(river, language)]).toEqual([tag, river[tag]])
  })

  test.each(['fr', 'e', 'arz', 'zho'])('is the first if there is no such language: %s', (language) => {
    expect([tagFor(river, language), textIn(river, language)]).toEqual(['en', 'River'])
  })

  test('is that of the language itself, also if another of its primary subtag comes first', () => {
    expect(textIn({ 'pt-BR': 'trem', pt: 'comboio' }, 'pt')).toBe('comboio')
  })

  test('is the text without a language', () => {
    expect([tagFor({ und: 'Oslo' }, 'nb'), textIn({ und: 'Oslo' }, 'nb')]).toEqual(['und', 'Oslo'])
  })

  test('is undefined without a text, and empty for a text in no language', () => {
    expect(textIn(undefined, 'en')).toBeUndefined()
    expect([tagFor({}, 'en'), textIn({}, 'en')]).toEqual(['en', ''])
  })
})

describe('the other texts', () => {
  test('have their languages, in the order in which they are written', () => {
    expect(otherTexts({ en: 'Vienna', de: 'Wien', hu: 'Bécs' }, 'de')).toEqual([
      { lang: 'en', text: 'Vienna' },
      { lang: 'hu', text: 'Bécs' },
    ])
  })

  test('repeat neither the one that is shown nor one another', () => {
    expect(otherTexts({ en: 'Oslo', nb: 'Oslo', ru: 'Осло', kk: 'Осло' }, 'en')).toEqual([{ lang: 'ru', text: 'Осло' }])
    expect(otherTexts({ en: 'Oslo' }, 'fr')).toEqual([])
  })
})

test('a text can be put first, if there is one', () => {
  const text = { de: 'Wien', en: 'Vienna' }
  expect(Object.keys(startingWith(text, 'en'))).toEqual(['en', 'de'])
  expect(startingWith(text, 'en')).toEqual(text)
  expect(startingWith(text, 'fr')).toBe(text)
})
