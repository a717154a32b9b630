import config from 'virtual:atlas'
import type { ThemeColours } from './declaredColours'

export type Pattern = 'solid' | 'dashes' | 'dots'

/** The drawings of a corridor other than the map, whose widths grow with the zoom. Widths are in px. */
export type Drawing = 'placeholder' | 'legend' | 'strip'

/** Road width of each drawing. Sections that are not built have this width in every mode. */
export const plainWidth: Record<Drawing, number> = { placeholder: 2, legend: 3, strip: 4 }

type Widths = Record<Drawing, number> & {
  /** Added to the road's width at each zoom. */
  map: number
}

/** How the lines of a pattern look. Patterns tell modes apart, not colours alone. */
interface LineStyle {
  /** Multiplies all widths and distances: 1.2 makes the dots of a ferry 20 % larger in every drawing. */
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

const lineStyles: Readonly<Record<Pattern, LineStyle>> = {
  dots: {
    scale: 1,
    width: { map: 0.6, placeholder: 2.6, legend: 3, strip: 4.5 },
    pattern: { kind: 'dots', spacing: { map: 1.9, placeholder: 5, legend: 5.1, strip: 8.1 } },
    planned: null,
  },
  dashes: {
    scale: 1,
    width: { map: 1, placeholder: 3, legend: 4, strip: 6 },
    pattern: {
      kind: 'dashes',
      width: { map: -0.8, placeholder: 1.2, legend: 1.6, strip: 2.6 },
      length: { map: 3.2, placeholder: 4, legend: 5, strip: 7 },
    },
    planned: { opacity: 0.75, dash: [2.2, 1.6] },
  },
  solid: {
    scale: 1,
    width: { map: 0, placeholder: 2, legend: 3, strip: 4 },
    pattern: { kind: 'solid' },
    planned: { opacity: 0.6, dash: [2.4, 1.2] },
  },
}

export interface CorridorMode extends LineStyle {
  colours: ThemeColours
  surface: 'land' | 'water'
  /** Whether the map draws a wider line in the colour of the land below it. */
  hasCasing: boolean
}

const modes: ReadonlyMap<string, CorridorMode> = new Map(
  config.modes.map(({ id, colours, pattern, surface }) => [
    id,
    { ...lineStyles[pattern], colours, surface, hasCasing: surface === 'land' },
  ]),
)

/** Bottom to top: the first mode of the interface is above the others. */
export const modesInDrawingOrder: readonly string[] = [...modes.keys()].reverse()

/**
 * How corridors of a mode look.
 * @throws {Error} for a mode that no corridor had when the site was built
 */
export function corridorMode(id: string): CorridorMode {
  const mode = modes.get(id)
  if (!mode) throw new Error(`no mode ${id}`)
  return mode
}

/** The modes that a condition holds for. */
export const modesWith = (holds: (mode: CorridorMode) => boolean): string[] =>
  modesInDrawingOrder.filter((id) => holds(corridorMode(id)))

/** SVG attributes of a stroke. */
export interface Stroke {
  stroke: string
  'stroke-width': number
  'stroke-linecap'?: 'round'
  'stroke-dasharray'?: string
}

/** SVG attributes of a corridor's line in a drawing. */
export function lineStroke(mode: string, drawing: Drawing, isBuilt = true): Stroke {
  const { scale, width, pattern, planned } = corridorMode(mode)
  const isPlain = !isBuilt && planned !== null
  const stroke: Stroke = {
    stroke: `var(--mode-${mode})`,
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
export function dashStroke(mode: string, drawing: Drawing): Stroke | null {
  const { scale, pattern } = corridorMode(mode)
  if (pattern.kind !== 'dashes') return null
  const length = pattern.length[drawing] * scale
  return {
    stroke: 'var(--paper)',
    'stroke-width': pattern.width[drawing] * scale,
    'stroke-dasharray': `${length} ${length}`,
  }
}
