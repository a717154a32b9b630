import Color from 'colorjs.io'
import { describe, expect, test } from 'vitest'
import { difference, differenceToDichromats } from '../../../src/content/atlas/colourVision'
import { resolveColours, type ColourUse, type Declared } from '../../../src/content/atlas/colours'
import { safeColours } from '../../../src/content/atlas/safeColours'
import type { ThemeColours } from '../../../src/design/declaredColours'
import { paletteOf, type Theme } from '../../../src/design/palette'

const variants = ['light', 'dark', 'lightStrong', 'darkStrong'] as const
type Variant = (typeof variants)[number]
const themeOf = (variant: Variant): Theme => (variant.startsWith('light') ? 'light' : 'dark')

/** The contrast with paper, raised paper, land and water that tests/unit/design/palette.test.ts asks of the base colours. */
const needs: Record<ColourUse, Record<'usual' | 'strong', [number, number, number, number]>> = {
  topic: { usual: [4.5, 4.5, 3, 3], strong: [7, 7, 7, 4.5] },
  mode: { usual: [3, 3, 3, 3], strong: [4.5, 4.5, 4.5, 4.5] },
}

const passes = (colour: string, use: ColourUse, variant: Variant): boolean => {
  const isStrong = variant.endsWith('Strong')
  const { paper, raised, land, water } = paletteOf(themeOf(variant), isStrong)
  const ratios = needs[use][isStrong ? 'strong' : 'usual']
  return [paper, raised, land, water].every((background, index) => {
    return new Color(colour).contrastWCAG21(background) >= ratios[index]!
  })
}

const oklch = (colour: string) => new Color(colour).to('oklch').coords.map(Number) as [number, number, number]
const distance = (one: string, other: string) => new Color(one).deltaE(other, 'OK')
const hueBetween = (one: string, other: string) => {
  const apart = Math.abs(oklch(one)[2] - oklch(other)[2]) % 360
  return Math.min(apart, 360 - apart)
}

const pairs = <T>(list: readonly T[]): [T, T][] =>
  list.flatMap((one, index) => list.slice(0, index).map((other): [T, T] => [one, other]))

const resolveOne = (colour: Declared['colour'], use: ColourUse = 'topic') => {
  const { colours, problems } = resolveColours([{ id: 'x', colour }], use)
  return { colours: colours['x']!, messages: problems.map(({ message }) => message) }
}

describe('the colours of today', () => {
  /** As src/design/palette.ts had them: light, dark and both with more contrast. */
  const topics: Record<string, [string, string, string, string]> = {
    space: ['#4a3f94', '#aba1ef', '#4a3f94', '#b3a9f7'],
    transport: ['#9a3b1e', '#d9764f', '#7a2a11', '#f0a183'],
    energy: ['#8a5709', '#dba453', '#714502', '#dea756'],
    nuclear: ['#a02a5e', '#e98bb2', '#941d54', '#f394bb'],
    science: ['#1c6b58', '#72c2ab', '#015a48', '#72c2ab'],
    education: ['#2b5c98', '#8ab6ee', '#1f508b', '#8ab6ee'],
    culture: ['#83357c', '#d394cc', '#7d2f76', '#dd9dd6'],
    diplomacy: ['#35557f', '#9db8dc', '#304f79', '#9db8dc'],
    finance: ['#526318', '#b3c46e', '#455502', '#b3c46e'],
    history: ['#6d5140', '#c7a994', '#644938', '#caac97'],
  }
  const modes: typeof topics = {
    road: ['#9a3b1e', '#d9764f', '#7a2a11', '#f0a183'],
    rail: ['#2c4a52', '#8fb6c0', '#1b3238', '#c3e0e8'],
    ferry: ['#1f6f8b', '#6fb7cf', '#0f4d63', '#a5dcee'],
  }
  const asObjects = (table: typeof topics) =>
    Object.entries(table).map(([id, [light, dark, lightStrong, darkStrong]]) => ({
      id,
      colour: { light, dark, lightStrong, darkStrong },
    }))

  test.each([
    ['topic', topics],
    ['mode', modes],
  ] as const)('stay as they are and have no problem: %s', (use, table) => {
    const declared = asObjects(table)
    const { colours, problems } = resolveColours(declared, use)
    expect(problems).toEqual([])
    expect(colours).toEqual(Object.fromEntries(declared.map(({ id, colour }) => [id, colour])))
  })

  test('the derived strong colours of topics are near those that were chosen', () => {
    // Transport is the accent colour, which was made darker than it had to be.
    for (const { id, colour } of asObjects(topics).filter(({ id }) => id !== 'transport')) {
      const { light, dark, lightStrong, darkStrong } = colour
      const derived = resolveOne({ light, dark }).colours
      expect(distance(derived.lightStrong, lightStrong), id).toBeLessThan(0.02)
      expect(distance(derived.darkStrong, darkStrong), id).toBeLessThan(0.02)
    }
  })
})

describe('one declared colour', () => {
  test.each([
    ['#4a3f94', '#4a3f94'],
    ['#436', '#443366'],
    ['rgb(74, 63, 148)', '#4a3f94'],
    ['hsl(248 40% 41%)', '#4a3f92'],
    ['rebeccapurple', '#663399'],
    [' Navy ', '#000080'],
    // Chroma is reduced until the colour is in sRGB.
    ['oklch(45% 0.3 150)', '#006a23'],
  ])('%s is the light colour', (written, light) => {
    const { colours, messages } = resolveOne(written)
    expect(messages).toEqual([])
    expect(colours.light).toBe(light)
  })

  test.each(['#4a3f94', '#7a1f1f', '#10403b', '#000080', '#333333'])(
    'the others of %s have its hue and pass',
    (written) => {
      for (const use of ['topic', 'mode'] as const) {
        const { colours } = resolveOne(written, use)
        for (const variant of variants) {
          expect(passes(colours[variant], use, variant), `${use} ${variant} ${colours[variant]}`).toBe(true)
          if (oklch(written)[1] > 0.01) expect(hueBetween(colours[variant], written)).toBeLessThan(6)
        }
      }
    },
  )

  test.each(['blurple', '#12345', 'var(--ink)', 'rgb(a b c)', 'transparent', '#4a3f9480', 'rgb(20 30 40 / 50%)'])(
    '%s is no opaque colour',
    (written) => {
      const { colours, messages } = resolveOne(written)
      expect(messages).toEqual([
        `topic "x": ${written} is not an opaque colour: write hex such as #4a3f94, rgb(), hsl(), oklch() or a CSS name such as navy`,
      ])
      expect(safeColours).toContainEqual(colours)
    },
  )
})

describe('a colour that fails', () => {
  test('is refused with its contrast and the nearest that passes', () => {
    const { colours, problems } = resolveColours([{ id: 'sun', colour: '#ffee00' }], 'topic')
    expect(problems).toEqual([
      {
        id: 'sun',
        level: 'error',
        message: `topic "sun": #ffee00 has a contrast of 1.1:1 on paper (#fbf7ee) where 4.5:1 is needed; the nearest that passes is ${colours['sun']!.light}`,
      },
    ])
    expect(passes(colours['sun']!.light, 'topic', 'light')).toBe(true)
  })

  test('is told apart in each theme', () => {
    const { messages } = resolveOne({ light: '#4a3f94', dark: '#4a3f94', lightStrong: '#8a5709', darkStrong: 'white' })
    expect(messages).toHaveLength(2)
    expect(messages[0]).toMatch(
      /: dark #4a3f94 has a contrast of 1\.7:1 on raised paper \(#262420\) where 4\.5:1 is needed/,
    )
    expect(messages[1]).toMatch(
      /: lightStrong #8a5709 has a contrast of 5\.4:1 on land \(#f6f1e5\) where 7:1 is needed/,
    )
  })

  test('has a ratio that is rounded down', () => {
    // 4.499:1
    expect(resolveOne('#727272').messages).toEqual([
      expect.stringContaining(
        'has a contrast of 4.4:1 on paper (#fbf7ee) where 4.5:1 is needed; the nearest that passes is #717171',
      ),
    ])
    expect(resolveOne('#717171').messages).toEqual([])
  })

  test('as text may pass as a line', () => {
    // On water, in the light theme, 3.002:1 and 2.961:1.
    expect(resolveOne('#7b7b7b', 'mode').messages).toEqual([])
    expect(resolveOne('#7c7c7c', 'mode').messages).toEqual([
      'mode "x": #7c7c7c has a contrast of 2.9:1 on water (#c8dde2) where 3:1 is needed; the nearest that passes is #7b7b7b',
    ])
  })

  test.each(['#ffee00', '#ff8800', '#33cc66', '#ff66aa', '#66ccff', '#cccccc'])(
    'no colour of the hue of %s that passes is much nearer',
    (written) => {
      const nearest = resolveOne(written).colours.light
      const [, , hue] = oklch(written)
      let best = Infinity
      for (let lightness = 0; lightness <= 1; lightness += 0.01) {
        for (let chroma = 0; chroma <= 0.3; chroma += 0.01) {
          const candidate = new Color('oklch', [lightness, chroma, hue]).to('srgb')
          if (!candidate.inGamut()) continue
          const hex = candidate.toString({ format: 'hex', collapse: false })
          if (passes(hex, 'topic', 'light')) best = Math.min(best, distance(hex, written))
        }
      }
      expect(distance(nearest, written)).toBeLessThan(best + 0.01)
    },
  )
})

describe('without a colour', () => {
  const colourless = (count: number): Declared[] => Array.from({ length: count }, (_, index) => ({ id: `t${index}` }))

  test('each topic and mode gets another colour, and they repeat in order if there are not enough', () => {
    const { colours, problems } = resolveColours(colourless(30), 'topic')
    expect(problems).toEqual([])
    const list = Object.values(colours)
    expect(list.slice(0, 12)).toEqual(safeColours)
    expect(list.slice(12, 24)).toEqual(list.slice(0, 12))
    expect(list.slice(24)).toEqual(list.slice(0, 6))
    expect(resolveColours([], 'mode')).toEqual({ colours: {}, problems: [] })
  })

  test('there are twelve, which pass as topics and as modes', () => {
    expect(safeColours).toHaveLength(12)
    for (const colours of safeColours) {
      for (const variant of variants) {
        for (const use of ['topic', 'mode'] as const) {
          expect(passes(colours[variant], use, variant), `${variant} ${colours[variant]}`).toBe(true)
        }
      }
    }
  })

  /** The smallest CIEDE2000 difference of two colours: to most readers, and to a dichromat. */
  test.each([
    ['light', 19.1, 9.2],
    ['dark', 17.7, 8.8],
    ['lightStrong', 15.9, 7.8],
    ['darkStrong', 12.8, 6.3],
  ] as const)('in %s any two differ by %d, and by %d to colour-blind readers', (variant, usual, dichromat) => {
    for (const [one, other] of pairs(safeColours.map((colours) => colours[variant]))) {
      expect(difference(one, other), `${one} ${other}`).toBeGreaterThan(usual)
      expect(differenceToDichromats(one, other), `${one} ${other}`).toBeGreaterThan(dichromat)
    }
  })

  test.each(safeColours)('the colour is far from the declared $light', ({ light, dark }) => {
    const { colours } = resolveColours([{ id: 'known', colour: { light, dark } }, ...colourless(6)], 'topic')
    const { known, ...others } = colours as Record<string, ThemeColours>
    for (const other of Object.values(others)) {
      expect(difference(other.light, known!.light)).toBeGreaterThan(19)
      expect(differenceToDichromats(other.light, known!.light)).toBeGreaterThan(9)
    }
  })
})

describe('a reader without one kind of cone', () => {
  test('sees little of the difference of colours that this kind tells apart', () => {
    // Red and green of equal lightness to a deuteranope, blue and green to a tritanope.
    for (const [one, other] of [
      ['#a3623a', '#717a3a'],
      ['#2b6f9e', '#1f7a78'],
    ] as const) {
      expect(differenceToDichromats(one, other)).toBeLessThan(difference(one, other) / 2)
    }
  })
})

describe('declared colours that are nearly equal', () => {
  test('are a warning in either theme, once', () => {
    const { problems } = resolveColours(
      [
        { id: 'a', colour: { light: '#4a3f94', dark: '#aba1ef' } },
        { id: 'b', colour: { light: '#4b4095', dark: '#aca2ee' } },
        { id: 'c', colour: { light: '#1c6b58', dark: '#aba1ef' } },
        { id: 'd', colour: '#7a1f1f' },
      ],
      'topic',
    )
    expect(problems.map(({ id, level }) => [id, level])).toEqual([
      ['b', 'warning'],
      ['c', 'warning'],
      ['c', 'warning'],
    ])
    expect(problems[0]!.message).toBe(
      'topic "b": readers can hardly tell its colour from that of "a" in the light theme: #4b4095 and #4a3f94',
    )
    expect(problems[1]!.message).toContain('in the dark theme: #aba1ef and #aba1ef')
  })
})
