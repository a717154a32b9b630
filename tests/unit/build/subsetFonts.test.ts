import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { lettersOf, fontSubset } from '../../../build/subsetFonts'

const letters = lettersOf(readFileSync('src/app/styles/fonts.css', 'utf8'))

test('the letters of each file are those that it is loaded for', () => {
  expect(letters.size).toBe(12)
  expect([...'Az ü–↑'].filter((letter) => !letters.get('inter-latin-wght-normal')!.includes(letter))).toEqual([])
  expect(letters.get('inter-cyrillic-wght-normal')).toContain('Ж')
  expect(letters.get('inter-cyrillic-wght-normal')).not.toContain('z')
  expect(lettersOf('.a { color: red }').size).toBe(0)
})

test('a font becomes lighter by a quarter and more, and is woff2 still', async () => {
  const name = 'source-serif-4-latin-wght-normal'
  const font = readFileSync(`node_modules/@fontsource-variable/source-serif-4/files/${name}.woff2`)
  const light = Buffer.from(await fontSubset(name, font, letters.get(name)!))
  expect(light.subarray(0, 4).toString('latin1')).toBe('wOF2')
  expect(light.length).toBeLessThan(font.length * 0.75)
})
