import config from 'virtual:atlas'
import { isKind, symbolOf } from '../../content/kinds'
import { declaredColour, paletteOf, type Palette, type Theme } from '../../design/palette'

/** The side of the box in which Maki's symbols are drawn. */
const symbolPx = 15

/** A circle around the middle of an image, or a path whose box of 15 px has its middle there. */
export type ImageShape =
  | { kind: 'circle'; radius: number; fill: string; stroke?: { colour: string; width: number } }
  | { kind: 'path'; data: string; inset: number; fill: string }

/** An image of the map's style, as shapes from bottom to top. */
export interface ImageShapes {
  /** Its width and height. */
  px: number
  shapes: ImageShape[]
}

/** A round paper badge with a symbol in a colour. A selected badge is filled with that colour. */
function badge(colour: string, symbol: string, palette: Palette, isSelected: boolean): ImageShapes {
  const px = 26
  return {
    px,
    shapes: [
      { kind: 'circle', radius: px / 2 - 1, fill: palette.paper },
      {
        kind: 'circle',
        radius: px / 2 - 2,
        fill: isSelected ? colour : palette.raised,
        stroke: { colour, width: 1.5 },
      },
      { kind: 'path', data: symbol, inset: -symbolPx / 2, fill: isSelected ? palette.paper : colour },
    ],
  }
}

/** A small ring for a town or a stop. */
function dot(palette: Palette, isStop: boolean): ImageShapes {
  const px = isStop ? 9 : 7
  const stroke = isStop ? { colour: palette.ink, width: 1.4 } : { colour: palette.muted, width: 1 }
  return { px, shapes: [{ kind: 'circle', radius: px / 2 - 1, fill: palette.raised, stroke }] }
}

/** A circle with a ring for a cluster of rows. */
function clusterCircle(radius: number, ring: string, palette: Palette): ImageShapes {
  const shape = { kind: 'circle', radius, fill: palette.raised, stroke: { colour: ring, width: 1.5 } } as const
  return { px: Math.ceil(2 * radius + 2), shapes: [shape] }
}

/** A small triangle for a peak. */
const peak = (palette: Palette): ImageShapes => ({
  px: 9,
  shapes: [{ kind: 'path', data: 'M7.5 3.5 11 10.5H4Z', inset: -symbolPx / 2, fill: palette.landInk }],
})

/** A small open triangle that points down, for the bottom of a depression. */
const depression = (palette: Palette): ImageShapes => ({
  px: 9,
  shapes: [
    { kind: 'path', data: 'M4 4.5H11L7.5 11.5ZM5.7 5.5 7.5 9.2 9.3 5.5Z', inset: -symbolPx / 2, fill: palette.landInk },
  ],
})

/** The side in px of the image that keeps names away from lines. It is empty. */
const roomPx = 10

/** The end of an image's name: the palette that it is drawn with. */
export const paletteName = (theme: Theme, moreContrast: boolean): string => (moreContrast ? `${theme}:more` : theme)

/**
 * The image that a layer names: `badge:TOPIC:KIND:on|off:PALETTE`, `dot:town|stop:PALETTE`,
 * `cluster:RADIUS:TOPIC:PALETTE` with a topic that may be empty, `peak:PALETTE` or `depression:PALETTE`, where PALETTE is a `paletteName`, or `room`. Returns `null` for any other name.
 */
export function imageShapes(name: string): ImageShapes | null {
  const badgeName = /^badge:([^:]+):([^:]+):(on|off):(light|dark)(:more)?$/.exec(name)
  const topic = badgeName && config.topics.find(({ id }) => id === badgeName[1])
  if (topic && isKind(badgeName[2]!)) {
    const [theme, moreContrast] = [badgeName[4] as Theme, badgeName[5] !== undefined]
    const colour = declaredColour(topic.colours, theme, moreContrast)
    return badge(colour, symbolOf(badgeName[2]!), paletteOf(theme, moreContrast), badgeName[3] === 'on')
  }
  const clusterName = /^cluster:([\d.]+):([^:]*):(light|dark)(:more)?$/.exec(name)
  if (clusterName) {
    const [theme, moreContrast] = [clusterName[3] as Theme, clusterName[4] !== undefined]
    const palette = paletteOf(theme, moreContrast)
    const ring = config.topics.find(({ id }) => id === clusterName[2])
    return clusterCircle(
      Number(clusterName[1]),
      ring ? declaredColour(ring.colours, theme, moreContrast) : palette.muted,
      palette,
    )
  }
  const dotName = /^dot:(town|stop):(light|dark)(:more)?$/.exec(name)
  const heightName = /^(peak|depression):(light|dark)(:more)?$/.exec(name)
  if (heightName) {
    const palette = paletteOf(heightName[2] as Theme, heightName[3] !== undefined)
    return heightName[1] === 'peak' ? peak(palette) : depression(palette)
  }
  if (name === 'room') return { px: roomPx, shapes: [] }
  if (dotName) return dot(paletteOf(dotName[2] as Theme, dotName[3] !== undefined), dotName[1] === 'stop')
  return null
}
