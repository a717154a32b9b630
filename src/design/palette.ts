import type { ThemeColours } from './declaredColours.ts'
import { themeRules } from './themeRules.ts'

/** Text has a contrast of at least 4.5:1 with its background, lines and symbols 3:1 (tests/unit/design/palette.test.ts). */
export type Theme = 'light' | 'dark'

const light = {
  paper: '#fbf7ee',
  raised: '#fffdf8',
  land: '#f6f1e5',
  water: '#c8dde2',
  coast: '#9fc3cc',
  river: '#8fb9c4',
  seaInk: '#2c5c69',
  ink: '#26231d',
  muted: '#6b6456',
  rule: '#e2d9c6',
  border: '#9c8e74',
  borderBand: '#e3d8c0',
  region: '#c3b699',
  countryInk: '#7a6c52',
  accent: '#9a3b1e',
  onAccent: '#fffdf8',
  mark: '#f6dfae',
  good: '#3d6327',
  waterArea: '#1f6f8b',
  territory: '#4a3f94',
  depth200: '#c2dadf',
  depth1000: '#bcd6dc',
  depth2000: '#b6d2d9',
  glacier: '#ffffff',
  playa: '#efe6d3',
  // Roads, railways and towns of the basemap.
  road: '#d3b892',
  railway: '#a89e8c',
  urban: '#e6d9c2',
  // Names of land and peaks.
  landInk: '#7d5433',
  sky: '#a9c6d3',
  horizon: '#f1eadb',
}

export type Palette = { [name in keyof typeof light]: string }

const dark: Palette = {
  paper: '#1c1b18',
  raised: '#262420',
  land: '#22211d',
  water: '#16242b',
  coast: '#2b4651',
  river: '#31525f',
  seaInk: '#7fb0bd',
  ink: '#e9e2d2',
  muted: '#a79d8a',
  rule: '#3a362e',
  border: '#7d725d',
  borderBand: '#33302a',
  region: '#4a4438',
  countryInk: '#a89d87',
  accent: '#d9764f',
  onAccent: '#1c1b18',
  mark: '#5a4620',
  good: '#a3c486',
  waterArea: '#6fb7cf',
  territory: '#aba1ef',
  depth200: '#131f26',
  depth1000: '#111b21',
  depth2000: '#0f171d',
  glacier: '#48545a',
  playa: '#2b2a25',
  road: '#66563a',
  railway: '#6c665b',
  urban: '#35312a',
  landInk: '#c09a78',
  sky: '#10161b',
  horizon: '#2c2f30',
}

export const palettes: Record<Theme, Palette> = { light, dark }

/** The colours that change when the reader's system asks for more contrast: text reaches 7:1, hairlines 3:1. */
const strong: Record<Theme, Partial<Palette>> = {
  light: {
    ink: '#0f0d09',
    muted: '#3b3529',
    rule: '#857a66',
    border: '#5f5339',
    countryInk: '#3f3626',
    seaInk: '#16404c',
    accent: '#7a2a11',
    good: '#28470f',
    waterArea: '#0f4d63',
    landInk: '#52331a',
  },
  dark: {
    ink: '#fffaf0',
    muted: '#d9d0bd',
    rule: '#8b8271',
    border: '#c4b798',
    countryInk: '#e0d5bf',
    seaInk: '#b4dbe5',
    accent: '#f0a183',
    good: '#c9e4b1',
    waterArea: '#a5dcee',
    landInk: '#ecd2b8',
    territory: '#b3a9f7',
  },
}

/** Returns the palette of a theme, with more contrast if asked. */
export const paletteOf = (theme: Theme, moreContrast: boolean): Palette =>
  moreContrast ? { ...palettes[theme], ...strong[theme] } : palettes[theme]

/** Returns the colour of a topic or a mode in a theme. */
export const declaredColour = (colours: ThemeColours, theme: Theme, moreContrast: boolean): string =>
  colours[moreContrast ? (`${theme}Strong` as const) : theme]

/** Returns the palette as CSS custom properties: `seaInk` is `--sea-ink`. */
export function paletteCss(): string {
  const declarations = (palette: Partial<Palette>) =>
    Object.entries(palette)
      .map(([name, value]) => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}: ${value};`)
      .join(' ')
  return themeRules({
    light: `color-scheme: light; ${declarations(light)}`,
    dark: `color-scheme: dark; ${declarations(dark)}`,
    lightStrong: declarations(strong.light),
    darkStrong: declarations(strong.dark),
  })
}
