/** Text has a contrast of at least 4.5:1 with its background, lines and symbols 3:1 (tests/unit/design/palette.test.ts). */
export type Theme = 'light' | 'dark'

const light = {
  paper: '#fbf7ee',
  raised: '#fffdf8',
  land: '#f6f1e5',
  water: '#c8dde2',
  coast: '#9fc3cc',
  river: '#8fb9c4',
  seaInk: '#2f6270',
  ink: '#26231d',
  muted: '#6b6456',
  rule: '#e2d9c6',
  border: '#9c8e74',
  borderBand: '#e3d8c0',
  region: '#c3b699',
  countryInk: '#7a6c52',
  accent: '#9a3b1e',
  onAccent: '#fffdf8',
  road: '#9a3b1e',
  rail: '#2c4a52',
  ferry: '#1f6f8b',
  mark: '#f6dfae',
  good: '#3d6327',
  space: '#4a3f94',
  transport: '#9a3b1e',
  energy: '#8a5709',
  nuclear: '#a02a5e',
  science: '#1c6b58',
  education: '#2b5c98',
  culture: '#83357c',
  diplomacy: '#35557f',
  finance: '#526318',
  history: '#6d5140',
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
  road: '#d9764f',
  rail: '#8fb6c0',
  ferry: '#6fb7cf',
  mark: '#5a4620',
  good: '#a3c486',
  space: '#aba1ef',
  transport: '#d9764f',
  energy: '#dba453',
  nuclear: '#e98bb2',
  science: '#72c2ab',
  education: '#8ab6ee',
  culture: '#d394cc',
  diplomacy: '#9db8dc',
  finance: '#b3c46e',
  history: '#c7a994',
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
    seaInk: '#17414d',
    accent: '#7a2a11',
    road: '#7a2a11',
    rail: '#1b3238',
    ferry: '#0f4d63',
    good: '#28470f',
    transport: '#7a2a11',
    energy: '#714502',
    nuclear: '#941d54',
    science: '#015a48',
    education: '#1f508b',
    culture: '#7d2f76',
    diplomacy: '#304f79',
    finance: '#455502',
    history: '#644938',
  },
  dark: {
    ink: '#fffaf0',
    muted: '#d9d0bd',
    rule: '#8b8271',
    border: '#c4b798',
    countryInk: '#e0d5bf',
    seaInk: '#b4dbe5',
    accent: '#f0a183',
    road: '#f0a183',
    rail: '#c3e0e8',
    ferry: '#a5dcee',
    good: '#c9e4b1',
    space: '#b3a9f7',
    transport: '#f0a183',
    energy: '#dea756',
    nuclear: '#f394bb',
    culture: '#dd9dd6',
    history: '#caac97',
  },
}

/** Returns the palette of a theme, with more contrast if asked. */
export const paletteOf = (theme: Theme, moreContrast: boolean): Palette =>
  moreContrast ? { ...palettes[theme], ...strong[theme] } : palettes[theme]

const declarations = (palette: Partial<Palette>) =>
  Object.entries(palette)
    .map(([name, value]) => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}: ${value};`)
    .join(' ')

/** Returns the palette as CSS custom properties. `data-theme` on the root element overrides the system's theme. */
export const paletteCss = (): string => `:root { color-scheme: light; ${declarations(light)} }
@media (prefers-color-scheme: dark) { :root:not([data-theme='light']) { color-scheme: dark; ${declarations(dark)} } }
:root[data-theme='dark'] { color-scheme: dark; ${declarations(dark)} }
@media (prefers-contrast: more) {
:root { ${declarations(strong.light)} }
@media (prefers-color-scheme: dark) { :root:not([data-theme='light']) { ${declarations(strong.dark)} } }
:root[data-theme='dark'] { ${declarations(strong.dark)} }
}
`
