import type { Palette } from './palette'

/** The drawings of a corridor other than the map, whose widths grow with the zoom. Widths are in px. */
export type Drawing = 'placeholder' | 'legend' | 'strip'

/** Road width of each drawing. Sections that are not built have this width in every mode. */
export const plainWidth: Record<Drawing, number> = { placeholder: 2, legend: 3, strip: 4 }

type Widths = Record<Drawing, number> & {
  /** Added to the road's width at each zoom. */
  map: number
}

interface CorridorMode {
  colour: keyof Palette
  surface: 'land' | 'water'
  /** Whether the map draws a wider line in the colour of the land below it. */
  hasCasing: boolean
  /** Multiplies all widths and distances of the mode: 1.2 makes the dots of a ferry 20 % larger in every drawing. */
  scale: number
  width: Widths
  pattern:
    | { kind: 'solid' }
    /** Paper-coloured dashes on the line. `length` of a dash and of a gap: px, on the map in widths of the dashes. */
    | { kind: 'dashes'; width: Widths; length: Widths }
    /** Round dots as wide as the line. `spacing` of their centres: px, on the map in widths of the line. */
    | { kind: 'dots'; spacing: Widths }
  /** How the map draws a section that is planned or under way: [dash, gap] in widths of the line. `null` if like one in service. */
  planned: { opacity: number; dash: [number, number] } | null
}

/** How corridors of each mode look. Patterns tell them apart, not colours alone. Drawn in this order, bottom to top. */
export const corridorModes = {
  ferry: {
    colour: 'ferry',
    surface: 'water',
    hasCasing: false,
    scale: 1,
    width: { map: 0.6, placeholder: 2.6, legend: 3, strip: 4.5 },
    pattern: { kind: 'dots', spacing: { map: 1.9, placeholder: 5, legend: 5.1, strip: 8.1 } },
    planned: null,
  },
  rail: {
    colour: 'rail',
    surface: 'land',
    hasCasing: true,
    scale: 1,
    width: { map: 1, placeholder: 3, legend: 4, strip: 6 },
    pattern: {
      kind: 'dashes',
      width: { map: -0.8, placeholder: 1.2, legend: 1.6, strip: 2.6 },
      length: { map: 3.2, placeholder: 4, legend: 5, strip: 7 },
    },
    planned: { opacity: 0.75, dash: [2.2, 1.6] },
  },
  road: {
    colour: 'road',
    surface: 'land',
    hasCasing: true,
    scale: 1,
    width: { map: 0, placeholder: 2, legend: 3, strip: 4 },
    pattern: { kind: 'solid' },
    planned: { opacity: 0.6, dash: [2.4, 1.2] },
  },
} satisfies Record<string, CorridorMode>

export type CorridorModeName = keyof typeof corridorModes

/** Bottom to top. */
export const modesInDrawingOrder = Object.keys(corridorModes) as CorridorModeName[]

export const corridorMode = (mode: CorridorModeName): CorridorMode => corridorModes[mode]

/** The modes that a condition holds for. */
export const modesWith = (holds: (mode: CorridorMode) => boolean): CorridorModeName[] =>
  modesInDrawingOrder.filter((mode) => holds(corridorModes[mode]))

/** SVG attributes of a stroke. */
export interface Stroke {
  stroke: string
  'stroke-width': number
  'stroke-linecap'?: 'round'
  'stroke-dasharray'?: string
}

/** SVG attributes of a corridor's line in a drawing. */
export function lineStroke(mode: CorridorModeName, drawing: Drawing, isBuilt = true): Stroke {
  const { colour, scale, width, pattern, planned } = corridorMode(mode)
  const isPlain = !isBuilt && planned !== null
  const stroke: Stroke = {
    stroke: `var(--${colour})`,
    'stroke-width': isPlain ? plainWidth[drawing] : width[drawing] * scale,
  }
  if (pattern.kind === 'dots') {
    stroke['stroke-linecap'] = 'round'
    // Some renderers draw no round cap on a dash of length 0.
    stroke['stroke-dasharray'] = `0.1 ${Number((pattern.spacing[drawing] * scale - 0.1).toFixed(3))}`
  }
  return stroke
}

/** SVG attributes of the dashes on a built section, or `null` for a mode without them. */
export function dashStroke(mode: CorridorModeName, drawing: Drawing): Stroke | null {
  const { scale, pattern } = corridorMode(mode)
  if (pattern.kind !== 'dashes') return null
  const length = pattern.length[drawing] * scale
  return {
    stroke: 'var(--paper)',
    'stroke-width': pattern.width[drawing] * scale,
    'stroke-dasharray': `${length} ${length}`,
  }
}
