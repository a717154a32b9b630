import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { authorIn, parseArticle } from '../../../src/content/article/parseArticle'

const languages = ['en', 'ru', 'kk'] as const

const article = (...lines: string[]) =>
  [
    '---',
    'title: Two rivers',
    'author: A. Writer',
    'role: Envoy',
    'publication: The Paper',
    'published: 2018-12-21',
    'language: en',
    ...lines,
    '---',
    '',
    'Text.',
    '',
  ].join('\n')

describe('authorIn', () => {
  test('returns the name of the language, and the printed name in a language without one', () => {
    const parsed = parseArticle(article('author-ru: А. Писатель', 'author-kk: "Ә. Жазушы"'))
    expect(languages.map((language) => authorIn(parsed, language))).toEqual(['A. Writer', 'А. Писатель', 'Ә. Жазушы'])
    expect(parsed.author).toBe('A. Writer')
  })

  test('returns the printed name where the front matter gives no other', () => {
    expect(languages.map((language) => authorIn(parseArticle(article()), language))).toEqual([
      'A. Writer',
      'A. Writer',
      'A. Writer',
    ])
  })

  test('returns the names of the author of this atlas', () => {
    const parsed = parseArticle(readFileSync('geo/article.md', 'utf8'))
    expect(languages.map((language) => authorIn(parsed, language))).toEqual([
      'Alexey Borodavkin',
      'Алексей Бородавкин',
      'Алексей Бородавкин',
    ])
  })
})

test('parseArticle refuses an author’s name that is empty or has a character that nobody sees', () => {
  expect(() => parseArticle(article('author-ru:'))).toThrow('article.md has no author-ru in its front matter')
  expect(() => parseArticle(article('author-kk: Ә.\u202E Жазушы'))).toThrow(
    'article.md has the invisible character U+202E in its author-kk',
  )
})
