import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readArticle } from '../../../../build/article/readArticle'
import { inFolder } from '../../../support/soundFolder'

test('an article is parsed once, and again after it or what atlas.json says of it has changed', () =>
  inFolder({ 'article.md': '# Old\n\nText.', 'atlas.json': '{}' }, (folder) => {
    const first = readArticle(folder)!
    expect(readArticle(folder)).toBe(first)
    writeFileSync(join(folder, 'atlas.json'), '{ "languages": ["es"] }')
    expect(readArticle(folder)!.language).toBe('es')
    writeFileSync(join(folder, 'article.md'), '# New\n\nText.')
    expect(readArticle(folder)!.title).toBe('New')
    return Promise.resolve()
  }))
