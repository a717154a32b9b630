import { Cite } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-csl'
import { expect, it } from 'vitest'
import { citationKey, citedArticle, personOf, toApa, toBibtex, toCsl, type Cited } from '../../../src/content/citation'
import { readArticle } from '../../../build/article/readArticle'

const article = citedArticle(readArticle('geo')!)
const page: Cited = {
  type: 'page',
  title: 'Ақтау {50%} & Co_1',
  author: 'Дала атласы',
  publication: 'Дала атласы',
  url: 'https://example.org/kk/aktau/#at=aktau&q={a}',
  accessed: '2026-11-03',
  language: 'kk',
}

it('writes APA references', () => {
  expect(toApa(article)).toBe(
    'Borodavkin, A. (2018, December 21). Russia and Kazakhstan: Past, Present, Future. Diplomatic Herald.',
  )
  expect(toApa(page)).toBe(
    'Дала атласы. (n.d.). Ақтау {50%} & Co_1. Retrieved November 3, 2026, from https://example.org/kk/aktau/#at=aktau&q={a}',
  )
  expect(toApa({ type: 'page', title: 'Who reads?', date: '2020-05', url: 'https://example.org/' })).toBe(
    'Who reads? (2020, May). https://example.org/',
  )
})

it.each([
  ['Alexey Borodavkin', 'Borodavkin', 'Alexey'],
  ['Jean-Paul Étienne Sartre', 'Sartre', 'Jean-Paul Étienne'],
  ['María de la Cruz', 'de la Cruz', 'María'],
  ['Алексей Бородавкин', 'Бородавкин', 'Алексей'],
  ['García Márquez, Gabriel', 'García Márquez', 'Gabriel'],
])('divides the name %s', (name, family, given) => expect(personOf(name)).toEqual({ family, given }))

it.each([
  'Steppe Atlas editors',
  'Ann Lee and Bob Roe',
  'Bank of Russia',
  '草原地图集编辑部',
  'محررو أطلس السهوب',
  'UNESCO',
])('keeps the name %s whole', (name) => expect(personOf(name)).toBeNull())

/** What citation.js reads of a text, without what it adds. */
const read = (text: string): Record<string, unknown> => {
  const [item] = new Cite(text).format('data', { format: 'object' }) as [Record<string, unknown>]
  return item
}

it('writes BibTeX and CSL-JSON that citation.js reads alike', () => {
  const expected = {
    id: 'borodavkin2018',
    type: 'article-magazine',
    title: 'Russia and Kazakhstan: Past, Present, Future',
    author: [{ family: 'Borodavkin', given: 'Alexey' }],
    'container-title': 'Diplomatic Herald',
    issued: { 'date-parts': [[2018, 12, 21]] },
    language: 'en',
  }
  expect(read(JSON.stringify(toCsl(article)))).toMatchObject(expected)
  expect(read(toBibtex(article))).toMatchObject({ ...expected, type: 'article-journal' })
})

it('escapes what BibTeX would read as commands', () => {
  expect(read(toBibtex(page))).toMatchObject({
    title: 'Ақтау {50%} & Co_1',
    author: [{ family: 'Дала атласы' }],
    URL: 'https://example.org/kk/aktau/#at=aktau&q=%7Ba%7D',
    accessed: { 'date-parts': [[2026, 11, 3]] },
  })
})

it('writes braces so that each of a BibTeX entry has its other one, which BibTeX counts', () => {
  const braces = { ...page, title: 'A } and { b', author: 'Org {x', publication: 'P }' }
  const entry = toBibtex(braces)
  let depth = 0
  for (const [sign] of entry.matchAll(/[{}]/g)) expect((depth += sign === '{' ? 1 : -1)).toBeGreaterThanOrEqual(0)
  expect(depth).toBe(0)
  expect(entry).not.toMatch(/\\[{}]/)
  expect(read(entry)).toMatchObject({ title: 'A } and { b', author: [{ family: 'Org {x' }] })
})

it.each([
  ['Jean- Paul Sartre', 'Sartre, J. P.'],
  ['Roe, Ann--Lee', 'Roe, A.-L.'],
  ['Roe, Ann - Lee', 'Roe, A. L.'],
  ['Roe, -', 'Roe, -.'],
])('writes the initials of %s', (author, written) => {
  expect(toApa({ type: 'page', title: 'T', author })).toBe(`${written} (n.d.). T.`)
})

it('makes a key of what can be written in ASCII', () => {
  expect(citationKey(article)).toBe('borodavkin2018')
  expect(citationKey({ type: 'page', title: 'Aktau' })).toBe('aktau')
  expect(citationKey({ type: 'page', title: '上海', author: '草原' })).toBe('work')
})
