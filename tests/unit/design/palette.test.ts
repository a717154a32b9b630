import { describe, expect, test } from 'vitest'
import { paletteOf, palettes, paletteCss, type Theme, type Palette } from '../../../src/design/palette'

const channel = (hex: string) => {
  const value = parseInt(hex, 16) / 255
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
}
/** WCAG 2 relative luminance. */
const luminance = (colour: string) =>
  0.2126 * channel(colour.slice(1, 3)) + 0.7152 * channel(colour.slice(3, 5)) + 0.0722 * channel(colour.slice(5, 7))
const contrast = (one: string, other: string) => {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (high! + 0.05) / (low! + 0.05)
}

const texts: (keyof Palette)[] = ['ink', 'muted', 'accent', 'good']

const watersOf = ({ water, depth200, depth1000, depth2000 }: Palette) => [water, depth200, depth1000, depth2000]

describe.each(Object.entries(palettes))('in the %s palette', (_, palette) => {
  test.each(texts)('%s is readable as text on paper and on raised paper', (name) => {
    expect(contrast(palette[name], palette.paper)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(palette[name], palette.raised)).toBeGreaterThanOrEqual(4.5)
  })
  test.each(['ink', 'muted', 'countryInk', 'landInk'] as const)('%s is readable as a name on land', (name) => {
    expect(contrast(palette[name], palette.land)).toBeGreaterThanOrEqual(4.5)
  })
  test('the name of a sea is readable on water of any depth', () => {
    for (const water of watersOf(palette)) expect(contrast(palette.seaInk, water)).toBeGreaterThanOrEqual(4.5)
  })
  test('text is readable on marked passages and on the accent colour', () => {
    expect(contrast(palette.ink, palette.mark)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(palette.onAccent, palette.accent)).toBeGreaterThanOrEqual(4.5)
  })
})

describe.each(Object.keys(palettes) as Theme[])('with more contrast, in the %s palette', (theme) => {
  const palette = paletteOf(theme, true)
  test.each(texts)('%s reaches 7:1 on paper, raised paper and land', (name) => {
    for (const background of [palette.paper, palette.raised, palette.land])
      expect(contrast(palette[name], background)).toBeGreaterThanOrEqual(7)
  })
  test('names on the map reach 7:1, lines and hairlines 3:1', () => {
    for (const name of ['countryInk', 'landInk'] as const)
      expect(contrast(palette[name], palette.land)).toBeGreaterThanOrEqual(7)
    for (const water of watersOf(palette)) expect(contrast(palette.seaInk, water)).toBeGreaterThanOrEqual(7)
    for (const line of [palette.rule, palette.border]) expect(contrast(line, palette.land)).toBeGreaterThanOrEqual(3)
  })
  test('text is readable on marked passages and on the accent colour', () => {
    expect(contrast(palette.ink, palette.mark)).toBeGreaterThanOrEqual(7)
    expect(contrast(palette.onAccent, palette.accent)).toBeGreaterThanOrEqual(4.5)
  })
})

test('the style sheet has every colour of both palettes', () => {
  const css = paletteCss()
  for (const palette of Object.values(palettes))
    for (const colour of Object.values(palette)) expect(css).toContain(colour)
})
