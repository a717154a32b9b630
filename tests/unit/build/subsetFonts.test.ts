import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { lettersOf, fontSubset } from '../../../build/subsetFonts'

const letters = lettersOf(readFileSync('src/app/styles/fonts.css', 'utf8'))

test('the letters of a font file are those of its unicode-range', () => {
  expect(letters.size).toBe(12)
  expect([...'Az ü–↑'].filter((letter) => !letters.get('inter-latin-wght-normal')!.includes(letter))).toEqual([])
  expect(letters.get('inter-cyrillic-wght-normal')).toContain('Ж')
  expect(letters.get('inter-cyrillic-wght-normal')).not.toContain('z')
  expect(lettersOf('.a { color: red }').size).toBe(0)
})

test('a subset is woff2 and at least a quarter smaller', async () => {
  const name = 'source-serif-4-latin-wght-normal'
  const font = readFileSync(`node_modules/@fontsource-variable/source-serif-4/files/${name}.woff2`)
  const subset = Buffer.from(await fontSubset(name, font, letters.get(name)!))
  expect(subset.subarray(0, 4).toString('latin1')).toBe('wOF2')
  expect(subset.length).toBeLessThan(font.length * 0.75)
}, 60_000)
