import { describe, expect, it } from 'vitest'
import { withFrontMatter } from '../../../studio/acts/frontMatter'
import { missingNames, withMember, withText } from '../../../studio/page/settings/atlas'
import { isMendable, problemKind, sentenceOf, taskFor } from '../../../studio/page/problems/problemPlace'
import type { WrittenFeature } from '../../../src/content/schema'
import type { StudioState } from '../../../studio/server/state'
import { fixHint } from '../../../tools/validate/problem'

describe('the front matter', () => {
  it('keeps other keys, comments and the text', () => {
    const text = '---\n# ours\ntitle: One\nauthor: A\n---\n\nText.\n'
    expect(withFrontMatter(text, { author: '', url: 'https://example.org/?a: b' })).toBe(
      '---\n# ours\ntitle: One\nurl: "https://example.org/?a: b"\n---\n\nText.\n',
    )
  })

  it('is made where there is none', () => {
    expect(withFrontMatter('Text.\n', { title: 'One: two' })).toBe('---\ntitle: "One: two"\n---\n\nText.\n')
  })
})

describe('the settings', () => {
  it('leave out what is empty', () => {
    expect(withMember({ name: 'A', topics: [] }, 'name', undefined)).toEqual({ topics: [] })
    expect(withMember({ name: 'A' }, 'topics', [])).toEqual({ name: 'A' })
  })

  it('write a text by language once it has more than one', () => {
    expect(withText('A', 'ru', ' Б ', 'en')).toEqual({ en: 'A', ru: 'Б' })
    expect(withText({ en: 'A' }, 'en', '', 'en')).toBeUndefined()
  })

  it('count the names that each language lacks', () => {
    const features = ['One', { en: 'Two', kk: 'Екі' }].map((name) => ({ properties: { name } }))
    expect(missingNames(features as unknown as WrittenFeature[], ['en', 'kk', 'ru'], 'en')).toEqual({
      en: 0,
      kk: 1,
      ru: 2,
    })
  })
})

describe('a problem', () => {
  const folder = {
    features: { 'places.geojson': [{ id: 'aktau' }], 'areas.geojson': [], 'corridors.geojson': [] },
    article: {
      text: '---\ntitle: T\n---\n\nOne.\n\nTwo.\n',
      sections: [
        { start: 17, end: 22, paragraphs: [1, 1] },
        { start: 22, end: 28, paragraphs: [2, 2] },
      ],
    },
  } as unknown as StudioState

  it('leads to the feature, the part of the article or the settings', () => {
    const problem = { file: 'places.geojson', path: '', message: '' }
    expect(taskFor({ ...problem, id: 'aktau' }, folder)).toEqual({ type: 'feature', id: 'aktau' })
    expect(taskFor({ ...problem, id: 'gone' }, folder)).toBeUndefined()
    expect(taskFor({ ...problem, file: 'article.md', line: 7 }, folder)).toEqual({ type: 'article', paragraph: 2 })
    expect(taskFor({ ...problem, file: 'article.md', line: 2 }, folder)).toEqual({ type: 'article', paragraph: null })
    expect(taskFor({ ...problem, file: 'atlas.json' }, folder)).toEqual({ type: 'settings' })
  })

  it('has a kind by its path', () => {
    const kindOf = (path: string, file = 'places.geojson') => problemKind({ file, path, message: '' })
    expect(kindOf('features[0].properties.passages[1].quote')).toBe('words')
    expect(kindOf('features[0].properties.passages[1].when')).toBe('date')
    expect(kindOf('features[0].properties.name.ru')).toBe('names')
    expect(kindOf('features[0].geometry.coordinates[0]')).toBe('position')
    expect(kindOf('features[0].properties.media[0].file')).toBe('media')
    expect(kindOf('topics[0].colour', 'atlas.json')).toBe('settings')
  })

  it('that the studio mends does not speak of the command line', () => {
    const problem = { file: '', path: '', message: `the ring is open, ${fixHint}` }
    expect(isMendable(problem)).toBe(true)
    expect(sentenceOf(problem)).toBe('the ring is open')
  })
})
