/** How different two colours look, also to readers with a colour vision deficiency. For the build: the page loads none of it. */
import Color from 'colorjs.io'

type Matrix = readonly (readonly [number, number, number])[]

/**
 * Linear sRGB as a dichromat sees it: Machado, Oliveira and Fernandes (2009), "A Physiologically-based Model for
 * Simulation of Color Vision Deficiency", severity 1.
 */
const deficiencies: Record<'protanopia' | 'deuteranopia' | 'tritanopia', Matrix> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

/** The colour to most readers, and to readers with each deficiency. */
function appearances(colour: string): { usual: Color; toDichromats: Color[] } {
  const [red = 0, green = 0, blue = 0] = new Color(colour).to('srgb-linear').coords.map(Number)
  const seenWith = (matrix: Matrix): Color => {
    const [r, g, b] = matrix.map((row) => Math.min(1, Math.max(0, row[0] * red + row[1] * green + row[2] * blue)))
    return new Color('srgb-linear', [r!, g!, b!]).to('lab')
  }
  return { usual: new Color(colour).to('lab'), toDichromats: Object.values(deficiencies).map(seenWith) }
}

/** The appearances that have been computed, by colour: each colour is compared with many. */
const known = new Map<string, ReturnType<typeof appearances>>()
function appearancesOf(colour: string): ReturnType<typeof appearances> {
  const found = known.get(colour) ?? appearances(colour)
  known.set(colour, found)
  return found
}

/** The CIEDE2000 difference of two colours. About 2 is the smallest that an attentive reader notices. */
export const difference = (one: string, other: string): number =>
  appearancesOf(one).usual.deltaE2000(appearancesOf(other).usual)

/** The CIEDE2000 difference of two colours to the reader with protanopia, deuteranopia or tritanopia who sees the smallest. */
export function differenceToDichromats(one: string, other: string): number {
  const others = appearancesOf(other).toDichromats
  return Math.min(...appearancesOf(one).toDichromats.map((seen, index) => seen.deltaE2000(others[index]!)))
}
