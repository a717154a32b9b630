import { expect, test } from 'vitest'
import { declaredColourCss } from '../../../src/design/declaredColours'
import { paletteCss } from '../../../src/design/palette'

const colours = {
  space: { light: '#4a3f94', dark: '#aba1ef', lightStrong: '#3a3084', darkStrong: '#b3a9f7' },
  'air-travel': { light: '#2b5c98', dark: '#8ab6ee', lightStrong: '#1f508b', darkStrong: '#9ac6fe' },
}

/** The selectors and media queries of a style sheet, without the declarations. */
const conditionsOf = (css: string) => css.replace(/\{[^{}]*\}/g, '{}')

test('each theme has a custom property for each topic or mode', () => {
  const css = declaredColourCss({ topic: colours, mode: {} })
  const lines = css.trim().split('\n')
  const declarations = (variant: keyof (typeof colours)['space']) =>
    `--topic-space: ${colours.space[variant]}; --topic-air-travel: ${colours['air-travel'][variant]};`
  const [light, dark, systemDark] = [
    ":root, [data-theme='light']",
    ":root[data-theme='dark']",
    "@media (prefers-color-scheme: dark) { :root:not([data-theme='light'])",
  ]
  expect(lines).toEqual([
    `${light} { ${declarations('light')} }`,
    `${systemDark} { ${declarations('dark')} } }`,
    `${dark} { ${declarations('dark')} }`,
    '@media (prefers-contrast: more) {',
    `${light} { ${declarations('lightStrong')} }`,
    `${systemDark} { ${declarations('darkStrong')} } }`,
    `${dark} { ${declarations('darkStrong')} }`,
    '}',
  ])
  expect(declaredColourCss({ topic: {}, mode: { rail: colours.space } })).toContain('--mode-rail: #4a3f94;')
})

test('they change when the base colours change', () => {
  expect(conditionsOf(declaredColourCss({ topic: colours, mode: {} }))).toBe(conditionsOf(paletteCss()))
})
