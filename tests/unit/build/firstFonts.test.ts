import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ownFolder } from '../../../build/atlas/atlasFolder'
import { beforePaint, firstFonts } from '../../../build/prerender/prerender'

test('the fonts of the first paint are those of the language’s script', () => {
  expect(firstFonts('en')).toEqual(['source-serif-4-latin-wght-normal.woff2', 'inter-latin-wght-normal.woff2'])
  expect(firstFonts('kk')).toEqual([
    'source-serif-4-cyrillic-wght-normal.woff2',
    'inter-cyrillic-wght-normal.woff2',
    'source-serif-4-latin-wght-normal.woff2',
    'inter-latin-wght-normal.woff2',
  ])
  expect(firstFonts('ar')).toEqual([])
  expect(firstFonts('zh')).toEqual([])
})

test('the fonts of the first paint are files of their packages', () => {
  for (const file of [...firstFonts('en'), ...firstFonts('ru')]) {
    const family = file.startsWith('inter') ? 'inter' : 'source-serif-4'
    expect(existsSync(join('node_modules/@fontsource-variable', family, 'files', file)), file).toBe(true)
  }
})

test('the script before the first paint knows which languages run from right to left', () => {
  expect(beforePaint(ownFolder)).toContain("const languages = ['en', 'ru', 'kk']")
  expect(beforePaint(ownFolder)).toContain("root.dir = [].includes(root.lang) ? 'rtl' : 'ltr'")
  const gulf = beforePaint('examples/gulf-railway')
  expect(gulf).toContain("const languages = ['ar', 'en']")
  expect(gulf).toContain("root.dir = ['ar'].includes(root.lang) ? 'rtl' : 'ltr'")
})
