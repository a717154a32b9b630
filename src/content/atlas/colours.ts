/** The colours of topics and modes, checked and completed. For the build and the validator: the page gets only the result. */
import Color from 'colorjs.io'
import type { ThemeColours } from '../../design/declaredColours.ts'
import { paletteOf, type Theme } from '../../design/palette.ts'
import type { WrittenColour } from './atlasSchema.ts'
import { difference, differenceToDichromats } from './colourVision.ts'
import { safeColours } from './safeColours.ts'

/** Topics colour symbols and text, modes colour lines. */
export type ColourUse = 'topic' | 'mode'

/** A topic or mode as atlas.json has it. */
export interface Declared {
  id: string
  colour?: WrittenColour | undefined
}

export interface ColourProblem {
  /** The id of the topic or mode. */
  id: string
  level: 'error' | 'warning'
  message: string
}

type Variant = keyof ThemeColours
const variants: Record<Variant, { theme: Theme; isStrong: boolean }> = {
  light: { theme: 'light', isStrong: false },
  dark: { theme: 'dark', isStrong: false },
  lightStrong: { theme: 'light', isStrong: true },
  darkStrong: { theme: 'dark', isStrong: true },
}

/** Where topics and modes are drawn. */
const backgrounds = ['paper', 'raised', 'land', 'water'] as const
type Background = (typeof backgrounds)[number]

/**
 * The contrast that each use needs. WCAG 2 asks for 4.5:1 for text and 3:1 for symbols and lines, and for 7:1 and 4.5:1
 * with more contrast. Topics are text on paper, and symbols on the map.
 */
const neededContrast: Record<ColourUse, Record<'usual' | 'strong', Record<Background, number>>> = {
  topic: {
    usual: { paper: 4.5, raised: 4.5, land: 3, water: 3 },
    strong: { paper: 7, raised: 7, land: 7, water: 4.5 },
  },
  mode: {
    usual: { paper: 3, raised: 3, land: 3, water: 3 },
    strong: { paper: 4.5, raised: 4.5, land: 4.5, water: 4.5 },
  },
}

const backgroundNames: Record<Background, string> = {
  paper: 'paper',
  raised: 'raised paper',
  land: 'land',
  water: 'water',
}

/** Declared colours that differ by less are reported: most readers will not see that they are two. In CIEDE2000. */
const smallestDifference = 3

/**
 * Returns the colours of every topic or mode in `declared`, and what is wrong with the declared ones. A colour that fails
 * is replaced by the nearest that passes. Without a colour, a topic or mode gets one of `safeColours`, as far as possible
 * from the declared ones; if there are more of them than colours, these repeat.
 */
export function resolveColours(
  declared: readonly Declared[],
  use: ColourUse,
): { colours: Record<string, ThemeColours>; problems: ColourProblem[] } {
  const problems: ColourProblem[] = []
  const known = new Map<string, ThemeColours>()
  for (const { id, colour } of declared) {
    if (colour === undefined) continue
    const { colours, messages } = complete(colour, use)
    problems.push(
      ...messages.map((message) => ({ id, level: 'error' as const, message: `${use} "${id}": ${message}` })),
    )
    if (colours) known.set(id, colours)
  }
  problems.push(...nearlyEqual(known, use))
  const without = declared.filter(({ id }) => !known.has(id))
  const free = without.length > 0 ? farthestFirst([...known.values()]) : []
  without.forEach(({ id }, index) => known.set(id, free[index % free.length]!))
  return { colours: Object.fromEntries(declared.map(({ id }) => [id, known.get(id)!])), problems }
}

/** The colours of all variants, undefined if the declared ones cannot be read; and what is wrong with these. */
function complete(written: WrittenColour, use: ColourUse): { colours?: ThemeColours; messages: string[] } {
  const texts: Partial<Record<Variant, string | undefined>> = typeof written === 'string' ? { light: written } : written
  const messages: string[] = []
  /** The declared colour of a variant or the nearest that passes; without one, the nearest to `base` that passes. */
  const colourOf = (variant: Variant, base?: string): string | undefined => {
    const text = texts[variant]
    if (text === undefined) return base && nearestPassing(base, use, variant)
    const hex = readColour(text)
    const label = typeof written === 'string' ? text : `${variant} ${text}`
    if (hex === undefined) {
      messages.push(
        `${label} is not an opaque colour: write hex such as #4a3f94, rgb(), hsl(), oklch() or a CSS name such as navy`,
      )
      return undefined
    }
    const [worst] = shortfalls(hex, use, variant)
    const nearest = nearestPassing(hex, use, variant)
    if (worst) messages.push(`${label} ${shortfallText(worst)}; the nearest that passes is ${nearest}`)
    return nearest
  }
  const light = colourOf('light')
  const dark = colourOf('dark', light)
  const lightStrong = colourOf('lightStrong', light)
  const darkStrong = colourOf('darkStrong', dark)
  if (!light || !dark || !lightStrong || !darkStrong) return { messages }
  return { colours: { light, dark, lightStrong, darkStrong }, messages }
}

/** A CSS colour as `#rrggbb`. Undefined if it cannot be read or is not opaque. */
function readColour(text: string): string | undefined {
  try {
    const hex = toHex(new Color(text))
    return /^#[\da-f]{6}$/.test(hex) ? hex : undefined
  } catch {
    return undefined
  }
}

/** The colour of sRGB with the same lightness and hue and, if it is outside of sRGB, less chroma. */
const toHex = (colour: Color): string =>
  colour.to('srgb').toGamut({ method: 'oklch.c' }).toString({ format: 'hex', collapse: false })

/** The background colours of each variant. */
const backgroundColours = new Map(
  Object.entries(variants).map(([variant, { theme, isStrong }]) => {
    const palette = paletteOf(theme, isStrong)
    return [variant, backgrounds.map((name) => ({ name, hex: palette[name], colour: new Color(palette[name]) }))]
  }),
)

interface Shortfall {
  /** Such as `land (#f6f1e5)`. */
  on: string
  ratio: number
  needed: number
}

/** The backgrounds on which a colour has too little contrast, the worst first. */
function shortfalls(hex: string, use: ColourUse, variant: Variant): Shortfall[] {
  const needs = neededContrast[use][variants[variant].isStrong ? 'strong' : 'usual']
  const colour = new Color(hex)
  return backgroundColours
    .get(variant)!
    .map((background) => ({
      on: `${backgroundNames[background.name]} (${background.hex})`,
      ratio: colour.contrastWCAG21(background.colour),
      needed: needs[background.name],
    }))
    .filter(({ ratio, needed }) => ratio < needed)
    .sort((a, b) => a.ratio / a.needed - b.ratio / b.needed)
}

/** The ratio is rounded down, because 4.46:1 is not the 4.5:1 that is needed. */
const shortfallText = ({ on, ratio, needed }: Shortfall): string =>
  `has a contrast of ${Math.floor(ratio * 10) / 10}:1 on ${on} where ${needed}:1 is needed`

/**
 * The colour nearest to `hex` that has enough contrast, by its distance in OKLab at the same hue: darker in the light
 * theme, lighter in the dark one, with as much of its chroma as sRGB has there.
 */
function nearestPassing(hex: string, use: ColourUse, variant: Variant): string {
  const passes = (candidate: string) => shortfalls(candidate, use, variant).length === 0
  if (passes(hex)) return hex
  const [lightness, chroma, hue] = new Color(hex).to('oklch').coords
  const atLightness = (value: number) => toHex(new Color('oklch', [value, chroma, hue]))
  let failing = Number(lightness)
  let passing = variants[variant].theme === 'light' ? 0 : 1
  while (Math.abs(failing - passing) > 0.0005) {
    const middle = (failing + passing) / 2
    if (passes(atLightness(middle))) passing = middle
    else failing = middle
  }
  return atLightness(passing)
}

/** A warning for each pair of declared colours that hardly differ in a theme. */
function nearlyEqual(known: ReadonlyMap<string, ThemeColours>, use: ColourUse): ColourProblem[] {
  const entries = [...known]
  return entries.flatMap(([id, colours], index) =>
    entries.slice(0, index).flatMap(([earlier, others]) => {
      const theme = (['light', 'dark'] as const).find(
        (name) => difference(colours[name], others[name]) < smallestDifference,
      )
      if (!theme) return []
      const pair = `${colours[theme]} and ${others[theme]}`
      const message = `${use} "${id}": readers can hardly tell its colour from that of "${earlier}" in the ${theme} theme: ${pair}`
      return [{ id, level: 'warning' as const, message }]
    }),
  )
}

/** `safeColours`, each as far as possible from `taken` and from those before it. */
function farthestFirst(taken: readonly ThemeColours[]): ThemeColours[] {
  const distances = new Map(
    safeColours.map((colour) => [colour, Math.min(...taken.map((other) => distanceOf(colour, other)))]),
  )
  const ordered: ThemeColours[] = []
  while (distances.size > 0) {
    const [farthest] = [...distances].reduce((best, entry) => (entry[1] > best[1] ? entry : best))
    ordered.push(farthest)
    distances.delete(farthest)
    for (const [colour, distance] of distances) distances.set(colour, Math.min(distance, distanceOf(colour, farthest)))
  }
  return ordered
}

/** How different two colours look to the reader, and in the theme, where they differ least. */
const distanceOf = (one: ThemeColours, other: ThemeColours): number =>
  Math.min(
    ...(['light', 'dark'] as const).flatMap((theme) => [
      difference(one[theme], other[theme]),
      differenceToDichromats(one[theme], other[theme]),
    ]),
  )
